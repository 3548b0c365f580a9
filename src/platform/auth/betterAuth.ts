import { betterAuth } from 'better-auth';
import type { Kysely } from 'kysely';
import { secret } from '#env';
import { newId } from '../base/ids.ts';
import { platformDb } from '../db/database.ts';
import type { Database } from '../db/schema.ts';
import { longestPassword, shortestPassword } from './passwords.ts';

/** The one cookie of somebody signed in. */
export const sessionCookie = 'resonanz_session';

/**
 * Counted from the sign-in and never prolonged: a session that moves along would be a "last seen".
 */
export const sessionSeconds = 30 * 24 * 60 * 60;

type Built = { db: Kysely<Database>; auth: ReturnType<typeof build> };

let built: Built | null = null;

/** better-auth on our tables, for sessions and passwords. Its own addresses are not reachable. */
export function auth(): ReturnType<typeof build> {
  const db = platformDb();
  if (built?.db !== db) built = { db, auth: build(db) };
  return built.auth;
}

function build(db: Kysely<Database>) {
  return betterAuth({
    // Only calls from our own form actions reach it, so no address is ever made from this one.
    baseURL: 'http://localhost',
    secret: secret(),
    database: { db, type: 'postgres', schemaName: 'auth' },
    logger: { level: 'error' },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
    },
    session: {
      ...sessionModel,
      expiresIn: sessionSeconds,
      disableSessionRefresh: true,
      // better-auth asks for a fresh sign-in in places; ours ask for the password instead.
      freshAge: 0,
    },
    user: personModel,
    account: accountModel,
    verification: verificationModel,
    databaseHooks: {
      session: {
        create: {
          // Who was where, and with what, is nobody's business: no last-seen in this product.
          before: (session) =>
            Promise.resolve({ data: { ...session, ipAddress: null, userAgent: null } }),
        },
      },
    },
    advanced: {
      // Secure is set by the page that sends the cookie; it knows whether it came over https.
      useSecureCookies: false,
      cookies: { session_token: { name: sessionCookie } },
      ipAddress: { disableIpTracking: true },
      // Our migrations make the tables, and the tests of this folder use them.
      database: { generateId: () => newId(), validateSchema: false },
    },
  });
}

const times = { createdAt: 'created_at', updatedAt: 'updated_at' };

const personModel = {
  modelName: 'person',
  fields: { emailVerified: 'email_verified', ...times },
  additionalFields: {
    language: { type: 'string', required: true, input: false },
    operatorSince: {
      type: 'date',
      required: false,
      input: false,
      fieldName: 'operator_since',
    },
  },
} as const;

const sessionModel = {
  modelName: 'session',
  fields: {
    userId: 'person_id',
    expiresAt: 'expires_at',
    ipAddress: 'ip_address',
    userAgent: 'user_agent',
    ...times,
  },
} as const;

const accountModel = {
  modelName: 'account',
  fields: {
    userId: 'person_id',
    accountId: 'account_id',
    providerId: 'provider_id',
    accessToken: 'access_token',
    refreshToken: 'refresh_token',
    idToken: 'id_token',
    accessTokenExpiresAt: 'access_token_expires_at',
    refreshTokenExpiresAt: 'refresh_token_expires_at',
    ...times,
  },
} as const;

const verificationModel = {
  modelName: 'verification',
  fields: { expiresAt: 'expires_at', ...times },
} as const;
