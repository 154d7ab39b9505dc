import type { Clock } from '../../../runtime/clock.ts';
import type { ZaloSettings } from '../session/settings.ts';
import type { SessionFacts, ZaloStore } from '../store.ts';
import { type Act, judge, longestWindowMs, nextMoment, type Use, type Verdict, warmUpShare } from './limits.ts';

/** What an account did, against what it may do. In memory for the process that owns the account, and in the database. */
export interface Book {
  /** Reads what was done before, by whichever process. To be called before anything else. */
  load(): Promise<void>;
  /** May this be done, by the rules that count in hours? The pause after "too many requests" is one of them. */
  judge(act: Act): Verdict;
  /** When may the next message leave, by the rules that count in seconds? */
  next(): Verdict;
  /** Written down before it is done: what a crash cuts off counts. */
  note(use: Omit<Use, 'at'>): Promise<void>;
  /** Zalo said "too many requests". @returns how long nothing may be sent, and how often in a row it has said so */
  refused(): Promise<{ pauseMs: number; times: number }>;
}

export function createBook(parts: { store: ZaloStore; settings: ZaloSettings; zone: string; clock: Clock }): Book {
  const { store, settings, zone, clock } = parts;
  let uses: Use[] = [];
  let facts: Pick<SessionFacts, 'refusals' | 'refusedAt' | 'pausedUntil' | 'usedSince'> | undefined;

  const judging = () => {
    const now = clock.now().getTime();
    return { now, settings, zone, uses, usedSince: facts?.usedSince.getTime() ?? now };
  };

  const keyed = <U extends { mark?: string | undefined }>(use: U): U =>
    use.mark === undefined ? use : { ...use, mark: store.markOf(use.mark) };

  return {
    async load() {
      [uses, facts] = await Promise.all([store.uses(), store.facts()]);
    },
    judge(act) {
      const pausedMs = (facts?.pausedUntil?.getTime() ?? 0) - clock.now().getTime();
      const verdict = judge('mark' in act ? keyed(act) : act, judging());
      return pausedMs > verdict.waitMs ? { waitMs: pausedMs, why: 'too many requests (221)' } : verdict;
    },
    next: () => nextMoment(judging()),
    async note(use) {
      const at = clock.now().getTime();
      while ((uses[0]?.at ?? at) < at - longestWindowMs) uses.shift();
      const noted = { ...keyed(use), at };
      uses.push(noted);
      await store.addUse(noted);
    },
    async refused() {
      const now = clock.now();
      const known = facts?.refusedAt && now.getTime() - facts.refusedAt.getTime() < settings.refusalForgottenMs;
      const isPaused = facts?.pausedUntil && facts.pausedUntil > now;
      // What was on its way when the pause began is no second refusal.
      const refusals = isPaused ? Math.max(1, facts?.refusals ?? 0) : (known ? (facts?.refusals ?? 0) : 0) + 1;
      const pauses = settings.refusedPausesMs;
      const pauseMs = pauses[Math.min(refusals, pauses.length) - 1] ?? 0;
      const pause = { refusals, refusedAt: now, pausedUntil: new Date(now.getTime() + pauseMs) };
      facts = { usedSince: now, ...facts, ...pause };
      await store.savePause(pause);
      return { pauseMs, times: refusals };
    },
  };
}

/** For the doctor: how many of which limit are used. */
export function shareOf(settings: ZaloSettings, facts: Pick<SessionFacts, 'usedSince'>, now: Date): number {
  return warmUpShare(settings, facts.usedSince.getTime(), now.getTime());
}
