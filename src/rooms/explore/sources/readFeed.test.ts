import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Feed } from './feed.ts';
import { dateIn } from './feedDate.ts';
import { itemIds } from './feedItemIds.ts';
import { readFeed } from './readFeed.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string | Uint8Array, contentType: string | null = null) =>
  readFeed({
    bytes: typeof text === 'string' ? bytesOf(text) : text,
    contentType,
    address: 'https://zeitung.example/feed/',
  });

function feedOf(text: string | Uint8Array, contentType: string | null = null): Feed {
  const outcome = read(text, contentType);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}

const rss = (items: string) =>
  `<rss version="2.0"><channel><title>Zeitung</title><link>/</link>${items}</channel></rss>`;

describe('each kind of feed', () => {
  test('RSS 2.0 with its full text, its author and a relative link', () => {
    const feed = feedOf(`<?xml version="1.0"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
      <channel><title>Zeitung &amp; Bote</title><link>https://zeitung.example</link>
      <language>de-DE</language><item><title>Neue &lt;b&gt;Ausbildung&lt;/b&gt;</title>
      <link>artikel/1</link><guid isPermaLink="false">a1</guid>
      <author>eva@zeitung.example (Eva Beispiel)</author>
      <pubDate>So, 22 Nov 2026 10:00:00 +0100</pubDate><description>Kurz</description>
      <content:encoded><![CDATA[<p>Lang</p><p>und <a href="mehr">mehr</a></p>]]></content:encoded>
      </item></channel></rss>`);
    expect(feed).toMatchObject({ title: 'Zeitung & Bote', language: 'de-DE' });
    expect(feed.items[0]).toMatchObject({
      guid: 'a1',
      link: 'https://zeitung.example/feed/artikel/1',
      title: 'Neue Ausbildung',
      text: 'Lang\n\nund mehr',
      author: 'Eva Beispiel',
      date: new Date('2026-11-22T09:00:00Z'),
      language: 'de-DE',
    });
    expect(feed.items[0]?.html).toContain('href="https://zeitung.example/feed/mehr"');
  });

  test('Atom 1.0 with xml:base, XHTML and a feed-wide author', () => {
    const feed = feedOf(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"
      xml:base="https://blog.example/x/"><title type="html">Ein &amp;amp; aus</title>
      <author><name>Eva</name></author><entry><id>tag:1</id><link href="../eins"/>
      <title>1 &lt; 2</title><updated>2026-11-22T10:00:00.5+01:00</updated>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Gut</p></div></content>
      </entry></feed>`);
    expect(feed.title).toBe('Ein & aus');
    expect(feed.items[0]).toMatchObject({
      guid: 'tag:1',
      link: 'https://blog.example/eins',
      title: '1 < 2',
      text: 'Gut',
      html: '<p>Gut</p>',
      author: 'Eva',
      date: new Date('2026-11-22T09:00:00.500Z'),
    });
  });

  test('RDF, whose items stand beside the channel', () => {
    const feed = feedOf(`<rdf:RDF xmlns="http://purl.org/rss/1.0/"
      xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Alt</title></channel>
      <item rdf:about="https://alt.example/1"><title>Eins</title><dc:date>2003-12-31</dc:date>
      <dc:creator>Ada</dc:creator></item></rdf:RDF>`);
    expect(feed.items[0]).toMatchObject({
      guid: 'https://alt.example/1',
      link: 'https://alt.example/1',
      author: 'Ada',
      date: new Date('2003-12-31T00:00:00Z'),
    });
  });

  test('JSON Feed', () => {
    const feed = feedOf(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'A < B',
        home_page_url: 'https://j.example/',
        items: [
          { id: 7, url: '/sieben', content_html: '<p onclick="x()">Hallo</p>', title: 'Sieben' },
          { id: '8', content_text: '<b> ist kein Fett\nzweite Zeile' },
        ],
      }),
    );
    expect(feed.title).toBe('A < B');
    expect(feed.items[0]).toMatchObject({ html: '<p>Hallo</p>', title: 'Sieben' });
    expect(feed.items[1]).toMatchObject({ text: '<b> ist kein Fett\nzweite Zeile' });
  });
});

describe('letters', () => {
  const item = (declaration: string, text: string) =>
    `${declaration}${rss(`<item><title>${text}</title></item>`)}`;
  const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));

  test.each([
    ['UTF-8 without a word', bytesOf(item('', 'Größe')), null],
    ['UTF-8 that says it is Latin-1', bytesOf(item('', 'Größe')), 'text/xml; charset=iso-8859-1'],
    ['Latin-1 without a word', latin1(item('', 'Größe')), null],
    [
      'Latin-1 that says it is UTF-8',
      latin1(item('<?xml version="1.0" encoding="utf-8"?>', 'Größe')),
      null,
    ],
    ['Latin-1 by HTTP', latin1(item('', 'Größe')), 'application/rss+xml; charset="ISO-8859-1"'],
    ['UTF-8 with a mark', bytesOf(item('\uFEFF', 'Größe')), null],
    ['UTF-16 with a mark', Uint8Array.from(Buffer.from(item('\uFEFF', 'Größe'), 'utf16le')), null],
    ['UTF-16 without', Uint8Array.from(Buffer.from(item('', 'Größe'), 'utf16le')), null],
    [
      'an encoding nobody knows',
      bytesOf(item('<?xml version="1.0" encoding="klingon"?>', 'Größe')),
      null,
    ],
  ])('%s', (_name, bytes, contentType) => {
    expect(feedOf(bytes, contentType).items[0]?.title).toBe('Größe');
  });
});

describe('a feed that means harm, or knows no better', () => {
  const hostile = [
    '<script>alert(1)</script>gut',
    '<img src=x onerror=alert(1)>gut',
    '<a href="javascript:alert(1)">gut</a>',
    '<a href=" java&#10;script:alert(1)">gut</a>',
    '<a href="data:text/html,<script>alert(1)</script>">gut</a>',
    '<svg onload=alert(1)><script>alert(1)</script></svg>gut',
    '<style>body{display:none}</style><p style="position:fixed">gut</p>',
    '<iframe src="https://boese.example"></iframe>gut',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style>gut</table></math>gut',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">gut</noscript>gut',
    '<form action="https://boese.example"><input></form><b onmouseover="alert(1)">gut</b>',
  ];

  test.each(hostile)('%s: only its words are left', (html) => {
    const item = feedOf(rss(`<item><description><![CDATA[${html}]]></description></item>`))
      .items[0];
    expect(item?.html).not.toMatch(/script|on\w+=|javascript|data:|<svg|style|iframe|<img|<form/i);
    expect(item?.text).toContain('gut');
  });

  test('XHTML in Atom is no way around it', () => {
    const feed = feedOf(`<feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="xhtml">
      <div xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script>
      <p onclick="alert(1)">gut</p><svg xmlns="http://www.w3.org/2000/svg"><script/></svg></div>
      </content></entry></feed>`);
    expect(feed.items[0]?.html).toBe('<p>gut</p>');
  });

  test.each([
    ['entities of entities', '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss/>'],
    ['a file as an entity', '<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss>&a;</rss>'],
    ['depth without end', `<rss><channel>${'<a>'.repeat(5_000)}`],
  ])('%s is refused', (_name, text) => {
    expect(read(text)).toEqual({ ok: false, reason: 'broken_feed' });
  });

  test('a declared entity is never carried out', () => {
    const feed = feedOf(
      `<!DOCTYPE r [<!ENTITY a "${'x'.repeat(900)}">]>${rss('<item><title>&a;</title></item>')}`,
    );
    expect(feed.items[0]?.title).toBe('&a;');
  });

  test.each([
    ['a page', '<!doctype html><html><head><title>Seite</title></head><body>x</body></html>'],
    ['JSON of another kind', '{"items": []}'],
    ['nothing', ''],
    ['bytes of a picture', '\u0089PNG\r\n\u001a\n'],
  ])('%s is no feed', (_name, text) => {
    expect(read(text)).toEqual({ ok: false, reason: 'not_a_feed' });
  });

  test('what was cut off on its way gives the items that arrived whole', () => {
    const whole = rss('<item><title>1</title></item><item><title>zwei</title></item>');
    const feed = feedOf(whole.slice(0, whole.indexOf('zwei') + 2));
    expect(feed.items.map(({ title }) => title)).toEqual(['1']);
    expect(read(whole.slice(0, 60))).toEqual({ ok: false, reason: 'broken_feed' });
    expect(read('{"version": "https://jsonfeed.org/version/1", "items": [{"id')).toEqual({
      ok: false,
      reason: 'broken_feed',
    });
  });

  test('ten thousand items with one guid are ten thousand', () => {
    const items = Array.from(
      { length: 10_000 },
      (_, index) => `<item><guid>eine</guid><title>${index}</title></item>`,
    );
    const feed = feedOf(rss(items.join('')));
    expect(new Set(itemIds(feed.items)).size).toBe(10_000);
  });

  test('the same item twice word for word is one', () => {
    const item = '<item><guid>g</guid><link>https://a.example</link><title>t</title></item>';
    expect(new Set(itemIds(feedOf(rss(item + item)).items)).size).toBe(1);
  });
});

test('ten thousand odd feeds: no crash, and nothing that runs', () => {
  const pieces = fc.constantFrom(
    ...['<rss>', '</rss>', '<channel>', '<item>', '</item>', '<title>', '</title>', '<entry>'],
    ...['<feed xmlns="http://www.w3.org/2005/Atom">', '<content type="xhtml">', '<![CDATA[', ']]>'],
    ...['<script>', '&lt;script&gt;', '&#0;', '&#x110000;', '&amp;', '<a href="javascript:1">'],
    ...['xml:base="::"', '<!--', '-->', '<?xml?>', '<!DOCTYPE', '\u0000', '\uD800', '"', "'", '<'],
    ...['<link href="//x" rel="alternate"/>', '<pubDate>2026-99-99</pubDate>', '<guid>', 'ä', '{'],
    ...[
      '{"version":"https://jsonfeed.org/version/1","items":[{"id":',
      '[',
      '}',
      ':',
      '<svg onload=x>',
    ],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 24 }), fc.boolean(), (parts, wrapped) => {
      const text = wrapped ? `<rss><channel>${parts.join('')}` : parts.join('');
      const outcome = read(text);
      if (!outcome.ok) return true;
      itemIds(outcome.value.items);
      return outcome.value.items.every(({ html }) => !/<script|<svg|javascript:/i.test(html));
    }),
    { numRuns: 10_000 },
  );
});

test('any bytes at all: an answer', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.string({ maxLength: 20 }), (bytes, type) => {
      read(Uint8Array.from([...bytesOf('<rss><item><title>'), ...bytes]), type);
      dateIn(new TextDecoder('latin1').decode(bytes));
    }),
    { numRuns: 2_000 },
  );
});
