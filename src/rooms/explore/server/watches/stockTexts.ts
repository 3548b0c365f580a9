import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { PlaceKey } from '../../arrived.ts';
import { siteOf } from '../../mentions/links.ts';
import type { ToMatch } from '../../watches/toMatch.ts';
import { textsOfMentions } from '../mentionTexts.queries.ts';

type Stored = PlaceKey &
  Pick<ToMatch, 'language' | 'sourceName' | 'authorName'> & {
    id: Id<'mention'>;
    link: string | null;
  };

/** Mentions of the stock as a query looks at them; where the text is gone it is empty. */
export async function withStockTexts<Mention extends Stored>(
  tx: Tx,
  organisationId: OrganisationId,
  mentions: readonly Mention[],
): Promise<{ mention: Mention; post: ToMatch; hasText: boolean }[]> {
  const ids = mentions.map(({ id }) => id);
  const rows = ids.length > 0 ? await textsOfMentions(tx, organisationId, ids) : [];
  const texts = new Map(rows.map((row) => [row.mentionId, row]));
  return mentions.map((mention) => {
    const { network, site, community, language, sourceName, authorName } = mention;
    const written = texts.get(mention.id);
    const { title = '', text = '' } = written ?? {};
    const of = { language, site: siteOf(mention.link), sourceName, authorName };
    const post = { title, text, ...of, place: { network, site, community } };
    return { mention, post, hasText: written !== undefined };
  });
}
