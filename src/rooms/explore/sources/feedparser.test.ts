import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { claimsOf, concernsUs, holds } from './expectLine.testkit.ts';
import { readFeed } from './readFeed.ts';

const folder = join(import.meta.dirname, '../../../../../shared/data/feeds/feedparser');

/** Lines that do not hold, each for its reason. */
const exceptions: Record<string, string> = {
  'atom10/entry_content_and_summary.xml': 'we take the longest text there is, not the summary',
  'lang/entry_title_xml_lang_inherit_4.xml': 'an item has one language: that of its text',
  'lang/feed_title_xml_lang_blank.xml': 'a feed has one language: its own, not that of its title',
  'lang/feed_title_xml_lang_inherit_2.xml': 'a feed has one language: its own, not its title’s',
};

type Line = { file: string; line: string; held: boolean };

describe.skipIf(!existsSync(folder))(
  'what feedparser expects of its feeds (skipped where ../shared/data/feeds is absent)',
  () => {
    const lines = existsSync(folder) ? everyLine() : [];

    test('holds for the fields Resonanz uses, but for the named exceptions', () => {
      const failed = lines.filter(({ held }) => !held).map(({ file, line }) => `${file}: ${line}`);
      const held = lines.length - failed.length;
      console.log(
        `${held} of ${lines.length} lines hold: ${((100 * held) / lines.length).toFixed(1)} %`,
      );
      expect(failed.filter((text) => exceptions[text.split(':')[0] ?? ''] === undefined)).toEqual(
        [],
      );
      expect(held / lines.length).toBeGreaterThanOrEqual(0.95);
    });
  },
);

function everyLine(): Line[] {
  const lines: Line[] = [];
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (!name.endsWith('.xml')) continue;
    const bytes = readFileSync(join(folder, name));
    const comment = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4_000));
    const line = /^Expect:\s*(.*?)\s*$/m.exec(comment)?.[1] ?? '';
    const claims = claimsOf(line);
    if (!claims || !concernsUs(claims)) continue;
    lines.push({ file: name, line, held: heldIn(bytes, comment, claims) });
  }
  return lines;
}

function heldIn(bytes: Uint8Array, comment: string, claims: Parameters<typeof holds>[0]): boolean {
  const header = (name: string) =>
    new RegExp(`^Header:\\s*${name}:\\s*(.*?)\\s*$`, 'im').exec(comment)?.[1] ?? null;
  const read = readFeed({
    bytes,
    contentType: header('Content-type'),
    contentLanguage: header('Content-Language'),
    address: header('Content-Location') ?? '',
  });
  return read.ok && holds(claims, read.value);
}
