import * as v from 'valibot';
import { languages } from '../../platform/i18n/language.ts';
import { email, id, text } from './commandFields.ts';
import { closingFieldLength } from './lengths.ts';

/** POST /w/CODE/closing-mail: the private card of the closing, to its writer's own address. */
export const closingMailRequest = v.pipe(
  v.object({
    participantId: id<'participant'>(),
    email,
    change: text(closingFieldLength),
    optimise: text(closingFieldLength),
    tackle: text(closingFieldLength),
    language: v.optional(v.picklist(languages)),
  }),
  v.check(({ change, optimise, tackle }) => change + optimise + tackle !== '', 'holds nothing'),
);
export type ClosingMailRequest = v.InferOutput<typeof closingMailRequest>;

/** What a phone sends there. */
export type ClosingMailWish = Omit<ClosingMailRequest, 'language'>;
