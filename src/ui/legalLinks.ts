/** Addresses of the organisation's own texts. */
export type LegalLinks = { imprint: string; privacy: string; accessibility: string };
export const installationLegalLinks: LegalLinks = {
  imprint: '/imprint',
  privacy: '/privacy',
  accessibility: '/accessibility',
};
