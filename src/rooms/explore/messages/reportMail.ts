import { english, german } from '#platform/i18n/format.ts';

type ReportMail = { period: string; glance: string[]; link: string };
type SpikeMail = {
  name: string;
  day: string;
  mentions: number;
  usual: number;
  link: string;
  stop: string;
};

/** Mails about what was heard: counts and a link. */
export const de = {
  subject: (organisation: string, period: string) => `Monitoring ${organisation}: ${period}`,
  report: ({ period, glance, link }: ReportMail) =>
    `Guten Tag,

das haben wir gehört (${period}):

${glance.join('\n')}

Der ganze Bericht, auch als PDF und Word-Datei:
${link}

Dort stellen Sie auch ein, wie oft er kommt.
`,
  spikeSubject: (name: string) => `Ausschlag: ${name}`,
  spike: ({ name, day, mentions, usual, link, stop }: SpikeMail) =>
    `Guten Tag,

über „${name}“ wird mehr gesprochen als sonst: ${german.number(mentions)} Erwähnungen am ${german.day(day)}, üblich sind an diesem Wochentag rund ${german.number(usual)}.

Die Erwähnungen:
${link}

Solche Nachrichten abbestellen:
${stop}
`,
};

export const en: typeof de = {
  subject: (organisation, period) => `Monitoring ${organisation}: ${period}`,
  report: ({ period, glance, link }) =>
    `Hello,

this is what we heard (${period}):

${glance.join('\n')}

The whole report, also as PDF and Word file:
${link}

There you also choose how often it comes.
`,
  spikeSubject: (name) => `Spike: ${name}`,
  spike: ({ name, day, mentions, usual, link, stop }) =>
    `Hello,

more is said about “${name}” than usual: ${english.number(mentions)} mentions on ${english.day(day)}; on this weekday about ${english.number(usual)} are usual.

The mentions:
${link}

Stop messages like this:
${stop}
`,
};

export const reportMailMessages = { de, en };
