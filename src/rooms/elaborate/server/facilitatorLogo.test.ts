import { photo, svgWithScript } from '#platform/files/hostile.testkit.ts';
import { expect, test } from '#tests/cast.ts';
import { facilitatorLogo, removeFacilitatorLogo, setFacilitatorLogo } from './facilitatorLogo.ts';
import { sentFile } from './photos.testkit.ts';
import { morning, openRoom } from './room.testkit.ts';

const logo = async () => sentFile(await photo(900, 300).png().toBuffer());

test('who leads through the day has a logo for the report, until it is taken away', async ({
  cast,
}) => {
  const room = await openRoom(cast.carla);
  const sent = await logo();
  expect(await setFacilitatorLogo(room.actor, sent, morning)).toMatchObject({ ok: true });
  expect(await setFacilitatorLogo(room.actor, sent, morning)).toMatchObject({ ok: true });
  expect(await facilitatorLogo(room.key)).toMatchObject({ mediaType: 'image/png', width: 600 });
  expect(await removeFacilitatorLogo(room.actor)).toMatchObject({ ok: true });
  expect(await facilitatorLogo(room.key)).toBeNull();
});

test('a picture with a script is no logo, and after the end it stays as it is', async ({
  cast,
}) => {
  const room = await openRoom(cast.carla);
  const hostile = await sentFile(svgWithScript());
  expect(await setFacilitatorLogo(room.actor, hostile, morning)).toMatchObject({ ok: false });
  await room.desk({ kind: 'close' });
  expect(await setFacilitatorLogo(room.actor, await logo(), morning)).toMatchObject({
    reason: 'closed',
  });
  expect(await removeFacilitatorLogo(room.actor)).toMatchObject({ reason: 'closed' });
});
