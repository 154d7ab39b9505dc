/** Whether the platform itself is in trouble, told by what fails in a row: then it is tried with one message at a time, not with all that wait. */

/** So many different messages, and none taken between them: one that the platform chokes on is no outage. */
const SIGNS = 5;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 15_000;
/** A message is given up that has failed so long with nothing else there to tell whose fault it is: its chat waits behind it. */
const PATIENCE_MS = 60 * 60_000;

export interface Failure {
  /** For so long nothing more should leave, then one message at a time until one is taken; 0: the platform is not in trouble. */
  pauseMs: number;
  /** It may be the message's own fault: it had not failed since the platform last took one. */
  blamed: boolean;
  /** How often this message has failed since the platform last took one. */
  times: number;
  /** It has failed for so long that its chat shall not wait behind it any more. */
  hopeless: boolean;
}

/** Of one bot account. */
export function createOutage() {
  /** What has failed since the platform last took a message. */
  const failed = new Map<string, { since: number; times: number }>();
  let pauses = 0;
  let pausedUntil = 0;
  return {
    isOn: () => pauses > 0,
    /** The platform has taken a message. */
    over() {
      failed.clear();
      pauses = 0;
    },
    /** The platform has failed on this message, or has not answered. @param now milliseconds of a clock that nobody sets */
    failed(messageId: string, now: number): Failure {
      const { since, times } = failed.get(messageId) ?? { since: now, times: 0 };
      failed.set(messageId, { since, times: times + 1 });
      // What was under way with the one that told of the trouble tells nothing new.
      const tells = failed.size >= SIGNS && now >= pausedUntil;
      const pauseMs = tells ? Math.min(FIRST_PAUSE_MS * 2 ** pauses++, LONGEST_PAUSE_MS) : 0;
      if (tells) pausedUntil = now + pauseMs;
      return { pauseMs, blamed: times === 0, times: times + 1, hopeless: now - since > PATIENCE_MS };
    },
  };
}
