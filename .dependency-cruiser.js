import { rooms } from './src/rooms/rooms.ts';

// Routes call rooms. Rooms stand on the platform. A room may open the door of a room before it, never after.
// Nobody climbs through a window.

const tests = '\\.test\\.ts$';

const betweenRooms = rooms.flatMap((room, index) => {
  const earlier = rooms.slice(0, index);
  const others = rooms.filter((other) => other !== room);
  return [
    {
      name: `${room}-opens-doors-of-earlier-rooms-only`,
      severity: 'error',
      from: { path: `^src/rooms/${room}/` },
      to: {
        path: `^src/rooms/(${others.join('|')})/`,
        pathNot: earlier.length ? `^src/rooms/(${earlier.join('|')})/door(\\.server)?\\.ts$` : [],
      },
    },
  ];
});

export default {
  forbidden: [
    ...betweenRooms,
    {
      name: 'ui-and-platform-know-no-room-and-no-route',
      severity: 'error',
      from: { path: '^src/(ui|platform)/', pathNot: tests },
      to: { path: '^src/(rooms|routes)/' },
    },
    {
      name: 'base-imports-nothing',
      severity: 'error',
      from: { path: '^src/platform/base/', pathNot: tests },
      to: { pathNot: '^src/platform/base/' },
    },
    {
      name: 'rooms-know-no-route',
      severity: 'error',
      from: { path: '^src/rooms/', pathNot: tests },
      to: { path: '^src/(routes|hooks|server|wiring)' },
    },
    {
      name: 'rooms-ts-knows-no-sveltekit',
      severity: 'error',
      from: { path: '^src/rooms/.*\\.ts$', pathNot: [tests, '\\.svelte\\.ts$'] },
      to: { path: '^(\\$app|@sveltejs/kit|svelte)(/|$)' },
    },
    {
      name: 'routes-hold-no-sql',
      severity: 'error',
      from: { path: '^src/routes/' },
      to: { path: '(^kysely|^pg$|node_modules/(kysely|pg)/|^src/platform/db/|\\.queries\\.ts$)' },
    },
    {
      name: 'queries-are-asked-by-their-own-folder',
      severity: 'error',
      from: { path: '^src/', pathNot: ['\\.queries\\.ts$', tests, '^src/(rooms|platform)/[^/]+/'] },
      to: { path: '\\.queries\\.ts$' },
    },
    {
      name: 'testkits-are-for-tests',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.(test|testkit)\\.ts$' },
      to: { path: '\\.testkit\\.ts$' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^\\$app/', '^\\./\\$types', 'build/handler\\.js$'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|\\.svelte-kit|node_modules)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'svelte', 'types'],
    },
  },
};
