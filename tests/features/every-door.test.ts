/** What no part of the house serves: told so, or passed to an officer on one press and not before. */
import { expect, test } from 'vitest';
import { doors } from '../../src/conversation/understanding/doors.ts';
import { features } from '../../src/features/index.ts';

test('every door leads somewhere', () => {
  // What is said among others, and what is heard before anybody is asked for a door.
  const heardElsewhere = ['none', 'emergency'];
  const served = new Set(features.flatMap((feature) => Object.keys(feature.doors ?? {})));
  expect(doors.filter((door) => !served.has(door) && !heardElsewhere.includes(door))).toEqual([]);
});
