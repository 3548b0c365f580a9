import { newId, type OrganisationId } from '#platform/base/ids.ts';
import type { Ballot } from '../standing/ballots.ts';
import type { CardId, ColumnId, ParticipantId, WorkshopId } from '../board.ts';
import {
  cardExplanationLength,
  cardTitleLength,
  guidingQuestionLength,
  mostHeads,
  workshopTitleLength,
} from '../lengths.ts';
import type { VoteFile } from '../pabulib/pabulib.ts';
import { newReturnWord } from '../returnWord.ts';
import type { ImportedWorkshop } from '../pabulib/importVotes.queries.ts';

export type Imported = { rows: ImportedWorkshop; ballots: Ballot[] };

type Wanted = {
  organisationId: OrganisationId;
  id: WorkshopId;
  code: string;
  name: string;
  now: Date;
};

/** The rows of a finished workshop with the cards and dots of a vote file. */
export function importedWorkshop(file: VoteFile, wanted: Wanted): Imported {
  const { organisationId, id: workshopId, now } = wanted;
  const key = { organisation_id: organisationId, workshop_id: workshopId };
  const columnId = newId<'board_column'>(now);
  const cards = cardRows(file, { key, columnId, now });
  const participants = participantRows(file, { key, now });
  const cardIds = new Map(cards.map((card) => [card.source_id, card.id]));
  const ballots = ballotsOf(file, cardIds);
  const dots = ballots.flatMap(({ benefit }, position) => {
    const participantId = participants[position]?.id;
    return [...benefit].flatMap(([cardId, count]) =>
      participantId
        ? { ...key, participant_id: participantId, card_id: cardId, colour, count }
        : [],
    );
  });
  const workshop = workshopRow(file, wanted);
  const column = { ...key, id: columnId, position: 0, step: null, title: 'Vorschläge' };
  return { rows: { workshop, column, cards, participants, dots }, ballots };
}

const colour = 'benefit' as const;

function workshopRow(file: VoteFile, { organisationId, id, code, name, now }: Wanted) {
  const { meta, maxSumPoints, projects, ballots } = file;
  const named = ['subunit', 'unit', 'instance'].flatMap((key) => meta.get(key) || []).join(', ');
  const phase = 'measures' as const;
  const revealed = 'both' as const;
  return {
    organisation_id: organisationId,
    id,
    code,
    title: cut(named || name, workshopTitleLength),
    guiding_question: cut(meta.get('description') || named || name, guidingQuestionLength),
    head_count: Math.min(mostHeads, Math.max(1, ballots.length)),
    phase,
    revealed,
    benefit_dots: maxSumPoints,
    effort_dots: 0,
    dots_per_card: maxSumPoints,
    last_card_number: projects.length,
    last_participant_number: ballots.length,
    effort_fixed: true,
    cards_hidden: false,
    created_at: now,
    closed_at: now,
  };
}

type Key = { organisation_id: OrganisationId; workshop_id: WorkshopId };

const cardRows = (
  file: VoteFile,
  { key, columnId, now }: { key: Key; columnId: ColumnId; now: Date },
) =>
  file.projects.map(({ id, name, cost }, position) => ({
    ...key,
    id: newId<'card'>(now),
    column_id: columnId,
    number: position + 1,
    title: cut(name, cardTitleLength),
    explanation: name.length > cardTitleLength ? cut(name, cardExplanationLength) : '',
    fixed_effort: cost,
    source_id: id,
    created_at: now,
  }));

function participantRows(file: VoteFile, { key, now }: { key: Key; now: Date }) {
  const words = new Set<string>();
  while (words.size < file.ballots.length) words.add(newReturnWord());
  return [...words].map((word, position) => ({
    ...key,
    id: newId<'participant'>(now),
    number: position + 1,
    return_word: word,
    benefit_done_at: now,
    joined_at: now,
  })) satisfies { id: ParticipantId }[];
}

const ballotsOf = (file: VoteFile, cardIds: ReadonlyMap<string, CardId>): Ballot[] =>
  file.ballots.map(({ points }) => ({
    benefit: new Map(
      [...points].flatMap(([projectId, count]) => {
        const cardId = cardIds.get(projectId);
        return cardId && count > 0 ? [[cardId, count] as const] : [];
      }),
    ),
    effort: new Map(),
  }));

/** The beginning of a text, in characters as the database counts them; "…" says that it went on. */
function cut(text: string, most: number): string {
  const letters = Array.from(text);
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
