import { settings } from '#env';
import { lanAddresses } from '#platform/http/addresses.ts';
import { chosenJoinOrigin, type WorkshopKey } from '#rooms/elaborate/door.server.ts';

/**
 * What the QR code carries: as chosen, else the first of the possible origins. What is not possible
 * (any more) is not taken, whoever chose it: the code must lead here.
 */
export async function joinAddressOf(key: WorkshopKey, code: string, url: URL): Promise<string> {
  const offered = joinOrigins(url);
  const chosen = await chosenJoinOrigin(key);
  const origin = offered.find((one) => one === chosen) ?? offered[0] ?? url.origin;
  return `${origin}/w/${code}`;
}

/**
 * Where phones may find this installation, the likeliest first: the public address if one is set,
 * else the one used here, and on this machine's own name its addresses in the local networks.
 */
export function joinOrigins(url: URL): string[] {
  const { url: publicOrigin } = settings();
  const port = url.port ? `:${url.port}` : '';
  const inNetwork = lanAddresses().map((address) => `${url.protocol}//${address}${port}`);
  const here = isThisMachine(url.hostname)
    ? [...inNetwork, url.origin]
    : [url.origin, ...inNetwork];
  return [...new Set(publicOrigin ? [publicOrigin, ...here] : here)];
}

/** No phone gets anywhere with this name. */
export const isThisMachine = (hostname: string): boolean =>
  hostname === 'localhost' ||
  hostname.endsWith('.localhost') ||
  hostname.startsWith('127.') ||
  hostname === '[::1]';
