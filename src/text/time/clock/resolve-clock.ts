import type { SaidClock } from '../pieces.ts';
import type { Clock, PartOfDay } from '../reading.ts';

/** The hours that a clock time may mean, the likeliest first. */
export type Hours = {
  clocks: Clock[];
  /** `certain`: one; `likely`: as written, the other half of the day possible; `open`: either; `clash`: no sense. */
  certainty: 'certain' | 'likely' | 'open' | 'clash';
};

// Hours as said in each part of the day: those that are twelve more, and those that stand as they are.
const PARTS: Record<PartOfDay, { later: readonly [number, number]; same: readonly (readonly [number, number])[] }> = {
  morning: { later: [1, 0], same: [[0, 11]] },
  noon: { later: [1, 3], same: [[9, 15]] },
  afternoon: { later: [1, 7], same: [[12, 19]] },
  evening: { later: [4, 12], same: [[16, 24]] },
  night: {
    later: [6, 12],
    same: [
      [0, 5],
      [18, 24],
    ],
  },
};
// Without part of day an hour from 6 on is read as written: meetings begin at six in the morning but not at two at night.
// From ten on the evening is out of the question.
const EARLIEST_AS_WRITTEN = 6;
const LATEST_UNSURE = 9;

const within = (hour: number, [from, to]: readonly [number, number]) => hour >= from && hour <= to;

/**
 * What an hour means with a part of day ("7 giờ tối" is 19), with am or pm, or alone. `usualHour` (0 to 23) settles an
 * hour said alone in favour of the half of the day that is nearer to it.
 */
export function hoursOf(said: SaidClock, part: PartOfDay | undefined, usualHour?: number): Hours {
  const { hour, minute, half, exact } = said;
  const at = (...hours: number[]): Clock[] => hours.map((h) => ({ hour: h, minute }));
  if (half && hour <= 12) return { clocks: at((hour % 12) + (half === 'pm' ? 12 : 0)), certainty: 'certain' };
  if (part) {
    const { later, same } = PARTS[part];
    if (within(hour, later)) return { clocks: at(hour + 12), certainty: 'certain' };
    if (same.some((span) => within(hour, span))) return { clocks: at(hour), certainty: 'certain' };
    return { clocks: at(hour, (hour + 12) % 24), certainty: 'clash' };
  }
  if (exact || hour === 0 || hour > LATEST_UNSURE) return { clocks: at(hour), certainty: 'certain' };
  if (usualHour !== undefined) {
    const nearer = Math.abs(hour - usualHour) <= Math.abs(hour + 12 - usualHour) ? hour : hour + 12;
    return { clocks: at(nearer), certainty: 'certain' };
  }
  return hour >= EARLIEST_AS_WRITTEN
    ? { clocks: at(hour, hour + 12), certainty: 'likely' }
    : { clocks: at(hour + 12, hour), certainty: 'open' };
}

/**
 * Begin and end of a span of hours. A part of day said once holds for both ends where that makes sense ("2-4h chiều",
 * but "10h-2h chiều" begins in the morning); an end without part of day is the first such hour after the beginning.
 */
export function spanOfHours(
  from: { clock: SaidClock; part?: PartOfDay | undefined },
  to: { clock: SaidClock; part?: PartOfDay | undefined },
  usualHour?: number,
): { from: Clock; to: Clock; sure: boolean } {
  const minutes = (clock: Clock) => clock.hour * 60 + clock.minute;
  const firstAfter = (clocks: Clock[], start: Clock) => clocks.find((clock) => minutes(clock) > minutes(start));
  if (!from.part && !from.clock.half && (to.part || to.clock.half)) {
    const end = hoursOf(to.clock, to.part).clocks[0]!;
    const shared = hoursOf({ ...from.clock, ...(to.clock.half ? { half: to.clock.half } : {}) }, to.part);
    const start = shared.clocks[0]!;
    const fits = shared.certainty === 'certain' && minutes(start) < minutes(end);
    return { from: fits ? start : { hour: from.clock.hour, minute: from.clock.minute }, to: end, sure: true };
  }
  const begin = hoursOf(from.clock, from.part, usualHour);
  const start = begin.clocks[0]!;
  const said = hoursOf(to.clock, to.part ?? undefined);
  const shared = !to.part && from.part ? hoursOf(to.clock, from.part) : said;
  const options = shared.certainty === 'certain' ? [...shared.clocks, ...said.clocks] : said.clocks;
  const sorted = from.part || to.part ? options : [...options].sort((a, b) => minutes(a) - minutes(b));
  const end = firstAfter(sorted, start) ?? said.clocks[0]!;
  return { from: start, to: end, sure: begin.certainty === 'certain' || said.certainty === 'certain' };
}
