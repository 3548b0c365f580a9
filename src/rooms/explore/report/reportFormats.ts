/** The files a listening report can be taken away as; also the last part of their addresses. */
export const reportFormats = ['pdf', 'docx', 'html', 'md', 'csv'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export const isReportFormat = (text: string): text is ReportFormat =>
  reportFormats.some((format) => format === text);

/** What browsers are told a file is. */
export const mediaTypeOf: Record<ReportFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};
