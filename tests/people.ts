import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import { assert } from '#platform/base/assert.ts';
import { isId, type Id } from '#platform/base/ids.ts';
import type { Person, Role, Scope } from '#platform/auth/scope.ts';

/** A member of an organisation as a test meets them. */
export type Member = Scope & { person: Person };

type Name = 'anna' | 'bernd' | 'carla' | 'dieter' | 'eva' | 'fremd';

/**
 * Musterstadt has one person for each role; Fremd owns Anderswo and must never see anything of
 * Musterstadt.
 */
export const cast: Record<Name, Member> = {
  anna: member('anna', 'owner', 'musterstadt'),
  bernd: member('bernd', 'lead', 'musterstadt'),
  carla: member('carla', 'coach', 'musterstadt'),
  dieter: member('dieter', 'executive', 'musterstadt'),
  eva: member('eva', 'member', 'musterstadt'),
  fremd: member('fremd', 'owner', 'anderswo'),
};

function member(name: Name, role: Role, slug: string): Member {
  const personId = fixedId<'person'>(name);
  return {
    organisationId: fixedId<'organisation'>(slug),
    slug,
    timeZone: 'Europe/Berlin',
    personId,
    role,
    person: {
      id: personId,
      name: nameOf(name),
      email: `${name}@${slug}.example`,
      language: 'de',
      operator: false,
    },
  };
}

function nameOf(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The same id in every run, so that a test can be read in the database. */
export function fixedId<Kind extends string>(name: string): Id<Kind> {
  const hex = createHash('sha256').update(name).digest('hex');
  const id = `01900000-${hex.slice(0, 4)}-7${hex.slice(4, 7)}-8${hex.slice(7, 10)}-${hex.slice(10, 22)}`;
  assert(isId<Kind>(id), 'a fixed id has the shape of an id');
  return id;
}

export async function castInto(client: PoolClient): Promise<void> {
  for (const person of Object.values(cast)) {
    await client.query(
      `insert into auth.organisation (id, slug, name, kind) values ($1, $2, $3, 'municipality') on conflict do nothing`,
      [person.organisationId, person.slug, nameOf(person.slug)],
    );
    await client.query('insert into auth.person (id, name, email) values ($1, $2, $3)', [
      person.personId,
      person.person.name,
      person.person.email,
    ]);
    await client.query(
      'insert into auth.membership (organisation_id, person_id, role) values ($1, $2, $3)',
      [person.organisationId, person.personId, person.role],
    );
  }
}
