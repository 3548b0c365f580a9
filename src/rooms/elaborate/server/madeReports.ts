import { createHash } from 'node:crypto';
import { RecentMap } from '#platform/base/recentMap.ts';
import { refused, done, type Outcome } from '#platform/base/outcome.ts';
import { ShortMemory } from '#platform/base/shortMemory.ts';
import type { Language } from '#platform/i18n/language.ts';
import { log } from '#platform/log.ts';
import type { WorkshopKey } from '../board.ts';
import type { Protocol } from '../report/protocol.ts';
import type { ReportFormat } from '../report/reportFormats.ts';
import { reportFile } from './reportFiles.ts';

type Made = Uint8Array | string;

// A whole room opens the link at the same moment: one report is made, and kept for those who come
// a little later. Ten of 10 MB are as much as may stay.
const kept = new RecentMap<Promise<Made | null>>(10);
let making = 0;
// Each is a second of a processor; whoever comes then is asked to come again.
const mostAtOnce = 12;
// What cannot be made costs as much each time, up to the limit of a task.
const failed = new ShortMemory<true>({ most: 200, forMs: 60_000 });

/**
 * The report as a file, made once for as long as nothing in it changes.
 * @returns refuses `busy` while many others are being made, `notThere` for a matrix that is not
 * revealed, `failed` when it cannot be made: it is not tried again for a minute.
 */
export async function madeReport(
  key: WorkshopKey,
  protocol: Protocol,
  format: ReportFormat,
  language: Language,
): Promise<Outcome<Made, 'busy' | 'notThere' | 'failed'>> {
  const name = nameOf(key, protocol, `${format} ${language}`);
  if (failed.get(name)) return refused('failed');
  const known = kept.get(name);
  if (!known && making >= mostAtOnce) return refused('busy');
  try {
    const made = await (known ?? make(name, () => reportFile(key, protocol, format, language)));
    return made === null ? refused('notThere') : done(made);
  } catch (error) {
    if (!known) log().error({ workshop: key.workshopId, format, error }, 'No report was made');
    return refused('failed');
  }
}

async function make(name: string, work: () => Promise<Made | null>): Promise<Made | null> {
  making += 1;
  const made = work();
  kept.set(name, made);
  try {
    return await made;
  } catch (error) {
    kept.delete(name);
    failed.keep(name, true);
    throw error;
  } finally {
    making -= 1;
  }
}

/** All that is in it; while the day runs, by the minute: the report tells when it was made. */
function nameOf({ workshopId }: WorkshopKey, protocol: Protocol, kind: string): string {
  const { madeAt, ...content } = protocol;
  const minute = protocol.endedAt ? '' : madeAt.slice(0, '2026-11-24T10:40'.length);
  const text = JSON.stringify([workshopId, kind, content, minute]);
  return createHash('sha256').update(text).digest('base64');
}
