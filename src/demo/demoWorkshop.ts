import { createGuest } from '#platform/auth/guests.ts';
import type { Guest, Scope } from '#platform/auth/scope.ts';
import { assert } from '#platform/base/assert.ts';
import { addMinutes } from '#platform/base/clock.ts';
import { newId, newTimelessId } from '#platform/base/ids.ts';
import type { Step } from '#platform/base/steps.ts';
import {
  attachToProgramme,
  boardState,
  createWorkshop,
  joinWorkshop,
  runDeskCommand,
  runGuestCommand,
  type DeskActor,
} from '#rooms/elaborate/door.server.ts';
import type {
  Board,
  CardId,
  DeskCommand,
  GuestCommand,
  Own,
  ParticipantId,
} from '#rooms/elaborate/door.ts';
import { seededDraw } from '#rooms/elaborate/standing/random.ts';
import type { ProgrammeId } from '#rooms/programme/measure.ts';
import { demoGuests, demoTalk, type DemoCard } from './content.ts';
import { drawDots } from './drawDots.ts';

type DemoWorkshop = {
  title: string;
  guidingQuestion: string;
  cards: DemoCard[];
  programmeId: ProgrammeId;
  /** The phase it has reached: in `benefit` people are placing dots, in `closing` it is over. */
  until: 'benefit' | 'closing';
};

type Voter = { guest: Guest; participantId: ParticipantId };

/** One Impulstag of the demo. Every command is one that a phone or the desk could have sent. */
export async function holdWorkshop(scope: Scope, wish: DemoWorkshop, begins: Date): Promise<void> {
  const { title, guidingQuestion, programmeId } = wish;
  const input = { title, guidingQuestion, headCount: demoGuests.length };
  const created = await createWorkshop(scope, input, begins);
  assert(created.ok, 'an owner may run workshops');
  const workshopId = created.value.id;
  await attachToProgramme(scope, workshopId, programmeId);
  const key = { organisationId: scope.organisationId, workshopId };
  const day = new Day({ key, id: scope.personId }, begins);
  await day.desk({ ...atTownHall, startsAt: begins.toISOString() });
  const voters = await day.letIn(demoGuests);
  if (wish.until === 'closing') await day.listen();
  await day.desk({ kind: 'enterPhase', phase: 'collect' });
  await day.collect(voters, wish.cards);
  await day.desk({ kind: 'enterPhase', phase: 'group' });
  await day.desk({ kind: 'enterPhase', phase: 'benefit' });
  if (wish.until === 'benefit') return day.dot(voters.slice(0, 15), wish.cards, 'benefit');
  await day.dot(voters, wish.cards, 'benefit');
  await day.desk({ kind: 'enterPhase', phase: 'effort' });
  await day.dot(voters, wish.cards, 'effort');
  await day.desk({ kind: 'enterPhase', phase: 'matrix' });
  await day.desk({ kind: 'reveal', revealed: 'benefit' });
  await day.desk({ kind: 'reveal', revealed: 'both' });
  await day.desk({ kind: 'enterPhase', phase: 'discussion' });
  await day.discuss(voters);
  await day.dotAgain(voters);
  await day.desk({ kind: 'enterPhase', phase: 'measures' });
  await day.takeMeasures(voters);
  await day.desk({ kind: 'enterPhase', phase: 'closing' });
  await day.sayClosingWords(voters);
  await day.desk({ kind: 'close' });
}

const atTownHall = {
  kind: 'changePlace',
  place: 'Rathaus Musterstadt, Sitzungssaal 2',
  wifiName: 'Rathaus-Gast',
  wifiPassword: null,
  facilitator: 'Carla Conrad',
  secondHost: null,
} as const;

/** The course of one day; each step a minute after the one before. */
class Day {
  readonly #actor: DeskActor;
  #now: Date;

  constructor(actor: DeskActor, begins: Date) {
    this.#actor = actor;
    this.#now = begins;
  }

