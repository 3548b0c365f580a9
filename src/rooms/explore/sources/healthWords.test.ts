import { describe, expect, test } from 'vitest';
import { addMinutes } from '#platform/base/clock.ts';
import { de } from '../messages/source.ts';
import type { Health, SourceKind } from '../source.ts';
import { healthSentences, sourceState } from './healthWords.ts';

const now = new Date('2026-11-22T10:00:00Z');
const fresh: Health = {
  triedAt: null,
  succeededAt: null,
  heardAt: null,
  heardLast: 0,
  problem: null,
  problemDetail: null,
  failures: 0,
  nextTryAt: now,
  pausedAt: null,
};
const said = (health: Partial<Health>, kind: SourceKind = 'feed') =>
  healthSentences({ kind, health: { ...fresh, ...health } }, de.health, {
    language: 'de',
    timeZone: 'Europe/Berlin',
    now,
  }).join(' ');
const before = (minutes: number) => addMinutes(now, -minutes);

describe('how a source is doing', () => {
  test('new, well, with nothing new', () => {
    expect(said({})).toBe('Noch nicht gelesen. Der nächste Versuch kommt in der nächsten Minute.');
    const read = { succeededAt: before(5), nextTryAt: addMinutes(now, 10) };
    expect(said({ ...read, heardAt: before(5), heardLast: 3 })).toBe(
      'Zuletzt gelesen vor 5 Minuten, 3 neue Erwähnungen. Nächster Versuch in 10 Minuten.',
    );
    expect(said({ ...read, heardAt: before(120), heardLast: 1 })).toBe(
      'Zuletzt gelesen vor 5 Minuten, nichts Neues. ' +
        'Die letzte neue Erwähnung kam vor 2 Stunden. Nächster Versuch in 10 Minuten.',
    );
  });

  test('in trouble, given up, paused, filled by others', () => {
    const trouble = { problem: 'server_failed', failures: 2 } as const;
    expect(said({ ...trouble, nextTryAt: addMinutes(now, 30) })).toBe(
      'Noch nicht gelesen. Es ist der 2. Fehlversuch in Folge. Nächster Versuch in 30 Minuten.',
    );
    expect(said({ problem: 'gone', failures: 1, nextTryAt: null })).toContain(
      'Wir versuchen es nicht mehr von selbst.',
    );
    expect(said({ pausedAt: before(60), nextTryAt: null })).toContain(
      'Pausiert seit dem 22. November 2026 um 10:00.',
    );
    expect(said({}, 'webhook')).not.toContain('gelesen');
  });

  test('in one word', () => {
    const state = (health: Partial<Health>, kind: SourceKind = 'feed') =>
      sourceState({ kind, health: { ...fresh, ...health } });
    expect(state({})).toBe('waiting');
    expect(state({ succeededAt: now })).toBe('well');
    expect(state({ succeededAt: now, problem: 'too_slow' })).toBe('trouble');
    expect(state({ pausedAt: now, problem: 'too_slow' })).toBe('paused');
    expect(state({}, 'by_hand')).toBe('handed');
  });
});
