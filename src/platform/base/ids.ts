import { assert } from './assert.ts';
import { now } from './clock.ts';

declare const brand: unique symbol;

/** A UUIDv7 (RFC 9562) of one kind of thing; the brand keeps kinds apart, at compile time only. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type OrganisationId = Id<'organisation'>;
export type PersonId = Id<'person'>;
export type GuestId = Id<'guest'>;

/** Where even the moment must not be known: 122 random bits (UUIDv4), no time. */
export function newTimelessId<Kind extends string>(): Id<Kind> {
  const text = uuidOf(crypto.getRandomValues(new Uint8Array(16)), 0x40);
  assert(isId<Kind>(text), 'a new id has the shape of an id');
  return text;
}

const hex = (byte: number) => byte.toString(16).padStart(2, '0');

/** Works where `crypto.randomUUID` does not: on plain http in a local network. */
export function newId<Kind extends string>(at: Date = now()): Id<Kind> {
  const text = uuidv7(at.getTime());
  assert(isId<Kind>(text), 'a new id has the shape of an id');
  return text;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isId = <Kind extends string>(text: unknown): text is Id<Kind> =>
  typeof text === 'string' && uuid.test(text);

function uuidv7(at: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let index = 0; index < 6; index += 1)
    bytes[index] = Math.floor(at / 2 ** (8 * (5 - index))) % 256;
  return uuidOf(bytes, 0x70);
}

function uuidOf(bytes: Uint8Array, version: number): string {
  bytes[6] = version | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const text = Array.from(bytes, hex).join('');
  return [
    text.slice(0, 8),
    text.slice(8, 12),
    text.slice(12, 16),
    text.slice(16, 20),
    text.slice(20),
  ].join('-');
}
