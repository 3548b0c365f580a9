/** How a report looks that left the house: paper and ink of ui/tokens.css, whatever fonts are there. */
export const htmlStyle = `
body { margin: 0; background: #faf8f2; color: #1f1d18; font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem; overflow-wrap: anywhere; }
h1 { font-size: 2.1rem; line-height: 1.2; margin: 0.2em 0; }
h2 { margin: 2.5rem 0 1rem; padding-bottom: 0.3rem; border-bottom: 2px solid; }
.soft, small, caption, dt { color: #59554a; }
.lead { font-weight: 700; }
.notice { padding: 0.8rem 1rem; border-left: 3px solid; background: #f0ece1; }
small { display: block; }
dl { display: grid; grid-template-columns: 9rem 1fr; gap: 0.4rem 1rem; }
dd { margin: 0; }
figure { margin: 1rem 0; }
figure svg { display: block; width: 100%; height: auto; }
table { width: 100%; border-collapse: collapse; margin: 1rem 0; }
caption { text-align: start; padding-bottom: 0.4rem; }
th, td { padding: 0.4rem 0.6rem 0.4rem 0; border-bottom: 1px solid #ddd7c7; text-align: start;
  vertical-align: top; }
.numbers { text-align: end; white-space: nowrap; }
.benefit { color: #1c6b39; }
.effort { color: #b0281d; }
@media print { body { background: none; } tr, figure { break-inside: avoid; } }
`;
