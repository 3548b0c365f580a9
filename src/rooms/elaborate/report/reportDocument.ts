import type { Language } from '#platform/i18n/language.ts';
import {
  ballotsChapter,
  basicQuestionsChapter,
  cardsChapter,
  closingWordsChapter,
  correctionsChapter,
  courseChapter,
  dataChapter,
  impulseChapter,
  measuresChapter,
  momentIn,
  photosChapter,
  questionsChapter,
} from './dayChapters.ts';
import type { Chapter, ReportDocument } from '#platform/print/document/document.ts';
import type { Protocol } from './protocol.ts';
import {
  discussionChapter,
  glanceChapter,
  matrixChapter,
  wordsIn,
  type Words,
} from './resultChapters.ts';

// What somebody looks for first stands first; how it was counted, and the small print, last.
const chapters: ((protocol: Protocol, words: Words) => Chapter | null)[] = [
  glanceChapter,
  measuresChapter,
  matrixChapter,
  discussionChapter,
  cardsChapter,
  basicQuestionsChapter,
  questionsChapter,
  impulseChapter,
  closingWordsChapter,
  photosChapter,
  courseChapter,
  ballotsChapter,
  dataChapter,
  correctionsChapter,
];

/** The report in one language, for pages, PDF, DOCX and Markdown alike. Pure. */
export function reportDocument(protocol: Protocol, language: Language): ReportDocument {
  const words = wordsIn(language);
  return {
    language,
    eyebrow: words.t.name,
    title: protocol.title,
    lead: protocol.guidingQuestion,
    notice: noticeOf(protocol, words),
    facts: factsOf(protocol, words),
    chapters: chapters.flatMap((chapter) => chapter(protocol, words) ?? []),
  };
}

function noticeOf(protocol: Protocol, words: Words): string | null {
  if (protocol.keeps.textsForgotten) return words.t.textsForgotten;
  if (protocol.endedAt) return null;
  return words.t.running(momentIn(protocol, words, protocol.madeAt));
}

function factsOf(protocol: Protocol, words: Words): ReportDocument['facts'] {
  const { t } = words;
  const { hosts, facilitator, place, people, kind } = protocol;
  const joined =
    people.onPaper > 0 ? t.joinedWithPaper(people.joined, people.onPaper) : t.joined(people.joined);
  return [
    { label: kind === 'house' ? t.host : t.hosts, text: hosts.join(t.separator) },
    { label: t.date, text: words.day(protocol.day) },
    { label: t.place, text: place },
    { label: t.facilitator, text: facilitator },
    { label: t.people, text: joined },
  ].filter((fact) => fact.text !== '');
}
