import { keepInKit, kitItem, kitOf } from '#platform/auth/kit.ts';
import type { Scope } from '#platform/auth/scope.ts';
import type { Id } from '#platform/base/ids.ts';
import { refused, type Outcome } from '#platform/base/outcome.ts';
import { steps } from '#platform/base/steps.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import * as v from 'valibot';
import { minutesOf } from '../agenda.ts';
import type { WorkshopKey } from '../board.ts';
import { mostGivenCards } from '../lengths.ts';
import {
  agendaOfTemplate,
  workshopTemplate,
  type OurTemplate,
  type WorkshopTemplate,
} from '../templates.ts';
import { agendaOf } from './agenda.queries.ts';
import { cardsOf, isAlive } from './cards.queries.ts';
import { columnsOf } from './columns.queries.ts';
import { impulseOf } from './impulse.queries.ts';
import { workshopOf, type WorkshopRow } from './workshops.queries.ts';

/** A template of the person's own, as the start form offers it. */
export type OwnTemplate = {
  id: Id<'kit_item'>;
  title: string;
  minutes: number;
  cards: number;
  template: WorkshopTemplate;
  createdAt: Date;
};

type Owner = Parameters<typeof kitOf>[0];

/** The templates in the person's Koffer; one that cannot be read any more is left out. */
export async function ownTemplates(person: Owner): Promise<OwnTemplate[]> {
  const items = await kitOf(person);
  return items.flatMap(({ id, title, body, createdAt }) => {
    const template = parsed(body);
    if (!template) return [];
    const minutes = minutesOf(template.agenda);
    return { id, title, minutes, cards: template.cards.length, template, createdAt };
  });
}

/** A template of the person's own; null when it is another's, gone, or cannot be read. */
export async function ownTemplate(
  person: Owner,
  id: Id<'kit_item'>,
): Promise<{ title: string; template: WorkshopTemplate } | null> {
  const item = await kitItem(person, id);
  const template = item && parsed(item.body);
  return template ? { title: item.title, template } : null;
}

/** *Im Koffer ablegen*: also from a file. */
export const keepTemplate = (
  person: Owner,
  { title, template }: { title: string; template: WorkshopTemplate },
  now: Date,
): Promise<Outcome<Id<'kit_item'>, 'kitFull'>> =>
  keepInKit(person, { kind: 'workshop_template', title, body: template }, now);

/**
 * Keeps how a workshop is built in the Koffer of who moderates it. @param withCards also the cards
 * and what was heard, which are the client's.
 */
export async function keepWorkshop(
  { scope, key }: { scope: Scope; key: WorkshopKey },
  { title, withCards }: { title: string; withCards: boolean },
  now: Date,
): Promise<Outcome<Id<'kit_item'>, 'kitFull' | 'workshopGone'>> {
  const template = await inOrganisation(key, async (tx) => {
    const row = await workshopOf(tx, key);
    return row ? templateOf(tx, row, withCards) : null;
  });
  if (!template) return refused('workshopGone');
  return keepTemplate({ id: scope.personId }, { title, template }, now);
}

/** How a workshop is built: no people, no dots, no names, no place. */
export async function templateOf(
  tx: Tx,
  row: WorkshopRow,
  withCards: boolean,
): Promise<WorkshopTemplate> {
  const key = { organisationId: row.organisation_id, workshopId: row.id };
  const columns = await columnsOf(tx, key);
  const impulse = await impulseOf(tx, key);
  const columnAt = new Map(columns.map((column, position) => [column.id, position]));
  const cards = withCards ? (await cardsOf(tx, key)).filter(isAlive) : [];
  return {
    version: 1,
    kind: row.kind,
    guidingQuestion: row.guiding_question,
    agenda: (await agendaOf(tx, key)).map(({ phase, minutes }) => ({ phase, minutes })),
    columns: columns.map(({ step, title }) =>
      step ? { kind: 'step', step } : { kind: 'own', title: title ?? '' },
    ),
    settings: settingsOf(row),
    impulse: impulse ? { title: impulse.title, heard: withCards ? impulse.heard : [] } : null,
    cards: cards.slice(0, mostGivenCards).map(({ title, explanation, column_id }) => ({
      title,
      explanation,
      column: columnAt.get(column_id) ?? 0,
    })),
  };
}

/** Ours: the five steps as columns, and every setting at its default. */
export const ourTemplate = (
  choice: OurTemplate,
): Pick<WorkshopTemplate, 'agenda' | 'columns' | 'settings' | 'impulse'> => ({
  agenda: [...agendaOfTemplate[choice]],
  columns: steps.map((step) => ({ kind: 'step', step })),
  settings: {
    benefitDots: 5,
    effortDots: 5,
    dotsPerCard: 3,
    cardsPerPerson: 3,
    cardsHidden: true,
  },
  impulse: null,
});

const settingsOf = (row: WorkshopRow): WorkshopTemplate['settings'] => ({
  benefitDots: row.benefit_dots,
  // An imported vote has its effort given, and more dots than anybody places by hand.
  effortDots: Math.max(1, row.effort_dots),
  dotsPerCard: row.dots_per_card,
  cardsPerPerson: row.cards_per_person,
  cardsHidden: row.cards_hidden,
});

function parsed(body: unknown): WorkshopTemplate | null {
  const result = v.safeParse(workshopTemplate, body);
  return result.success ? result.output : null;
}