  async desk(command: DeskCommand): Promise<void> {
    this.#now = addMinutes(this.#now, 1);
    const answer = await runDeskCommand(this.#actor, { id: newId(this.#now), command }, this.#now);
    assert(answer.ok, `the desk may ${command.kind}`);
  }

  letIn(names: readonly string[]): Promise<Voter[]> {
    return Promise.all(
      names.map(async (name) => {
        const { guest } = await createGuest('de');
        const wish = { guest, known: false };
        const joined = await joinWorkshop(this.#actor.key, wish, { name }, this.#now);
        assert(joined.ok, 'the workshop is open');
        const voter = { guest, participantId: joined.value.participantId };
        await this.#guest(voter, { kind: 'practise' });
        return voter;
      }),
    );
  }

  async collect(voters: Voter[], cards: DemoCard[]): Promise<void> {
    const { workshop } = await this.#board();
    const columns = new Map<Step | null, (typeof workshop.columns)[number]['id']>(
      workshop.columns.map((column) => [column.step, column.id]),
    );
    for (const [index, { step, title, explanation = '' }] of cards.entries()) {
      const voter = voters[index % voters.length];
      const columnId = columns.get(step);
      assert(voter && columnId, 'there are voters and the five columns');
      const cardId = newId<'card'>(this.#now);
      await this.#guest(voter, { kind: 'writeCard', cardId, columnId, title, explanation });
    }
    for (const voter of voters) {
      await this.#guest(voter, { kind: 'finish', part: 'cards', finished: true });
    }
  }

  async dot(voters: Voter[], wanted: DemoCard[], colour: 'benefit' | 'effort'): Promise<void> {
    const { cards, workshop } = await this.#board();
    const appeal = new Map(wanted.map((card) => [card.title, card[colour]]));
    // A room agrees more on what helps than on what it costs.
    const agreement = colour === 'benefit' ? 3 : 1;
    const weights = cards.map((card): [CardId, number] => [
      card.id,
      (appeal.get(card.title) ?? 0) ** agreement,
    ]);
    const wish = { dots: workshop.dots[colour], perCard: workshop.dots.perCard };
    for (const [index, voter] of voters.entries()) {
      const draw = seededDraw(index + (colour === 'benefit' ? 0 : 1_000));
      for (const cardId of drawDots(weights, wish, draw)) {
        await this.#guest(voter, { kind: 'placeDot', cardId, colour });
      }
      await this.#guest(voter, { kind: 'finish', part: colour, finished: true });
    }
  }

  async listen(): Promise<void> {
    await this.desk({ kind: 'changeImpulse', ...demoTalk.impulse });
    await this.desk({ kind: 'enterPhase', phase: 'impulse' });
  }

  /** Two reasons for each card, and questions in between. */
  async discuss(voters: Voter[]): Promise<void> {
    const { cards } = (await this.#board()).workshop.discussion;
    for (const { cardId } of cards) {
      await this.desk({ kind: 'discuss', cardId, minutes: null });
      for (const [index, text] of demoTalk.reasons.entries()) {
        const voter = voters[index];
        const fits = cards[index % cards.length]?.cardId === cardId;
        if (voter && fits) {
          await this.#guest(voter, { kind: 'giveReason', lineId: newTimelessId(), cardId, text });
        }
      }
      await this.desk({ kind: 'showReasons', cardId });
    }
    await this.desk({ kind: 'discuss', cardId: null, minutes: null });
    for (const [index, text] of demoTalk.questions.entries()) {
      const voter = voters[index];
      if (voter) await this.#guest(voter, { kind: 'askQuestion', lineId: newTimelessId(), text });
    }
  }

  /** Two of three people were persuaded: a green dot goes to a card that was talked about. */
  async dotAgain(voters: Voter[]): Promise<void> {
    const { discussion, dots } = (await this.#board()).workshop;
    const talkedAbout = discussion.cards.map((card) => card.cardId);
    await this.desk({ kind: 'openSecondRound' });
    for (const [index, voter] of voters.entries()) {
      const own = await this.#guest(voter, { kind: 'finish', part: 'second', finished: true });
      const green = own.secondDots.filter((dot) => dot.colour === 'benefit');
      const from = green.find((dot) => !talkedAbout.includes(dot.cardId));
      // Most of them by the first card, which has the best reasons.
      const to = talkedAbout[index % 4 === 0 ? 1 : 0];
      const there = green.find((dot) => dot.cardId === to)?.count ?? 0;
      if (!from || !to || index % 3 === 2 || there >= dots.perCard) continue;
      const move = { fromCardId: from.cardId, toCardId: to, colour: 'benefit', round: 2 } as const;
      await this.#guest(voter, { kind: 'moveDot', ...move });
    }
    await this.desk({ kind: 'showSecondRound' });
  }

  async sayClosingWords(voters: Voter[]): Promise<void> {
    for (const [index, text] of demoTalk.closingWords.entries()) {
      const voter = voters[index];
      const lineId = newTimelessId<'line'>();
      if (voter) await this.#guest(voter, { kind: 'sendClosingWord', lineId, text });
    }
  }

  /** The three cards with most benefit become measures; two are taken on at once. */
  async takeMeasures(voters: Voter[]): Promise<void> {
    const { standing } = await this.#board();
    const [first, second, third] = standing?.cards ?? [];
    const [ada, , cem] = voters;
    assert(first && second && third && ada && cem, 'there are cards and people');
    const fromCard = { what: '', firstStep: '', dueOn: null };
    for (const { cardId } of [first, second, third]) {
      await this.desk({ kind: 'makeMeasure', cardId, ...fromCard });
    }
    const taken = { firstStep: 'Zwei Ämter fragen, wer mitmacht', dueOn: null };
    await this.#guest(ada, { kind: 'takeOn', cardId: first.cardId, name: 'Ada', ...taken });
    await this.#guest(cem, { kind: 'takeOn', cardId: second.cardId, name: '', ...taken });
  }

  async #board(): Promise<Board> {
    return (await boardState(this.#actor.key, this.#now)).board;
  }

  async #guest({ guest, participantId }: Voter, command: GuestCommand): Promise<Own> {
    const envelope = { id: newId<'command'>(this.#now), participantId, command };
    const answer = await runGuestCommand(this.#actor.key, guest, envelope, this.#now);
    assert(answer.ok, `a guest may ${command.kind}`);
    return answer.value;
  }
}
