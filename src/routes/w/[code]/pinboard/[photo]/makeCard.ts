import { deserialize } from '$app/forms';
import { isRefusal, type Marked, type Refusal } from '#rooms/elaborate/door.ts';

/** Makes one area a card by the page's own form. @returns why not; null when it is made. */
export async function makeCard(marked: Marked): Promise<Refusal | 'unknown' | null> {
  try {
    const answer = await fetch('?/card', { method: 'POST', body: formOf(marked), headers });
    const result = deserialize(await answer.text());
    if (result.type === 'redirect' || result.type === 'success') return null;
    const reason = result.type === 'failure' ? result.data?.refusal : null;
    return isRefusal(reason) ? reason : 'unknown';
  } catch {
    return 'unknown';
  }
}

const headers = { accept: 'application/json', 'x-sveltekit-action': 'true' };

function formOf({ cardId, columnId, title, area }: Marked): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ cardId, columnId, title })) form.set(name, value);
  const names = ['left', 'top', 'width', 'height'];
  names.forEach((name, index) => form.set(name, String((area[index] ?? 0) * 100)));
  return form;
}
