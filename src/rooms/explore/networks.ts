/** Where people talk. */
export const networks = [
  'web',
  'mastodon',
  'bluesky',
  'facebook',
  'instagram',
  'linkedin',
  'xing',
  'tiktok',
  'youtube',
  'x',
  'reddit',
  'google_reviews',
  'kununu',
  'trustpilot',
  'whatsapp',
  'telegram',
  'forum',
  'app_store',
  'telephone',
  'in_person',
  'letter',
  'other',
] as const;
export type Network = (typeof networks)[number];

/** Nothing of these is heard by machine: what stands here comes from a file or by hand. */
export const closedNetworks: readonly Network[] = [
  'facebook',
  'instagram',
  'linkedin',
  'xing',
  'tiktok',
  'x',
  'google_reviews',
  'kununu',
  'trustpilot',
  'whatsapp',
  'telegram',
];
