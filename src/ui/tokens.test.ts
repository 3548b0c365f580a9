import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const blocks = {
  light: css.slice(0, css.indexOf('@media')),
  dark: css.slice(css.indexOf('@media')),
};
const grounds = ['paper', 'raised', 'sunk', 'accent-wash', 'benefit-wash', 'effort-wash'];
const texts = ['ink', 'soft', 'accent', 'benefit', 'effort'];

test.each(['light', 'dark'] as const)('every text can be read on every ground, %s', (scheme) => {
  const colour = coloursOf(blocks[scheme]);
  const pairs = [
    ...texts.flatMap((text) => grounds.map((ground) => [text, ground])),
    ...['accent', 'benefit', 'effort'].map((ground) => [`${ground}-ink`, ground]),
  ];
  for (const [text = '', ground = ''] of pairs) {
    expect(contrast(colour(text), colour(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(
      4.5,
    );
  }
  for (const ground of ['paper', 'raised', 'sunk']) {
    expect(contrast(colour('line-strong'), colour(ground)), ground).toBeGreaterThanOrEqual(3);
  }
});

function coloursOf(block: string) {
  return (name: string): string => {
    const found = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(block)?.[1];
    if (!found) throw new Error(`no colour --${name}`);
    return found;
  };
}

/** WCAG 2.2, contrast ratio. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
