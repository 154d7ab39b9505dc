import { type Changing, waitUntil } from './changes.ts';

/** A call as far as waiting for it goes: answered, or in work still. */
interface Call {
  answeredWith: unknown;
}

/** The calls of a fake server, and how they are called in error messages. */
export interface Calls<C extends Call> {
  world: Changing;
  calls: readonly C[];
  nameOf: (call: C) => string;
}

export interface CalledOptions {
  times?: number;
  within?: number;
}

/** Waits until so many answered calls of a name, or calls that fit, were made. @returns the last of them */
export function called<C extends Call>(
  { world, calls, nameOf }: Calls<C>,
  what: string | ((call: C) => boolean),
  { times = 1, within = 5000 }: CalledOptions = {},
): Promise<C> {
  const fits = typeof what === 'string' ? (call: C) => nameOf(call) === what : what;
  const done = () => calls.filter((call) => call.answeredWith !== undefined && fits(call));
  return waitUntil(
    world,
    () => done()[times - 1],
    within,
    () => `${done().length} of ${times} calls of ${what} within ${within} ms; calls: ${names(calls, nameOf)}`,
  );
}

/** @returns their names for an error message */
export function names<C>(calls: readonly C[], nameOf: (call: C) => string): string {
  return calls.map(nameOf).join(', ') || 'none';
}
