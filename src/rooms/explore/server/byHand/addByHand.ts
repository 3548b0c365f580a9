import { createHash } from 'node:crypto';
import { may } from '#platform/auth/rights.ts';
import type { Scope } from '#platform/auth/scope.ts';
import type { Id } from '#platform/base/ids.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import { keepPicture } from '#platform/files/files.ts';
import type { PictureRefusal } from '#platform/files/picture.ts';
import { readPicture } from '#platform/files/readPicture.ts';
import { nothingKnown, type Arrived } from '../../arrived.ts';
import type { Added, HandMention, ScreenshotInput } from '../../byHand/handMention.ts';
import { zoneMoment } from '../../imports/zoneMoment.ts';
import { knownExternalIds } from '../imports/imports.queries.ts';
import { makesPseudonym } from '../pseudonym.ts';
import { handSource } from '../sources/sources.ts';
import { takeIn } from '../takeIn.ts';
import { setPicture } from './byHand.queries.ts';

/** Takes in what somebody read or heard; what is there already is counted, not doubled. */
export const addByHand = (
  scope: Scope,
  mentions: readonly HandMention[],
  now: Date,
): Promise<Outcome<Added, 'notAllowed'>> =>
  inOrganisation(scope, async (tx) => {
    if (!may(scope.role, 'addMentions')) return refused('notAllowed');
    const arrived = mentions.map((mention) => arrivedOf(scope, mention, now));
    const sourceId = await handSource(tx, scope.organisationId, 'by_hand', now);
    return done(await taken(tx, { scope, sourceId, now }, arrived));
  });

/** Which of these were added by hand before, in their order. */
export const knownByHand = (
  scope: Scope,
  mentions: readonly HandMention[],
  now: Date,
): Promise<boolean[]> =>
  inOrganisation(scope, async (tx) => {
    const sourceId = await handSource(tx, scope.organisationId, 'by_hand', now);
    const ids = mentions.map((mention) => arrivedOf(scope, mention, now).externalId);
    const known = await knownExternalIds(tx, { ...scope, sourceId }, ids);
    return ids.map((id) => known.has(id));
  });

/** A screenshot with what it shows; its words are the text, else the description is. */
export async function addScreenshot(
  scope: Scope,
  { path, input }: { path: string; input: ScreenshotInput },
  now: Date,
): Promise<Outcome<Added, PictureRefusal | 'notAllowed'>> {
  if (!may(scope.role, 'addMentions')) return refused('notAllowed');
  const picture = await readPicture(path, 'photo');
  if (!picture.ok) return picture;
  return inOrganisation(scope, async (tx) => {
    const { alt, ...said } = input;
    const mention = { ...said, text: said.text || alt, stars: null, author: '' };
    const arrived = arrivedOf(scope, mention, now);
    const sourceId = await handSource(tx, scope.organisationId, 'by_hand', now);
    const added = await taken(tx, { scope, sourceId, now }, [arrived]);
    if (added.added > 0) {
      const pictureId = await keepPicture(tx, scope, picture.value, now);
      const mentionKey = { organisationId: scope.organisationId, sourceId };
      await setPicture(tx, mentionKey, { externalId: arrived.externalId, pictureId, alt });
    }
    return done(added);
  });
}

type Taking = { scope: Scope; sourceId: Id<'source'>; now: Date };

async function taken(
  tx: Tx,
  { scope, sourceId, now }: Taking,
  arrived: readonly Arrived[],
): Promise<Added> {
  const key = { organisationId: scope.organisationId, sourceId };
  const { added } = await takeIn(tx, key, arrived, now);
  return { added, known: arrived.length - added };
}

function arrivedOf({ timeZone }: Scope, mention: HandMention, now: Date): Arrived {
  const { network, site, community, text, day, stars, author } = mention;
  const noon = day === '' ? null : zoneMoment(`${day}T12:00`, timeZone);
  const place = { network, site, community };
  const named = author !== '' && makesPseudonym(network);
  return {
    ...nothingKnown,
    externalId: identity(mention),
    link: mention.link || null,
    place,
    // Today at noon may still be ahead.
    publishedAt: noon && noon > now ? now : noon,
    text,
    author: named ? { id: author, name: author } : null,
    stars,
  };
}

/** Place, text and day; a day that was reckoned from "vor 2 Wochen" is no part of it. */
function identity({ network, site, community, text, day, isAbout }: HandMention): string {
  const words = text.toLowerCase().replace(/\s+/g, ' ').trim();
  const parts = [network, site, community, words, isAbout ? '' : day];
  return `hand:${createHash('sha256').update(JSON.stringify(parts)).digest('base64url')}`;
}
