import { describe, expect, test } from 'vitest';
import { newId } from '#platform/base/ids.ts';
import { nextAction } from './overview.ts';

const listening = {
  mayEdit: true,
  mayJudge: true,
  sources: 2,
  heard: true,
  runningExcursion: null,
  brokenSources: 0,
  sheetOpen: false,
  verdictsMissing: 0,
  positions: 1,
};

describe('the one next step', () => {
  test('begins with the five questions, for who may set it up', () => {
    const nothing = { ...listening, sources: 0, heard: false };
    expect(nextAction(nothing)).toBe('start');
    expect(nextAction({ ...nothing, mayEdit: false })).toBe('waitForStart');
  });

  test('is what is most urgent', () => {
    const runningExcursion = newId<'excursion'>();
    expect(nextAction({ ...listening, runningExcursion, brokenSources: 1 })).toBe('excursion');
    expect(nextAction({ ...listening, brokenSources: 1, sheetOpen: true })).toBe('repair');
    expect(nextAction({ ...listening, sheetOpen: true, verdictsMissing: 9 })).toBe('fillSheet');
    expect(nextAction({ ...listening, verdictsMissing: 9, positions: 0 })).toBe('judge');
    expect(nextAction({ ...listening, positions: 0 })).toBe('writePositions');
    expect(nextAction(listening)).toBe('read');
  });

  test('is to read for who may neither set up nor judge', () => {
    const reader = { mayEdit: false, mayJudge: false, sheetOpen: true, verdictsMissing: 9 };
    expect(nextAction({ ...listening, ...reader })).toBe('read');
  });
});
