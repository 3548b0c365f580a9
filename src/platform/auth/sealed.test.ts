import { afterEach, expect, test, vi } from 'vitest';

/** The seals of an installation with this secret. */
function installation(secret: string) {
  vi.resetModules();
  vi.stubEnv('RESONANZ_SECRET', secret.padEnd(32, '.'));
  return import('./sealed.ts');
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

test('a sealed token opens again, and shows nothing of itself until then', async () => {
  const { seal, unseal } = await installation('ours');
  const sealed = seal('geheim-ä', 'source-1');
  expect(sealed).toMatch(/^v1\.[\w-]+$/);
  expect(sealed).not.toContain('geheim');
  expect(seal('geheim-ä', 'source-1')).not.toBe(sealed);
  expect(unseal(sealed, 'source-1')).toEqual({ ok: true, value: 'geheim-ä' });
});

test('with another secret it is refused, not read wrongly', async () => {
  const sealed = (await installation('ours')).seal('token', 'source-1');
  const { unseal } = await installation('another');
  expect(unseal(sealed, 'source-1')).toEqual({ ok: false, reason: 'sealBroken' });
});

test('moved to another row, changed, cut or of an unknown version it is refused', async () => {
  const { seal, unseal } = await installation('ours');
  const sealed = seal('token', 'source-1');
  const last = sealed.at(-3) === 'A' ? 'B' : 'A';
  const changed = sealed.slice(0, -3) + last + sealed.slice(-2);
  const wrong = [changed, sealed.slice(0, 20), `v2${sealed.slice(2)}`, '', 'token'];
  for (const text of wrong)
    expect(unseal(text, 'source-1')).toEqual({ ok: false, reason: 'sealBroken' });
  expect(unseal(sealed, 'source-2')).toEqual({ ok: false, reason: 'sealBroken' });
});
