/** Colours as SVG takes them: `var(--ink)` on a page, plain ones in a file that leaves it. */
export type MatrixPalette = {
  ground: string;
  card: string;
  ink: string;
  soft: string;
  line: string;
  benefit: string;
  effort: string;
  /** Arrows. */
  accent: string;
};

/** The colours of the page the picture stands on, light or dark. */
export const pagePalette: MatrixPalette = {
  ground: 'var(--paper)',
  card: 'var(--raised)',
  ink: 'var(--ink)',
  soft: 'var(--soft)',
  line: 'var(--line)',
  benefit: 'var(--benefit)',
  effort: 'var(--effort)',
  accent: 'var(--accent)',
};
