import fc from 'fast-check';
import { expect, test } from 'vitest';
import { feedLinksIn } from './feedLinks.ts';
import { feedsInOpml, opmlOf } from './opml.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

test('a list that was written is read again', () => {
  const feeds = [
    { address: 'https://zeitung.example/feed?a=1&b=2', title: 'Zeitung "Bote" & <Co>' },
    { address: 'https://blog.example/', title: 'Blog' },
  ];
  const list = opmlOf('Quellen', feeds, new Date('2026-11-22T10:00:00Z'));
  expect(feedsInOpml(bytesOf(list))).toEqual({ ok: true, value: feeds });
});

test('folders are left aside, and what is no feed of the web', () => {
  const list = `<opml version="1.0"><body><outline text="Presse">
    <outline text="A" xmlUrl="https://a.example/feed"/>
    <outline text="A2" xmlUrl="https://a.example/feed"/>
    <outline text="böse" xmlUrl="javascript:alert(1)"/>
    <outline text="Datei" xmlUrl="file:///etc/passwd"/>
    </outline><outline text="nur Text"/></body></opml>`;
  expect(feedsInOpml(bytesOf(list))).toEqual({
    ok: true,
    value: [{ address: 'https://a.example/feed', title: 'A' }],
  });
});

test.each([
  '',
  'kein OPML',
  '<rss/>',
  '<!DOCTYPE o [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><opml><body/></opml>',
])('%o is no list', (text) => {
  expect(feedsInOpml(bytesOf(text))).toEqual({ ok: false, reason: 'noOpml' });
});

test('odd lists: an answer', () => {
  const pieces = fc.constantFrom('<opml>', '<body>', '<outline ', 'xmlUrl="', '"', '/>', '>', 'x');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      feedsInOpml(bytesOf(`<opml version="2.0"><body>${parts.join('')}`));
    }),
    { numRuns: 1_000 },
  );
});

test('a page names its feeds in its head; comments on one article are none', () => {
  const page = `<html><head><title>Meine Zeitung</title><base href="https://z.example/x/">
    <link rel="alternate" type="application/rss+xml" href="feed" title="Alle">
    <link rel="alternate" type="application/rss+xml" href="/artikel/comments/feed/">
    <link rel="alternate" type="text/html" hreflang="en" href="/en">
    <link rel="ALTERNATE" type="application/feed+json" href="https://z.example/f.json"></head>`;
  expect(feedLinksIn(page, 'https://z.example/').feeds).toEqual([
    { address: 'https://z.example/x/feed', title: 'Alle' },
    { address: 'https://z.example/f.json', title: 'Meine Zeitung' },
  ]);
});
