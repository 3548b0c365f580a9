/** An address as people type it: without the scheme, and without `www` or a slash at the end. */
export const shortAddress = (address: string): string =>
  address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
