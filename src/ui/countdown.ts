/**
 * What is left of a countdown at a moment.
 * @param endsAt ISO 8601. @returns whole seconds, rounded up so that the last one is seen; 0 once
 * over.
 */
export const secondsLeft = (endsAt: string, at: Date): number =>
  Math.max(0, Math.ceil((new Date(endsAt).getTime() - at.getTime()) / 1000));

/** `4:05`, `1:02:00`. */
export function clockText(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = String(seconds % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}
