import { assert } from '#platform/base/assert.ts';
import { describe, expect, test } from '#tests/cast.ts';
import ICAL from 'ical.js';
import { invitationText, mailtoOf } from '../prepare/invitation.ts';
import { calendarOf, invitedTo } from './invitation.ts';
import { morning, openRoom } from './room.testkit.ts';

const joinAddress = 'http://venue.test/w/ABC234';

const place = {
  kind: 'changePlace',
  place: 'Rathaus, Sitzungssaal 2; Eingang „Süd“',
  startsAt: '2026-12-03T08:00:00.000Z',
  wifiName: 'Rathaus-Gast',
  wifiPassword: 'streng-geheim',
  facilitator: 'Carla Coach',
  secondHost: null,
} as const;

describe('the calendar file', () => {
  test('is read by an independent reader as it was meant', async ({ cast }) => {
    const room = await openRoom(cast.carla);
    await room.desk(place);
    const file = await calendarOf(room.key, { joinAddress, language: 'de' }, morning);
    assert(file, 'there is a date');
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const found = ICAL.Component.fromString(file).getFirstSubcomponent('vevent');
    assert(found, 'a calendar file holds an event');
    const event = new ICAL.Event(found);
    expect(event).toMatchObject({
      uid: `workshop-${room.key.workshopId}@resonanz`,
      summary: 'Impulstag',
      location: place.place,
    });
    expect(event.startDate.toJSDate().toISOString()).toBe(place.startsAt);
    expect(event.endDate.toJSDate().toISOString()).toBe('2026-12-03T09:30:00.000Z');
    expect(event.description).toContain(joinAddress);
    expect(event.description).not.toContain(place.wifiPassword);
  });

  test('is not there before there is a date', async ({ cast }) => {
    const room = await openRoom(cast.carla);
    expect(await calendarOf(room.key, { joinAddress, language: 'de' }, morning)).toBeNull();
  });
});

describe('the invitation', () => {
  test('says place, time, question, link and what happens with the data', async ({ cast }) => {
    const room = await openRoom(cast.carla);
    await room.desk(place);
    const invited = await invitedTo(room.key, joinAddress, morning);
    assert(invited, 'the workshop is there');
    const { subject, text } = invitationText('de', invited);
    expect(subject).toBe('Einladung: Impulstag');
    // Nine in Berlin.
    expect(text).toContain('Wann: 3. Dezember 2026 um 09:00 Uhr, 90 Minuten');
    for (const said of ['Wo fangen wir an?', place.place, joinAddress, room.code])
      expect(text).toContain(said);
    expect(text).toContain('nach 12 Monaten gelöscht');
    expect(text).not.toContain(place.wifiPassword);
    const english = invitationText('en', invited);
    expect(english.text).toContain('deleted after 12 months');
    expect(mailtoOf(english)).toMatch(/^mailto:\?subject=Invitation%3A%20Impulstag&body=Hello/);
  });

  test('names both hosts of an open round, and its deadlines', async ({ cast }) => {
    const room = await openRoom(cast.carla);
    const seen = await invitedTo(room.key, joinAddress, morning);
    assert(seen, 'the workshop is there');
    const { text } = invitationText('de', {
      ...seen,
      kind: 'open_round',
      secondHost: 'Stadtwerke',
      pace: 'deadlines',
      agenda: [{ phase: 'collect', minutes: 10, deadlineAt: '2026-12-03T17:00:00.000Z' }],
    });
    expect(text).toContain('Musterstadt und Stadtwerke laden Sie ein');
    expect(text).toContain('Sammeln: bis 3. Dezember 2026 um 18:00 Uhr');
  });
});
