/** What becomes of a message that was not sent. Pure: the sender carries it out. */
import type { SendFault } from '../../messaging/send-error.ts';
import type { Claimed } from './claim.ts';
import type { Failure } from './outage.ts';

/** After so many refusals that are about the message alone it is given up. */
export const MAX_ATTEMPTS = 6;
/** What a row says between a refusal by its chat and the second try: refused again, the chat is closed. */
export const REFUSED_ONCE = 'refused once';
/** How long an account that was stopped is left alone. */
export const ACCOUNT_OFF_MS = 60_000;
/** The first pause before another try, doubled each time. Somebody waits for a reply. */
const FIRST_PAUSE_MS = { reply: 100, alert: 100, reminder: 500, broadcast: 500 } as const;
const LONGEST_PAUSE_MS = 30_000;

export type Verdict =
  /** `counts`: as one of the message's attempts. */
  | { next: 'again'; afterMs: number; counts: boolean; reason?: string }
  /** `closes`: the chat too. */
  | { next: 'failed'; closes?: true }
  | { next: 'uncertain' }
  /** It was to be taken back, and stands where it is. */
  | { next: 'stays' };

/** @param failure where it tells something about the platform: what it tells */
export function verdictOn(message: Claimed, fault: SendFault, failure: Failure | undefined): Verdict {
  if (message.removal && fault.kind !== 'retry') return { next: 'stays' };
  const isLast = message.attempts >= MAX_ATTEMPTS;
  switch (fault.kind) {
    case 'retry': {
      // A refusal of the whole account, or by its own rules, says nothing about this message: it does not count.
      const counts = !fault.untried && fault.scope !== 'account' && (failure?.blamed ?? true);
      if (failure?.hopeless || (counts && isLast)) return { next: 'failed' };
      const times = failure?.times ?? (counts ? message.attempts : 0);
      const pauseMs = times > 0 ? Math.min(FIRST_PAUSE_MS[message.lane] * 2 ** (times - 1), LONGEST_PAUSE_MS) : 0;
      return { next: 'again', afterMs: Math.max(fault.afterMs, pauseMs), counts };
    }
    case 'moved':
      return isLast ? { next: 'failed' } : { next: 'again', afterMs: 0, counts: true };
    case 'account-stopped':
      return { next: 'again', afterMs: ACCOUNT_OFF_MS, counts: false };
    case 'uncertain':
      // No channel can be asked whether it arrived. A reply may come twice; an edit may always be made again.
      return (message.lane === 'reply' || message.externalId) && message.attempts < 2
        ? { next: 'again', afterMs: 1000, counts: true }
        : { next: 'uncertain' };
    case 'refused':
      if (message.reason === REFUSED_ONCE) return { next: 'failed', closes: true };
      return isLast
        ? { next: 'failed' }
        : { next: 'again', afterMs: fault.afterMs, counts: true, reason: REFUSED_ONCE };
    case 'gone':
      return { next: 'failed', closes: true };
    case 'topic':
    case 'rejected':
      return { next: 'failed' };
  }
}
