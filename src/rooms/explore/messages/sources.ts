import { english, german } from '#platform/i18n/format.ts';
import type { Keeping, SourceKind } from '../source.ts';

const deKinds: Record<SourceKind, string> = {
  feed: 'Feed',
  mastodon: 'Mastodon',
  bluesky: 'Bluesky',
  file: 'Dateien',
  webhook: 'Webhook',
  by_hand: 'Von Hand',
  excursion: 'Digitaler Betriebsausflug',
};
const deKeeps: Record<Keeping, string> = {
  everything: 'Alles',
  matched: 'Nur, was ein Suchauftrag findet',
};

/** The list of sources, and the form of a new one. */
export const de = {
  title: 'Quellen',
  lead: 'Von hier holt Resonanz, was über Sie und Ihre Themen gesagt wird.',
  add: 'Quelle hinzufügen',
  emptyTitle: 'Noch keine Quelle',
  emptyText:
    'Beginnen Sie mit der eigenen Website und der Zeitung am Ort. Ihre Adresse genügt, den Feed suchen wir.',
  kinds: deKinds,
  keeps: deKeeps,
  columns: { name: 'Quelle', kind: 'Art', state: 'Stand' },
  states: {
    well: 'läuft',
    waiting: 'wartet auf das erste Lesen',
    paused: 'pausiert',
    trouble: 'Problem',
    handed: 'wird gefüllt',
  },
  neverHeard: 'Noch keine Erwähnung.',
  heard: (count: number, ago: string) =>
    count === 1
      ? `Eine neue Erwähnung ${ago}.`
      : `${german.number(count)} neue Erwähnungen ${ago}.`,
  opmlTitle: 'Listen aus anderen Programmen (OPML)',
  opmlText:
    'Viele Feedreader geben ihre Feeds als OPML-Datei aus. Hier kommen sie herein und heraus.',
  opmlFile: 'OPML-Datei',
  opmlHint: 'Bis 2 MB und 500 Feeds.',
  opmlImport: 'Feeds übernehmen',
  opmlExport: 'Feeds als OPML speichern',
  opmlNothing: 'Es gibt noch keinen Feed, den Sie speichern können.',
  opmlWrong:
    'Das ist keine lesbare OPML-Datei. Wählen Sie eine Datei mit der Endung .opml oder .xml.',
  opmlDone: (added: number, known: number) =>
    [
      added === 1
        ? 'Ein Feed wurde übernommen.'
        : `${german.number(added)} Feeds wurden übernommen.`,
      known === 0
        ? ''
        : known === 1
          ? 'Einer war schon da.'
          : `${german.number(known)} waren schon da.`,
    ]
      .filter(Boolean)
      .join(' '),
  removed: 'Die Quelle ist entfernt. Ihre Erwähnungen werden jetzt gelöscht.',
  newTitle: 'Quelle hinzufügen',
  newLead:
    'Geben Sie die Adresse einer Website ein, zum Beispiel der Zeitung am Ort. Wir suchen ihren Feed.',
  address: 'Adresse',
  addressHint: 'Eine Seite oder ein Feed, zum Beispiel stadtanzeiger.example',
  addressWrong:
    'Geben Sie eine vollständige Web-Adresse ein, zum Beispiel https://stadtanzeiger.example.',
  search: 'Feeds suchen',
  found: (count: number) =>
    count === 1 ? 'Ein Feed gefunden' : `${german.number(count)} Feeds gefunden`,
  choose: 'Welche möchten Sie hören?',
  nothingFound:
    'Diese Seite bietet keinen Feed an. Vieles hören Sie trotzdem: Fügen Sie Beiträge von Hand hinzu.',
  byHand: 'Von Hand hinzufügen',
  pageRefused: 'Die Seite lässt sich nicht öffnen. Prüfen Sie die Adresse im Browser.',
  adding: {
    unknown_host: 'Diese Adresse gibt es nicht. Prüfen Sie die Schreibweise.',
    unreachable: 'Der Server antwortet nicht. Öffnen Sie die Adresse im Browser.',
    too_slow: 'Der Server antwortet zu langsam. Versuchen Sie es später noch einmal.',
    server_failed:
      'Auf dem Server ist ein Fehler aufgetreten. Versuchen Sie es später noch einmal.',
    bad_certificate:
      'Das Zertifikat der Seite ist ungültig, die Verbindung wäre nicht sicher. Der Betreiber der Seite muss es erneuern.',
  },
  brokenThere:
    'Der Feed unter Ihrer Adresse ist beschädigt. Stattdessen haben wir diesen gefunden:',
  brokenOnly: 'Der Feed unter Ihrer Adresse ist beschädigt, und wir haben keinen anderen gefunden.',
  keepsLabel: 'Was behalten?',
  keepsHint: 'Bei großen Zeitungen lohnt sich die Auswahl durch Ihre Suchaufträge.',
  addChosen: 'Ausgewählte hinzufügen',
  chooseOne: 'Wählen Sie mindestens einen Feed aus.',
  known: 'Diese Feeds hören Sie schon.',
  others: 'Andere Arten von Quellen',
  mastodonText: 'Hashtags, Konten und eigene Erwähnungen',
  blueskyText: 'Konten und Suche',
  webhookText: 'Ein anderes Programm liefert an',
  fileText: 'CSV und XLSX aus LinkedIn, Meta, Google, kununu',
  handText: 'Einfügen, was Sie lesen oder hören',
};

