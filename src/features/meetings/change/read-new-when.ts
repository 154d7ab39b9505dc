/** The new time of a meeting that has one already: "15h" keeps its day, "thứ bảy" its hour, "lùi 1 tiếng" both; it stays as long. Pure. */
import { toInstant, toLocal } from '../../../text/calendar.ts';
import { type Moment, namesDay, type When, type WhenOptions } from '../call/read-when.ts';
import { readShift, type ShiftWords, shifted } from './read-shift.ts';

/** @param when as `text` was read by itself @param from when the meeting was to be */
export function onKnownTime(text: string, when: When, from: Moment, options: WhenOptions, marks: ShiftWords): When {
  const length = from.end && from.end.getTime() - from.at.getTime();
  const asLong = ({ at, end }: Moment): Moment => ({
    at,
    end: end ?? (length === undefined ? undefined : new Date(at.getTime() + length)),
  });
  switch (when.kind) {
    case 'exact': {
      // Hours from and to are read as those of the next day where none is named.
      if (when.moment.end && !namesDay(text, options))
        return onKnownTime(text, { kind: 'no-day', said: text, next: [when.moment] }, from, options, marks);
      return { ...when, moment: asLong(when.moment) };
    }
    case 'which':
      return { ...when, moments: when.moments.map(asLong) };
    case 'no-day': {
      const moved = when.next.map(({ at, end }) => {
        const on = mixed(from.at, at, options.zone);
        return asLong({ at: on, end: end && new Date(end.getTime() - at.getTime() + on.getTime()) });
      });
      return settled('hour', distinct(moved), options.now);
    }
    case 'no-hour':
      if (when.clash) return when;
      return settled(
        'day',
        distinct(when.days.map((day) => asLong({ at: mixed(day, from.at, options.zone) }))),
        options.now,
      );
    case 'none': {
      const shift = readShift(text, marks);
      return shift ? settled('hour', [shifted(from, shift, options.zone)], options.now) : when;
    }
    default:
      return when;
  }
}

/** The day of one moment with the hour of another. */
function mixed(day: Date, hour: Date, zone: string): Date {
  const { year, month, day: date } = toLocal(day, zone);
  const clock = toLocal(hour, zone);
  return toInstant({ year, month, day: date, hour: clock.hour, minute: clock.minute }, zone);
}

const distinct = (all: readonly Moment[]): Moment[] =>
  all.filter((one, index) => all.findIndex((other) => other.at.getTime() === one.at.getTime()) === index);

function settled(why: 'hour' | 'day', all: Moment[], now: Date): When {
  const ahead = all.filter((one) => one.at > now);
  const [only, more] = ahead;
  if (!only) return { kind: 'past', at: all[0]?.at ?? now, hasTime: true, moments: [] };
  return more ? { kind: 'which', why, moments: ahead } : { kind: 'exact', moment: only };
}
