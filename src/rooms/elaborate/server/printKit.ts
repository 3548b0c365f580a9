import { addMinutes } from '#platform/base/clock.ts';
import { stepMessages } from '#ui/messages/steps.ts';
import type { Language } from '#platform/i18n/language.ts';
import { printPdf } from '#platform/print/pdf.ts';
import { minutesOf } from '../agenda.ts';
import type { Board, WorkshopKey, WorkshopView } from '../board.ts';
import { columnTitle } from '../columnTitle.ts';
import { printKitMessages } from '../messages/preparePrintKit.ts';
import type { Place } from '../place.ts';
import type { PrintKitWish } from '../prepare/printKitWish.ts';
import { qrPicture, wifiText } from '../prepare/qrPicture.ts';
import { boardState } from './boardState.ts';
import { placeOf } from './place.ts';

type Kit = { board: Board; place: Place; wish: PrintKitWish; joinAddress: string };
type Printing = { wish: PrintKitWish; joinAddress: string; language: Language };

/**
 * The Druckmappe as one PDF; null when the workshop is gone. @param joinAddress what its QR code
 * carries.
 */
export async function printKit(
  key: WorkshopKey,
  { wish, joinAddress, language }: Printing,
  now: Date,
): Promise<Uint8Array | null> {
  const place = await placeOf(key);
  if (!place) return null;
  const { board } = await boardState(key, now);
  const { wifiName, wifiPassword } = place;
  return printPdf({
    template: 'rooms/elaborate/prepare/printKit.typ',
    input: kitInput({ board, place, wish, joinAddress }, language),
    pictures: {
      'join.svg': Buffer.from(qrPicture(joinAddress)),
      ...(wifiName ? { 'wifi.svg': Buffer.from(qrPicture(wifiText(wifiName, wifiPassword))) } : {}),
    },
    title: printKitMessages[language].title(board.workshop.title),
    language,
    madeAt: now,
  });
}

/** What the template shows; every text is ready, the template knows no language. */
function kitInput(kit: Kit, language: Language) {
  const { board, place, wish } = kit;
  const { workshop } = board;
  return {
    parts: wish.parts,
    title: workshop.title,
    guidingQuestion: workshop.guidingQuestion,
    code: workshop.code,
    wifi: place.wifiName,
    tents: wish.tents,
    ballots: Array.from({ length: wish.ballots }, (_, index) => wish.firstBallot + index),
    spareCards: wish.cards,
    dots: workshop.dots,
    cards: board.cards.map(({ number, title }) => ({ number, title })),
    columns: workshop.columns.map((column) => columnTitle(column, stepMessages[language])),
    agenda: agendaRows(workshop, place, language),
    words: {
      ...tentWords(kit, language),
      ...ballotWords(workshop, language),
      ...agendaWords(kit, language),
    },
  };
}

function tentWords({ place, joinAddress }: Kit, language: Language) {
  const t = printKitMessages[language];
  const { wifiName, wifiPassword } = place;
  return {
    fold: t.fold,
    // With two codes on a tent, which one comes first is said beside each.
    join: wifiName === null ? t.join : t.joinSecond,
    joinHow: t.joinHow,
    code: t.code,
    joinAlt: t.joinAlt(joinAddress),
    typed: t.typed(joinAddress.replace(/^https?:\/\//, '')),
    wifi: t.wifiFirst,
    wifiAlt: t.wifiAlt(wifiName ?? ''),
    wifiName: t.wifiName(wifiName ?? ''),
    wifiPassword: wifiPassword === null ? null : t.wifiPassword(wifiPassword),
  };
}

function ballotWords({ dots }: WorkshopView, language: Language) {
  const t = printKitMessages[language];
  return {
    ballot: t.ballot,
    ballotHow: t.ballotHow,
    numberSign: t.numberSign,
    benefit: t.benefit(dots.benefit),
    effort: t.effort(dots.effort),
    benefitShort: t.benefitShort,
    effortShort: t.effortShort,
    perCard: t.perCard(dots.perCard),
    card: t.card,
    cardNumber: t.cardNumber,
    cardTitle: t.cardTitle,
    cardExplanation: t.cardExplanation,
    column: t.column,
  };
}

function agendaWords({ board, place }: Kit, language: Language) {
  const t = printKitMessages[language];
  const { startsAt, timeZone } = place;
  return {
    agendaHead: [t.agendaTime, t.phase, t.duration],
    together: t.together(minutesOf(board.workshop.agenda)),
    facts: [
      ...(startsAt ? [t.when(t.moment(new Date(startsAt), timeZone))] : []),
      ...(place.place ? [t.place(place.place)] : []),
      ...(place.facilitator ? [t.facilitator(place.facilitator)] : []),
    ],
  };
}

function agendaRows({ agenda }: WorkshopView, { startsAt, timeZone }: Place, language: Language) {
  const t = printKitMessages[language];
  let passed = 0;
  return agenda.map(({ phase, minutes, deadlineAt }) => {
    const begin = startsAt && addMinutes(new Date(startsAt), passed);
    const time = begin ? t.clock(begin, timeZone) : t.from(passed);
    passed += minutes;
    return {
      time: deadlineAt ? t.until(t.moment(new Date(deadlineAt), timeZone)) : time,
      phase: t.phases[phase],
      minutes: t.agendaMinutes(minutes),
    };
  });
}
