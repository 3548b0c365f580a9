import { keepInKit } from '#platform/auth/kit.ts';
import { assert } from '#platform/base/assert.ts';
import { newId, newTimelessId } from '#platform/base/ids.ts';
import { describe, expect, test, type Member } from '#tests/cast.ts';
import * as v from 'valibot';
import { templateAsFile, templateInFile } from '../templates.ts';
import { workshopInput, type WorkshopWish } from '../workshop.ts';
import { boardState } from './boardState.ts';
import { morning, openRoom } from './room.testkit.ts';
import { keepTemplate, keepWorkshop, ownTemplate, ownTemplates } from './templates.ts';
import { createWorkshop } from './workshops.ts';

const wish = { title: 'Impulstag', guidingQuestion: 'Wo fangen wir an?', headCount: 20 };

async function started(who: Member, more: Partial<WorkshopWish>) {
  const outcome = await createWorkshop(who, { ...wish, ...more }, morning);
  assert(outcome.ok, 'the workshop is started');
  const key = { organisationId: who.organisationId, workshopId: outcome.value.id };
  return (await boardState(key, morning)).board;
}

describe('a workshop is started', () => {
  test('as a whole day of 90 minutes, unless something else is chosen', async ({ cast }) => {
    const { workshop } = await started(cast.carla, {});
    expect(workshop.agenda.map((item) => item.phase)).toContain('discussion');
    expect(workshop.agenda.reduce((sum, item) => sum + item.minutes, 0)).toBe(90);
    expect(workshop).toMatchObject({ kind: 'house', pace: 'room', rehearsal: false });
  });

  test('short, in 30 minutes', async ({ cast }) => {
    const { workshop } = await started(cast.carla, { template: 'short' });
    expect(workshop.agenda.reduce((sum, item) => sum + item.minutes, 0)).toBe(30);
  });

  test('with the cards that are dotted, numbered as they were given', async ({ cast }) => {
    const cards = ['Auf Bewertungen antworten', 'Newsletter'];
    const { cards: given, workshop } = await started(cast.carla, { template: 'dots', cards });
    expect(given.map(({ number, title }) => [number, title])).toEqual([
      [1, 'Auf Bewertungen antworten'],
      [2, 'Newsletter'],
    ]);
    expect(workshop.agenda.map((item) => item.phase)).not.toContain('collect');
  });

  test('as an open round without common measures', async ({ cast }) => {
    const { workshop } = await started(cast.carla, {
      kind: 'open_round',
      secondHost: 'Stadtwerke Beispielstadt',
    });
    expect(workshop).toMatchObject({ kind: 'open_round', secondHost: 'Stadtwerke Beispielstadt' });
    expect(workshop.agenda.map((item) => item.phase)).not.toContain('measures');
  });

  test('over three days, with a deadline for each phase', async ({ cast }) => {
    const { workshop } = await started(cast.carla, { pace: 'deadlines' });
    const deadlines = workshop.agenda.map((item) => item.deadlineAt ?? '');
    expect(deadlines).toEqual([...new Set(deadlines)].toSorted());
    // Six in the evening in Berlin, the day after it was started.
    expect(workshop.agenda.find((item) => item.phase === 'collect')?.deadlineAt).toBe(
      '2026-11-25T17:00:00.000Z',
    );
  });
});

test('the start form refuses cards that are too few, too many or too long', () => {
  const form = { ...wish, headCount: '20', template: 'dots' };
  const wrong = (cards: string) => !v.safeParse(workshopInput, { ...form, cards }).success;
  expect(wrong('Nur eine')).toBe(true);
  expect(wrong(Array.from({ length: 61 }, (_, n) => `Karte ${n}`).join('\n'))).toBe(true);
  expect(wrong(`Kurz\n${'x'.repeat(61)}`)).toBe(true);
  expect(wrong('Eine\nZwei')).toBe(false);
});

describe('the Koffer', () => {
  test('keeps how a day is built, and nothing of the client', async ({ cast }) => {
    const room = await openRoom(cast.carla);
    const phone = await room.join('Kim');
    await room.card('Eine Karte des Hauses');
    await room.desk({
      kind: 'changeImpulse',
      title: 'Zuhören zuerst',
      speaker: 'Dr. Muster',
      standIn: 'Frau Beispiel',
      heard: ['Niemand antwortet'],
    });
    await room.desk({
      kind: 'changePlace',
      place: 'Rathaus',
      startsAt: null,
      wifiName: 'Saal',
      wifiPassword: 'geheim-geheim',
      facilitator: 'Carla',
      secondHost: null,
    });
    await phone.send({ kind: 'askQuestion', lineId: newTimelessId(), text: 'Und das Recht?' });
    await keepWorkshop(
      { scope: cast.carla, key: room.key },
      { title: 'Mein Tag', withCards: false },
      morning,
    );
    const [kept] = await ownTemplates(cast.carla.person);
    expect(kept).toMatchObject({ title: 'Mein Tag', minutes: 90, cards: 0 });
    expect(kept?.template.impulse).toEqual({ title: 'Zuhören zuerst', heard: [] });
    const written = JSON.stringify(kept?.template);
    for (const secret of ['Karte des', 'Muster', 'Beispiel', 'Niemand', 'Rathaus', 'geheim', 'Kim'])
      expect(written).not.toContain(secret);
  });

  test('takes the cards along where that is wanted, to another client', async ({ cast }) => {
    const room = await openRoom(cast.fremd);
    await room.card('Eine Karte');
    const with_ = { title: 'Mit Karten', withCards: true };
    const kept = await keepWorkshop({ scope: cast.fremd, key: room.key }, with_, morning);
    assert(kept.ok, 'there is room in the Koffer');
    const { cards } = await started(cast.fremd, { template: kept.value });
    expect(cards.map((card) => card.title)).toEqual(['Eine Karte']);
  });

  test('of somebody else starts nothing', async ({ cast }) => {
    const room = await openRoom(cast.carla);
    const kept = await keepWorkshop(
      { scope: cast.carla, key: room.key },
      { title: 'Mein Tag', withCards: false },
      morning,
    );
    assert(kept.ok, 'there is room in the Koffer');
    for (const template of [kept.value, newId<'kit_item'>()]) {
      expect(await createWorkshop(cast.anna, { ...wish, template }, morning)).toEqual({
        ok: false,
        reason: 'templateGone',
      });
    }
  });

  test('a template goes through a file into another Koffer', async ({ cast }) => {
    const room = await openRoom(cast.carla);
    await keepWorkshop(
      { scope: cast.carla, key: room.key },
      { title: 'Mein Tag', withCards: false },
      morning,
    );
    const [own] = await ownTemplates(cast.carla.person);
    assert(own, 'it is in the Koffer');
    const read = templateInFile(templateAsFile(own.title, own.template));
    assert(read, 'our own file is read');
    const kept = await keepTemplate(cast.anna.person, read, morning);
    assert(kept.ok, 'there is room in the Koffer');
    expect(await ownTemplate(cast.anna.person, kept.value)).toMatchObject({
      title: 'Mein Tag',
      template: own.template,
    });
    expect(templateInFile('{"resonanz":"workshop_template","title":"x"}')).toBeNull();
    expect(templateInFile('GIF89a')).toBeNull();
  });

  test('leaves out what it cannot read any more', async ({ cast }) => {
    const item = { kind: 'workshop_template', title: 'Alt', body: { version: 0 } } as const;
    await keepInKit(cast.carla.person, item, morning);
    expect(await ownTemplates(cast.carla.person)).toEqual([]);
  });
});
