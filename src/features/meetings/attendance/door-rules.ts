/** The code at the door: when it counts. Pure. */

const MINUTE = 60_000;

/** It counts from half an hour before the beginning … */
const BEFORE_MS = 30 * MINUTE;
/** … until an hour after it, where no end was said. */
const AFTER_MS = 60 * MINUTE;

/** 21 signs, 6 of them, cannot be guessed at the pace that directory/identity/attempts.ts leaves. */
export const DOOR_CODE_LENGTH = 6;

interface Times {
  startsAt: Date;
  endsAt: Date | null;
}

export function doorOpens({ startsAt }: Pick<Times, 'startsAt'>): Date {
  return new Date(startsAt.getTime() - BEFORE_MS);
}

export function doorCloses({ startsAt, endsAt }: Times): Date {
  return endsAt ?? new Date(startsAt.getTime() + AFTER_MS);
}

export function doorPhase(meeting: Times, now: Date): 'early' | 'open' | 'late' {
  if (now < doorOpens(meeting)) return 'early';
  return now <= doorCloses(meeting) ? 'open' : 'late';
}
