import type { EventEmitter } from 'node:events';

/** What every fake world has: it tells that something in it is different now. */
export interface Changing {
  changes: EventEmitter;
}

/** Everybody who waits for something looks again. */
export function changed(world: Changing): void {
  world.changes.emit('change');
}

/**
 * Waits, driven by events, until `look` finds something.
 * @param withinMs how long at most
 * @param explain makes the error message of a time-out
 */
export function waitUntil<T>(world: Changing, look: () => T | undefined, withinMs: number, explain: () => string) {
  return new Promise<T>((resolve, reject) => {
    const found = look();
    if (found !== undefined) {
      resolve(found);
      return;
    }
    const onChange = () => {
      const value = look();
      if (value !== undefined) {
        finish();
        resolve(value);
      }
    };
    const timer = setTimeout(() => {
      finish();
      reject(new Error(explain()));
    }, withinMs);
    const finish = () => {
      clearTimeout(timer);
      world.changes.off('change', onChange);
    };
    world.changes.on('change', onChange);
  });
}
