import { error } from '@sveltejs/kit';
import { now } from '#platform/base/clock.ts';
import { boardState, printKit } from '#rooms/elaborate/door.server.ts';
import { printKitMessages } from '#rooms/elaborate/messages/preparePrintKit.ts';
import { printKitWishIn } from '#rooms/elaborate/prepare/printKitWish.ts';
import { asDownload } from '../../../../../../download.server.ts';
import { joinAddressOf } from '../../../../../../w/[code]/joinAddress.server.ts';
import { requireModerated } from '../moderated.server.ts';
import type { RequestHandler } from './$types.ts';

/** The Druckmappe as a PDF, with the parts that were chosen. */
export const GET: RequestHandler = async (event) => {
  const { key } = (await requireModerated(event)).actor;
  const { language } = event.locals;
  const { code, headCount } = (await boardState(key, now())).board.workshop;
  const joinAddress = await joinAddressOf(key, code, event.url);
  const wish = printKitWishIn(event.url.searchParams, headCount);
  const pdf = await printKit(key, { wish, joinAddress, language }, now());
  if (!pdf) error(404, 'Not found');
  const name = `${printKitMessages[language].fileName}-${code.toLowerCase()}.pdf`;
  return asDownload(pdf, 'application/pdf', name);
};
