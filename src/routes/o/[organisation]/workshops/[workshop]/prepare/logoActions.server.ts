import { fail, redirect } from '@sveltejs/kit';
import { now } from '#platform/base/clock.ts';
import { mostLogoBytes, type PictureRefusal } from '#platform/files/picture.ts';
import { receiveForm, type ReceivedForm } from '#platform/files/receiveForm.ts';
import {
  removeFacilitatorLogo,
  setFacilitatorLogo,
  type DeskActor,
} from '#rooms/elaborate/door.server.ts';
import { requireModerated } from './moderated.server.ts';
import type { RequestEvent } from './$types.ts';

const wishes = { mostFiles: 1, mostBytes: mostLogoBytes };

export async function logo(event: RequestEvent) {
  const { actor } = await requireModerated(event);
  const reason = await receiveForm(event.request, wishes, (form) => take(actor, form));
  if (reason !== 'taken') return fail(400, { logoRefusal: reason ?? ('brokenOff' as const) });
  redirect(303, `${event.url.pathname}?saved=logo#logo`);
}

export async function withoutLogo(event: RequestEvent) {
  const { actor } = await requireModerated(event);
  const outcome = await removeFacilitatorLogo(actor);
  if (!outcome.ok) return fail(409, { logoRefusal: outcome.reason });
  redirect(303, `${event.url.pathname}?saved=logo#logo`);
}

type Taken = PictureRefusal | 'closed' | 'nothingChosen' | 'taken';

async function take(actor: DeskActor, { files: [file] }: ReceivedForm): Promise<Taken> {
  if (!file) return 'nothingChosen';
  if (file.tooLarge) return 'fileTooLarge';
  const set = await setFacilitatorLogo(actor, file.path, now());
  return set.ok ? 'taken' : set.reason;
}
