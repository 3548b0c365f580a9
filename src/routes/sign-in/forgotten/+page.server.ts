import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { emailAddress } from '#platform/auth/inputs.ts';
import { canSendMail, mailOrigin } from '#platform/mail/outbox.ts';
import { mailReset } from '#platform/auth/passwordReset.ts';
import { now } from '#platform/base/clock.ts';
import { log } from '#platform/log.ts';
import { mailMessages } from '../../messages/mails.ts';
import { readForm } from '../../forms.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = () => ({ mailWorks: canSendMail() });

export const actions: Actions = {
  default: async (event) => {
    const form = await readForm(event.request, v.object({ email: emailAddress }));
    if (!form.ok) return fail(400, { wrong: form.wrong, typed: form.typed });
    const start = `${mailOrigin()}/sign-in/new-password/`;
    const words = (language: 'de' | 'en', token: string) => ({
      subject: mailMessages[language].resetSubject,
      text: mailMessages[language].resetText(start + token),
    });
    // Not waited for: how long it takes would tell who has an account.
    void mailReset(form.values.email, words, now()).catch((error: unknown) =>
      log().error({ error }, 'A link for a new password was not mailed.'),
    );
    return { asked: true };
  },
};
