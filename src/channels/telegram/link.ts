import { setTimeout as sleep } from 'node:timers/promises';
import { GrammyError } from 'grammy';
import type { Clock } from '../../runtime/clock.ts';
import type { Logger } from '../../runtime/logger.ts';
import { classifyError, describeError } from './classify-error.ts';

/** What keeps us from listening; `conflict`: somebody else fetches this bot's updates. */
export type LinkState = 'new' | 'up' | 'unreachable' | 'refused' | 'conflict' | 'token-refused';

export interface Link {
  readonly state: LinkState;
  /** Why it is so, and when Telegram last answered as it should. */
  readonly reason: string | undefined;
  readonly heardAt: Date | undefined;
  /**
   * Does `work` until it succeeds, with growing pauses.
   * @param onFailure called at each failure
   * @returns undefined where the token is refused or `signal` aborted it
   */
  persist<T>(work: () => Promise<T>, onFailure?: () => void): Promise<T | undefined>;
  /** Waits so many milliseconds, and no longer than until `signal`. */
  wait(ms: number): Promise<void>;
  /** Waits; longer after each failure, and no longer than until `signal`. */
  pause(failures: number): Promise<void>;
}

/** Longest pause between two tries. */
const longestPauseMs = 30_000;

/** The connection to Telegram over time. Logs when its state changes, not at every failure. */
export function createLink(options: { log: Logger; clock: Clock; firstRetryMs: number; signal: AbortSignal }): Link {
  const { log, clock, firstRetryMs, signal } = options;
  let state: LinkState = 'new';
  let reason: string | undefined;
  let heardAt: Date | undefined;

  function change(next: LinkState, error?: unknown): void {
    if (next === 'up') heardAt = clock.now();
    reason = next === 'up' ? undefined : describeError(error);
    if (next === state) return;
    if (next === 'up') log.info('telegram: connected');
    else if (next === 'token-refused')
      log.error({ reason: describeError(error) }, 'telegram: token refused, not listening');
    else log.warn({ state: next, reason: describeError(error) }, 'telegram: not connected, trying again');
    state = next;
  }

  async function wait(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal }).catch((error) => {
      if (!signal.aborted) throw error;
    });
  }

  const pause = (failures: number) => wait(Math.min(firstRetryMs * 2 ** failures, longestPauseMs));

  return {
    get state() {
      return state;
    },
    get reason() {
      return reason;
    },
    get heardAt() {
      return heardAt;
    },
    pause,
    wait,
    async persist(work, onFailure) {
      for (let failures = 0; !signal.aborted; failures += 1) {
        try {
          const result = await work();
          change('up');
          return result;
        } catch (error) {
          if (signal.aborted) return undefined;
          change(stateAfter(error), error);
          onFailure?.();
          if (state === 'token-refused') return undefined;
          const retryAfter = error instanceof GrammyError ? error.parameters.retry_after : undefined;
          // Two pollers that come back at once would only throw each other out again.
          if (retryAfter === undefined) await pause(state === 'conflict' ? Math.max(failures, 5) : failures);
          else await wait(retryAfter * 1000);
        }
      }
      return undefined;
    },
  };
}

function stateAfter(error: unknown): LinkState {
  if (classifyError(error).fault.kind === 'account-stopped') return 'token-refused';
  if (!(error instanceof GrammyError)) return 'unreachable';
  return error.error_code === 409 ? 'conflict' : 'refused';
}
