import { newId } from '#platform/base/ids.ts';
import { runDeskCommand } from '#rooms/elaborate/door.server.ts';
import { morning, openRoom } from '#rooms/elaborate/server/room.testkit.ts';
import { expect, test } from '#tests/cast.ts';
import { joinAddressOf, joinOrigins } from './joinAddress.server.ts';

const here = new URL('http://beamer.local:3000/w/KV7M2P/desk');

test('the QR code leads to the address that was chosen, if it is one of this installation', async ({
  cast,
}) => {
  const { key, actor, code } = await openRoom(cast.anna);
  const last = joinOrigins(here).at(-1) ?? here.origin;
  // The last two were stored before addresses were looked at.
  for (const [address, leadsTo] of [
    [last, last],
    ['https://elsewhere.example', here.origin],
    ['abc', here.origin],
    ['javascript:alert(1)', here.origin],
  ] as const) {
    const command = { kind: 'setJoinAddress' as const, address };
    await runDeskCommand(actor, { id: newId<'command'>(), command }, morning);
    expect(await joinAddressOf(key, code, here)).toBe(`${leadsTo}/w/${code}`);
  }
});
