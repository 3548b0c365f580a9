import { randomInt } from 'node:crypto';

// Short everyday German words that are hard to mishear.
const words = (
  'anker apfel arm auto ball balkon bambus banane bank bison boot butter delfin diamant ' +
  'echo elefant fabel falke feder felsen feuer finger fisch flamingo forelle garten gitarre ' +
  'giraffe gold gras hafen hammer hand harfe hase honig hotel hund igel insel jaguar kaffee ' +
  'kamel kanu kakadu kiosk kiwi koala kobalt kompass korb krone lama lampe land laterne ' +
  'leopard lilie limone linde lotus luchs magnet mandel mango marmor maske melone melodie ' +
  'minze mond motor muschel nebel nest nektar oase olive orange orgel otter paket palme ' +
  'panda papagei papier park pelikan perle pfeffer pinguin piano planet radar rakete regen ' +
  'rose rubin safran salat salon salz sand segel silber sofa sonne stern storch sommer ' +
  'tafel tango tanne tempel tiger tomate trommel tulpe turm ufer vanille vulkan wagen wald ' +
  'wasser weide welle wind winter wolke zebra zimt zirkus zitrone'
).split(' ');

/**
 * The Wiedereinstiegswort, as `tiger-lampe-4729`: one in 160 million, so that among a thousand
 * voters a guess hits once in 160,000; tries are slowed besides.
 */
export const newReturnWord = (): string =>
  [words[randomInt(words.length)], words[randomInt(words.length)], randomInt(1000, 10_000)].join(
    '-',
  );

/** A word as people type it: large letters, blanks, no hyphens. */
export const returnWordAsIssued = (typed: string): string =>
  typed
    .trim()
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '')
    .join('-');
