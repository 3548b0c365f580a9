import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFeed } from './readFeed.ts';

const real = join(import.meta.dirname, '../../../../../shared/data/feeds/miniflux');

describe.skipIf(!existsSync(real))(
  'real feeds in awkward letters (skipped where ../shared/data/feeds is absent)',
  () => {
    test.each([
      ['encoding_ISO-8859-1.xml', 40, /\p{Script=Latin}{4}/u],
      ['encoding_WINDOWS-1251.xml', 50, /\p{Script=Cyrillic}{4}/u],
      ['no_encoding_ISO-8859-1.xml', 10, /é/],
      ['rdf_UTF8.xml', 60, /ü/],
      ['urdu_UTF8.xml', 26, /\p{Script=Arabic}{4}/u],
      ['large_atom.xml', 25, /the/],
      ['large_rss.xml', 25, /the/],
      ['small_atom.xml', 20, /\w{4}/],
    ])('%s is readable', (name, items, word) => {
      const bytes = readFileSync(join(real, name));
      const read = readFeed({ bytes, contentType: null, address: '' });
      const found = read.ok ? read.value.items : [];
      const text = found.map((item) => `${item.title} ${item.text}`).join('\n');
      expect(found).toHaveLength(items);
      expect(text).toMatch(word);
      expect(text).not.toMatch(/\uFFFD|Ã¼|Ã©/);
    });
  },
);
