import type { Language } from '#platform/i18n/language.ts';
import { minutesOf } from '../agenda.ts';
import type { AgendaItem } from '../board.ts';
import { invitationMessages } from '../messages/prepareInvitation.ts';
import type { Pace, WorkshopKind } from '../phases.ts';

/** What an invitation says; `startsAt` is ISO 8601, the password of the Wi-Fi is not in it. */
export type Invited = {
  title: string;
  guidingQuestion: string;
  code: string;
  joinAddress: string;
  place: string;
  startsAt: string | null;
  timeZone: string;
  facilitator: string;
  organisation: string;
  secondHost: string | null;
  kind: WorkshopKind;
  pace: Pace;
  agenda: readonly AgendaItem[];
  keepTextsMonths: number;
};

/** The subject and the text of an invitation, ready to be sent. */
export function invitationText(
  language: Language,
  invited: Invited,
): { subject: string; text: string } {
  const t = invitationMessages[language];
  const { title, secondHost, organisation, kind } = invited;
  const parts = [
    [t.greeting],
    [
      kind === 'open_round' && secondHost
        ? t.invitedByTwo(title, organisation, secondHost)
        : t.invited(title),
      t.question(invited.guidingQuestion),
    ],
    whenAndWhere(language, invited),
    [
      invited.pace === 'deadlines' ? t.howByDeadline : t.how,
      ...(kind === 'open_round' ? [t.openRound] : []),
    ],
    [t.link(invited.joinAddress), t.code(invited.code)],
    [t.data(invited.keepTextsMonths)],
  ];
  const text = parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
  return { subject: t.subject(title), text };
}

/** Opens the sender's own mail program (RFC 6068). */
export const mailtoOf = ({ subject, text }: { subject: string; text: string }): string =>
  `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`;

function whenAndWhere(language: Language, invited: Invited): string[] {
  const t = invitationMessages[language];
  const { startsAt, timeZone, agenda, place, facilitator } = invited;
  const deadlines = agenda.flatMap(({ phase, deadlineAt }) =>
    deadlineAt ? [t.deadline(t.phases[phase], new Date(deadlineAt), timeZone)] : [],
  );
  return [
    ...(startsAt && invited.pace === 'room'
      ? [t.when(new Date(startsAt), timeZone, minutesOf(agenda))]
      : []),
    ...(invited.pace === 'deadlines' ? deadlines : []),
    ...(place ? [t.place(place)] : []),
    ...(facilitator ? [t.facilitator(facilitator)] : []),
  ];
}
