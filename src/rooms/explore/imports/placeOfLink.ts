import type { Network } from '../networks.ts';

const hosts: readonly [RegExp, Network][] = [
  [/(^|\.)(twitter|x)\.com$/, 'x'],
  [/(^|\.)facebook\.com$|(^|\.)fb\.(com|me)$/, 'facebook'],
  [/(^|\.)instagram\.com$/, 'instagram'],
  [/(^|\.)linkedin\.com$|^lnkd\.in$/, 'linkedin'],
  [/(^|\.)xing\.com$/, 'xing'],
  [/(^|\.)tiktok\.com$/, 'tiktok'],
  [/(^|\.)youtube\.com$|^youtu\.be$/, 'youtube'],
  [/(^|\.)bsky\.(app|social)$/, 'bluesky'],
  [/(^|\.)reddit\.com$|^redd\.it$/, 'reddit'],
  [/(^|\.)kununu\.com$/, 'kununu'],
  [/(^|\.)trustpilot\.(com|de)$/, 'trustpilot'],
  [/^maps\.google\.|^maps\.app\.goo\.gl$|^g\.page$/, 'google_reviews'],
  [/^(apps\.apple|play\.google)\.com$/, 'app_store'],
  [/^(t\.me|telegram\.me)$/, 'telegram'],
  [/(^|\.)(mastodon|mstdn|troet|chaos)\.|(^|[.-])(mastodon|social)\.[a-z]+$/, 'mastodon'],
  [/(^|[.-])(forum|foren|community|board)[.-]|gutefrage\.net$/, 'forum'],
];

// Where everybody is on one site, its name says nothing more.
const oneSite: readonly Network[] = ['web', 'forum', 'mastodon'];

/** Network and site of a link by its host; null where it is no address. */
export function placeOfLink(link: string): { network: Network; site: string } | null {
  const url = URL.parse(link);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const host = url.hostname.toLowerCase().replace(/^(www|m|mobile)\./, '');
  const isMaps = /(^|\.)google\.[a-z.]+$/.test(host) && url.pathname.startsWith('/maps');
  const network = isMaps
    ? 'google_reviews'
    : (hosts.find(([pattern]) => pattern.test(host))?.[1] ?? 'web');
  return { network, site: oneSite.includes(network) ? host.slice(0, 200) : '' };
}
