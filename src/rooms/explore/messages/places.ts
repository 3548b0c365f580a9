import type { Network } from '../networks.ts';

const names = {
  mastodon: 'Mastodon',
  bluesky: 'Bluesky',
  facebook: 'Facebook',
  instagram: 'Instagram',
  linkedin: 'LinkedIn',
  xing: 'XING',
  tiktok: 'TikTok',
  youtube: 'YouTube',
  x: 'X',
  reddit: 'Reddit',
  kununu: 'kununu',
  trustpilot: 'Trustpilot',
  whatsapp: 'WhatsApp',
  telegram: 'Telegram',
} as const;

/** What networks are called. */
export const de: Record<Network, string> = {
  ...names,
  web: 'Web',
  google_reviews: 'Google-Rezensionen',
  forum: 'Forum',
  app_store: 'App-Store',
  telephone: 'Telefon',
  in_person: 'Persönlich',
  letter: 'Brief',
  other: 'Anderswo',
};

export const en: Record<Network, string> = {
  ...names,
  web: 'Web',
  google_reviews: 'Google reviews',
  forum: 'Forum',
  app_store: 'App store',
  telephone: 'Telephone',
  in_person: 'In person',
  letter: 'Letter',
  other: 'Elsewhere',
};

export const networkMessages = { de, en };
