import { tooManyRequests } from './errors.ts';

/** `strict`: beyond the limit everything is refused for `retryAfter` seconds, and calls made meanwhile lengthen it. */
export type Limits = 'none' | { perSecond: number; strict: boolean; retryAfter?: number };

/** Calls that weigh: those that put something into a chat. */
const WEIGHS = /^(send|edit|delete|forward|copy|setMessageReaction)/;

/**
 * Counts calls in a sliding second.
 * @returns a check for each call that throws ApiError 429
 */
export function createLimiter(limits: Limits): (method: string) => void {
  let times: number[] = [];
  let closedUntil = 0;
  return (method) => {
    if (limits === 'none' || method === 'getUpdates') {
      return;
    }
    const now = performance.now();
    const retryAfter = limits.strict ? (limits.retryAfter ?? 5) : 1;
    if (limits.strict && now < closedUntil) {
      closedUntil = now + retryAfter * 1000;
      throw tooManyRequests(retryAfter);
    }
    if (!WEIGHS.test(method)) {
      return;
    }
    times = times.filter((time) => now - time < 1000);
    if (times.length >= limits.perSecond) {
      closedUntil = now + retryAfter * 1000;
      throw tooManyRequests(retryAfter);
    }
    times.push(now);
  };
}
