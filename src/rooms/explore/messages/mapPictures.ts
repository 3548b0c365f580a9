import { english, german } from '#platform/i18n/format.ts';
import { totalOf, type Counts } from '../maps/counts.ts';
import type { AudienceMap, PlaceColumn, TopicView, ViewOfUs } from '../maps/maps.ts';
import type { Bucket, Period } from '../maps/period.ts';
import { inHundred, isSmall, shareOf, type Share } from '../maps/share.ts';
import { placeName } from '../place.ts';
import type { Tonality, TonalityTrust } from '../tonality.ts';
import { networkMessages } from './places.ts';
import { wordsDe, wordsEn } from './words.ts';

const tonalitiesDe: Record<Tonality, string> = {
  negative: 'negativ',
  neutral: 'neutral',
  positive: 'positiv',
  unsure: 'unsicher',
};
const tonalitiesEn: Record<Tonality, string> = {
  negative: 'negative',
  neutral: 'neutral',
  positive: 'positive',
  unsure: 'unsure',
};

const kindsDe: Record<TopicView['kind'], string> = {
  own_name: 'Wir',
  competitor: 'Mitbewerber',
  topic: 'Themen',
};

const { mentions: mentionsDe } = wordsDe;
const { mentions: mentionsEn } = wordsEn;

const shareDe = (share: Share) =>
  isSmall(share)
    ? `${german.number(share.hits)} von ${german.number(share.of)}, zu wenige für einen Anteil`
    : `rund ${inHundred(share.hits / share.of)} von 100, eher ${inHundred(share.low)} bis ${inHundred(share.high)}`;
const shareEn = (share: Share) =>
  isSmall(share)
    ? `${english.number(share.hits)} of ${english.number(share.of)}, too few for a share`
    : `about ${inHundred(share.hits / share.of)} in 100, probably between ${inHundred(share.low)} and ${inHundred(share.high)}`;

const partsOf = (counts: Counts, names: Record<Tonality, string>, number: (n: number) => string) =>
  (['negative', 'neutral', 'unsure', 'positive'] as const).map(
    (tonality) => `${number(counts[tonality])} ${names[tonality]}`,
  );

const errorDe = ({ checked, accuracy, interval }: TonalityTrust): string =>
  accuracy === null
    ? `${german.number(checked)} Urteile sind geprüft; wie oft die Tonalität stimmt, wird noch gemessen.`
    : `An ${german.number(checked)} geprüften Urteilen gemessen stimmt die Tonalität in rund ${inHundred(accuracy)} von 100 Fällen${interval ? `, eher ${inHundred(interval.low)} bis ${inHundred(interval.high)}` : ''}.`;
const errorEn = ({ checked, accuracy, interval }: TonalityTrust): string =>
  accuracy === null
    ? `${english.number(checked)} verdicts have been checked; how often the tonality is right is still being measured.`
    : `Measured on ${english.number(checked)} checked verdicts, the tonality is right in about ${inHundred(accuracy)} of 100 cases${interval ? `, probably between ${inHundred(interval.low)} and ${inHundred(interval.high)}` : ''}.`;

const countedDe = (mentions: number, { from, to }: Period) =>
  `${mentionsDe(mentions)}, ${german.day(from)} bis ${german.day(to)}.`;
const countedEn = (mentions: number, { from, to }: Period) =>
  `${mentionsEn(mentions)}, ${english.day(from)} to ${english.day(to)}.`;

