import { beforeEach, expect, test, vi } from 'vitest';
import { newId } from '#platform/base/ids.ts';
import { sampleProtocol } from '../report/sample.testkit.ts';
import { madeReport } from './madeReports.ts';

const reportFile = vi.hoisted(() => vi.fn<() => Promise<string>>());
vi.mock('./reportFiles.ts', () => ({ reportFile }));

const day = sampleProtocol({ cards: 1, people: 1, photos: 0 });
const ended = { ...day, endedAt: '2026-11-24T10:30:00.000Z' };
const running = (madeAt: string) => ({ ...day, endedAt: null, madeAt });
const newKey = () => ({
  organisationId: newId<'organisation'>(),
  workshopId: newId<'workshop'>(),
});

beforeEach(() => {
  reportFile.mockReset();
  reportFile.mockResolvedValue('made');
});

test('while the day runs one file is made a minute, however often it is asked for', async () => {
  const key = newKey();
  for (const second of ['00.001', '00.002', '31.000', '59.999']) {
    await madeReport(key, running(`2026-11-24T09:00:${second}Z`), 'pdf', 'de');
  }
  expect(reportFile).toHaveBeenCalledTimes(1);
  await madeReport(key, running('2026-11-24T09:01:00.000Z'), 'pdf', 'de');
  expect(reportFile).toHaveBeenCalledTimes(2);
});

test('what could not be made is not tried again at each click; other formats are', async () => {
  const key = newKey();
  reportFile.mockRejectedValue(new Error('took longer'));
  for (const click of [1, 2, 3]) {
    const made = await madeReport(key, ended, 'pdf', 'de');
    expect(made, `click ${click}`).toEqual({ ok: false, reason: 'failed' });
  }
  expect(reportFile).toHaveBeenCalledTimes(1);
  reportFile.mockResolvedValue('made');
  expect(await madeReport(key, ended, 'docx', 'de')).toEqual({ ok: true, value: 'made' });
});

test('after a minute it is tried again', async () => {
  const key = newKey();
  reportFile.mockRejectedValueOnce(new Error('took longer'));
  await madeReport(key, ended, 'pdf', 'de');
  const later = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 60_001);
  expect((await madeReport(key, ended, 'pdf', 'de')).ok).toBe(true);
  later.mockRestore();
});
