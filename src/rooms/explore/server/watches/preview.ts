import { may } from '#platform/auth/rights.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import { highlightsIn, type Highlight } from '../../watches/explainMatch.ts';
import { fold } from '../../watches/fold.ts';
import { Matcher } from '../../watches/matcher.ts';
import { readQuery } from '../../watches/parseQuery.ts';
import type { OtherForm, Preview, PreviewHit } from '../../watches/preview.ts';
import type { How, ToMatch } from '../../watches/toMatch.ts';
import { wantedBy, type Wanted } from '../../watches/wanted.ts';
import { stockOf, type StockMention } from './stock.queries.ts';
import { withStockTexts } from './stockTexts.ts';

// Half a second at most: it is asked while somebody types.
const mostScanned = 10_000;
const atOnce = 2_000;
const mostShown = 100;
const mostExplained = 300;

/** What a query would find in the newest 10,000 mentions: the last 100 hits, and other forms. */
export async function previewQuery(
  scope: Scope,
  text: string,
): Promise<Outcome<Preview, 'notAllowed'>> {
  if (!may(scope.role, 'readMentions')) return refused('notAllowed');
  const read = readQuery(text);
  if (!read.ok) return done({ ok: false, problem: read.problem });
  const wanted = wantedBy(read.query);
  const { scanned, found } = await inOrganisation(scope, (tx) => scan(tx, scope, wanted));
  return done({
    ok: true,
    scanned,
    hits: found.length,
    compounds: found.filter(({ how }) => how === 'compound').length,
    forms: otherForms(found.slice(0, mostExplained), wanted),
    newest: found.slice(0, mostShown).map((hit) => shown(hit, wanted)),
  });
}

type Hit = { mention: StockMention; post: ToMatch; how: How };

async function scan(tx: Tx, { organisationId }: Scope, wanted: Wanted) {
  const matcher = new Matcher([{ key: true, wanted }]);
  const found: Hit[] = [];
  let scanned = 0;
  let before: string | null = null;
  while (scanned < mostScanned) {
    const asked = { before, since: null, most: atOnce };
    const batch: StockMention[] = await stockOf(tx, { organisationId, watchId: null }, asked);
    for (const { mention, post, hasText } of await withStockTexts(tx, organisationId, batch)) {
      const how = hasText ? matcher.match(post)[0]?.how : undefined;
      if (how) found.push({ mention, post, how });
    }
    scanned += batch.length;
    before = batch.at(-1)?.id ?? null;
    if (batch.length < atOnce) break;
  }
  found.sort((a, b) => b.mention.publishedAt.getTime() - a.mention.publishedAt.getTime());
  return { scanned, found };
}

function shown({ mention, post, how }: Hit, wanted: Wanted): PreviewHit {
  const text = post.title ? `${post.title} – ${post.text}` : post.text;
  const { network, site, community } = mention;
  return {
    id: mention.id,
    how,
    day: mention.day,
    place: { network, site, community },
    ...aroundFirst(text, highlightsIn(text, wanted)),
  };
}

const lettersBefore = 60;
const lettersShown = 220;

/** A part of the text in which the first of its highlights stands. */
function aroundFirst(text: string, highlights: readonly Highlight[]) {
  const first = highlights[0]?.start ?? 0;
  const from =
    text.length <= lettersShown ? 0 : wordStart(text, Math.max(0, first - lettersBefore));
  const to = Math.min(text.length, from + lettersShown);
  const [open, close] = [from > 0 ? '… ' : '', to < text.length ? ' …' : ''];
  const moved = highlights
    .filter(({ start, end }) => start >= from && end <= to)
    .map(({ start, end, how }) => ({
      start: start - from + open.length,
      end: end - from + open.length,
      how,
    }));
  return { text: `${open}${text.slice(from, to)}${close}`, highlights: moved };
}

const wordStart = (text: string, at: number): number =>
  at === 0 ? 0 : Math.min(at, text.lastIndexOf(' ', at) + 1 || at);

const mostForms = 16;

/** The words that were found and are written otherwise, most frequent first. */
function otherForms(hits: readonly Hit[], wanted: Wanted): OtherForm[] {
  const forms = new Map<string, OtherForm>();
  for (const { post } of hits) {
    for (const { start, end, how } of highlightsIn(post.text, wanted)) {
      if (how === 'exact') continue;
      const form = post.text.slice(start, end);
      const known = forms.get(fold(form));
      if (known) known.count += 1;
      else forms.set(fold(form), { form, how, count: 1 });
    }
  }
  return [...forms.values()].sort((a, b) => b.count - a.count).slice(0, mostForms);
}
