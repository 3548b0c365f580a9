import { newId } from '../../../platform/base/ids.ts';
import { wholeAgenda } from '../agenda.ts';
import type { Board, CardView, Own } from '../board.ts';

/**
 * A board for tests: five green and five red dots, at most three on a card, three cards a person.
 */
export function sampleBoard(cards: CardView[] = []): Board {
  return {
    workshop: {
      id: newId(),
      code: 'KV7M2P',
      title: 'Impulstag Musterstadt',
      guidingQuestion: 'Womit fangen wir an?',
      headCount: 20,
      phase: 'collect',
      countdownEndsAt: null,
      revealed: 'nothing',
      cardsPerPerson: 3,
      cardsHidden: true,
      dots: { benefit: 5, effort: 5, perCard: 3 },
      effortFixed: false,
      columns: [{ id: newId(), step: 'explore', title: null }],
      closed: false,
      kind: 'house',
      secondHost: null,
      pace: 'room',
      rehearsal: false,
      reportPath: null,
      reportUntil: null,
      agenda: wholeAgenda.map((item) => ({ ...item, deadlineAt: null })),
      impulse: null,
      discussion: { cards: [], cardId: null, secondRound: 'no' },
    },
    cards,
    progress: {
      participants: 1,
      practised: 0,
      cards: cards.length,
      cardsDone: 0,
      benefitDone: 0,
      effortDone: 0,
      secondDone: 0,
    },
    standing: null,
    secondStanding: null,
    measures: [],
    lines: [],
  };
}

export const sampleCard = (number: number): CardView => ({
  id: newId(),
  number,
  columnId: newId(),
  title: `Karte ${number}`,
  explanation: '',
  mergedFrom: [],
  basicQuestion: false,
});

export const sampleOwn = (): Own => ({
  participantId: newId(),
  number: 1,
  name: null,
  returnWord: 'tiger-lampe-4729',
  practised: false,
  cardsDone: false,
  benefitDone: false,
  effortDone: false,
  cards: [],
  dots: [],
  secondDots: [],
  secondDone: false,
  reasonsFor: [],
  closingWordSent: false,
  measures: [],
  receipt: null,
});
