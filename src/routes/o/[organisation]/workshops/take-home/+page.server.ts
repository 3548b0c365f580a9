import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { now } from '#platform/base/clock.ts';
import { textIn } from '#platform/base/textIn.ts';
import {
  codeInLink,
  mostRoundBytes,
  readRound,
  type BringProblem,
  type TakenRound,
} from '#rooms/elaborate/door.ts';
import { bringRound, roundToTakeHome, workshopByCode } from '#rooms/elaborate/door.server.ts';
import { refuse, requireRight, requireScope } from '../../../../guards.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

type Asked = RequestEvent<{ organisation: string }>;
type Looked = { ok: true; round: TakenRound } | { ok: false; reason: BringProblem };

export const load: PageServerLoad = async (event) => {
  requireRight(await requireScope(event), 'runWorkshops');
  const code = event.url.searchParams.get('code');
  if (!code) return { typed: '', looked: null };
  return { typed: code, looked: await byLink(event, code) };
};

export const actions: Actions = {
  look: async (event) => {
    requireRight(await requireScope(event), 'runWorkshops');
    const form = await event.request.formData();
    const typed = textIn(form, 'link');
    const file = form.get('file');
    const brought = file instanceof File && file.size > 0 ? file : null;
    const looked = brought ? await inFile(brought) : await byLink(event, typed);
    return looked.ok ? { typed, looked, title: looked.round.title } : fail(400, { typed, looked });
  },
  bring: async (event) => {
    const scope = await requireScope(event);
    requireRight(scope, 'runWorkshops');
    const form = await event.request.formData();
    // It went to the browser and came back: looked at as if it had never been seen.
    const looked = readRound(textIn(form, 'round'));
    if (!looked.ok) return fail(400, { typed: '', looked });
    const title = textIn(form, 'title').slice(0, 120);
    if (!title) return fail(400, { typed: '', looked, title });
    const agenda = textIn(form, 'agenda') === 'whole' ? 'whole' : 'dots';
    const started = await bringRound(scope, looked.round, { title, agenda }, now());
    if (!started.ok) return refuse(started.reason);
    redirect(303, `/o/${scope.slug}/workshops/${started.value.id}`);
  },
};

async function inFile(file: File): Promise<Looked> {
  return file.size > mostRoundBytes
    ? { ok: false, reason: 'tooLarge' }
    : readRound(await file.text());
}

/** Only of this installation: a foreign address is never asked by the server. */
async function byLink(event: Asked, typed: string): Promise<Looked> {
  const code = codeInLink(typed);
  if (code === '') return { ok: false, reason: 'missing' };
  const asker = { guest: event.locals.guest, address: event.getClientAddress() };
  const key = await workshopByCode(code, asker, now());
  if (key === 'tooManyTries') return { ok: false, reason: key };
  if (!key) return { ok: false, reason: 'codeUnknown' };
  const taken = await roundToTakeHome(key);
  if (!taken) return { ok: false, reason: 'notOpen' };
  return taken.round ? { ok: true, round: taken.round } : { ok: false, reason: 'notRevealed' };
}
