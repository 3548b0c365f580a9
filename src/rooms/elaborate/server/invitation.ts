import ical from 'ical-generator';
import { keepTextsMonthsOf, organisationNameOf } from '#platform/auth/organisations.ts';
import { addMinutes } from '#platform/base/clock.ts';
import type { Language } from '#platform/i18n/language.ts';
import { minutesOf } from '../agenda.ts';
import type { WorkshopKey } from '../board.ts';
import { invitationText, type Invited } from '../prepare/invitation.ts';
import { boardState } from './boardState.ts';
import { placeOf } from './place.ts';

/** What the invitation of a workshop says. @param joinAddress what its QR code carries. */
export async function invitedTo(
  key: WorkshopKey,
  joinAddress: string,
  now: Date,
): Promise<Invited | null> {
  const place = await placeOf(key);
  if (!place) return null;
  const { workshop } = (await boardState(key, now)).board;
  return {
    title: workshop.title,
    guidingQuestion: workshop.guidingQuestion,
    code: workshop.code,
    joinAddress,
    place: place.place,
    startsAt: place.startsAt,
    timeZone: place.timeZone,
    facilitator: place.facilitator,
    organisation: await organisationNameOf(key.organisationId),
    secondHost: place.secondHost,
    kind: workshop.kind,
    pace: workshop.pace,
    agenda: workshop.agenda,
    keepTextsMonths: await keepTextsMonthsOf(key.organisationId),
  };
}

/**
 * A calendar file (RFC 5545) for everybody who has the code; null while there is no date. Sent
 * again after a change it replaces the entry: its UID stays. Times are UTC, which every calendar
 * shows in its own zone.
 */
export async function calendarOf(
  key: WorkshopKey,
  { joinAddress, language }: { joinAddress: string; language: Language },
  now: Date,
): Promise<string | null> {
  const invited = await invitedTo(key, joinAddress, now);
  if (!invited?.startsAt) return null;
  const start = new Date(invited.startsAt);
  const calendar = ical({ prodId: { company: 'Resonanz', product: 'Impulstag' } });
  calendar.createEvent({
    id: `workshop-${key.workshopId}@resonanz`,
    stamp: now,
    // Later files of the same event count as newer (RFC 5545, 3.8.7.4).
    sequence: Math.floor(now.getTime() / 60_000) % 1_000_000_000,
    start,
    end: endOf(invited, start),
    summary: invited.title,
    description: invitationText(language, invited).text,
    location: invited.place || null,
    url: invited.joinAddress,
  });
  return calendar.toString();
}

/** In one room after its minutes; over several days with the last deadline. */
function endOf({ pace, agenda }: Invited, start: Date): Date {
  const last = agenda.at(-1)?.deadlineAt;
  const byMinutes = addMinutes(start, minutesOf(agenda));
  return pace === 'deadlines' && last && new Date(last) > start ? new Date(last) : byMinutes;
}
