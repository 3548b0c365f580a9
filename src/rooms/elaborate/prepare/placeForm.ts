import { textIn } from '#platform/base/textIn.ts';
import { momentAt } from '#platform/base/zoneTime.ts';

/**
 * What PlaceFields sends, as the command changePlace wants it; not yet checked.
 * @param timeZone in which date and time are meant.
 */
export const placeOfForm = (form: FormData, timeZone: string) => ({
  kind: 'changePlace' as const,
  place: textIn(form, 'place'),
  startsAt: momentAt(textIn(form, 'startsAt').slice(0, 16), timeZone)?.toISOString() ?? null,
  wifiName: textIn(form, 'wifiName') || null,
  // An empty password is an open network; it is asked for by its own name, so that no browser
  // keeps it.
  wifiPassword: textIn(form, 'wifiKey') || null,
  facilitator: textIn(form, 'facilitator'),
  secondHost: textIn(form, 'secondHost') || null,
});
