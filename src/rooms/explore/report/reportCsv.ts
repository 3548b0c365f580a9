import type { Language } from '#platform/i18n/language.ts';
import { csvOf } from '#platform/print/csv.ts';
import { totalOf } from '../maps/counts.ts';
import { listeningReportMessages } from '../messages/report.ts';
import type { ListeningReport } from './listeningReport.ts';

/**
 * The counts of a report for spreadsheets: one row for each topic and day or week. Tonality stays
 * empty until enough of it was checked.
 */
export function reportCsv({ view }: ListeningReport, language: Language): string {
  const t = listeningReportMessages[language];
  const head = [t.spike, t.subject, t.kind, t.mentions];
  const tonalities = ['positive', 'neutral', 'negative', 'unsure'] as const;
  const rows = view.topics.flatMap((topic) =>
    topic.points.map(({ day, counts }) => [
      day,
      topic.name,
      t.kinds[topic.kind],
      String(totalOf(counts)),
      ...tonalities.map((tonality) => (view.trust.enough ? String(counts[tonality]) : '')),
    ]),
  );
  return csvOf([[...head, ...tonalities.map((tonality) => t[tonality])], ...rows]);
}
