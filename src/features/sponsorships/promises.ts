/** What a promise comes to. Pure. */
import type { LocalDate } from '../../text/calendar.ts';
import type { Child } from './child-store.ts';
import { earliest, timesDue } from './rules.ts';
import type { Sponsorship } from './sponsorship-store.ts';

/** What was promised up to a day and did not come, whole đồng. */
export function lateDong(one: Sponsorship, child: Child, today: LocalDate): bigint {
  if (one.promiseDong === null) return 0n;
  const upTo = earliest(today, one.endedOn, child.endedOn, child.endsOn);
  const due = one.promiseDong * BigInt(timesDue(one.period, one.beganOn, upTo));
  return due > one.receivedDong ? due - one.receivedDong : 0n;
}
