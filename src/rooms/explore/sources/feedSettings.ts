import * as v from 'valibot';
import { webAddressIn } from '../webAddress.ts';

/** What a source of the kind `feed` needs. */
export const feedSettings = v.object({
  address: v.pipe(
    v.string(),
    v.trim(),
    v.maxLength(2_000),
    v.url(),
    v.check((text) => /^https?:\/\/[^/]/i.test(text)),
  ),
  /** The only origin that a name and password (the source's token) are sent to. */
  signInAt: v.optional(v.string()),
});
export type FeedSettings = v.InferOutput<typeof feedSettings>;

/** The address as it may be shown: without a name and password. Empty for settings of another kind. */
export function shownAddress(settings: unknown): string {
  const parsed = v.safeParse(feedSettings, settings);
  const url = parsed.success ? URL.parse(parsed.output.address) : null;
  if (!url) return '';
  url.username = '';
  url.password = '';
  return url.href;
}

/** Whether settings are of the feed at this address; `www.` and a closing slash make no other. */
export function sameFeed(settings: unknown, address: string): boolean {
  const parsed = v.safeParse(feedSettings, settings);
  return parsed.success && plain(parsed.output.address) === plain(address);
}

const plain = (address: string) =>
  address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/\/$/, '');

/** An address without its name and password, and those as `name:password`; null: it has none. */
export function withoutSignIn(address: string): { settings: FeedSettings; token: string | null } {
  const url = URL.parse(address);
  if (!url || (url.username === '' && url.password === '')) {
    return { settings: { address }, token: null };
  }
  const token = `${decoded(url.username)}:${decoded(url.password)}`;
  url.username = '';
  url.password = '';
  return { settings: { address: url.href, signInAt: url.origin }, token };
}

/** A found address with the name and password that were typed for its origin. */
export function withSignInOf(typed: string, found: string): string {
  const [from, to] = [webAddressIn(typed), URL.parse(found)];
  if (!from || from.origin !== to?.origin) return found;
  to.username = from.username;
  to.password = from.password;
  return to.href;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that means itself.
    return text;
  }
}
