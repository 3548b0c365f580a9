import { error } from '@sveltejs/kit';
import { now } from '#platform/base/clock.ts';
import { calendarOf } from '#rooms/elaborate/door.server.ts';
import { asDownload } from '../../../download.server.ts';
import { keyOfWorkshop } from '../guests.server.ts';
import { joinAddressOf } from '../joinAddress.server.ts';
import type { RequestHandler } from './$types.ts';

/** The workshop as a calendar file, for everybody who has the code; 404 while it has no date. */
export const GET: RequestHandler = async (event) => {
  const key = await keyOfWorkshop(event);
  const joinAddress = await joinAddressOf(key, event.params.code, event.url);
  const { language } = event.locals;
  const file = await calendarOf(key, { joinAddress, language }, now());
  if (!file) error(404, 'Not found');
  return asDownload(file, 'text/calendar; charset=utf-8', 'impulstag.ics');
};
