import { error } from '@sveltejs/kit';
import { now } from '#platform/base/clock.ts';
import { dutyFile } from '#rooms/explore/server/sheet/dutyDocuments.ts';
import { dutyFormats } from '#rooms/explore/sheet/dutyDocument.ts';
import { mediaTypeOf } from '#rooms/explore/report/reportFormats.ts';
import { asDownload } from '../../../../../../download.server.ts';
import { askedDocument } from '../document.server.ts';
import type { RequestHandler } from './$types.ts';

export const GET: RequestHandler = async (event) => {
  const { kind, report } = await askedDocument(event);
  const format = dutyFormats.find((known) => known === event.params.format);
  if (!format) error(404, 'Not found');
  const made = await dutyFile(report, format, now());
  return asDownload(made, mediaTypeOf[format], `${kind}.${format}`);
};
