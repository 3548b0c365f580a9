import { english, german } from '#platform/i18n/format.ts';
import type { Trend } from '../maps/trend.ts';
import type { Rhythm } from '../report/period.ts';
import type { Section } from '../report/sections.ts';
import { wordsDe, wordsEn } from './words.ts';

const { mentions: mentionsDe } = wordsDe;
const { mentions: mentionsEn } = wordsEn;

/** What a listening report says. */
export const de = {
  name: 'Monitoring-Bericht',
  fileName: 'monitoring',
  titles: {
    week: 'Was wir in der Woche gehört haben',
    month: 'Was wir im Monat gehört haben',
    quarter: 'Was wir im Quartal gehört haben',
  } satisfies Record<Rhythm, string>,
  span: (from: string, to: string) => `${german.day(from)} bis ${german.day(to)}`,
  organisation: 'Organisation',
  period: 'Zeitraum',
  made: 'Stand',
  accuracy: 'Tonalität',
  running: 'Der Zeitraum läuft noch: Die Zahlen ändern sich.',
  sections: {
    glance: 'Auf einen Blick',
    spikes: 'Ausschläge',
    audience: 'Wo ist unsere Zielgruppe?',
    views: 'Wie werden wir gesehen?',
    positions: 'Positionierungen',
    mentions: 'Was am weitesten ging',
    not_heard: 'Was wir nicht hören',
  } satisfies Record<Section, string>,
  heard: (mentions: number, places: number) =>
    `${mentionsDe(mentions)} an ${wordsDe.atPlaces(places)}.`,
  heardNothing: 'In diesem Zeitraum haben wir nichts gehört.',
  trends: {
    more: (before) => `Mehr als im Zeitraum davor (${german.number(before)}).`,
    fewer: (before) => `Weniger als im Zeitraum davor (${german.number(before)}).`,
    about_same: (before) => `Etwa so viele wie davor (${german.number(before)}).`,
    new: () => 'Davor: keine.',
    gone: (before) => `Davor: ${german.number(before)}.`,
    few: (before) => `Davor: ${german.number(before)}. Zu wenige für einen Vergleich.`,
    none: () => '',
  } satisfies Record<Trend, (before: number) => string>,
  trust: (accuracy: number, low: number, high: number, checked: number) =>
    `Die Zuordnung stimmt in rund ${accuracy} von 100 Fällen, eher ${low} bis ${high} (gemessen an ${german.number(checked)} geprüften Erwähnungen).`,
  noTrust: (checked: number, needed: number) =>
    `Noch keine Aussage zur Tonalität: ${german.number(checked)} von ${needed} Erwähnungen sind geprüft.`,
  noSpikes: 'Kein Tag ragte heraus.',
  spike: 'Tag',
  subject: 'Thema',
  mentions: 'Erwähnungen',
  usual: 'Üblich',
  spikesHow: 'Verglichen mit demselben Wochentag der acht Wochen davor.',
  group: 'Zielgruppe',
  mostAt: 'Am meisten gehört an',
  before: 'Davor',
  noGroups: 'Es gibt noch keine Zielgruppen.',
  noRule: 'noch keine Regel',
  place: 'Ort',
  places: 'Orte',
  negative: 'Negativ',
  neutral: 'Neutral',
  positive: 'Positiv',
  unsure: 'Unsicher',
  kinds: wordsDe.kinds,
  noTopics: 'Es gibt noch keine Suchaufträge.',
  noPositions: 'Es gibt noch keine Positionierungen.',
  position: 'Wofür wir stehen wollen',
  standing: 'Stand',
  everybody: 'alle',
  standings: wordsDe.standings,
  divided: wordsDe.divided,
  positionsPeriod: (days: number, to: string) =>
    days === 1
      ? `Gezählt am ${german.day(to)}.`
      : `Gezählt in den ${german.number(days)} Tagen bis ${german.day(to)}.`,
  decided: 'bestätigt',
  proposed: 'Vorschlag',
  leftOpen: 'offen gelassen',
  nowProposed: (standing: string) => `Vorschlag jetzt: ${standing}`,
  nothingRepeated: 'Nichts erschien an mehreren Stellen.',
  elsewhere: (count: number) =>
    count === 1
      ? 'auch an einer anderen Stelle erschienen'
      : `auch an ${german.number(count)} anderen Stellen erschienen`,
  silence: 'Stille ist nicht Abwesenheit: Hier kann gesprochen werden, ohne dass wir es hören.',
  nothingYet: 'Es gibt noch keine Quelle, die etwas gehört hat.',
  separator: ', ',
};

