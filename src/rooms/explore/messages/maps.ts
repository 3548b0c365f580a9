import { english, german } from '#platform/i18n/format.ts';
import type { SourceProblem } from '../source.ts';
import type { Trend } from '../maps/trend.ts';

const problemsDe: Record<SourceProblem, string> = {
  unreachable: 'nicht erreichbar',
  too_slow: 'antwortet nicht rechtzeitig',
  too_large: 'liefert zu viel auf einmal',
  too_many_redirects: 'leitet endlos weiter',
  private_address: 'liegt im internen Netz',
  not_found: 'gibt es dort nicht mehr',
  gone: 'wurde dort geschlossen',
  not_allowed: 'lässt uns nicht lesen',
  too_many_requests: 'bremst uns',
  server_failed: 'hat dort einen Fehler',
  bad_certificate: 'hat ein ungültiges Zertifikat',
  not_a_feed: 'liefert keinen Feed',
  broken_feed: 'liefert einen beschädigten Feed',
  account_unknown: 'kennt das Konto nicht',
  token_refused: 'nimmt unseren Zugang nicht an',
  token_missing: 'braucht einen Zugang',
  not_wanted_there: 'möchte nicht mitgelesen werden',
  unexpected: 'antwortet unerwartet',
};
const problemsEn: Record<SourceProblem, string> = {
  unreachable: 'cannot be reached',
  too_slow: 'does not answer in time',
  too_large: 'sends too much at once',
  too_many_redirects: 'redirects endlessly',
  private_address: 'is in the internal network',
  not_found: 'is no longer there',
  gone: 'was closed there',
  not_allowed: 'does not let us read',
  too_many_requests: 'slows us down',
  server_failed: 'has an error there',
  bad_certificate: 'has an invalid certificate',
  not_a_feed: 'does not send a feed',
  broken_feed: 'sends a broken feed',
  account_unknown: 'does not know the account',
  token_refused: 'does not accept our access',
  token_missing: 'needs access',
  not_wanted_there: 'does not want to be read',
  unexpected: 'answers unexpectedly',
};

const daysDe: Record<number, string> = {
  7: '7 Tage',
  30: '30 Tage',
  90: '90 Tage',
  365: '1 Jahr',
};
const daysEn: Record<number, string> = {
  7: '7 days',
  30: '30 days',
  90: '90 days',
  365: '1 year',
};

