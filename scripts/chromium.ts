import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export const chromiumPath = '/usr/bin/chromium';

/**
 * Debian's Chromium for the end-to-end tests: installed when absent and we may, otherwise a
 * sentence.
 */
export function ensureChromium(): { ok: true } | { ok: false; reason: string } {
  if (existsSync(chromiumPath)) return { ok: true };
  if (process.getuid?.() !== 0) {
    return { ok: false, reason: 'Please install Chromium first: sudo apt-get install chromium' };
  }
  try {
    const quietly = {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    } as const;
    execFileSync('apt-get', ['update'], quietly);
    execFileSync('apt-get', ['install', '-y', 'chromium'], quietly);
  } catch {
    // apt says why on its own terms; what follows is the same for every reason.
  }
  if (existsSync(chromiumPath)) return { ok: true };
  return { ok: false, reason: 'apt-get could not install chromium; please install it by hand.' };
}
