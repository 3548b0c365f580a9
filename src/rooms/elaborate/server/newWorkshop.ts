import { issuePublicToken } from '#platform/auth/publicTokens.ts';
import { newId, type PersonId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { PlannedPhase } from '../agenda.ts';
import type { ColumnId, WorkshopKey } from '../board.ts';
import type { WorkshopTemplate } from '../templates.ts';
import type { WorkshopInput } from '../workshop.ts';
import { insertAgenda } from './agenda.queries.ts';
import { insertCard } from './cards.queries.ts';
import { insertColumns } from './columns.queries.ts';
import { setImpulse } from './impulse.queries.ts';
import { insertWorkshop } from './workshops.queries.ts';

/** How a workshop is built, before anybody came. */
export type WorkshopPlan = Pick<
  WorkshopInput,
  'title' | 'guidingQuestion' | 'headCount' | 'kind' | 'pace'
> &
  Pick<WorkshopTemplate, 'columns' | 'settings' | 'impulse' | 'cards'> & {
    secondHost: string | null;
    agenda: readonly (PlannedPhase & { deadlineAt?: Date | null })[];
  };

type Writing = { tx: Tx; key: WorkshopKey; personId: PersonId; now: Date };

/**
 * Writes a workshop with its columns, agenda, impulse and given cards.
 * @param code free; a taken one is a unique violation.
 */
export async function writeWorkshop(
  { tx, key, personId, now }: Writing,
  code: string,
  plan: WorkshopPlan,
): Promise<void> {
  const { organisationId, workshopId: id } = key;
  await issuePublicToken(tx, { token: code, kind: 'workshop', subjectId: id, expiresAt: null });
  await insertWorkshop(tx, {
    organisation_id: organisationId,
    id,
    code,
    title: plan.title,
    guiding_question: plan.guidingQuestion,
    head_count: plan.headCount,
    kind: plan.kind,
    second_host: plan.secondHost,
    pace: plan.pace,
    benefit_dots: plan.settings.benefitDots,
    effort_dots: plan.settings.effortDots,
    dots_per_card: plan.settings.dotsPerCard,
    cards_per_person: plan.settings.cardsPerPerson,
    cards_hidden: plan.settings.cardsHidden,
    created_by: personId,
    created_at: now,
  });
  await insertAgenda(tx, key, plan.agenda);
  if (plan.impulse) await setImpulse(tx, key, plan.impulse);
  const columns = plan.columns.map((column, position) => ({
    id: newId<'board_column'>(now),
    step: column.kind === 'step' ? column.step : null,
    title: column.kind === 'own' ? column.title : null,
    position,
  }));
  await insertColumns(tx, key, columns);
  await writeCards({ tx, key, now }, columns, plan.cards);
}

/** In their order, so that they are numbered from 1 as they were given. */
async function writeCards(
  { tx, key, now }: Pick<Writing, 'tx' | 'key' | 'now'>,
  columns: readonly { id: ColumnId }[],
  cards: WorkshopPlan['cards'],
): Promise<void> {
  for (const { title, explanation, column } of cards) {
    const place = columns[column] ?? columns[0];
    if (!place) return;
    await insertCard(tx, key, {
      id: newId<'card'>(now),
      column_id: place.id,
      title,
      explanation,
      author_id: null,
      waiting_since: null,
      created_at: now,
    });
  }
}
