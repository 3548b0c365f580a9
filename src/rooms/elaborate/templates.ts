import { steps } from '#platform/base/steps.ts';
import * as v from 'valibot';
import { isId, type Id } from '../../platform/base/ids.ts';
import { dotsAgenda, shortAgenda, wholeAgenda, type PlannedPhase } from './agenda.ts';
import {
  cardExplanationLength,
  cardTitleLength,
  columnTitleLength,
  guidingQuestionLength,
  heardLength,
  impulseTitleLength,
  mostCardsPerPerson,
  mostColumns,
  mostDots,
  mostGivenCards,
  mostHeard,
  mostMinutes,
} from './lengths.ts';
import { phases, workshopKinds } from './phases.ts';

/** *Impulstag*, *Kurz* and *Nur bepunkten*. */
export const ourTemplates = ['whole', 'short', 'dots'] as const;
export type OurTemplate = (typeof ourTemplates)[number];

export const templateChoice = v.union([
  v.picklist(ourTemplates),
  v.custom<Id<'kit_item'>>(isId, 'not an id'),
]);

export const agendaOfTemplate: Record<OurTemplate, readonly PlannedPhase[]> = {
  whole: wholeAgenda,
  short: shortAgenda,
  dots: dotsAgenda,
};

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const filled = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));
const whole = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));

/**
 * A template in the Koffer, as it is kept there and as a file. It holds how a day is built, never
 * who took part: no participants, dots, names, places, Wi-Fi. Cards and what was heard are the
 * client's; they are in it only when that was ticked. `cards[].column` counts from 0.
 */
export const workshopTemplate = v.object({
  version: v.literal(1),
  kind: v.picklist(workshopKinds),
  guidingQuestion: filled(guidingQuestionLength),
  agenda: v.pipe(
    v.array(v.object({ phase: v.picklist(phases), minutes: whole(mostMinutes) })),
    v.minLength(1),
    v.maxLength(phases.length),
  ),
  columns: v.pipe(
    v.array(
      v.variant('kind', [
        v.object({ kind: v.literal('step'), step: v.picklist(steps) }),
        v.object({ kind: v.literal('own'), title: filled(columnTitleLength) }),
      ]),
    ),
    v.minLength(1),
    v.maxLength(mostColumns),
  ),
  settings: v.object({
    benefitDots: whole(mostDots),
    effortDots: whole(mostDots),
    dotsPerCard: whole(mostDots),
    cardsPerPerson: whole(mostCardsPerPerson),
    cardsHidden: v.boolean(),
  }),
  impulse: v.nullable(
    v.object({
      title: text(impulseTitleLength),
      heard: v.pipe(v.array(filled(heardLength)), v.maxLength(mostHeard)),
    }),
  ),
  cards: v.pipe(
    v.array(
      v.object({
        title: filled(cardTitleLength),
        explanation: text(cardExplanationLength),
        column: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostColumns - 1)),
      }),
    ),
    v.maxLength(mostGivenCards),
  ),
});
export type WorkshopTemplate = v.InferOutput<typeof workshopTemplate>;

/** A file that is uploaded is not larger; sixty long cards in JSON are about 40 kB. */
export const mostTemplateBytes = 200_000;

const templateFile = v.object({
  resonanz: v.literal('workshop_template'),
  title: filled(120),
  template: workshopTemplate,
});

/** As a file, for another installation. */
export const templateAsFile = (title: string, template: WorkshopTemplate): string =>
  JSON.stringify({ resonanz: 'workshop_template', title, template }, null, 2);

/** What a file holds; null when it is not one of ours. */
export function templateInFile(
  content: string,
): { title: string; template: WorkshopTemplate } | null {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), templateFile), content);
  return parsed.success ? { title: parsed.output.title, template: parsed.output.template } : null;
}
