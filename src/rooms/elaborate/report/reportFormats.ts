/** The files a report can be taken home as; also the last part of their addresses. */
export const reportFormats = [
  'pdf',
  'docx',
  'md',
  'csv',
  'json',
  'matrix.svg',
  'matrix.png',
  'second-round.svg',
  'second-round.png',
] as const;
export type ReportFormat = (typeof reportFormats)[number];

export const isReportFormat = (text: string): text is ReportFormat =>
  reportFormats.some((format) => format === text);

/** What browsers are told a file is. */
export const mediaTypeOf: Record<ReportFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  'matrix.svg': 'image/svg+xml; charset=utf-8',
  'matrix.png': 'image/png',
  'second-round.svg': 'image/svg+xml; charset=utf-8',
  'second-round.png': 'image/png',
};

/** What a file is called when it is saved, in letters every system takes. */
export const fileNameOf = (name: string, day: string, format: ReportFormat): string =>
  `${name}-${day}${format.includes('.') ? '-' : '.'}${format}`;
