import { rights } from '#platform/auth/rights.ts';
import type { Language } from '#platform/i18n/language.ts';
import type { Block, Chapter, ReportDocument, Table } from '#platform/print/document/document.ts';
import { dutyDocumentMessages, type de } from '../messages/dutyDocuments.ts';
import type { Keeping, SourceKind } from '../source.ts';
import { openIn, type Sheet } from './sheet.ts';

export const dutyDocuments = ['works-council', 'processing-record'] as const;
export type DutyDocument = (typeof dutyDocuments)[number];

export const dutyFormats = ['pdf', 'docx', 'md', 'html'] as const;
export type DutyFormat = (typeof dutyFormats)[number];

export type ForDuty = {
  organisation: string;
  sheet: Sheet;
  sources: readonly { name: string; kind: SourceKind; keeps: Keeping }[];
  /** `2026-11-22`. */
  day: string;
};

type Words = typeof de;

/** What works council and register of processing are told of listening; made from the sheet. */
export function dutyDocument(
  kind: DutyDocument,
  given: ForDuty,
  language: Language,
): ReportDocument {
  const t = dutyDocumentMessages[language];
  const parts = chaptersOf(given, t);
  const { purpose, basis, people, data, sources, access, recipients } = parts;
  const { deletion, never, security, staff, agree, rest } = parts;
  return {
    language,
    eyebrow: t.eyebrow,
    title: t.titles[kind],
    lead: t.leads[kind],
    notice: noticeOf(given.sheet, t),
    facts: [
      { label: t.host, text: given.organisation },
      { label: t.asOf, text: t.day(given.day) },
    ],
    chapters:
      kind === 'works-council'
        ? [purpose, basis, staff, never, agree, data, sources, access, deletion, security, rest]
        : [
            purpose,
            basis,
            people,
            data,
            sources,
            access,
            recipients,
            deletion,
            never,
            security,
            rest,
          ],
  };
}

function noticeOf(sheet: Sheet, t: Words): string | null {
  const gap = openIn(sheet);
  if (!gap) return null;
  return t.open(gap === 'legalSource' ? t.gapLaw : t.gapBalancing);
}

function chaptersOf({ sheet, sources }: ForDuty, t: Words) {
  const list = (id: string, title: string, items: string[]): Chapter => ({
    id,
    title,
    blocks: [{ kind: 'list', items }],
  });
  const text = (id: string, title: string, ...texts: string[]): Chapter => ({
    id,
    title,
    blocks: texts.filter((one) => one !== '').map((one): Block => ({ kind: 'text', text: one })),
  });
  return {
    purpose: text('purpose', t.purpose, sheet.purpose),
    basis: text(
      'basis',
      t.basis,
      t.sheet.bases[sheet.legalBasis],
      sheet.legalSource,
      sheet.legalBasis === 'legitimate_interest' ? sheet.balancing : '',
      t.gapContact,
    ),
    people: list('people', t.people, t.peopleList),
    data: list('data', t.data, t.dataList),
    sources: sourcesChapter(sources, t),
    access: accessChapter(t),
    recipients: text('recipients', t.recipients, t.recipientsText),
    deletion: list('deletion', t.deletion, t.deletionList(sheet.retentionDays)),
    never: list('never', t.never, t.neverList),
    security: list('security', t.security, t.securityList),
    staff: list('staff', t.staff, t.staffList),
    agree: list('agree', t.agree, t.agreeList),
    rest: text('rest', t.rest, t.restText),
  };
}

function sourcesChapter(sources: ForDuty['sources'], t: Words): Chapter {
  const table: Table = {
    caption: null,
    columns: [
      { title: t.source, share: 3 },
      { title: t.kind, share: 2 },
      { title: t.keeps, share: 2 },
    ],
    rows: sources.map(({ name, kind, keeps }) => [
      { text: name },
      { text: t.kinds[kind] },
      { text: t.keepings[keeps] },
    ]),
  };
  const blocks: Block[] =
    sources.length === 0 ? [{ kind: 'text', text: t.noSources }] : [{ kind: 'table', table }];
  return { id: 'sources', title: t.sources, blocks };
}

function accessChapter(t: Words): Chapter {
  const shown = ['readMentions', 'judgeMentions', 'addMentions', 'editListening'] as const;
  const table: Table = {
    caption: null,
    columns: [
      { title: t.right, share: 3 },
      { title: t.roles, share: 3 },
    ],
    rows: shown.map((right) => [
      { text: t.rights[right] },
      { text: rights[right].map((role) => t.roleNames[role]).join(', ') },
    ]),
  };
  const blocks: Block[] = [
    { kind: 'table', table },
    { kind: 'text', text: t.accessRest },
  ];
  return { id: 'access', title: t.access, blocks };
}
