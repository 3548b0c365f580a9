import * as v from 'valibot';
import { webAddressIn } from '../webAddress.ts';

/** The five questions, then what is proposed, then what came of it. */
export const wizardSteps = [
  'name',
  'place',
  'website',
  'competitors',
  'groups',
  'sources',
  'end',
] as const;
export type WizardStep = (typeof wizardSteps)[number];
export const questions = wizardSteps.slice(0, 5);

export const wizardLengths = { name: 120, town: 120, website: 300, lines: 2000 };
const mostNames = 12;
const mostPressSites = 3;
const mostGroups = 3;

export type Answers = {
  ownNames: string[];
  town: string;
  pressSites: string[];
  website: string;
  competitors: string[];
};

/** The own website and the newspapers', each once. */
export const sitesOf = ({ website, pressSites }: Answers): string[] =>
  [...new Set([website, ...pressSites])].filter((site) => site !== '');

/** Where somebody goes on who comes back: the first question that is open. */
export function nextStep(answers: Answers, { looked, finished }: Progress): WizardStep {
  if (finished) return 'end';
  if (answers.ownNames.length === 0) return 'name';
  if (answers.town === '') return 'place';
  if (answers.website === '') return 'website';
  if (answers.competitors.length === 0) return 'competitors';
  return looked ? 'sources' : 'groups';
}
export type Progress = { looked: boolean; finished: boolean };

export const stepAfter = (step: WizardStep): WizardStep =>
  wizardSteps[wizardSteps.indexOf(step) + 1] ?? 'end';
export const stepBefore = (step: WizardStep): WizardStep | null =>
  wizardSteps[wizardSteps.indexOf(step) - 1] ?? null;

const line = (most: number) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.transform((text) => text.trim().slice(0, most)),
  );

/** Lines, each once, whatever their case. */
export function distinctLines(text: string, most: number, longest = 120): string[] {
  const known = new Map<string, string>();
  for (const typed of text.split(/[\n;]/)) {
    const one = typed.trim().replace(/\s+/g, ' ').slice(0, longest);
    if (one !== '' && !known.has(one.toLowerCase())) known.set(one.toLowerCase(), one);
  }
  return [...known.values()].slice(0, most);
}

export const nameInput = v.pipe(
  v.object({ name: line(wizardLengths.name), spellings: line(wizardLengths.lines) }),
  v.transform(({ name, spellings }) => ({
    ownNames: distinctLines(`${name}\n${spellings}`, mostNames),
  })),
);

export const placeAnswer = v.pipe(
  v.object({ town: line(wizardLengths.town), press: line(wizardLengths.lines) }),
  v.transform(({ town, press }) => ({
    town,
    pressSites: distinctLines(press, mostPressSites, 300),
  })),
);

export const websiteInput = v.object({
  website: v.pipe(
    line(wizardLengths.website),
    v.check((typed) => typed === '' || asAddress(typed) !== null, 'notAnAddress'),
  ),
});

export const competitorsInput = v.pipe(
  v.object({ first: line(wizardLengths.name), second: line(wizardLengths.name) }),
  v.transform(({ first, second }) => ({ competitors: distinctLines(`${first}\n${second}`, 2) })),
);

export const groupsInput = v.pipe(
  v.object({ groups: line(wizardLengths.lines) }),
  v.transform(({ groups }) => distinctLines(groups, mostGroups * 3)),
);

/** As somebody types it: `stadt.de` is an address, too. Null: none. */
export const asAddress = (typed: string): string | null => webAddressIn(typed)?.href ?? null;
