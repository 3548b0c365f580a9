import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import * as v from 'valibot';
import { allowedPrivateFrom, type AllowedPrivate } from '#platform/web/allowedAddresses.ts';
import { StartProblem } from '#platform/base/startProblem.ts';

const webAddress = v.pipe(
  v.string(),
  v.url('must be an address such as https://resonanz.example.org'),
  v.regex(/^https?:/, 'must start with http:// or https://'),
  v.transform((text) => new URL(text).origin),
);

const yesOrNo = v.pipe(
  v.picklist(['true', 'false'], 'must be true or false'),
  v.transform((text) => text === 'true'),
);

const port = v.pipe(
  v.string(),
  v.regex(/^\d{1,5}$/, 'must be a number from 0 to 65535'),
  v.transform(Number),
  v.maxValue(65_535, 'must be a number from 0 to 65535'),
);

const addressOf = (start: RegExp, example: string) =>
  v.pipe(v.string(), v.regex(start, `must be an address such as ${example}`));

const hostsAndNets = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const allowed = allowedPrivateFrom(dataset.value);
    if (allowed) return allowed;
    addIssue({
      message: 'must list host names and nets such as intranet.example.org, 10.1.0.0/16',
    });
    return NEVER;
  }),
);

/** Every setting. Nothing else is read from the environment; docs/operating.md explains each. */
const settingsSchema = v.object({
  PORT: v.optional(port, '3000'),
  HOST: v.optional(v.string()),
  RESONANZ_URL: v.optional(webAddress),
  RESONANZ_DATA: v.optional(v.string(), 'data'),
  RESONANZ_SECRET: v.optional(
    v.pipe(v.string(), v.minLength(32, 'must have at least 32 characters')),
  ),
  DATABASE_URL: v.optional(
    addressOf(/^postgres(ql)?:\/\//, 'postgres://resonanz_owner:…@localhost/resonanz'),
  ),
  RESONANZ_TRUST_PROXY: v.optional(yesOrNo, 'false'),
  RESONANZ_ALLOW_PRIVATE: v.optional(hostsAndNets, ''),
  RESONANZ_TONALITY_MODEL: v.optional(v.string()),
  SMTP_URL: v.optional(addressOf(/^smtps?:\/\//, 'smtps://user:password@mail.example.org')),
  MAIL_FROM: v.optional(v.pipe(v.string(), v.regex(/@/, 'must hold a mail address'))),
  LOG_LEVEL: v.optional(
    v.picklist(
      ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
      'must be fatal, error, warn, info, debug or silent',
    ),
    'info',
  ),
});

export type Settings = {
  port: number;
  /** Null: all interfaces. */
  host: string | null;
  /**
   * The public address without a path, or null: links that are shown use the host of the request;
   * mails never do.
   */
  url: string | null;
  dataFolder: string;
  databaseUrl: string | null;
  trustProxy: boolean;
  /** Hosts and nets we may fetch from although they are private. */
  allowPrivate: AllowedPrivate;
  /** Folder of an ONNX model that judges tonality instead of ours; null: ours does. */
  tonalityModel: string | null;
  smtpUrl: string | null;
  mailFrom: string | null;
  logLevel: string;
  /** Null: the one in the data folder. */
  secret: string | null;
};

/**
 * SvelteKit looks here for variables of its own; there are none, because server.ts needs the
 * settings without it.
 * @public
 */
export const variables = {};

let read: Settings | undefined;

/** The settings of this process. @throws StartProblem naming the first one that is wrong. */
export const settings = (): Settings => (read ??= settingsFrom(process.env));

/** @param environment names and values; an empty value counts as not set. */
export function settingsFrom(environment: Record<string, string | undefined>): Settings {
  const set = Object.entries(environment).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  const result = v.safeParse(settingsSchema, Object.fromEntries(set));
  if (!result.success) {
    const [issue] = result.issues;
    throw new StartProblem(`The setting ${v.getDotPath(issue)} ${issue.message}.`);
  }
  const given = result.output;
  if (given.SMTP_URL && !given.MAIL_FROM) {
    throw new StartProblem('The setting MAIL_FROM must name a sender when SMTP_URL is set.');
  }
  if (given.SMTP_URL && !given.RESONANZ_URL) {
    // Whoever asks for a mail chooses the host of the request; its link holds a secret.
    throw new StartProblem(
      'The setting RESONANZ_URL must name the public address when SMTP_URL is set.',
    );
  }
  return {
    port: given.PORT,
    host: given.HOST ?? null,
    url: given.RESONANZ_URL ?? null,
    dataFolder: given.RESONANZ_DATA,
    databaseUrl: given.DATABASE_URL ?? null,
    trustProxy: given.RESONANZ_TRUST_PROXY,
    allowPrivate: given.RESONANZ_ALLOW_PRIVATE,
    tonalityModel: given.RESONANZ_TONALITY_MODEL ?? null,
    smtpUrl: given.SMTP_URL ?? null,
    mailFrom: given.MAIL_FROM ?? null,
    logLevel: given.LOG_LEVEL,
    secret: given.RESONANZ_SECRET ?? null,
  };
}

let known: string | undefined;

/** What signs cookies and makes receipts: RESONANZ_SECRET, or made once in the data folder. */
export function secret(): string {
  known ??= settings().secret ?? secretIn(settings().dataFolder);
  return known;
}

/** @returns the secret kept in this folder, at least 32 characters; made at the first call. */
export function secretIn(dataFolder: string): string {
  const path = join(dataFolder, 'secret');
  mkdirSync(dataFolder, { recursive: true });
  try {
    // 'wx' refuses an existing file, so that of two processes that start together only one makes
    // it.
    writeFileSync(path, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const text = readFileSync(path, 'utf8').trim();
  if (text.length < 32) {
    throw new StartProblem(`${path} holds no secret; put back the one of your backup.`);
  }
  return text;
}