export const en: typeof de = {
  name: 'Monitoring report',
  fileName: 'monitoring',
  titles: {
    week: 'What we heard this week',
    month: 'What we heard this month',
    quarter: 'What we heard this quarter',
  },
  span: (from, to) => `${english.day(from)} to ${english.day(to)}`,
  organisation: 'Organisation',
  period: 'Period',
  made: 'As of',
  accuracy: 'Tonality',
  running: 'The period is not over yet: the figures will change.',
  sections: {
    glance: 'At a glance',
    spikes: 'Spikes',
    audience: 'Where is our target group?',
    views: 'How are we seen?',
    positions: 'Positions',
    mentions: 'What went furthest',
    not_heard: 'What we do not hear',
  },
  heard: (mentions, places) => `${mentionsEn(mentions)} at ${wordsEn.atPlaces(places)}.`,
  heardNothing: 'We heard nothing in this period.',
  trends: {
    more: (before) => `More than in the period before (${english.number(before)}).`,
    fewer: (before) => `Fewer than in the period before (${english.number(before)}).`,
    about_same: (before) => `About as many as before (${english.number(before)}).`,
    new: () => 'Before: none.',
    gone: (before) => `Before: ${english.number(before)}.`,
    few: (before) => `Before: ${english.number(before)}. Too few to compare.`,
    none: () => '',
  },
  trust: (accuracy, low, high, checked) =>
    `The tonality is right in about ${accuracy} of 100 cases, probably between ${low} and ${high} (measured on ${english.number(checked)} mentions that were checked).`,
  noTrust: (checked, needed) =>
    `Nothing is said about tonality yet: ${english.number(checked)} of ${needed} mentions are checked.`,
  noSpikes: 'No day stood out.',
  spike: 'Day',
  subject: 'Topic',
  mentions: 'Mentions',
  usual: 'Usual',
  spikesHow: 'Compared with the same weekday of the eight weeks before.',
  group: 'Target group',
  mostAt: 'Heard most at',
  before: 'Before',
  noGroups: 'There are no target groups yet.',
  noRule: 'no rule yet',
  place: 'Place',
  places: 'Places',
  negative: 'Negative',
  neutral: 'Neutral',
  positive: 'Positive',
  unsure: 'Unsure',
  kinds: wordsEn.kinds,
  noTopics: 'There are no watches yet.',
  noPositions: 'There are no positions yet.',
  position: 'What we want to stand for',
  standing: 'Standing',
  everybody: 'everybody',
  standings: wordsEn.standings,
  divided: wordsEn.divided,
  positionsPeriod: (days, to) =>
    days === 1
      ? `Counted on ${english.day(to)}.`
      : `Counted in the ${english.number(days)} days up to ${english.day(to)}.`,
  decided: 'confirmed',
  proposed: 'proposed',
  leftOpen: 'left open',
  nowProposed: (standing) => `Proposed now: ${standing}`,
  nothingRepeated: 'Nothing appeared in several places.',
  elsewhere: (count) =>
    count === 1
      ? 'also appeared in one other place'
      : `also appeared in ${english.number(count)} other places`,
  silence: 'Silence is not absence: people may speak here without our hearing it.',
  nothingYet: 'There is no source yet that heard anything.',
  separator: ', ',
};

export const listeningReportMessages = { de, en };
