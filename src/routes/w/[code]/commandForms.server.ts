import * as v from 'valibot';
import { isId, newId } from '#platform/base/ids.ts';
import { guestCommand, type GuestCommand } from '#rooms/elaborate/door.ts';
import { textsIn } from '../../forms.server.ts';

/**
 * The command a form stands for; null when it was not one of ours. A new card's id is made here.
 */
export function commandIn(kind: GuestCommand['kind'], form: FormData): GuestCommand | null {
  const fields = textsIn(form);
  const result = v.safeParse(guestCommand, {
    cardId: newId<'card'>(),
    ...fields,
    kind,
    finished: fields.finished === 'yes',
    dueOn: fields.dueOn || null,
    ...(fields.title !== undefined && { title: fields.title.replaceAll(/\s+/g, ' ') }),
    // Browsers send line ends as two characters, which the counter below the field does not.
    ...(fields.explanation !== undefined && {
      explanation: fields.explanation.replaceAll('\r\n', '\n'),
    }),
  });
  return result.success ? result.output : null;
}

/** The card somebody wrote, given back to the form when it was not accepted. */
export function writtenIn(form: FormData) {
  const { title, explanation = '', columnId, cardId } = textsIn(form);
  if (title === undefined) return null;
  return {
    title,
    explanation,
    columnId: isId<'board_column'>(columnId) ? columnId : null,
    cardId: isId<'card'>(cardId) ? cardId : null,
  };
}
