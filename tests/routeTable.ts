import type { Role } from '#platform/auth/scope.ts';

/**
 * Who asks: a member of each role, the owner of another organisation, and somebody without an
 * account.
 */
export const askers = [
  'owner',
  'lead',
  'coach',
  'executive',
  'member',
  'foreign',
  'nobody',
] as const satisfies readonly (Role | 'foreign' | 'nobody')[];
export type Asker = (typeof askers)[number];

/** The status each of them gets. */
export type Answers = Record<Asker, number>;

const everybody = (status: number): Answers => ({
  owner: status,
  lead: status,
  coach: status,
  executive: status,
  member: status,
  foreign: status,
  nobody: status,
});

const signIn = 303;
/** Inside an organisation: another's page is not found, and who is not signed in is led there. */
const members: Answers = { ...everybody(200), foreign: 404, nobody: signIn };
const onlyFor = (...roles: Role[]): Answers => ({
  ...everybody(403),
  ...Object.fromEntries(roles.map((role) => [role, 200])),
  foreign: 404,
  nobody: signIn,
});

/** The workshop is Bernd's: owner and lead moderate every one, a coach the own ones. */
const moderators = (status: number): Answers => ({
  ...everybody(404),
  owner: status,
  lead: status,
});

/**
 * Role × route: what a GET of each page answers, and an empty POST of each endpoint. A route that
 * is missing here fails the test.
 */
