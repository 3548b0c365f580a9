import { inOrganisation } from '#platform/db/database.ts';
import { expect, test } from '#tests/cast.ts';
import { saveSource } from './changeSource.ts';
import { at, feed, later, listening, readAt, rowOf } from './reader.testkit.ts';
import { readOnce } from './readOnce.ts';
import { addSource, sourcesFor } from './sources.ts';

test('a password typed into an address lies sealed, and only its origin gets it', async ({
  cast,
}) => {
  await listening(
    cast.bernd,
    (request, answer) => {
      if (request.url === '/geschlossen') answer.writeHead(301, { location: '/neu' }).end();
      else answer.end(feed(1));
    },
    async (place) => {
      const { organisationId } = cast.bernd;
      const settings = {
        address: `${place.address.replace('//', '//ada:ge%3Aheim@')}/geschlossen`,
      };
      const id = await inOrganisation(cast.bernd, (tx) =>
        addSource(tx, organisationId, { kind: 'feed', name: 'Geschlossen', settings }, at),
      );
      const closed = { ...place, id };
      expect(JSON.stringify([await rowOf(closed), await sourcesFor(cast.bernd)])).not.toMatch(
        /heim/,
      );
      const basic = `Basic ${Buffer.from('ada:ge:heim').toString('base64')}`;
      await readOnce({ organisationId, sourceId: id }, () => at);
      expect(place.seen.map(({ headers }) => headers.authorization)).toEqual([basic, basic]);
      // It moved for good, and still opens.
      await readAt(closed, later(30));
      expect(place.seen[2]).toMatchObject({ url: '/neu', headers: { authorization: basic } });

      const elsewhere = { address: 'https://anderswo.example/feed' };
      await saveSource(cast.bernd, id, { name: 'x', keeps: 'everything', ...elsewhere }, at);
      expect(await rowOf(closed)).toMatchObject({ sealed_token: null, settings: elsewhere });
    },
  );
});
