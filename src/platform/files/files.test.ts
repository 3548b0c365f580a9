import { mkdtempSync } from 'node:fs';
import { readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pool, inOrganisation } from '#platform/db/database.ts';
import { addDays, now } from '#platform/base/clock.ts';
import { newId } from '#platform/base/ids.ts';
import { refused } from '#platform/base/outcome.ts';
import { deleteOrganisation } from '#platform/auth/organisations.ts';
import { expect, test } from '#tests/cast.ts';
import { incomingFolder } from './contentFolder.ts';
import { clearLostContent, keepPicture, pictureContent, removeContent } from './files.ts';
import { photo } from './hostile.testkit.ts';
import { logoAddress, logoOf, publicLogo, removeLogo, setLogo } from './logo.ts';
import { readPicture } from './readPicture.ts';

const data = mkdtempSync(join(tmpdir(), 'resonanz-files-'));
process.env.RESONANZ_DATA = data;

const later = () => addDays(now(), 2);

async function read() {
  const path = join(await incomingFolder(), 'sent');
  await writeFile(path, await photo(300, 200).jpeg().toBuffer());
  const picture = await readPicture(path, 'photo');
  if (!picture.ok) throw new Error(picture.reason);
  return picture.value;
}

const namesOf = (organisationId: string) =>
  readdir(join(data, 'files', organisationId)).catch(() => []);

/** Does what the worker would. */
async function doJobs(): Promise<void> {
  const { rows } = await pool().query<{ payload: unknown }>(
    `select j.payload from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'remove_content'`,
  );
  for (const { payload } of rows) await removeContent(payload);
}

test('a picture is found in its own organisation only', async ({ cast }) => {
  const picture = await read();
  const id = await inOrganisation(cast.anna, (tx) => keepPicture(tx, cast.anna, picture, now()));
  const large = await pictureContent(cast.anna.organisationId, id, 'large');
  expect(large).toMatchObject({ mediaType: 'image/jpeg', width: 300, height: 200 });
  expect(large?.bytes.equals(picture.large)).toBe(true);
  expect(await pictureContent(cast.fremd.organisationId, id, 'large')).toBe(null);
});

test('the folder is closed to other users of the machine', async ({ cast }) => {
  const picture = await read();
  await inOrganisation(cast.anna, (tx) => keepPicture(tx, cast.anna, picture, now()));
  const { mode } = await stat(join(data, 'files', cast.anna.organisationId));
  expect(mode & 0o077).toBe(0);
});

test('when the row goes, whatever took it, the content follows', async ({ cast }) => {
  const picture = await read();
  const id = await inOrganisation(cast.anna, (tx) => keepPicture(tx, cast.anna, picture, now()));
  await pool().query('delete from platform.file where id = $1', [id]);
  await doJobs();
  expect((await namesOf(cast.anna.organisationId)).filter((name) => name.startsWith(id))).toEqual(
    [],
  );
});

test('with an organisation its pictures go', async ({ cast }) => {
  const picture = await read();
  await inOrganisation(cast.fremd, (tx) => keepPicture(tx, cast.fremd, picture, now()));
  await deleteOrganisation(cast.fremd, 'Anderswo');
  await doJobs();
  expect(await namesOf(cast.fremd.organisationId)).toEqual([]);
});

test('what a failed transaction wrote is cleared away, what is young stays', async ({ cast }) => {
  const picture = await read();
  let lost = '';
  await inOrganisation(cast.anna, async (tx) => {
    lost = await keepPicture(tx, cast.anna, picture, now());
    return refused('changedMeanwhile');
  });
  const kept = await inOrganisation(cast.anna, (tx) => keepPicture(tx, cast.anna, picture, now()));
  const there = async (id: string) =>
    (await namesOf(cast.anna.organisationId)).filter((name) => name.startsWith(id)).length;
  await clearLostContent(addDays(now(), -1));
  expect([await there(lost), await there(kept)]).toEqual([2, 2]);
  await clearLostContent(later());
  expect([await there(lost), await there(kept)]).toEqual([0, 2]);
});

test('what was half received, and of organisations that are gone, is cleared away', async ({
  cast,
}) => {
  const picture = await read();
  const gone = newId<'organisation'>();
  await inOrganisation(cast.anna, (tx) => keepPicture(tx, cast.anna, picture, now()));
  const half = join(await incomingFolder(), 'form-1');
  await writeFile(half, 'half');
  await utimes(half, addDays(now(), -3), addDays(now(), -3));
  await clearLostContent(addDays(now(), -1));
  expect(await readdir(await incomingFolder())).not.toContain('form-1');
  expect(await namesOf(gone)).toEqual([]);
});

test('owner and lead set the logo; it is public, and a new one has a new address', async ({
  cast,
}) => {
  const path = join(await incomingFolder(), 'logo');
  await writeFile(path, await photo(40, 30).png().toBuffer());
  expect(await setLogo(cast.eva, path, now())).toEqual({ ok: false, reason: 'notAllowed' });
  expect(await removeLogo(cast.carla)).toEqual({ ok: false, reason: 'notAllowed' });
  const { organisationId } = cast.anna;
  expect(await logoAddress(organisationId)).toBe(null);
  expect((await setLogo(cast.anna, path, now())).ok).toBe(true);
  const first = await logoAddress(organisationId);
  expect((await setLogo(cast.bernd, path, now())).ok).toBe(true);
  expect(await logoAddress(organisationId)).not.toBe(first);
  expect(await logoOf(organisationId)).toMatchObject({ mediaType: 'image/png', width: 40 });
  await removeLogo(cast.bernd);
  expect(await logoOf(organisationId)).toBe(null);
  expect(await publicLogo(newId<'file'>())).toBe(null);
});
