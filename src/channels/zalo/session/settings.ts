/**
 * How careful we are with a personal account. Zalo tells none of its limits: these are what others were safe with, and
 * the refusals that they report. Raising them risks the account.
 */
export interface ZaloSettings {
  /** Between two messages, of random length. */
  gapMs: { least: number; most: number };
  perHalfMinute: number;
  /** In 24 hours, to friends, groups and strangers together. */
  perDay: number;
  /** Of these kept free of reminders and broadcasts, so that an answer can always be given. */
  keptForReplies: number;
  /** In 24 hours, written to first by us. About 100 an hour got accounts blocked; the 21st in a row failed silently. */
  strangersPerDay: number;
  /** Strangers who wrote to us and are answered, in 30 days: Zalo allows an ordinary account 40. */
  strangerChatsPerMonth: number;
  phoneLookUpsPerHour: number;
  /** In 24 hours, accepted or asked for. */
  friendRequestsPerDay: number;
  /** Zalo allows an ordinary account 1,000. */
  mostFriends: number;
  /** Hours of the house's zone in which only replies and urgent alerts leave. */
  quiet: { from: string; until: string };
  /** The same text to the same chat not again within so long: Zalo answers 123, as if the person were gone. */
  sameTextMs: number;
  /** A new account may do `share` of all that, growing to the whole. */
  warmUp: { days: number; share: number };
  /** How long nothing is sent after "too many requests" (221), the first time and the next. */
  refusedPausesMs: readonly number[];
  /** After so long without such a refusal the next is a first one. */
  refusalForgottenMs: number;
  keepAliveMs: number;
  /** How often the votes of a poll are asked for, of which Zalo tells nothing by itself. */
  answersMs: number;
  /** How long a request may last; one with a file three times that. */
  requestMs: number;
  /** How long we wait for our own message to come back, where the answer did not say that it was sent. */
  echoMs: number;
  /** How long a message is held, for an earlier one of the same chat that comes later. */
  reorderMs: number;
  /** Pause before connecting again, doubled at each failure up to the longest. */
  retryMs: { first: number; longest: number };
  /** How often an account that was stopped looks whether it has been logged in again. */
  lookMs: number;
}

const minute = 60_000;
const day = 24 * 60 * minute;

export const carefulSettings: ZaloSettings = {
  gapMs: { least: 4000, most: 10_000 },
  perHalfMinute: 5,
  perDay: 200,
  keptForReplies: 50,
  strangersPerDay: 15,
  strangerChatsPerMonth: 40,
  phoneLookUpsPerHour: 10,
  friendRequestsPerDay: 10,
  mostFriends: 1000,
  quiet: { from: '21:30', until: '07:00' },
  sameTextMs: minute,
  warmUp: { days: 28, share: 0.2 },
  refusedPausesMs: [60 * minute, day],
  refusalForgottenMs: 7 * day,
  keepAliveMs: 2 * minute,
  answersMs: 5 * minute,
  requestMs: 20_000,
  echoMs: 10_000,
  reorderMs: 300,
  retryMs: { first: 2000, longest: 5 * minute },
  lookMs: 5000,
};

/** For the doctor. @param share of the warm-up, 0 to 1 */
export function describeSettings(settings: ZaloSettings, share: number): string[] {
  const { gapMs, quiet } = settings;
  const capped = (cap: number) => scaled(cap, share);
  return [
    `a message every ${gapMs.least / 1000} to ${gapMs.most / 1000} s, ${capped(settings.perHalfMinute)} in 30 s, ` +
      `${capped(settings.perDay)} a day (${capped(settings.keptForReplies)} of them for replies and alerts)`,
    `${capped(settings.strangersPerDay)} strangers a day, ${capped(settings.friendRequestsPerDay)} friend requests a day, ` +
      `${capped(settings.phoneLookUpsPerHour)} phone look-ups an hour`,
    `quiet from ${quiet.from} to ${quiet.until} but for replies and urgent alerts`,
    ...(share < 1
      ? [`warming up: these are ${Math.round(share * 100)}% of what the account may do after four weeks`]
      : []),
  ];
}

/** A limit as it is during the warm-up; never less than one. */
export function scaled(cap: number, share: number): number {
  return Math.max(1, Math.floor(cap * share));
}
