import { newId } from '#platform/base/ids.ts';
import { steps } from '#platform/base/steps.ts';
import { wholeAgenda } from '../agenda.ts';
import type { CardId } from '../board.ts';
import type { Ballot } from '../standing/ballots.ts';
import { computeStanding } from '../standing/computeStanding.ts';
import { seededDraw } from '../standing/random.ts';
import type { Protocol } from './protocol.ts';

const titles = [
  'Auf Bewertungen antworten',
  'Azubis erzählen von ihrem Alltag',
  'Wer darf was sagen?',
  'Störungen melden, bevor sie jemand merkt',
  'Sprechstunde der Bürgermeisterin im Netz',
  'Ein Kanal statt fünf',
  'Fotos vom Bauhof',
  'Wie gehen wir mit Beschwerden um, die öffentlich gestellt werden?',
];

type Wish = {
  cards: number;
  people: number;
  photos: number;
  odd?: boolean;
  kind?: Protocol['kind'];
};

/** A day as large as a test wants it; the same each time but for ids. */
export function sampleProtocol(wish: Wish): Protocol {
  const { people, kind = 'house' } = wish;
  const columns = steps.map((step) => ({ id: newId<'board_column'>(), step, title: null }));
  const cards = Array.from({ length: wish.cards }, (_, index) => cardAt(index, columns, wish));
  const firstRound = standingOf(cards, people, 1);
  return {
    ...frame,
    kind,
    hosts: kind === 'house' ? ['Stadt Musterheim'] : ['Stadt Musterheim', 'Sparkasse Neudorf'],
    people: { joined: people, onPaper: Math.min(2, people) },
    columns,
    cards,
    firstRound,
    secondRound: wish.cards > 2 ? standingOf(cards, people, 2) : null,
    secondRoundWithheld: false,
    discussion: firstRound.cards.slice(0, 3).map((card, index) => ({
      cardId: card.cardId,
      why: index === 0 ? 'first' : 'divides',
      reasons: ['Weil es sofort geht', 'Weil uns sonst niemand mehr schreibt 🙂'],
    })),
    measures: kind === 'house' ? measuresOf(wish) : [],
    photos: Array.from({ length: wish.photos }, (_, index) => photoAt(index)),
    receipts: Array.from({ length: people }, (_, index) => codeOf(index)).sort(),
  };
}

const at = '2026-11-24T09:00:00.000Z';

const frame = {
  format: 'resonanz-protocol/1' as const,
  madeAt: '2026-11-24T10:40:00.000Z',
  timeZone: 'Europe/Berlin',
  facilitator: 'Büro für Dialog, Carla Weber',
  title: 'Impulstag Social Media',
  guidingQuestion: 'Womit fangen wir an, wenn wir wieder ins Gespräch kommen wollen?',
  place: 'Rathaus, Großer Saal',
  startsAt: at,
  endedAt: '2026-11-24T10:30:00.000Z',
  day: '2026-11-24',
  agenda: wholeAgenda.map((item) => ({ ...item, enteredAt: at })),
  impulse: {
    title: 'Drei Jahre Stadt im Netz',
    speaker: 'Dr. Eva Roth',
    standIn: 'Jan Petersen',
    stoodIn: true,
    heard: ['Niemand antwortet nach 16 Uhr', 'Die Jugend fragt, wir posten'],
  },
  questions: [
    { text: 'Wer bezahlt das?', answered: false },
    { text: 'Dürfen wir WhatsApp?', answered: true },
  ],
  closingWords: ['Aufbruch', 'Endlich', 'müde, aber gut'],
  corrections: [
    { part: 'card_title' as const, card: 1, after: 'Auf Bewertungen antworten' },
    { part: 'photo_rights' as const, card: null, after: 'hidden' },
  ].map((one, index) => ({ ...one, at: `2026-11-2${index + 6}T08:00:00.000Z` })),
  keeps: { months: 12, textsUntil: '2027-11-24', textsForgotten: false },
};

const cardAt = (index: number, columns: Protocol['columns'], { cards, odd }: Wish): Card => ({
  id: newId<'card'>(),
  number: index + 1,
  columnId: columns[index % columns.length]?.id ?? newId<'board_column'>(),
  title: odd
    ? `${'Donaudampfschifffahrtsgesellschaft'.slice(0, 34)} 🚀 שלום ${index}`
    : (titles[index % titles.length] ?? ''),
  explanation: index % 2 ? 'Heute bleibt fast jede zweite unbeantwortet.' : '',
  basicQuestion: index % 8 === 2,
  includes: index === 3 ? [{ number: cards + 1, title: 'Ausfälle vorher ankündigen' }] : [],
  source: index === 4 ? 'paper' : index === 5 ? 'photo' : 'written',
});

const measuresOf = ({ odd }: Wish): Protocol['measures'] => [
  {
    card: 1,
    what: 'Jede Bewertung wird binnen zwei Tagen beantwortet',
    firstStep: 'Zugang zum Portal besorgen',
    dueOn: '2026-12-01',
    taken: true,
    owner: odd ? '🦊 אבי كوهين' : 'Dana',
  },
  { card: 1, what: 'Plan B', firstStep: '', dueOn: null, taken: false, owner: null },
];

const photoAt = (index: number): Protocol['photos'][number] => ({
  id: newId<'photo'>(),
  description: index % 3 ? `Gruppe ${index} vor der Pinnwand` : '',
  rights: index % 2 ? 'portrait' : 'assembly',
  width: 1600,
  height: index % 4 ? 1067 : 2400,
});

const codeOf = (index: number) =>
  ((index + 7) * 2_654_435_761).toString(32).toUpperCase().padStart(8, '0').slice(0, 8);

type Card = Protocol['cards'][number];

function standingOf(cards: Card[], people: number, seed: number) {
  const draw = seededDraw(seed);
  const next = () => draw(10_000) / 10_000;
  const dotsOf = (skew: number): Map<CardId, number> => {
    const dots = new Map<CardId, number>();
    for (let dot = 0; dot < 5; dot += 1) {
      const card = cards[Math.floor(next() ** skew * cards.length)];
      if (card) dots.set(card.id, Math.min(3, (dots.get(card.id) ?? 0) + 1));
    }
    return dots;
  };
  const ballots: Ballot[] = Array.from({ length: people }, () => ({
    benefit: dotsOf(1.8),
    effort: dotsOf(0.8),
  }));
  return computeStanding({
    cards: cards.map((card) => ({ ...card, effortlessConfirmed: false, fixedEffort: null })),
    ballots,
    effortFixed: false,
    seed: 7,
  });
}
