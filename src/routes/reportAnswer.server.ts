import { error } from '@sveltejs/kit';
import { now } from '#platform/base/clock.ts';
import { isId } from '#platform/base/ids.ts';
import type { Language } from '#platform/i18n/language.ts';
import {
  madeReport,
  protocolOf,
  shownPhoto,
  type WorkshopKey,
} from '#rooms/elaborate/door.server.ts';
import { reportMessages } from '#rooms/elaborate/messages/report.ts';
import { reportPageMessages } from '#rooms/elaborate/messages/reportPage.ts';
import { fileNameOf, isReportFormat, mediaTypeOf } from '#rooms/elaborate/report/reportFormats.ts';
import { asBody, asDownload } from './download.server.ts';

/** The report of a workshop as a file to be saved; 404 for what is no format of it. */
export async function reportAnswer(
  key: WorkshopKey,
  format: string,
  language: Language,
): Promise<Response> {
  if (!isReportFormat(format)) error(404, 'Not found');
  const protocol = await protocolOf(key, now());
  const made = await madeReport(key, protocol, format, language);
  if (!made.ok) {
    const t = reportPageMessages[language];
    if (made.reason === 'busy') return later(t.againSoon, 5);
    return made.reason === 'failed' ? later(t.notMade, 60) : error(404, 'Not found');
  }
  const name = fileNameOf(reportMessages[language].fileName, protocol.day, format);
  return asDownload(made.value, mediaTypeOf[format], name);
}

const later = (sentence: string, seconds: number): Response =>
  new Response(`${sentence}\n`, {
    status: 503,
    headers: { 'retry-after': String(seconds), 'content-type': 'text/plain; charset=utf-8' },
  });

/** A photo that may be shown; 404 for one that may not, and for one that never was. */
export async function photoAnswer(key: WorkshopKey, photo: string): Promise<Response> {
  const picture = isId<'photo'>(photo) ? await shownPhoto(key, photo) : null;
  if (!picture) error(404, 'Not found');
  return new Response(asBody(picture.bytes), {
    // Not kept: a photo that is taken out is gone with the next look.
    headers: { 'content-type': picture.mediaType, 'cache-control': 'private, no-store' },
  });
}
