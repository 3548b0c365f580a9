/**
 * Whether a text is a calendar day that exists, as PostgreSQL knows it: `2026-11-22`, from the year
 * 1 on; `2026-02-31` is none.
 */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}
