import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { offsetMinutes, toLocal } from '../text/calendar.ts';
import { parseTime } from '../text/time/parse-time.ts';
import type { TimeReading } from '../text/time/reading.ts';

// npm run -s eval:time -- --cases FILE [--beside chrono]
//
// Checks the time parser against cases of the form of `dates.json` and prints one JSON object as the last line:
// `{total, right, wrong, asked, misses: [{id, text, expected, got}]}`; total = right + wrong + asked.
//
// - right: a case with a value (datetime, date, range, rrule) is read as exactly that kind and value. The value is the
//   parser's proposal; a second reading offered beside it ("7h ngày 1/12": 07:00, or 19:00) does not change the count.
//   A `conflict` case is right when the parser asks and its choices hold the expected value, a `none` case when the
//   parser proposes no value (nothing about time, or a day that does not exist).
// - asked: the parser asks (conflict, ambiguous or impossible) where a value was expected, or asks a conflict without
//   the expected value among its choices.
// - wrong: everything else: another value, another kind, a value where there is none, nothing where there is one.
//
// With `--beside chrono` a line of the same form comes before it for chrono-node's Vietnamese reading of the same cases (a
// development dependency, not there in production) and the time that one parse takes.
//
// An hour without a day is compared as the next moment at which the clock shows it.

const casesSchema = z.object({
  now: z.iso.datetime({ offset: true }),
  timezone: z.string(),
  cases: z.array(z.object({ id: z.string(), text: z.string(), kind: z.string(), expect: z.string() })),
});

type Case = z.infer<typeof casesSchema>['cases'][number];
type Verdict = 'right' | 'wrong' | 'asked';

const pad = (value: number, length = 2) => String(value).padStart(length, '0');

function dateText(at: Date, zone: string): string {
  const local = toLocal(at, zone);
  return `${pad(local.year, 4)}-${pad(local.month)}-${pad(local.day)}`;
}

function momentText(at: Date, zone: string): string {
  const local = toLocal(at, zone);
  return `${dateText(at, zone)}T${pad(local.hour)}:${pad(local.minute)}`;
}

/** The value of a reading as the cases write it, and the kind that it stands for there. */
function written(reading: TimeReading, zone: string): { kind: string; values: string[] } {
  switch (reading.kind) {
    case 'none':
      return { kind: 'none', values: [''] };
    case 'datetime':
    case 'time':
      return { kind: 'datetime', values: [momentText(reading.at, zone)] };
    case 'date':
      return { kind: 'date', values: [dateText(reading.at, zone)] };
    case 'range': {
      const text = reading.allDay ? dateText : momentText;
      return { kind: 'range', values: [`${text(reading.start, zone)}/${text(reading.end, zone)}`] };
    }
    case 'rrule': {
      const clock = reading.clock ? `;T${pad(reading.clock.hour)}${pad(reading.clock.minute)}` : '';
      return { kind: 'rrule', values: [reading.rule + clock] };
    }
    case 'duration':
      return { kind: 'duration', values: [`PT${reading.minutes}M`] };
    default: {
      const text = reading.hasTime ? momentText : dateText;
      return { kind: reading.kind, values: reading.readings.map((at) => text(at, zone)) };
    }
  }
}

function judge(expected: Case, got: { kind: string; values: string[] }): Verdict {
  const asks = got.kind === 'conflict' || got.kind === 'ambiguous' || got.kind === 'impossible';
  if (expected.kind === 'none') return got.kind === 'none' || got.kind === 'impossible' ? 'right' : 'wrong';
  if (expected.kind === 'conflict' || expected.kind === 'ambiguous') {
    if (!asks) return 'wrong';
    return expected.expect === '' || expected.expect.split('|').every((e) => got.values.includes(e))
      ? 'right'
      : 'asked';
  }
  if (asks) return 'asked';
  return got.kind === expected.kind && got.values[0] === expected.expect ? 'right' : 'wrong';
}

/** Counts of right, wrong and asked cases, with those that are not right. Throws when the cases are of another form. */
export function evaluateTime(json: unknown) {
  const { now, timezone } = casesSchema.parse(json);
  const read: Reader = (text) => written(parseTime(text, { now: new Date(now), zone: timezone }), timezone);
  return evaluateReader(json, read);
}

type Reader = (text: string) => { kind: string; values: string[] };

function evaluateReader(json: unknown, read: Reader) {
  const { cases } = casesSchema.parse(json);
  const counts = { right: 0, wrong: 0, asked: 0 };
  const misses: { id: string; text: string; expected: string; got: string }[] = [];
  for (const one of cases) {
    const got = read(one.text);
    const verdict = judge(one, got);
    counts[verdict] += 1;
    if (verdict !== 'right') {
      misses.push({
        id: one.id,
        text: one.text,
        expected: `${one.kind} ${one.expect}`.trim(),
        got: `${got.kind} ${got.values.join(' | ')}`.trim(),
      });
    }
  }
  return { total: cases.length, ...counts, misses };
}

/** chrono-node's reading in the terms of the cases; it knows moments and spans, no recurrence and no doubt. */
async function chronoReader(json: unknown): Promise<Reader> {
  const { now, timezone } = casesSchema.parse(json);
  const { vi } = await import('chrono-node');
  const instant = new Date(now);
  return (text) => {
    const [found] = vi.parse(text, { instant, timezone: offsetMinutes(instant, timezone) }, { forwardDate: true });
    if (!found) return { kind: 'none', values: [''] };
    const timed = found.start.isCertain('hour');
    const show = (at: Date) => (timed ? momentText(at, timezone) : dateText(at, timezone));
    if (found.end) return { kind: 'range', values: [`${show(found.start.date())}/${show(found.end.date())}`] };
    return { kind: timed ? 'datetime' : 'date', values: [show(found.start.date())] };
  };
}

const ROUNDS = 40;

/** Microseconds of processor time of one reading, over all cases and after a warm-up: a busy machine does not count. */
function meanTimeOf(json: unknown, read: (text: string) => unknown): number {
  const { cases } = casesSchema.parse(json);
  const round = () => {
    for (const { text } of cases) read(text);
  };
  for (let i = 0; i < ROUNDS; i += 1) round();
  const began = process.cpuUsage();
  for (let i = 0; i < ROUNDS; i += 1) round();
  const { user, system } = process.cpuUsage(began);
  return Math.round((10 * (user + system)) / ROUNDS / cases.length) / 10;
}

async function printBeside(json: unknown): Promise<void> {
  const { now, timezone } = casesSchema.parse(json);
  const chrono = await chronoReader(json);
  const { misses: _, ...counts } = evaluateReader(json, chrono);
  const ours = meanTimeOf(json, (text) => parseTime(text, { now: new Date(now), zone: timezone }));
  process.stdout.write(
    `${JSON.stringify({ chrono: { ...counts, meanUs: meanTimeOf(json, chrono) }, meanUs: ours })}\n`,
  );
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { cases: { type: 'string' }, beside: { type: 'string' } } });
  if (!values.cases) {
    process.stderr.write('usage: npm run -s eval:time -- --cases FILE [--beside chrono]\n');
    process.exitCode = 2;
  } else {
    const json: unknown = JSON.parse(readFileSync(values.cases, 'utf8'));
    if (values.beside === 'chrono') await printBeside(json);
    process.stdout.write(`${JSON.stringify(evaluateTime(json))}\n`);
  }
}
