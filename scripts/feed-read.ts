import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { usualLimits } from '#platform/web/exchange.ts';
import type { Feed } from '#rooms/explore/sources/feed.ts';
import { itemIds } from '#rooms/explore/sources/feedItemIds.ts';
import { readFeed } from '#rooms/explore/sources/readFeed.ts';

// What Resonanz would take from a feed file. Ends with 1 where it refuses.

const usage = 'npm run feed:read -- FILE [--address https://…] [--json]';

await run();

async function run(): Promise<void> {
  const wishes = wishesOrNull();
  if (!wishes) {
    console.error(usage);
    process.exitCode = 1;
    return;
  }
  const bytes = await readFile(wishes.file).catch((error: unknown) => String(error));
  if (typeof bytes === 'string') {
    tell({ error: 'unreadable_file' }, wishes.json);
    return;
  }
  if (bytes.length > usualLimits.mostBytes) {
    tell({ error: 'too_large' }, wishes.json);
    return;
  }
  const read = readFeed({ bytes, contentType: null, address: wishes.address });
  tell(read.ok ? shown(read.value) : { error: read.reason }, wishes.json);
}

function wishesOrNull(): { file: string; address: string; json: boolean } | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        address: { type: 'string', default: '' },
        json: { type: 'boolean', default: false },
      },
    });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) return null;
    return { file, address: values.address, json: values.json };
  } catch {
    return null;
  }
}

function shown(feed: Feed) {
  const ids = itemIds(feed.items);
  return {
    title: feed.title,
    link: feed.link,
    language: feed.language,
    items: feed.items.map(({ link, title, text, html, date, author, language }, index) => ({
      id: ids[index],
      link,
      title,
      text,
      html,
      date: date?.toISOString() ?? null,
      author,
      language,
    })),
  };
}

type Told = ReturnType<typeof shown> | { error: string };

function tell(told: Told, json: boolean): void {
  if ('error' in told) process.exitCode = 1;
  if (json) {
    console.log(JSON.stringify(told));
    return;
  }
  if ('error' in told) {
    console.error(`Refused: ${told.error}`);
    return;
  }
  console.log(`${told.title}: ${told.items.length} items`);
  for (const { date, title, text } of told.items) {
    console.log(`${date ?? '–'}  ${title || text.slice(0, 80)}`);
  }
}
