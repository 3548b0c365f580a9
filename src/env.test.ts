import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { secretIn, settingsFrom } from './env.ts';

describe('the settings', () => {
  test('nothing has to be set', () => {
    expect(settingsFrom({})).toMatchObject({
      port: 3000,
      dataFolder: 'data',
      databaseUrl: null,
      trustProxy: false,
      logLevel: 'info',
    });
  });

  test('an empty value counts as not set', () => {
    expect(settingsFrom({ DATABASE_URL: '', PORT: '' }).port).toBe(3000);
  });

  test('the public address is kept without its path', () => {
    expect(settingsFrom({ RESONANZ_URL: 'https://r.example.org/start/' }).url).toBe(
      'https://r.example.org',
    );
  });

  test.each([
    [{ PORT: 'web' }, 'The setting PORT must be a number from 0 to 65535.'],
    [{ PORT: '70000' }, 'The setting PORT must be a number from 0 to 65535.'],
    [{ RESONANZ_TRUST_PROXY: 'yes' }, 'The setting RESONANZ_TRUST_PROXY must be true or false.'],
    [{ DATABASE_URL: 'mysql://x' }, /^The setting DATABASE_URL must be an address such as/],
    [{ RESONANZ_URL: 'resonanz' }, /^The setting RESONANZ_URL must be an address such as/],
    [{ RESONANZ_SECRET: 'short' }, /at least 32 characters/],
    [{ SMTP_URL: 'smtp://localhost' }, /MAIL_FROM must name a sender/],
    [
      { SMTP_URL: 'smtp://localhost', MAIL_FROM: 'resonanz@example.org' },
      /RESONANZ_URL must name the public address when SMTP_URL is set/,
    ],
  ])('a wrong value %o is named in one sentence', (environment, sentence) => {
    expect(() => settingsFrom(environment)).toThrow(sentence);
  });
});

describe('the secret', () => {
  test('is made once, for the owner alone, and stays the same', () => {
    const folder = mkdtempSync(join(tmpdir(), 'resonanz-secret-'));
    const first = secretIn(folder);
    expect(first.length).toBeGreaterThanOrEqual(32);
    expect(secretIn(folder)).toBe(first);
    expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, 'secret'), 'utf8').trim()).toBe(first);
    rmSync(folder, { recursive: true });
  });

  test('a file that was emptied is not replaced silently', () => {
    const folder = mkdtempSync(join(tmpdir(), 'resonanz-secret-'));
    writeFileSync(join(folder, 'secret'), '');
    expect(() => secretIn(folder)).toThrow(/put back the one of your backup/);
    rmSync(folder, { recursive: true });
  });
});
