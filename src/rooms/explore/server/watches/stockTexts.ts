import type { OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import { siteOf } from '../../mentions/links.ts';
import type { ToMatch } from '../../watches/toMatch.ts';
import { textsOfMentions } from '../mentionTexts.queries.ts';
import type { StockMention } from './stock.queries.ts';

/** Mentions of the stock as a query looks at them; those whose text is gone are left out. */
export async function withStockTexts(
  tx: Tx,
  organisationId: OrganisationId,
  mentions: readonly StockMention[],
): Promise<{ mention: StockMention; post: ToMatch }[]> {
  const ids = mentions.map(({ id }) => id);
  const rows = ids.length > 0 ? await textsOfMentions(tx, organisationId, ids) : [];
  const texts = new Map(rows.map((row) => [row.mentionId, row]));
  return mentions.flatMap((mention) => {
    const { network, site, community } = mention;
    const written = texts.get(mention.id);
    if (!written) return [];
    const { title, text } = written;
    return {
      mention,
      post: {
        title,
        text,
        language: mention.language,
        site: siteOf(mention.link),
        sourceName: mention.sourceName,
        authorName: mention.authorName,
        place: { network, site, community },
      },
    };
  });
}
