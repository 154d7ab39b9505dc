import type { Clock } from '../../src/runtime/clock.ts';

export interface TestClock extends Clock {
  /** Goes on from this moment. ISO with offset, or a Date. */
  set(moment: string | Date): void;
  advance(ms: number): void;
}

/** Runs like the real one, from a moment of the test's own. */
export function testClock(start: string): TestClock {
  let shift = new Date(start).getTime() - Date.now();
  return {
    now: () => new Date(Date.now() + shift),
    set(moment) {
      shift = new Date(moment).getTime() - Date.now();
    },
    advance(ms) {
      shift += ms;
    },
  };
}