/** The words in and about the pictures of the maps, for pages, files and reports. */
export const de = {
  number: (count: number) => german.number(count),
  day: (day: string) => german.day(day),
  dayShort: (day: string) => german.dayShort(day),
  mentions: mentionsDe,
  share: shareDe,
  tonalities: tonalitiesDe,
  /** The measured error, said with every chart that shows tonality. */
  error: errorDe,
  counted: countedDe,
  foot: ({ total, period, trust }: ViewOfUs): string[] => [
    countedDe(totalOf(total), period),
    ...(trust.enough ? [errorDe(trust)] : []),
  ],
  period: ({ from, to }: Period) => `${german.day(from)} bis ${german.day(to)}`,
  placeName: (place: Pick<PlaceColumn, 'network' | 'site' | 'community'>) =>
    placeName(place, networkMessages.de),
  kinds: kindsDe,

  audienceTitle: 'Wo ist unsere Zielgruppe?',
  all: 'Alle',
  otherPlaces: (count: number) =>
    count === 1 ? '1 weiterer Ort' : `${german.number(count)} weitere Orte`,
  darker: 'Je dunkler, desto mehr. Dreieck: deutlich mehr oder weniger als im Zeitraum davor.',
  audienceInWords: ({ period, total, places, groups }: AudienceMap): string => {
    const first = places[0];
    const most = [...groups].sort((a, b) => b.now - a.now)[0];
    return [
      `${mentionsDe(total.now)} an ${wordsDe.atPlaces(places.length)}, ${german.day(period.from)} bis ${german.day(period.to)}.`,
      first && first.now > 0
        ? `Am meisten an diesem Ort: ${placeName(first, networkMessages.de)} (${german.number(first.now)}).`
        : '',
      most && most.now > 0
        ? `Am häufigsten gehört: ${most.name} (${german.number(most.now)}).`
        : '',
    ]
      .filter(Boolean)
      .join(' ');
  },

  comparedTitle: 'Wir und andere',
  tooFewForShares: 'zu wenige für Anteile',
  comparedInWords: (topics: readonly TopicView[], { trusted }: { trusted: boolean }): string =>
    topics
      .map(({ name, counts }) =>
        trusted
          ? `${name}: ${mentionsDe(totalOf(counts))}, davon ${german.list(partsOf(counts, tonalitiesDe, german.number))}.`
          : `${name}: ${mentionsDe(totalOf(counts))}.`,
      )
      .join(' '),

  timeTitle: (name: string) => `${name} im Verlauf`,
  timeInWords: (
    { name, counts, points }: TopicView,
    { trusted, bucket }: { trusted: boolean; bucket: Bucket },
  ): string => {
    const most = [...points].sort((a, b) => totalOf(b.counts) - totalOf(a.counts))[0];
    return [
      `${name}: ${mentionsDe(totalOf(counts))}, ${bucket === 'day' ? 'Tag für Tag' : 'Woche für Woche'}.`,
      trusted ? `Davon ${german.list(partsOf(counts, tonalitiesDe, german.number))}.` : '',
      most && totalOf(most.counts) > 0
        ? bucket === 'day'
          ? `Die meisten am ${german.day(most.day)}: ${german.number(totalOf(most.counts))}.`
          : `Die meisten in der Woche ab ${german.day(most.day)}: ${german.number(totalOf(most.counts))}.`
        : '',
    ]
      .filter(Boolean)
      .join(' ');
  },
  spikeLegend: 'Ausschlag: weit mehr als an diesem Wochentag üblich',
  ofHits: (counts: Counts, tonality: Tonality) =>
    shareDe(shareOf(counts[tonality], totalOf(counts))),

  // The columns of files.
  columns: {
    place: 'Ort',
    targetGroup: 'Zielgruppe',
    now: 'Erwähnungen',
    before: 'davor',
    name: 'Name',
    kind: 'Art',
    day: 'ab',
    from: 'Zeitraum von',
    to: 'bis',
  },
  fileNames: { places: 'Orte', compared: 'Vergleich', time: 'Verlauf' },
};

export const en: typeof de = {
  number: (count) => english.number(count),
  day: (day) => english.day(day),
  dayShort: (day) => english.dayShort(day),
  mentions: mentionsEn,
  share: shareEn,
  tonalities: tonalitiesEn,
  error: errorEn,
  counted: countedEn,
  foot: ({ total, period, trust }) => [
    countedEn(totalOf(total), period),
    ...(trust.enough ? [errorEn(trust)] : []),
  ],
  period: ({ from, to }) => `${english.day(from)} to ${english.day(to)}`,
  placeName: (place) => placeName(place, networkMessages.en),
  kinds: { own_name: 'Us', competitor: 'Competitors', topic: 'Topics' },

  audienceTitle: 'Where is our target group?',
  all: 'All',
  otherPlaces: (count) => (count === 1 ? '1 more place' : `${english.number(count)} more places`),
  darker: 'The darker, the more. Triangle: clearly more or fewer than in the period before.',
  audienceInWords: ({ period, total, places, groups }) => {
    const first = places[0];
    const most = [...groups].sort((a, b) => b.now - a.now)[0];
    return [
      `${mentionsEn(total.now)} at ${wordsEn.atPlaces(places.length)}, ${english.day(period.from)} to ${english.day(period.to)}.`,
      first && first.now > 0
        ? `Most at this place: ${placeName(first, networkMessages.en)} (${english.number(first.now)}).`
        : '',
      most && most.now > 0 ? `Heard most: ${most.name} (${english.number(most.now)}).` : '',
    ]
      .filter(Boolean)
      .join(' ');
  },

  comparedTitle: 'Us and others',
  tooFewForShares: 'too few for shares',
  comparedInWords: (topics, { trusted }) =>
    topics
      .map(({ name, counts }) =>
        trusted
          ? `${name}: ${mentionsEn(totalOf(counts))}, of these ${english.list(partsOf(counts, tonalitiesEn, english.number))}.`
          : `${name}: ${mentionsEn(totalOf(counts))}.`,
      )
      .join(' '),

  timeTitle: (name) => `${name} over time`,
  timeInWords: ({ name, counts, points }, { trusted, bucket }) => {
    const most = [...points].sort((a, b) => totalOf(b.counts) - totalOf(a.counts))[0];
    return [
      `${name}: ${mentionsEn(totalOf(counts))}, ${bucket === 'day' ? 'day by day' : 'week by week'}.`,
      trusted ? `Of these ${english.list(partsOf(counts, tonalitiesEn, english.number))}.` : '',
      most && totalOf(most.counts) > 0
        ? bucket === 'day'
          ? `Most on ${english.day(most.day)}: ${english.number(totalOf(most.counts))}.`
          : `Most in the week from ${english.day(most.day)}: ${english.number(totalOf(most.counts))}.`
        : '',
    ]
      .filter(Boolean)
      .join(' ');
  },
  spikeLegend: 'Spike: far more than usual on this weekday',
  ofHits: (counts, tonality) => shareEn(shareOf(counts[tonality], totalOf(counts))),

  columns: {
    place: 'Place',
    targetGroup: 'Target group',
    now: 'Mentions',
    before: 'before',
    name: 'Name',
    kind: 'Kind',
    day: 'from',
    from: 'Period from',
    to: 'to',
  },
  fileNames: { places: 'places', compared: 'comparison', time: 'over-time' },
};

export const mapPictureMessages = { de, en };
