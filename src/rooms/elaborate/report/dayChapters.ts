import { columnTitle } from '../columnTitle.ts';
import { stepMessages } from '#ui/messages/steps.ts';
import { formatMoment } from '#platform/i18n/format.ts';
import { dayIn } from '../../../platform/base/clock.ts';
import { phaseNames } from '../messages/phases.ts';
import type { Block, Chapter } from '#platform/print/document/document.ts';
import type { Protocol, ProtocolCard } from './protocol.ts';
import { numbered, type Words } from './resultChapters.ts';

/** The agenda as it was planned, and when each part began. */
export function courseChapter(protocol: Protocol, { t, language }: Words): Chapter {
  const time = timesOf(protocol, language);
  const planned = protocol.agenda.reduce((sum, item) => sum + item.minutes, 0);
  return {
    id: 'course',
    title: t.course,
    blocks: [
      {
        kind: 'table',
        table: {
          caption: null,
          columns: [
            { title: t.phase, share: 5 },
            { title: t.planned, share: 2, numbers: true },
            { title: t.begun, share: 3, numbers: true },
          ],
          rows: protocol.agenda.map((item) => [
            { text: phaseNames[language][item.phase] },
            { text: t.minutes(item.minutes) },
            { text: time(item.enteredAt) },
          ]),
        },
      },
      { kind: 'text', text: t.total(planned), look: 'soft' },
    ],
  };
}

/** `09:30`; over several days the day stands before it. */
function timesOf({ agenda, timeZone }: Protocol, language: Words['language']) {
  const entered = agenda.flatMap((item) => (item.enteredAt ? [new Date(item.enteredAt)] : []));
  const days = new Set(entered.map((at) => dayIn(timeZone, at)));
  const day = days.size > 1 ? ({ day: 'numeric', month: 'numeric' } as const) : {};
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  const time = { hour: '2-digit', minute: '2-digit' } as const;
  const format = new Intl.DateTimeFormat(locale, { timeZone, ...day, ...time });
  return (iso: string | null) => (iso ? format.format(new Date(iso)) : '–');
}

export function impulseChapter({ impulse }: Protocol, { t }: Words): Chapter | null {
  if (!impulse) return null;
  const { title, speaker, standIn, stoodIn, heard } = impulse;
  if (![title, speaker, standIn, ...heard].some(Boolean)) return null;
  const stood = speaker ? t.stoodIn(standIn, speaker) : t.stoodInAlone(standIn);
  const who = stoodIn && standIn ? stood : speaker ? t.speaker(speaker) : '';
  const blocks: Block[] = [];
  if (title) blocks.push({ kind: 'text', text: title, look: 'lead' });
  if (who) blocks.push({ kind: 'text', text: who });
  const things = heard.filter(Boolean);
  if (things.length > 0) {
    blocks.push({ kind: 'heading', text: t.heard }, { kind: 'list', items: things });
  }
  return { id: 'impulse', title: t.impulse, blocks };
}

/** Column by column, every card with its number, explanation and where it came from. */
export function cardsChapter(protocol: Protocol, words: Words): Chapter {
  const { t } = words;
  const blocks = protocol.columns.flatMap((column): Block[] => {
    const cards = protocol.cards.filter((card) => card.columnId === column.id);
    if (cards.length === 0) return [];
    const title = columnTitle(column, stepMessages[words.language]);
    const table = {
      caption: null,
      columns: [
        { title: t.number, share: 1, numbers: true },
        { title: t.card, share: 14 },
      ],
      rows: cards.map((card) => [
        { text: String(card.number), strong: true },
        { text: card.title, strong: true, soft: notesOn(card, words) },
      ]),
    };
    return [
      { kind: 'heading', text: title },
      { kind: 'table', table },
    ];
  });
  const none: Block[] = [{ kind: 'text', text: t.noCards }];
  return { id: 'cards', title: t.cards, blocks: blocks.length > 0 ? blocks : none };
}

export const notesOn = (card: ProtocolCard, { t }: Words): string[] =>
  [
    card.explanation,
    ...card.includes.map((one) => t.includes(one.number, one.title)),
    { written: '', paper: t.paper, photo: t.fromPhoto }[card.source],
  ].filter(Boolean);