export const routeTable: Record<string, Answers> = {
  // One organisation: led to it. Nobody: led to the sign-in.
  'GET /': everybody(303),
  'GET /start': everybody(404),
  'GET /sign-in': { ...everybody(303), nobody: 200 },
  'GET /sign-in/forgotten': everybody(200),
  'GET /sign-in/new-password/[token]': everybody(200),
  'GET /[text=legal]': everybody(200),
  'GET /account': { ...everybody(200), nobody: signIn },
  'GET /account/kit': { ...everybody(200), nobody: signIn },
  // A Koffer is the person's own: nobody else finds what lies in it.
  'GET /account/kit/[item]': { ...everybody(404), lead: 200, nobody: signIn },
  // For the operator only, and nobody in the cast is one.
  'GET /account/outbox': { ...everybody(404), nobody: signIn },
  'GET /invitation/[token]': everybody(200),
  'POST /sign-out': everybody(303),
  'POST /language': everybody(400),

  'GET /o/[organisation]': members,
  'GET /o/[organisation]/measures': members,
  'GET /o/[organisation]/measures/csv': members,
  'GET /o/[organisation]/measures/new': onlyFor('owner', 'lead', 'coach', 'member'),
  'GET /o/[organisation]/measures/[measure]': members,
  // A measure nobody has taken on is changed by those who may change every one.
  'GET /o/[organisation]/measures/[measure]/edit': onlyFor('owner', 'lead'),
  'GET /o/[organisation]/programme': members,
  'GET /o/[organisation]/members': members,
  'GET /o/[organisation]/settings': onlyFor('owner', 'lead'),

  'GET /o/[organisation]/explore': members,
  'GET /o/[organisation]/explore/mentions': onlyFor('owner', 'lead', 'coach', 'executive'),
  'GET /o/[organisation]/explore/mentions/csv': onlyFor('owner', 'lead', 'coach', 'executive'),
  'GET /o/[organisation]/explore/mentions/[mention]': onlyFor(
    'owner',
    'lead',
    'coach',
    'executive',
  ),
  'GET /o/[organisation]/explore/start': onlyFor('owner', 'lead'),
  'GET /o/[organisation]/explore/sheet': members,
  'GET /o/[organisation]/explore/sheet/[document]': members,
  'GET /o/[organisation]/explore/sheet/[document]/[format]': members,
  'GET /o/[organisation]/explore/excursions': members,
  'GET /o/[organisation]/explore/excursions/new': onlyFor('owner', 'lead', 'coach'),
  'GET /o/[organisation]/explore/excursions/[excursion]': members,
  'GET /o/[organisation]/explore/add': members,
  'GET /o/[organisation]/explore/add/paste': members,
  'GET /o/[organisation]/explore/add/picture': members,
  'GET /o/[organisation]/explore/add/bookmark': members,
  'GET /o/[organisation]/explore/import': onlyFor('owner', 'lead'),
  'GET /o/[organisation]/explore/import/[import]': onlyFor('owner', 'lead'),
  'GET /o/[organisation]/explore/import/[import]/refused': onlyFor('owner', 'lead'),
  // The mention of the seeds has no screenshot.
  'GET /o/[organisation]/explore/pictures/[mention]': { ...everybody(404), nobody: signIn },
  'GET /o/[organisation]/explore/maps': members,
  'GET /o/[organisation]/explore/maps/seen': members,
  'GET /o/[organisation]/explore/maps/[map]/[file]': members,
  'GET /o/[organisation]/explore/judge': onlyFor('owner', 'lead', 'coach'),
  'GET /o/[organisation]/explore/accuracy': onlyFor('owner', 'lead', 'coach', 'executive'),
  'GET /o/[organisation]/explore/rules': onlyFor('owner', 'lead'),
  'GET /o/[organisation]/explore/positions': members,
  'GET /o/[organisation]/explore/positions/[position]': members,
  'GET /o/[organisation]/explore/reports': onlyFor('owner', 'lead', 'coach', 'executive'),
  'GET /o/[organisation]/explore/reports/[format]': onlyFor('owner', 'lead', 'coach', 'executive'),
  'GET /o/[organisation]/explore/sources': onlyFor('owner', 'lead'),
  'GET /o/[organisation]/explore/sources/new': onlyFor('owner', 'lead'),
  // Without a feed there is nothing to take along: back to the sources.
  'GET /o/[organisation]/explore/sources/opml': {
    ...onlyFor('owner', 'lead'),
    owner: 303,
    lead: 303,
  },
  'GET /o/[organisation]/explore/sources/[source]': onlyFor('owner', 'lead'),
  'GET /o/[organisation]/explore/sources/new/mastodon': onlyFor('owner', 'lead'),
  'GET /o/[organisation]/explore/sources/new/bluesky': onlyFor('owner', 'lead'),
  'GET /o/[organisation]/explore/sources/new/webhook': onlyFor('owner', 'lead'),
  // The source of the seeds is a feed.
  'GET /o/[organisation]/explore/sources/[source]/webhook': {
    ...onlyFor('owner', 'lead'),
    owner: 404,
    lead: 404,
  },
  'GET /o/[organisation]/explore/watches': onlyFor('owner', 'lead', 'coach', 'executive'),
  'GET /o/[organisation]/explore/watches/new': onlyFor('owner', 'lead'),
  'GET /o/[organisation]/explore/watches/[watch]': onlyFor('owner', 'lead'),
  // Nothing was asked.
  'POST /o/[organisation]/explore/watches/preview': {
    ...everybody(415),
    member: 403,
    foreign: 404,
    nobody: signIn,
  },
  'GET /o/[organisation]/workshops': members,
  'GET /o/[organisation]/workshops/new': onlyFor('owner', 'lead', 'coach'),
  'GET /o/[organisation]/workshops/take-home': onlyFor('owner', 'lead', 'coach'),
  'GET /o/[organisation]/workshops/compare': members,
  // A coach sees the own ones.
  'GET /o/[organisation]/workshops/[workshop]': { ...members, coach: 404 },
  'GET /o/[organisation]/workshops/[workshop]/report': { ...members, coach: 404 },
  'GET /o/[organisation]/workshops/[workshop]/report/[format]': { ...members, coach: 404 },
  'GET /o/[organisation]/workshops/[workshop]/report/photos/[photo]': {
    ...everybody(404),
    nobody: signIn,
  },
  'GET /o/[organisation]/workshops/[workshop]/report/correct': {
    ...moderators(200),
    nobody: signIn,
  },
  // The link is what lets in.
  'GET /r/[token]': everybody(200),
  'GET /r/[token]/[format]': everybody(200),
  'GET /r/[token]/photos/[photo]': everybody(404),

  // Moderators only; who but sees the workshop is not allowed.
  'GET /o/[organisation]/workshops/[workshop]/prepare': { ...onlyFor('owner', 'lead'), coach: 404 },
  // Nobody has given a logo.
  'GET /o/[organisation]/workshops/[workshop]/prepare/logo': {
    ...everybody(404),
    executive: 403,
    member: 403,
    nobody: signIn,
  },
  'GET /o/[organisation]/workshops/[workshop]/prepare/print-kit': {
    ...onlyFor('owner', 'lead'),
    coach: 404,
  },

  'GET /e': everybody(200),
  // Whoever has the code may come along; its wall is opened by who may host.
  'GET /e/[token]': everybody(200),
  'GET /e/[token]/wall': { ...everybody(404), owner: 200, lead: 200, coach: 200 },
  'GET /w': everybody(200),
  // Whoever has the code may take part, with or without an account, and by that is no moderator.
  'GET /w/[code]': everybody(200),
  // The state is a voter's own: without having joined there is none.
  'GET /w/[code]/state': everybody(401),
  'POST /w/[code]/commands': everybody(401),
  'POST /w/[code]/return': everybody(400),
  'POST /w/[code]/closing-mail': everybody(401),
  // Nothing has to be said about oneself.
  'POST /w/[code]/join': everybody(200),
  // Also where it is refused: the page says why.
  'GET /w/[code]/reminders': everybody(200),
  'GET /w/[code]/reminders/[token]': everybody(200),
  'GET /w/[code]/calendar': everybody(200),
  'GET /w/[code]/check/phone': everybody(200),
  'GET /w/[code]/check': moderators(200),
  'GET /w/[code]/wall': moderators(200),
  'GET /w/[code]/wall/state': moderators(200),
  'GET /w/[code]/desk': moderators(200),
  'GET /w/[code]/desk/state': moderators(200),
  'POST /w/[code]/desk/commands': moderators(400),
  // The link of a mail: whoever has it answers, whoever has another is told that it works no more.
  'GET /f/[token]': everybody(200),
  // The signature is what lets in, and an empty request has none.
  'POST /hooks/[token]': everybody(401),
  // Helpers too, but nobody in the cast is one.
  'GET /w/[code]/desk/photos': moderators(200),
  'GET /w/[code]/pinboard/[photo]': moderators(200),
  // Nobody has said that this photo may be shown.
  'GET /w/[code]/photos/[photo]/[size]': moderators(200),
  // A logo stands on walls and reports.
  'GET /files/logo/[logo]': everybody(200),
  // The link is what lets in, with or without an account.
  'GET /m/[token]': everybody(200),
  'GET /h/[token]': everybody(200),
  // Helpers by link, and moderators.
  'GET /w/[code]/ballots': moderators(200),
  'POST /w/[code]/ballots/commands': moderators(400),
  // An Impulstag in the house is taken home by nobody.
  'GET /w/[code]/take-home': everybody(404),
  'GET /w/[code]/take-home/file': everybody(404),
};
