/** All figures of a unit for a period, beside those of the year before, and what looks odd in them. */
import type { Figure } from '../../../figures/figure.ts';
import { type Span, spanOf } from '../../../figures/figure.ts';
import { type Measured, measureAll, measureOne } from '../../../figures/measure.ts';
import type { Tx } from '../../../runtime/database/database.ts';
import { compareDates, dayNumber, type LocalDate } from '../../../text/calendar.ts';
import { monthsOf, type Period, sinceNewYear, yearBefore } from '../period.ts';
import type { ReportFigure } from './report-figure.ts';

export interface Asked {
  tx: Tx;
  figures: readonly Figure[];
  unit: Span['unit'];
  /** IANA, of the unit. */
  zone: string;
  now: Date;
}

export const spanFor = ({ unit, zone, now }: Asked, { from, to }: Period): Span => spanOf(unit, from, to, zone, now);

export async function collectFigures(asked: Asked, period: Period): Promise<ReportFigure[]> {
  const { tx, figures } = asked;
  const now = await measureAll(tx, figures, spanFor(asked, period));
  const before = byKey(await measureAll(tx, figures, spanFor(asked, yearBefore(period))));
  const since = sinceNewYear(period);
  const isWhole = dayNumber(since.from) === dayNumber(period.from);
  const added = isWhole ? byKey(now) : byKey(await measureAll(tx, figures, spanFor(asked, since)));
  const collected: ReportFigure[] = [];
  for (const one of now) {
    const { figure, part } = one;
    const earlier = before.get(one.key);
    const target = await figure.target?.(tx, spanFor(asked, since), part);
    collected.push({
      key: one.key,
      unit: figure.unit,
      kind: figure.kind,
      label: figure.label,
      ...(part && { name: part.name }),
      value: one.value,
      records: one.records,
      ...(one.of && { of: one.of }),
      ...(earlier && earlier.records > 0 && { before: earlier.value }),
      ...(isFlow(figure) && { sinceNewYear: added.get(one.key)?.value ?? 0 }),
      ...(target !== undefined && { target }),
    });
  }
  return collected;
}

const isFlow = ({ kind }: Figure) => kind === 'flow' || kind === 'valued';
const byKey = (all: readonly Measured[]) => new Map(all.map((one) => [one.key, one]));

/** What an officer is asked about before the report goes out. */
export type Oddity =
  | { kind: 'months'; months: LocalDate[] }
  | { kind: 'none'; figure: ReportFigure }
  | { kind: 'jump'; figure: ReportFigure; times: number };

/** So much more than a year before is asked about, and so much less. */
const JUMP = 4;
/** Small numbers jump by chance. */
const LEAST = 5;
const MOST = 6;

/** @param figures of the same period */
export async function odditiesOf(asked: Asked, period: Period, figures: readonly ReportFigure[]): Promise<Oddity[]> {
  const odd: Oddity[] = [];
  const meetings = asked.figures.find(({ key }) => key === 'meetings.held');
  if (meetings) {
    const without: LocalDate[] = [];
    for (const month of monthsOf(period)) {
      const span = spanFor(asked, month);
      if (span.start >= asked.now) continue;
      if ((await measureOne(asked.tx, meetings, span))?.value === 0) without.push(month.from);
    }
    if (without.length > 0) odd.push({ kind: 'months', months: without.sort(compareDates) });
  }
  for (const figure of figures) {
    const { value, before, kind } = figure;
    if (before === undefined || kind === 'ratio') continue;
    const [low, high] = [Math.min(value, before), Math.max(value, before)];
    if (value === 0 && before > 0) odd.push({ kind: 'none', figure });
    else if (low > 0 && high >= LEAST && high / low >= JUMP)
      odd.push({ kind: 'jump', figure, times: Math.round(high / low) });
  }
  return odd.slice(0, MOST);
}

/** What changed since a report was issued: later entries, and what was struck out. */
export function differencesOf(
  issued: readonly ReportFigure[],
  current: readonly ReportFigure[],
): { figure: ReportFigure; was: number }[] {
  const before = new Map(issued.map((one) => [one.key, one.value]));
  return current.flatMap((figure) => {
    const was = before.get(figure.key) ?? 0;
    return was === figure.value ? [] : [{ figure, was }];
  });
}
