import { english, german } from '#platform/i18n/format.ts';
import type { FoundThere } from '../sources/networkInput.ts';

const postsDe = (count: number) => (count === 1 ? '1 Beitrag' : `${german.number(count)} Beiträge`);
const postsEn = (count: number) => (count === 1 ? '1 post' : `${english.number(count)} posts`);

/** The forms for Mastodon and Bluesky. */
export const de = {
  mastodonTitle: 'Mastodon hören',
  mastodonLead:
    'Mastodon besteht aus vielen Servern. Hashtags und Konten lesen wir ohne Anmeldung, soweit der Server es erlaubt.',
  blueskyTitle: 'Bluesky hören',
  blueskyLead: 'Öffentliche Beiträge lesen wir ohne Anmeldung. Für die Suche ist ein Konto nötig.',
  modes: 'Was gehört wird',
  mode: {
    hashtag: 'Ein Hashtag',
    account: 'Ein Konto',
    mentions: 'Eigene Nennungen',
    author: 'Ein Konto',
    search: 'Eine Suche',
    stream: 'Alles, was ein Suchauftrag findet',
  },
  hashtag: 'Hashtag',
  hashtagHint: 'Zum Beispiel #Musterstadt',
  hashtagWrong: 'Ein Hashtag besteht aus Buchstaben und Ziffern, ohne Leerzeichen.',
  handle: 'Konto',
  mastodonHandleHint: 'Zum Beispiel @rathaus@social.example',
  mastodonHandleWrong: 'Schreiben Sie das Konto wie @name@social.example.',
  blueskyHandleHint: 'Zum Beispiel rathaus.bsky.social',
  blueskyHandleWrong: 'Schreiben Sie das Konto wie name.bsky.social.',
  server: 'Server',
  mastodonServerHint: 'Zum Beispiel mastodon.social',
  accountServerHint: 'Nur nötig, wenn er nicht schon im Konto steht.',
  usualServerHint: (server: string) => `Leer lassen für ${server}.`,
  serverWrong: 'Schreiben Sie den Server wie social.example.',
  query: 'Suchwort',
  queryWrong: 'Geben Sie an, wonach gesucht wird.',
  identifier: 'Ihr Konto bei Bluesky',
  token: 'Zugang (Token)',
  tokenHint:
    'Auf dem Server unter Einstellungen, Entwicklung, Neue Anwendung; nur das Recht „read“. Er wird verschlüsselt aufbewahrt und nie wieder angezeigt.',
  tokenOptional:
    'Nur nötig, wo der Server ihn verlangt. Er wird verschlüsselt aufbewahrt und nie wieder angezeigt.',
  appPassword: 'App-Passwort',
  appPasswordHint:
    'Bei Bluesky unter Einstellungen, Datenschutz und Sicherheit, App-Passwörter. Es wird verschlüsselt aufbewahrt und nie wieder angezeigt.',
  name: 'Name der Quelle',
  nameHint: 'Leer lassen für einen Vorschlag.',
  nameWrong: 'Höchstens 120 Zeichen.',
  keeps: 'Was behalten wird',
  keepEverything: 'Alles, was dort kommt',
  keepMatched: 'Nur, was ein Suchauftrag findet',
  streamText:
    'Wir hören mit, was auf ganz Bluesky geschrieben wird, und behalten nur, was einer Ihrer Suchaufträge findet.',
  stream: 'Sofort hören',
  streamHint: 'Mit einem Zugang kommen Beiträge in Sekunden statt in Minuten.',
  asideWishes: 'Auch behalten, wer nicht gefunden werden möchte',
  asideAccountHint: 'Gilt nur, wenn der Zugang zu diesem Konto gehört.',
  asideMentionsHint: 'Es sind Beiträge, die sich an Sie richten.',
  respects:
    'Wer in seinem Profil sagt, dass er nicht gefunden werden möchte (auch mit #nobot), wird nicht behalten. Was dort gelöscht wird, verschwindet auch hier.',
  check: 'Nur prüfen',
  add: 'Hinzufügen',
  cancel: 'Abbrechen',
  checking: 'Wir sehen dort nach …',
  errorTitle: (title: string) => `Fehler: ${title}`,
  foundTitle: 'Gefunden',
  found: (found: FoundThere): string => {
    if (found.mode === 'hashtag') {
      const posts = postsDe(found.posts);
      return found.more
        ? `#${found.hashtag} auf ${found.host} gefunden: mindestens ${posts}.`
        : `#${found.hashtag} auf ${found.host} gefunden: ${posts}.`;
    }
    if (found.mode === 'account') return `@${found.handle} gefunden: ${postsDe(found.posts)}.`;
    if (found.mode === 'mentions') return `Nennungen von @${found.handle} können gelesen werden.`;
    if (found.mode === 'author') {
      return found.posts === null
        ? `@${found.handle} gefunden.`
        : `@${found.handle} gefunden: ${postsDe(found.posts)}.`;
    }
    if (found.mode === 'stream') return `${found.host} sendet.`;
    return found.more
      ? `„${found.query}“ gefunden: mindestens ${postsDe(found.posts)}.`
      : `„${found.query}“ gefunden: ${postsDe(found.posts)}.`;
  },
};