/** The pages of the maps. */
export const de = {
  beganOn: (day: string) => `Davor wurde erst ab ${day} gehört: kein Vergleich.`,
  wideTable: 'Die Tabelle ist breiter als die Seite: Schieben Sie sie zur Seite.',
  title: 'Karten',
  pages: 'Die beiden Karten',
  audience: 'Wo ist unsere Zielgruppe?',
  seen: 'Wie werden wir gesehen?',
  periods: 'Zeitraum',
  days: (days: number) => daysDe[days] ?? `${german.number(days)} Tage`,
  counted: (mentions: string, period: string) => `${mentions}, ${period}.`,
  trends: {
    more: (before: number) => `deutlich mehr als davor (${german.number(before)})`,
    fewer: (before: number) => `deutlich weniger als davor (${german.number(before)})`,
    about_same: (before: number) => `etwa wie davor (${german.number(before)})`,
    new: () => 'davor nichts',
    gone: (before: number) => `nichts mehr, davor ${german.number(before)}`,
    few: (before: number) => `zu wenige für einen Trend (davor ${german.number(before)})`,
    none: () => '',
  } satisfies Record<Trend, (before: number) => string>,
  wholeTrend: (trend: string) => `Insgesamt ${trend}.`,

  place: 'Ort',
  all: 'Alle',
  allPlaces: 'Alle Orte',
  tableOfPlaces: 'Erwähnungen nach Ort und Zielgruppe',
  open: (place: string, group: string) => `Erwähnungen öffnen: ${place}, ${group}`,
  severalGroups:
    'Eine Erwähnung kann zu mehreren Zielgruppen gehören; unter „Alle“ zählt sie einmal.',
  goneTexts:
    'Gezählt bleibt, was die Löschfrist schon gelöscht hat: Hinter einer Zahl können deshalb weniger Erwähnungen stehen.',
  noGroups: 'Noch keine Zielgruppen',
  noGroupsText:
    'Die Karte zeigt schon, wo über Sie gesprochen wird. Legen Sie Zielgruppen fest, um zu sehen, wer wo ist.',
  addGroups: 'Zielgruppen festlegen',
  rules: 'Regeln der Zielgruppen',
  nothing: 'In diesem Zeitraum wurde nichts gehört',
  nothingText:
    'Stille heißt nicht, dass niemand spricht. Wählen Sie einen längeren Zeitraum oder hören Sie an mehr Orten zu.',
  toSources: 'Zu den Quellen',
  addByHand: 'Von Hand hinzufügen',

  notHeard: 'Was wir nicht hören',
  notHeardText: 'Stille heißt nicht, dass dort niemand spricht.',
  closed: (networks: string[]) =>
    `In diesem Zeitraum kam nichts von ${german.list(networks)}. Diese Netze lassen kein Mitlesen zu: Was dort steht, kommt als Datei oder von Hand dazu.`,
  broken: (name: string, problem: string) => `${name} ${problem}.`,
  problems: problemsDe,
  paused: (names: string[]) =>
    names.length === 1
      ? `Diese Quelle macht Pause: ${german.list(names)}.`
      : `Diese Quellen machen Pause: ${german.list(names)}.`,
  withoutRule: (names: string[]) =>
    names.length === 1
      ? `Für ${german.list(names)} gibt es keine Regel: Es zählt nur, was von Hand zugeordnet ist.`
      : `Für ${german.list(names)} gibt es keine Regeln: Es zählt nur, was von Hand zugeordnet ist.`,

  saveAs: 'Speichern als',
  saveLabel: (format: string, title: string) => `${title} als ${format} speichern`,

  compared: 'Wir und andere',
  inWords: 'In Worten',
  table: 'Tabelle',
  tableOf: (title: string) => `Tabelle: ${title}`,
  name: 'Name',
  kind: 'Art',
  sum: 'Zusammen',
  againstBefore: 'Gegenüber davor',
  from: 'ab',
  day: 'Tag',
  week: 'Woche ab',
  topic: 'Thema',
  chooseTopic: 'Verlauf zeigen von',
  show: 'Zeigen',
  noWatches: 'Noch keine Suchaufträge',
  noWatchesText:
    'Ein Suchauftrag sagt, was zu Ihrem Namen, zu Mitbewerbern und zu einem Thema gehört. Dann zeigt diese Seite, wie darüber gesprochen wird.',
  addWatch: 'Suchauftrag anlegen',
  topicWords: (name: string, mentions: string) => `${name}: ${mentions}.`,
  tonalityWords: (about: { positive: string; negative: string; unsure: number; total: number }) =>
    [
      `Positiv: ${about.positive}. Negativ: ${about.negative}.`,
      about.unsure > 0 ? `Bei ${german.number(about.unsure)} unsicher.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  notChecked: (checked: number) =>
    checked === 0
      ? 'Die Tonalität ist hier noch nicht geprüft. Erst nach 50 geprüften Urteilen zeigen wir sie; bis dahin stehen hier nur Anzahlen.'
      : `Erst ${checked === 1 ? '1 Urteil ist' : `${german.number(checked)} Urteile sind`} geprüft. Ab 50 zeigen wir die Tonalität; bis dahin stehen hier nur Anzahlen.`,
  check: 'Stimmt das? Zwei Minuten prüfen',
  howMeasured: 'Wie gemessen wird',

  spikes: 'Ausschläge',
  noSpikes: 'Kein Tag ragt in diesem Zeitraum heraus.',
  spike: (about: { name: string; day: string; mentions: string; usual: number; weeks: number }) =>
    `${about.day}: ${about.mentions} zu ${about.name}, üblich sind ${german.number(about.usual)} (Median desselben Wochentags in ${about.weeks} Wochen davor).`,
  openSpike: 'Erwähnungen dieses Tages',
  spikeMethod:
    'Als Ausschlag gilt ein Tag, der mehr als 3,5 modifizierte z-Werte über dem Median desselben Wochentags der acht Wochen davor liegt (Median und MAD, Iglewicz und Hoaglin 1993), bei mindestens fünf Erwähnungen und vier Wochen Vergleich.',
  shareMethod:
    'Spannen: 95-Prozent-Intervall nach Agresti und Coull (1998). Trend: Zwei Anzahlen gelten als verschieden, wenn der Unterschied das 1,96-Fache der Wurzel ihrer Summe übersteigt.',
  more: 'Wie gerechnet wird',
};

export const en: typeof de = {
  beganOn: (day) => `Before, we listened only from ${day} on: no comparison.`,
  wideTable: 'The table is wider than the page: move it sideways.',
  title: 'Maps',
  pages: 'The two maps',
  audience: 'Where is our target group?',
  seen: 'How are we seen?',
  periods: 'Period',
  days: (days) => daysEn[days] ?? `${english.number(days)} days`,
  counted: (mentions, period) => `${mentions}, ${period}.`,
  trends: {
    more: (before) => `clearly more than before (${english.number(before)})`,
    fewer: (before) => `clearly fewer than before (${english.number(before)})`,
    about_same: (before) => `about as many as before (${english.number(before)})`,
    new: () => 'nothing before',
    gone: (before) => `nothing any more, before ${english.number(before)}`,
    few: (before) => `too few for a trend (before ${english.number(before)})`,
    none: () => '',
  },
  wholeTrend: (trend) => `Altogether ${trend}.`,

  place: 'Place',
  all: 'All',
  allPlaces: 'All places',
  tableOfPlaces: 'Mentions by place and target group',
  open: (place, group) => `Open mentions: ${place}, ${group}`,
  severalGroups: 'A mention can belong to several target groups; under “All” it counts once.',
  goneTexts:
    'What retention has already deleted stays counted: behind a number there may be fewer mentions.',
  noGroups: 'No target groups yet',
  noGroupsText:
    'The map already shows where people talk about you. Name your target groups to see who is where.',
  addGroups: 'Name target groups',
  rules: 'Rules of target groups',
  nothing: 'Nothing was heard in this period',
  nothingText:
    'Silence does not mean that nobody talks. Choose a longer period or listen in more places.',
  toSources: 'To the sources',
  addByHand: 'Add by hand',

  notHeard: 'What we do not hear',
  notHeardText: 'Silence does not mean that nobody talks there.',
  closed: (networks) =>
    `In this period nothing came from ${english.list(networks)}. These networks do not allow reading along: what is said there comes as a file or by hand.`,
  broken: (name, problem) => `${name} ${problem}.`,
  problems: problemsEn,
  paused: (names) =>
    names.length === 1
      ? `This source is paused: ${english.list(names)}.`
      : `These sources are paused: ${english.list(names)}.`,
  withoutRule: (names) =>
    names.length === 1
      ? `There is no rule for ${english.list(names)}: only what was assigned by hand counts.`
      : `There are no rules for ${english.list(names)}: only what was assigned by hand counts.`,

  saveAs: 'Save as',
  saveLabel: (format, title) => `Save ${title} as ${format}`,

  compared: 'Us and others',
  inWords: 'In words',
  table: 'Table',
  tableOf: (title) => `Table: ${title}`,
  name: 'Name',
  kind: 'Kind',
  sum: 'Together',
  againstBefore: 'Against before',
  from: 'from',
  day: 'Day',
  week: 'Week from',
  topic: 'Topic',
  chooseTopic: 'Show over time',
  show: 'Show',
  noWatches: 'No watches yet',
  noWatchesText:
    'A watch says what belongs to your name, to competitors and to a topic. Then this page shows how people talk about it.',
  addWatch: 'Add a watch',
  topicWords: (name, mentions) => `${name}: ${mentions}.`,
  tonalityWords: (about) =>
    [
      `Positive: ${about.positive}. Negative: ${about.negative}.`,
      about.unsure > 0 ? `${english.number(about.unsure)} unsure.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  notChecked: (checked) =>
    checked === 0
      ? 'The tonality has not been checked here yet. We show it after 50 checked verdicts; until then there are only counts.'
      : `Only ${checked === 1 ? '1 verdict has' : `${english.number(checked)} verdicts have`} been checked. We show the tonality from 50 on; until then there are only counts.`,
  check: 'Is that right? Check for two minutes',
  howMeasured: 'How it is measured',

  spikes: 'Spikes',
  noSpikes: 'No day stands out in this period.',
  spike: (about) =>
    `${about.day}: ${about.mentions} about ${about.name}, usual are ${english.number(about.usual)} (median of the same weekday in ${about.weeks} weeks before).`,
  openSpike: 'Mentions of this day',
  spikeMethod:
    'A spike is a day that lies more than 3.5 modified z-scores above the median of the same weekday in the eight weeks before (median and MAD, Iglewicz and Hoaglin 1993), with at least five mentions and four weeks to compare with.',
  shareMethod:
    'Ranges: 95 per cent interval by Agresti and Coull (1998). Trend: two counts differ where the difference exceeds 1.96 times the root of their sum.',
  more: 'How it is calculated',
};

export const mapMessages = { de, en };
