/** Colours as SVG takes them: `var(--ink)` on a page, plain ones in a file that leaves it. */
export type ChartPalette = {
  ground: string;
  ink: string;
  soft: string;
  line: string;
  strong: string;
  accent: string;
  accentInk: string;
  positive: string;
  negative: string;
};

/** The colours of the page the picture stands on, light or dark. */
export const pagePalette: ChartPalette = {
  ground: 'var(--raised)',
  ink: 'var(--ink)',
  soft: 'var(--soft)',
  line: 'var(--line)',
  strong: 'var(--line-strong)',
  accent: 'var(--accent)',
  accentInk: 'var(--accent-ink)',
  positive: 'var(--benefit)',
  negative: 'var(--effort)',
};

/** On paper: the light colours of ui/tokens.css, as a file needs them that leaves the page. */
export const paperPalette: ChartPalette = {
  ground: '#ffffff',
  ink: '#1f1d18',
  soft: '#59554a',
  line: '#ddd7c7',
  strong: '#857f6f',
  accent: '#1b4f8f',
  accentInk: '#ffffff',
  positive: '#1c6b39',
  negative: '#b0281d',
};
