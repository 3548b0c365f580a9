import { expect, test } from 'vitest';
import { RecentMap } from './recentMap.ts';

test('whoever was set longest ago is forgotten first', () => {
  const map = new RecentMap<number>(2);
  map.set('anna', 1).set('bernd', 2).set('anna', 3).set('carla', 4);
  expect([...map]).toEqual([
    ['anna', 3],
    ['carla', 4],
  ]);
});
