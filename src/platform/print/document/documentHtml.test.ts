import { expect, test } from 'vitest';
import type { ReportDocument } from './document.ts';
import { documentHtml } from './documentHtml.ts';

const hostile = '<script>alert(1)</script> & "so"';

const report: ReportDocument = {
  language: 'de',
  eyebrow: 'Bericht',
  title: hostile,
  lead: 'März 2026',
  notice: null,
  facts: [{ label: 'Zeitraum', text: hostile }],
  chapters: [
    {
      id: 'one',
      title: 'Auf einen Blick',
      blocks: [
        { kind: 'text', text: hostile },
        { kind: 'picture', name: 'views', alt: hostile, width: 10, height: 5 },
        {
          kind: 'table',
          table: {
            caption: hostile,
            columns: [{ title: hostile, share: 1, numbers: true }],
            rows: [[{ text: hostile, soft: [hostile], strong: true, mark: 'benefit' }]],
          },
        },
      ],
    },
  ],
};

test('a report as one file shows what people wrote as text, and may run nothing', () => {
  const drawings = [{ name: 'views', svg: '<svg viewBox="0 0 10 5"></svg>' }];
  const html = documentHtml(report, { photos: {}, logos: [], drawings });
  expect(html).not.toContain('<script');
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;so&quot;');
  expect(html).toContain("default-src 'none'");
  expect(html).toContain('<svg viewBox="0 0 10 5"></svg>');
  expect(html).toContain('<html lang="de">');
});
