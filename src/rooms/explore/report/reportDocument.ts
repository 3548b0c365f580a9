import { english, formatMoment, german } from '#platform/i18n/format.ts';
import type { Language } from '#platform/i18n/language.ts';
import type { Block, Chapter, ReportDocument } from '#platform/print/document/document.ts';
import { totalOf } from '../maps/counts.ts';
import type { TonalityTrust } from '../tonality.ts';
import { inHundred } from '../maps/share.ts';
import { trendOf } from '../maps/trend.ts';
import { notHeardMessages } from '../messages/notHeard.ts';
import { networkMessages } from '../messages/places.ts';
import { listeningReportMessages } from '../messages/report.ts';
import { neededVerdicts } from '../tonality.ts';
import type { ListeningReport } from './listeningReport.ts';
import {
  audienceBlocks,
  mentionBlocks,
  positionBlocks,
  spikeBlocks,
  viewBlocks,
} from './reportBlocks.ts';
import { reportDrawings, type ReportDrawing } from './reportPictures.ts';
import type { Section } from './sections.ts';

/** How a language says it. */
export type Words = ReturnType<typeof wordsIn>;
const wordsIn = (language: Language) => ({
  language,
  t: listeningReportMessages[language],
  unheard: notHeardMessages[language],
  networks: networkMessages[language],
  ...(language === 'de' ? german : english),
});

type BlocksOf = (report: ListeningReport, words: Words, drawings: ReportDrawing[]) => Block[];
const chapters: Record<Section, BlocksOf> = {
  glance: glanceBlocks,
  spikes: spikeBlocks,
  audience: audienceBlocks,
  views: viewBlocks,
  positions: positionBlocks,
  mentions: mentionBlocks,
  not_heard: notHeardBlocks,
};

/** The report in one language, for the page, PDF, DOCX and HTML alike. Pure. */
export function reportDocument(report: ListeningReport, language: Language): ReportDocument {
  const words = wordsIn(language);
  const { t } = words;
  const { period, madeAt, timeZone } = report;
  const span = t.span(period.from, period.to);
  const drawings = reportDrawings(report, language);
  return {
    language,
    eyebrow: t.name,
    title: t.titles[period.rhythm],
    lead: span,
    notice: isRunning(report) ? t.running : null,
    facts: [
      { label: t.organisation, text: report.organisation },
      { label: t.period, text: span },
      { label: t.made, text: formatMoment(language, madeAt, timeZone) },
      { label: t.accuracy, text: trustInWords(report.view.trust, words) },
    ],
    chapters: report.sections.map((section): Chapter => {
      const blocks = chapters[section](report, words, drawings);
      return { id: section, title: t.sections[section], blocks };
    }),
  };
}

const isRunning = ({ period, madeAt, timeZone }: ListeningReport): boolean =>
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(madeAt) <= period.to;

function trustInWords({ enough, accuracy, interval, checked }: TonalityTrust, { t }: Words) {
  if (!enough || accuracy === null || interval === null) return t.noTrust(checked, neededVerdicts);
  return t.trust(inHundred(accuracy), inHundred(interval.low), inHundred(interval.high), checked);
}

function glanceBlocks({ audience, view }: ListeningReport, { t, number }: Words): Block[] {
  const { now, before } = audience.total;
  if (now === 0) return [{ kind: 'text', text: t.heardNothing, look: 'lead' }];
  const heard = audience.places.filter((place) => place.now > 0).length;
  const trend = audience.beganOn ? '' : t.trends[trendOf(now, before)](before);
  const counts = view.total;
  const rows = (['positive', 'neutral', 'negative', 'unsure'] as const).map((tonality) => [
    { text: t[tonality] },
    { text: number(counts[tonality]) },
  ]);
  const columns = [
    { title: t.accuracy, share: 3 },
    { title: t.mentions, share: 1, numbers: true },
  ];
  const text: Block = { kind: 'text', text: t.heard(now, heard), look: 'lead' };
  const compared: Block[] = trend === '' ? [] : [{ kind: 'text', text: trend }];
  // Before enough verdicts were checked there is no word about tonality.
  const table: Block = { kind: 'table', table: { caption: null, columns, rows } };
  return [text, ...compared, ...(view.trust.enough && totalOf(counts) > 0 ? [table] : [])];
}

function notHeardBlocks({ notHeard }: ListeningReport, { t, unheard, networks }: Words): Block[] {
  if (notHeard.nothingYet) return [{ kind: 'text', text: t.nothingYet }];
  const items = unheard.sentences(notHeard, networks);
  if (items.length === 0) return [{ kind: 'text', text: unheard.nothingUnheard }];
  return [
    { kind: 'text', text: t.silence },
    { kind: 'list', items },
  ];
}
