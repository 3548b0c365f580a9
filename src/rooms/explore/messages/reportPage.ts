import type { Rhythm } from '../report/period.ts';
import type { ReportFormat } from '../report/reportFormats.ts';

/** The page of listening reports. */
export const de = {
  choose: 'Zeitraum und Inhalt',
  rhythm: 'Zeitraum',
  rhythms: { week: 'Woche', month: 'Monat', quarter: 'Quartal' } satisfies Record<Rhythm, string>,
  sections: 'Inhalt wählen',
  show: 'Zeigen',
  earlier: 'Zeitraum davor',
  later: 'Zeitraum danach',
  files: 'Mitnehmen',
  formats: {
    pdf: 'PDF',
    docx: 'Word-Datei (DOCX)',
    html: 'HTML-Datei',
    md: 'Markdown',
    csv: 'Zahlen als CSV',
  } satisfies Record<ReportFormat, string>,
  orders: 'Per E-Mail',
  ordersHint:
    'Die E-Mail nennt Zahlen und führt hierher; was Menschen geschrieben haben, steht nicht darin.',
  noMail:
    'Diese Installation verschickt keine E-Mails. Die Betreiberin oder der Betreiber sieht sie im Postausgang.',
  reader: 'Wer bekommt ihn?',
  me: (name: string) => `${name} (Sie)`,
  often: 'Wie oft?',
  oftenOptions: {
    never: 'Gar nicht',
    week: 'Jede Woche',
    month: 'Jeden Monat',
    quarter: 'Jedes Quartal',
  },
  spikes: 'Bei einem Ausschlag sofort Bescheid sagen',
  order: 'Speichern',
  ordered: (name: string) => `Gespeichert für ${name}.`,
  ordersNow: 'Wer den Bericht bekommt',
  gets: (often: string, spikes: boolean) => (spikes ? `${often}, Ausschläge sofort` : often),
};

export const en: typeof de = {
  choose: 'Period and content',
  rhythm: 'Period',
  rhythms: { week: 'Week', month: 'Month', quarter: 'Quarter' },
  sections: 'Choose the content',
  show: 'Show',
  earlier: 'Period before',
  later: 'Period after',
  files: 'Take away',
  formats: {
    pdf: 'PDF',
    docx: 'Word file (DOCX)',
    html: 'HTML file',
    md: 'Markdown',
    csv: 'Figures as CSV',
  },
  orders: 'By e-mail',
  ordersHint: 'The e-mail gives figures and leads here; what people wrote is not in it.',
  noMail: 'This installation sends no e-mails. The operator sees them in the outbox.',
  reader: 'Who gets it?',
  me: (name) => `${name} (you)`,
  often: 'How often?',
  oftenOptions: {
    never: 'Not at all',
    week: 'Every week',
    month: 'Every month',
    quarter: 'Every quarter',
  },
  spikes: 'Tell about a spike at once',
  order: 'Save',
  ordered: (name) => `Saved for ${name}.`,
  ordersNow: 'Who gets the report',
  gets: (often, spikes) => (spikes ? `${often}, spikes at once` : often),
};

export const reportPageMessages = { de, en };
