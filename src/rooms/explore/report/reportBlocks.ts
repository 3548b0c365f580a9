import type { Block, Cell, Table } from '#platform/print/document/document.ts';
import { totalOf } from '../maps/counts.ts';
import type { AudienceMap, GroupRow, TopicView } from '../maps/maps.ts';
import { daysIn } from '../maps/period.ts';
import { standingWord } from '../messages/words.ts';
import { placeName } from '../place.ts';
import { hasMoved, type Position } from '../positions/position.ts';
import type { ListeningReport } from './listeningReport.ts';
import type { Words } from './reportDocument.ts';
import { pictureBlock, type ReportDrawing } from './reportPictures.ts';

/** Days far above the usual. */
export function spikeBlocks({ view }: ListeningReport, { t, number, day }: Words): Block[] {
  if (view.spikes.length === 0) return [{ kind: 'text', text: t.noSpikes }];
  const columns = [
    { title: t.spike, share: 3 },
    { title: t.subject, share: 4 },
    { title: t.mentions, share: 2, numbers: true },
    { title: t.usual, share: 2, numbers: true },
  ];
  const rows = view.spikes.map((spike) =>
    cells(day(spike.day), spike.name, number(spike.mentions), number(spike.usual)),
  );
  return [
    { kind: 'table', table: { caption: null, columns, rows } },
    { kind: 'text', text: t.spikesHow, look: 'soft' },
  ];
}

const cells = (...texts: string[]): Cell[] => texts.map((text) => ({ text }));

/** Target groups with the places where they were heard most. */
export function audienceBlocks(
  { audience }: ListeningReport,
  words: Words,
  drawings: ReportDrawing[],
): Block[] {
  const { t } = words;
  if (audience.groups.length === 0) return [{ kind: 'text', text: t.noGroups }];
  const columns = [
    { title: t.group, share: 4 },
    { title: t.mentions, share: 2, numbers: true },
    { title: t.before, share: 2, numbers: true },
    { title: t.mostAt, share: 6 },
  ];
  const rows = audience.groups.map((group) => groupRow(audience, group, words));
  return [
    ...pictureBlock(drawings, 'audience'),
    { kind: 'table', table: { caption: null, columns, rows } },
  ];
}

const mostPlaces = 3;

function groupRow(audience: AudienceMap, group: GroupRow, words: Words): Cell[] {
  const { t, networks, number } = words;
  const places = new Map(audience.places.map((place) => [place.id, place]));
  const most = audience.cells
    .filter(({ groupId, now }) => groupId === group.id && now > 0)
    .sort((a, b) => b.now - a.now || (a.placeId < b.placeId ? -1 : 1))
    .slice(0, mostPlaces)
    .flatMap(({ placeId, now }) => {
      const place = places.get(placeId);
      return place ? [`${placeName(place, networks)} (${number(now)})`] : [];
    });
  return [
    { text: group.name, soft: group.hasRule ? [] : [t.noRule] },
    { text: number(group.now) },
    { text: number(group.before) },
    { text: most.join(t.separator) || '–' },
  ];
}

/** Own names beside competitors, then topics; tonality only where it was checked. */
export function viewBlocks(
  { view }: ListeningReport,
  { t, number }: Words,
  drawings: ReportDrawing[],
): Block[] {
  if (view.topics.length === 0) return [{ kind: 'text', text: t.noTopics }];
  const tonalities = view.trust.enough
    ? (['positive', 'neutral', 'negative', 'unsure'] as const)
    : [];
  const columns: Table['columns'] = [
    { title: t.subject, share: 5 },
    { title: t.mentions, share: 3, numbers: true },
    { title: t.before, share: 3, numbers: true },
    ...tonalities.map((tonality) => ({ title: t[tonality], share: 2, numbers: true })),
  ];
  const rowOf = (topic: TopicView): Cell[] => [
    { text: topic.name, soft: [t.kinds[topic.kind]] },
    { text: number(totalOf(topic.counts)) },
    { text: number(totalOf(topic.earlier)) },
    ...tonalities.map((tonality) => ({ text: number(topic.counts[tonality]) })),
  ];
  const rows = view.topics.map(rowOf);
  return [
    ...pictureBlock(drawings, 'compared'),
    ...pictureBlock(drawings, 'time'),
    { kind: 'table', table: { caption: null, columns, rows } },
  ];
}

/** What the organisation wants to stand for, and where that stands. */
export function positionBlocks({ positions }: ListeningReport, words: Words): Block[] {
  const { t, number } = words;
  const [first] = positions;
  if (!first) return [{ kind: 'text', text: t.noPositions }];
  const columns = [
    { title: t.position, share: 6 },
    { title: t.group, share: 3 },
    { title: t.standing, share: 4 },
    { title: t.mentions, share: 2, numbers: true },
  ];
  const rows = positions.map((position): Cell[] => [
    { text: position.sentence, soft: [position.watch.name] },
    { text: position.targetGroup?.name ?? t.everybody },
    standingCell(position, words),
    { text: number(totalOf(position.evidence.counts)) },
  ]);
  return [
    { kind: 'table', table: { caption: null, columns, rows } },
    { kind: 'text', text: t.positionsPeriod(daysIn(first.period), first.period.to), look: 'soft' },
  ];
}

function standingCell(position: Position, { t }: Words): Cell {
  const { decision, proposal } = position;
  const proposed = standingWord(t, proposal.standing, proposal.because);
  if (!decision) return { text: proposed, soft: [t.proposed] };
  const moved = hasMoved(position) ? [t.nowProposed(proposed)] : [];
  if (decision.standing === null) return { text: t.leftOpen, soft: moved };
  return {
    text: standingWord(t, decision.standing, decision.proposal.because),
    strong: true,
    soft: [t.decided, ...moved],
  };
}

/** What appeared in most places, shortened, with its link. */
export function mentionBlocks({ repeated }: ListeningReport, words: Words): Block[] {
  const { t, day, networks } = words;
  if (repeated.length === 0) return [{ kind: 'text', text: t.nothingRepeated }];
  const columns = [
    { title: t.mentions, share: 8 },
    { title: t.place, share: 4 },
    { title: t.spike, share: 3 },
  ];
  const rows = repeated.map((one): Cell[] => [
    { text: one.title || one.excerpt, soft: one.title ? [one.excerpt] : [] },
    {
      text: placeName(one.place, networks),
      soft: [t.elsewhere(one.elsewhere), ...(one.link ? [one.link] : [])],
    },
    { text: day(one.day) },
  ]);
  return [{ kind: 'table', table: { caption: null, columns, rows } }];
}
