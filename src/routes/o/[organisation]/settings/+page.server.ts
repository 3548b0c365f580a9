import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { keepMonths, organisationKind, organisationName, timeZone } from '#platform/auth/inputs.ts';
import {
  deleteOrganisation,
  editOrganisation,
  keepTexts,
  keepTextsMonthsOf,
} from '#platform/auth/organisations.ts';
import { may } from '#platform/auth/rights.ts';
import { logoAddress } from '#platform/files/logo.ts';
import { lastForgotten } from '#rooms/elaborate/door.server.ts';
import { readForm } from '../../../forms.server.ts';
import { requireRight, requireScope } from '../../../guards.server.ts';
import { logo, withoutLogo } from './logoActions.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const scope = await requireScope(event);
  requireRight(scope, 'editOrganisation');
  return {
    timeZones: Intl.supportedValuesOf('timeZone'),
    mayDelete: may(scope.role, 'deleteOrganisation'),
    logo: await logoAddress(scope.organisationId),
    months: await keepTextsMonthsOf(scope.organisationId),
    forgotten: await lastForgotten(scope),
  };
};

const settingsForm = v.object({ organisation: organisationName, kind: organisationKind, timeZone });

export const actions: Actions = {
  edit: async (event) => {
    const scope = await requireScope(event);
    requireRight(scope, 'editOrganisation');
    const form = await readForm(event.request, settingsForm);
    if (!form.ok) return fail(400, { wrong: form.wrong, typed: form.typed });
    const { organisation: name, ...others } = form.values;
    await editOrganisation(scope, { name, ...others });
    return { saved: true };
  },
  keep: async (event) => {
    const scope = await requireScope(event);
    requireRight(scope, 'editOrganisation');
    const form = await readForm(event.request, v.object({ months: keepMonths }));
    if (!form.ok) return fail(400, { monthsTyped: form.typed.months ?? '' });
    await keepTexts(scope, form.values.months);
    return { kept: form.values.months };
  },
  logo,
  removeLogo: withoutLogo,
  delete: async (event) => {
    const scope = await requireScope(event);
    requireRight(scope, 'deleteOrganisation');
    const form = await readForm(event.request, v.object({ typedName: v.string() }));
    const outcome = form.ok ? await deleteOrganisation(scope, form.values.typedName) : form;
    if (!outcome.ok) return fail(400, { wrong: ['typedName'], typed: {} });
    redirect(303, '/');
  },
};
