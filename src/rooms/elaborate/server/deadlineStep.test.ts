import { describe, expect, test } from '#tests/cast.ts';
import { deadlineStep, type Standpoint } from './deadlineStep.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 24, hour));

const agenda = [
  { phase: 'arrive', deadlineAt: at(8) },
  { phase: 'benefit', deadlineAt: at(10) },
  { phase: 'effort', deadlineAt: at(12) },
  { phase: 'matrix', deadlineAt: at(14) },
  { phase: 'discussion', deadlineAt: at(16) },
  { phase: 'closing', deadlineAt: at(18) },
] as const;

const where = (changed: Partial<Standpoint>): Standpoint => ({
  pace: 'deadlines',
  closed: false,
  phase: 'arrive',
  revealed: 'nothing',
  secondRound: 'no',
  agenda,
  ...changed,
});

describe('what a deadline brings', () => {
  test('nothing before it, the next phase of the agenda after it', () => {
    expect(deadlineStep(where({}), at(7))).toBeNull();
    expect(deadlineStep(where({}), at(8))).toEqual({ kind: 'enter', phase: 'benefit' });
  });

  test('nothing in a room, nothing after the end, and nothing where a phase has none', () => {
    expect(deadlineStep(where({ pace: 'room' }), at(20))).toBeNull();
    expect(deadlineStep(where({ closed: true }), at(20))).toBeNull();
    const open = [{ phase: 'arrive', deadlineAt: null }] as const;
    expect(deadlineStep(where({ agenda: open }), at(20))).toBeNull();
    expect(deadlineStep(where({ phase: 'measures' }), at(20))).toBeNull();
  });

  test('dots are revealed when dotting is over, not before', () => {
    const matrix = where({ phase: 'matrix' });
    expect(deadlineStep(matrix, at(11))).toBeNull();
    expect(deadlineStep(matrix, at(12))).toEqual({ kind: 'reveal' });
    expect(deadlineStep({ ...matrix, revealed: 'benefit' }, at(12))).toEqual({ kind: 'reveal' });
    expect(deadlineStep({ ...matrix, revealed: 'both' }, at(12))).toBeNull();
    expect(deadlineStep(matrix, at(14))).toEqual({ kind: 'revealOrClose' });
  });

  test('an open second round is shown before the discussion is left', () => {
    const talk = where({ phase: 'discussion', revealed: 'both', secondRound: 'open' });
    expect(deadlineStep(talk, at(16))).toEqual({ kind: 'showSecondRound' });
    const shown = { ...talk, secondRound: 'shown' } as const;
    expect(deadlineStep(shown, at(16))).toEqual({ kind: 'enter', phase: 'closing' });
  });

  test('the last deadline ends the day', () => {
    const last = where({ phase: 'closing', revealed: 'both' });
    expect(deadlineStep(last, at(18))).toEqual({ kind: 'close' });
  });
});