export function measuresChapter({ measures, kind }: Protocol, words: Words): Chapter | null {
  // People of several houses have no measures in common.
  if (kind === 'open_round') return null;
  const { t } = words;
  const empty: Block = { kind: 'text', text: t.noMeasures };
  const table: Block = {
    kind: 'table',
    table: {
      caption: t.measuresTable,
      columns: [
        { title: t.what, share: 9 },
        { title: t.owner, share: 4 },
        { title: t.due, share: 4 },
      ],
      rows: measures.map((measure) => [
        {
          text: measure.what,
          strong: true,
          soft: [
            measure.firstStep ? t.step(measure.firstStep) : '',
            t.fromCard(measure.card),
          ].filter(Boolean),
        },
        { text: measure.owner ?? (measure.taken ? t.taken : t.free) },
        { text: measure.dueOn ? words.day(measure.dueOn) : t.noDay },
      ]),
    },
  };
  return { id: 'measures', title: t.measures, blocks: [measures.length > 0 ? table : empty] };
}

export function basicQuestionsChapter({ cards }: Protocol, words: Words): Chapter | null {
  const basic = cards.filter((card) => card.basicQuestion);
  if (basic.length === 0) return null;
  return {
    id: 'basic-questions',
    title: words.t.basicQuestions,
    blocks: [
      { kind: 'text', text: words.t.basicLine },
      { kind: 'list', items: basic.map((card) => numbered(card, words)) },
    ],
  };
}

export function questionsChapter({ questions }: Protocol, { t }: Words): Chapter | null {
  if (questions.length === 0) return null;
  const some = (title: string, answered: boolean): Block[] => {
    const items = questions.filter((one) => one.answered === answered).map((one) => one.text);
    return items.length === 0
      ? []
      : [
          { kind: 'heading', text: title },
          { kind: 'list', items },
        ];
  };
  const blocks = [...some(t.openQuestions, false), ...some(t.answeredQuestions, true)];
  return { id: 'questions', title: t.questions, blocks };
}

export function photosChapter({ photos }: Protocol, { t }: Words): Chapter | null {
  if (photos.length === 0) return null;
  const shown = photos.map((photo, position) => ({
    id: photo.id,
    alt: photo.description || t.photoAlt(position + 1),
    caption: t.photoCaption(photo.description, t.rights[photo.rights]),
    width: photo.width,
    height: photo.height,
  }));
  return { id: 'photos', title: t.photos, blocks: [{ kind: 'photos', photos: shown }] };
}

export function closingWordsChapter({ closingWords }: Protocol, { t }: Words): Chapter | null {
  if (closingWords.length === 0) return null;
  const blocks: Block[] = [{ kind: 'text', text: closingWords.join(' · '), look: 'lead' }];
  return { id: 'closing-words', title: t.closingWords, blocks };
}

/** How it was counted, how certain it is, and the receipts. */
export function ballotsChapter(protocol: Protocol, { t, standing }: Words): Chapter | null {
  const { firstRound, people, receipts } = protocol;
  if (!firstRound) return null;
  const { draws, level, seed } = firstRound.method;
  return {
    id: 'ballots',
    title: t.ballots,
    blocks: [
      { kind: 'text', text: t.ballotsLine(firstRound.people, people.onPaper) },
      { kind: 'text', text: t.secrecy },
      { kind: 'heading', text: standing.certainty },
      { kind: 'text', text: standing.certaintyLine },
      { kind: 'text', text: standing.method(draws, standing.percent(level), seed), look: 'soft' },
      { kind: 'text', text: standing.source, look: 'soft' },
      ...(receipts.length === 0
        ? []
        : [
            { kind: 'heading', text: t.receipts } as const,
            { kind: 'text', text: t.receiptsLine } as const,
            { kind: 'codes', codes: receipts } as const,
          ]),
    ],
  };
}

export function dataChapter({ keeps }: Protocol, { t, day }: Words): Chapter {
  const until = keeps.textsUntil ? [t.dataUntil(day(keeps.textsUntil))] : [];
  const lines = [t.dataLine(keeps.months), ...until];
  return { id: 'data', title: t.data, blocks: lines.map((text) => ({ kind: 'text', text })) };
}

export function correctionsChapter(protocol: Protocol, { t, day }: Words): Chapter | null {
  const { corrections, timeZone } = protocol;
  if (corrections.length === 0) return null;
  const items = corrections.map(({ part, card, after, at }) => {
    const on = day(dayIn(timeZone, new Date(at)));
    if (part === 'photo_rights') {
      return t.correctedOnly(on, after === 'hidden' ? t.photoRemoved : t.parts[part]);
    }
    const what = card === null ? t.parts[part] : t.partOfCard(t.parts[part], card);
    return after ? t.corrected(on, what, after) : t.correctedOnly(on, what);
  });
  return { id: 'corrections', title: t.corrections, blocks: [{ kind: 'list', items }] };
}

export const momentIn = (protocol: Protocol, { language }: Words, iso: string): string =>
  formatMoment(language, new Date(iso), protocol.timeZone);
