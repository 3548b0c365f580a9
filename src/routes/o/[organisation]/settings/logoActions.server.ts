import { fail } from '@sveltejs/kit';
import { now } from '#platform/base/clock.ts';
import { removeLogo, setLogo } from '#platform/files/logo.ts';
import { mostLogoBytes, type PictureRefusal } from '#platform/files/picture.ts';
import { receiveForm, type ReceivedForm } from '#platform/files/receiveForm.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { refuse, requireRight, requireScope } from '../../../guards.server.ts';
import type { RequestEvent } from './$types.ts';

const wishes = { mostFiles: 1, mostBytes: mostLogoBytes };

export async function logo(event: RequestEvent) {
  const scope = await requireScope(event);
  requireRight(scope, 'editOrganisation');
  const reason = await receiveForm(event.request, wishes, (form) => take(scope, form));
  if (reason === null) return fail(400, { logoRefusal: 'brokenOff' as const });
  return reason === 'taken' ? { logo: 'saved' as const } : fail(400, { logoRefusal: reason });
}

export async function withoutLogo(event: RequestEvent) {
  const scope = await requireScope(event);
  requireRight(scope, 'editOrganisation');
  await removeLogo(scope);
  return { logo: 'removed' as const };
}

type Taken = PictureRefusal | 'nothingChosen' | 'taken';

async function take(scope: Scope, { files: [file] }: ReceivedForm): Promise<Taken> {
  if (!file) return 'nothingChosen';
  if (file.tooLarge) return 'fileTooLarge';
  const set = await setLogo(scope, file.path, now());
  return set.ok ? 'taken' : refuse(set.reason);
}
