import type { Language } from '#platform/i18n/language.ts';
import type { Before } from '../matrix/matrixArrows.ts';
import type { MatrixPalette } from '../matrix/matrixPalette.ts';
import { matrixInWords, matrixPicture } from '../matrix/matrixPicture.ts';
import { matrixMessages } from '../messages/matrix.ts';
import type { Round } from '../phases.ts';
import type { Standing } from '../standing/standing.ts';
import type { Protocol } from './protocol.ts';

/** On paper: the light colours of ui/tokens.css, as a file needs them that leaves the page. */
const paperPalette: MatrixPalette = {
  ground: '#faf8f2',
  card: '#ffffff',
  ink: '#1f1d18',
  soft: '#59554a',
  line: '#ddd7c7',
  benefit: '#1c6b39',
  effort: '#b0281d',
  accent: '#1b4f8f',
};

// As wide as the text of an A4 page at three and a half pixels a millimetre.
export const matrixSize = { width: 1040, height: 680 };

/**
 * The matrix of a round as a file of its own: with the name of its font and a ground, so that it
 * can be put anywhere. Null while that round is not revealed.
 */
export function matrixFile(
  protocol: Protocol,
  round: Round,
  { language, font }: { language: Language; font: string },
): string | null {
  const drawn = drawnRound(protocol, round);
  if (!drawn) return null;
  const words = matrixMessages[language];
  const options = { ...matrixSize, text: 15, words, palette: paperPalette, id: `matrix-${round}` };
  const svg = matrixPicture(drawn.standing, { ...options, before: drawn.before });
  const ground = `<rect width="${matrixSize.width}" height="${matrixSize.height}" fill="${paperPalette.card}"/>`;
  return (
    svg
      .replace('<svg ', `<svg font-family="${font}, sans-serif" lang="${language}" `)
      .replace('</desc>', `</desc>${ground}`)
      // Our font has no arrow: Typst would take another font for the whole line.
      .replaceAll(' →', '')
  );
}

/** What the picture shows, in words. */
export function matrixAlt(protocol: Protocol, round: Round, language: Language): string {
  const drawn = drawnRound(protocol, round);
  const words = matrixMessages[language];
  return drawn
    ? `${words.name}. ${matrixInWords(drawn.standing, { words, before: drawn.before })}`
    : words.nothing;
}

function drawnRound(
  { firstRound, secondRound, discussion }: Protocol,
  round: Round,
): { standing: Standing; before: Before | null } | null {
  if (!firstRound) return null;
  if (round === 1) return { standing: firstRound, before: null };
  if (!secondRound) return null;
  const cardIds = discussion.map((one) => one.cardId);
  return { standing: secondRound, before: { standing: firstRound, cardIds } };
}
