import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { kitTitleLength, removeFromKit, renameInKit } from '#platform/auth/kit.ts';
import { membershipsOf } from '#platform/auth/memberships.ts';
import { may } from '#platform/auth/rights.ts';
import { dayIn, now } from '#platform/base/clock.ts';
import { keepTemplate, ownTemplates } from '#rooms/elaborate/door.server.ts';
import { mostTemplateBytes, templateInFile } from '#rooms/elaborate/templates.ts';
import { readForm, requireIdIn, textsIn } from '../../forms.server.ts';
import { refuse, requirePerson } from '../../guards.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const person = requirePerson(event);
  const memberships = await membershipsOf(person);
  const templates = await ownTemplates(person);
  return {
    navigation: memberships.map(({ slug, name }) => ({ href: `/o/${slug}`, label: name })),
    // Where the person may start workshops.
    starts: memberships
      .filter(({ role }) => may(role, 'runWorkshops'))
      .map(({ slug, name }) => ({ slug, name })),
    templates: templates.map(({ id, title, minutes, cards, createdAt }) => ({
      ...{ id, title, minutes, cards },
      day: dayIn('Europe/Berlin', createdAt),
    })),
  };
};

const renaming = v.object({
  id: v.string(),
  title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(kitTitleLength)),
});

export const actions: Actions = {
  rename: async (event) => {
    const person = requirePerson(event);
    const form = await readForm(event.request, renaming);
    const id = requireIdIn<'kit_item'>(form.typed);
    if (!form.ok) return fail(400, { wrong: 'title' as const, id });
    const outcome = await renameInKit(person, id, form.values.title);
    if (!outcome.ok) return refuse(outcome.reason);
    redirect(303, '/account/kit?saved=rename');
  },
  remove: async (event) => {
    const person = requirePerson(event);
    const id = requireIdIn<'kit_item'>(textsIn(await event.request.formData()));
    const outcome = await removeFromKit(person, id);
    if (!outcome.ok) return refuse(outcome.reason);
    redirect(303, '/account/kit?saved=remove');
  },
  upload: async (event) => {
    const person = requirePerson(event);
    const file = (await event.request.formData()).get('file');
    const fits = file instanceof File && file.size <= mostTemplateBytes;
    const read = fits ? templateInFile(await file.text()) : null;
    if (!read) return fail(400, { wrong: 'file' as const, id: null });
    const outcome = await keepTemplate(person, read, now());
    if (!outcome.ok) return fail(409, { wrong: outcome.reason, id: null });
    redirect(303, '/account/kit?saved=upload');
  },
};
