import { invite } from '#platform/auth/invitations.ts';
import { assert } from '#platform/base/assert.ts';
import { now } from '#platform/base/clock.ts';
import {
  createWorkshop,
  deskActor,
  findWorkshopFor,
  helpingLink,
  moderationLink,
} from '#rooms/elaborate/door.server.ts';
import { addMeasure } from '#rooms/programme/server/measures.ts';
import { cast, type Member } from './people.ts';

/** One thing of each kind that an address can name, in one organisation. */
type Side = {
  /**
   * By the parameter's name, or where that says nothing (`[id]`, `[token]`) by the part before it.
   */
  named: Record<string, string>;
};

export type Seeds = { ours: Side; theirs: Side };

export const seedRoutes = async (): Promise<Seeds> => ({
  ours: await seed(cast.bernd),
  theirs: await seed(cast.fremd),
});

async function seed(member: Member): Promise<Side> {
  const at = now();
  const workshop = await createWorkshop(
    member,
    { title: 'Impulstag', guidingQuestion: 'Was zuerst?', headCount: 12 },
    at,
  );
  const invitation = await invite(member, { role: 'member', email: null }, at);
  assert(workshop.ok && invitation.ok, 'the seeds are allowed');
  const found = await findWorkshopFor(member, workshop.value.id);
  const actor = found && (await deskActor(found.key, { person: member.person, guest: null }));
  assert(actor, 'who starts a workshop moderates it');
  return {
    named: {
      organisation: member.slug,
      code: workshop.value.code,
      invitation: invitation.value.token,
      workshop: workshop.value.id,
      m: await moderationLink(actor, at),
      h: await helpingLink(actor, at),
      text: 'privacy',
      f: 'a-link-that-has-run-out',
      reminders: 'a-link-that-has-run-out',
      'new-password': 'a-link-that-has-run-out',
      measure: await seedMeasure(member),
    },
  };
}

async function seedMeasure(member: Member): Promise<string> {
  const input = {
    what: 'Auf Bewertungen antworten',
    why: '',
    firstStep: '',
    hoursEstimated: null,
    hoursSpent: null,
    departmentId: null,
    dueOn: null,
    state: 'planned',
    stuckOn: '',
    takenOn: false,
  } as const;
  const measure = await addMeasure(member, input, now());
  assert(measure.ok, 'the measure is allowed');
  return measure.value;
}
