import * as v from 'valibot';
import { isId, newId, newTimelessId } from '#platform/base/ids.ts';
import { guestCommand, type GuestCommand } from '#rooms/elaborate/door.ts';
import { textsIn } from '../../forms.server.ts';

/**
 * The command a form stands for; null when it was not one of ours. The id of a new card or line is
 * made here.
 */
export function commandIn(kind: GuestCommand['kind'], form: FormData): GuestCommand | null {
  const fields = textsIn(form);
  const result = v.safeParse(guestCommand, {
    cardId: newId<'card'>(),
    lineId: newTimelessId<'line'>(),
    ...fields,
    kind,
    // Which round a dot is in, and an address only where somebody gave one.
    round: fields.round === '2' ? 2 : 1,
    email: fields.email || undefined,
    finished: fields.finished === 'yes',
    dueOn: fields.dueOn || null,
    ...(fields.title !== undefined && { title: fields.title.replaceAll(/\s+/g, ' ') }),
    // Browsers send line ends as two characters, which the counter below the field does not.
    ...(fields.text !== undefined && { text: fields.text.replaceAll(/\s+/g, ' ') }),
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