export const en: typeof de = {
  mastodonTitle: 'Listen to Mastodon',
  mastodonLead:
    'Mastodon is many servers. We read hashtags and accounts without signing in, where the server allows it.',
  blueskyTitle: 'Listen to Bluesky',
  blueskyLead: 'We read public posts without signing in. Searching needs an account.',
  modes: 'What is heard',
  mode: {
    hashtag: 'A hashtag',
    account: 'An account',
    mentions: 'Who mentions us',
    author: 'An account',
    search: 'A search',
    stream: 'Everything a watch finds',
  },
  hashtag: 'Hashtag',
  hashtagHint: 'For example #Exampletown',
  hashtagWrong: 'A hashtag has letters and digits, no spaces.',
  handle: 'Account',
  mastodonHandleHint: 'For example @townhall@social.example',
  mastodonHandleWrong: 'Write the account like @name@social.example.',
  blueskyHandleHint: 'For example townhall.bsky.social',
  blueskyHandleWrong: 'Write the account like name.bsky.social.',
  server: 'Server',
  mastodonServerHint: 'For example mastodon.social',
  accountServerHint: 'Only needed when the account does not name it.',
  usualServerHint: (server) => `Leave empty for ${server}.`,
  serverWrong: 'Write the server like social.example.',
  query: 'Search word',
  queryWrong: 'Say what to search for.',
  identifier: 'Your account on Bluesky',
  token: 'Access token',
  tokenHint:
    'On the server under Settings, Development, New application; only the right “read”. It is kept encrypted and never shown again.',
  tokenOptional:
    'Only needed where the server asks for it. It is kept encrypted and never shown again.',
  appPassword: 'App password',
  appPasswordHint:
    'On Bluesky under Settings, Privacy and security, App passwords. It is kept encrypted and never shown again.',
  name: 'Name of the source',
  nameHint: 'Leave empty for a suggestion.',
  nameWrong: 'At most 120 characters.',
  keeps: 'What is kept',
  keepEverything: 'Everything that comes',
  keepMatched: 'Only what a watch finds',
  streamText:
    'We listen to what is written on all of Bluesky, and keep only what one of your watches finds.',
  stream: 'Hear at once',
  streamHint: 'With an access token posts come within seconds instead of minutes.',
  asideWishes: 'Keep also who does not want to be found',
  asideAccountHint: 'Holds only when the token belongs to this account.',
  asideMentionsHint: 'These are posts addressed to you.',
  respects:
    'Whoever says in the profile that they do not want to be found (also with #nobot) is not kept. What is deleted there goes here too.',
  check: 'Only check',
  add: 'Add',
  cancel: 'Cancel',
  checking: 'Looking there …',
  errorTitle: (title) => `Error: ${title}`,
  foundTitle: 'Found',
  found: (found) => {
    if (found.mode === 'hashtag') {
      const posts = postsEn(found.posts);
      return found.more
        ? `Found #${found.hashtag} on ${found.host}: at least ${posts}.`
        : `Found #${found.hashtag} on ${found.host}: ${posts}.`;
    }
    if (found.mode === 'account') return `Found @${found.handle}: ${postsEn(found.posts)}.`;
    if (found.mode === 'mentions') return `Who mentions @${found.handle} can be read.`;
    if (found.mode === 'author') {
      return found.posts === null
        ? `Found @${found.handle}.`
        : `Found @${found.handle}: ${postsEn(found.posts)}.`;
    }
    if (found.mode === 'stream') return `${found.host} is sending.`;
    return found.more
      ? `Found “${found.query}”: at least ${postsEn(found.posts)}.`
      : `Found “${found.query}”: ${postsEn(found.posts)}.`;
  },
};

export const networksMessages = { de, en };