export const en: typeof de = {
  title: 'Sources',
  lead: 'From here Resonanz fetches what is said about you and your topics.',
  add: 'Add a source',
  emptyTitle: 'No source yet',
  emptyText:
    'Begin with your own website and the local newspaper. The address is enough, we look for the feed.',
  kinds: {
    feed: 'Feed',
    mastodon: 'Mastodon',
    bluesky: 'Bluesky',
    file: 'Files',
    webhook: 'Webhook',
    by_hand: 'By hand',
    excursion: 'Digital outing',
  },
  keeps: { everything: 'Everything', matched: 'Only what a watch finds' },
  columns: { name: 'Source', kind: 'Kind', state: 'State' },
  states: {
    well: 'running',
    waiting: 'waiting to be read for the first time',
    paused: 'paused',
    trouble: 'problem',
    handed: 'is being filled',
  },
  neverHeard: 'No mention yet.',
  heard: (count, ago) =>
    count === 1 ? `One new mention ${ago}.` : `${english.number(count)} new mentions ${ago}.`,
  opmlTitle: 'Lists from other programs (OPML)',
  opmlText: 'Many feed readers write their feeds as an OPML file. Here they come in and go out.',
  opmlFile: 'OPML file',
  opmlHint: 'Up to 2 MB and 500 feeds.',
  opmlImport: 'Take over feeds',
  opmlExport: 'Save feeds as OPML',
  opmlNothing: 'There is no feed yet that you could save.',
  opmlWrong: 'This is no OPML file we can read. Choose a file that ends in .opml or .xml.',
  opmlDone: (added, known) =>
    [
      added === 1 ? 'One feed was taken over.' : `${english.number(added)} feeds were taken over.`,
      known === 0
        ? ''
        : known === 1
          ? 'One was there already.'
          : `${english.number(known)} were there already.`,
    ]
      .filter(Boolean)
      .join(' '),
  removed: 'The source is removed. Its mentions are being deleted now.',
  newTitle: 'Add a source',
  newLead:
    'Enter the address of a website, for example of the local newspaper. We look for its feed.',
  address: 'Address',
  addressHint: 'A page or a feed, for example gazette.example',
  addressWrong: 'Enter a complete web address, for example https://gazette.example.',
  search: 'Look for feeds',
  found: (count) => (count === 1 ? 'One feed found' : `${english.number(count)} feeds found`),
  choose: 'Which ones would you like to hear?',
  nothingFound: 'This page offers no feed. You can still hear a lot: add posts by hand.',
  byHand: 'Add by hand',
  pageRefused: 'The page cannot be opened. Check the address in a browser.',
  adding: {
    unknown_host: 'This address does not exist. Check how it is written.',
    unreachable: 'The server does not answer. Open the address in a browser.',
    too_slow: 'The server answers too slowly. Try again later.',
    server_failed: 'Something went wrong on the server. Try again later.',
    bad_certificate:
      'The certificate of the site is not valid, the connection would not be safe. Who runs the site has to renew it.',
  },
  brokenThere: 'The feed at your address is damaged. Instead we have found this one:',
  brokenOnly: 'The feed at your address is damaged, and we have found no other.',
  keepsLabel: 'What to keep?',
  keepsHint: 'For large newspapers it is worth letting your watches choose.',
  addChosen: 'Add the chosen ones',
  chooseOne: 'Choose at least one feed.',
  known: 'You hear these feeds already.',
  others: 'Other kinds of sources',
  mastodonText: 'Hashtags, accounts and mentions of your own',
  blueskyText: 'Accounts and search',
  webhookText: 'Another program delivers',
  fileText: 'CSV and XLSX from LinkedIn, Meta, Google, kununu',
  handText: 'Paste what you read or hear',
};

export const sourcesMessages = { de, en };
