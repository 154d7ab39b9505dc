/** What a text costs: about as much as it is long, whatever stands in it. Held by the ratio of two lengths, not by a clock. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { matchWord } from '../../src/conversation/match-words.ts';
import { decide } from '../../src/conversation/understanding/decide.ts';
import { audienceWords } from '../../src/features/announcements/compose/compose-units.ts';
import { splitAudience } from '../../src/features/announcements/compose/read-audience.ts';
import {
  isTick,
  readDay as readCellDay,
  readName as readCellName,
  readPhones,
  readSex,
} from '../../src/features/lists/reading/cell-values.ts';
import { headsGone, saysGone } from '../../src/features/lists/reading/gone.ts';
import { createHeadings } from '../../src/features/lists/reading/headings.ts';
import { rosterWords } from '../../src/features/lists/words.ts';
import { readCall } from '../../src/features/meetings/call/read-call.ts';
import { readCorrection } from '../../src/features/meetings/change/read-correction.ts';
import { readShift } from '../../src/features/meetings/change/read-shift.ts';
import { readAnswer, readGuests } from '../../src/features/meetings/rsvp/read-answer.ts';
import { readReminders } from '../../src/features/meetings/rules.ts';
import { answerWords, callWords, correctionWords, shiftWords, spanWords } from '../../src/features/meetings/words.ts';
import { partings } from '../../src/features/members/rules.ts';
import { periodWords } from '../../src/features/reports/chat/start-form.ts';
import { readReportPeriod } from '../../src/features/reports/period.ts';
import { lineWords } from '../../src/features/roster/messages.ts';
import { readCriteria } from '../../src/features/roster/people/criteria.ts';
import { readBirth, readDay, readDecision, readPersonLine, readTarget } from '../../src/features/roster/rules.ts';
import { visitWords } from '../../src/features/visits/messages.ts';
import { readPastDay, readVisitLine } from '../../src/features/visits/rules.ts';
import { splitText } from '../../src/messaging/split-text.ts';
import { parseCsv } from '../../src/runtime/sheets/csv.ts';
import { findSigns, readSigns } from '../../src/text/code.ts';
import { samePhrase, startsWithPhrase } from '../../src/text/fold.ts';
import { readGiven } from '../../src/text/given.ts';
import { namesInText } from '../../src/text/names-in-text.ts';
import { says, spoken } from '../../src/text/phrases.ts';
import { nameIn } from '../../src/text/said/name.ts';
import { sumIn } from '../../src/text/said/sum.ts';
import { readSpan } from '../../src/text/span-of-days.ts';
import { fromLegacyFont, legacyFontOf } from '../../src/text/spelling/legacy-fonts.ts';
import { parseTime } from '../../src/text/time/parse-time.ts';

const roster = rosterWords();
const headings = createHeadings(roster);
const today = { year: 2026, month: 11, day: 21 };
const options = { now: new Date('2026-11-21T02:00:00Z'), zone: 'Asia/Ho_Chi_Minh' };
const marks = visitWords();

const titles = { titles: ['ông', 'bà'], notAfter: ['xã'] };

/** Readers of a text that take more beside it, or stand in no room of readers. */
const withMore: Readonly<Record<string, (text: string) => unknown>> = {
  isTick: (text) => isTick(text, roster),
  readCellDay: (text) => readCellDay(text, roster, 26),
  readCellName: (text) => readCellName(text, roster),
  readPhones: (text) => readPhones(text, roster),
  readSex: (text) => readSex(text, roster),
  saysGone: (text) => saysGone(text, roster),
  headsGone: (text) => headsGone(text, roster),
  columnOf: (text) => headings.columnOf(text),
  partings: (text) => partings(text, ['thanh']).length,
  readBirth: (text) => readBirth(text, today),
  readDay: (text) => readDay(text, today),
  readDecision: (text) => readDecision(text, { decision: ['so'], day: ['ngay'] }, today),
  readTarget: (text) => readTarget(text, ['nam'], today),
  readPersonLine: (text) => readPersonLine(text, lineWords([]), today),
  readCriteria: (text) => readCriteria(text, ['thương binh'], today),
  readVisitLine: (text) => readVisitLine(text, marks, today),
  readPastDay: (text) => readPastDay(text, marks, today),
  splitText: (text) => splitText({ text, entities: [] }, 4096),
  parseCsv: (text) => [...parseCsv(text, [';'])],
  readSigns: (text) => readSigns(text, 8),
  findSigns: (text) => findSigns(text, 8),
  samePhrase: (text) => samePhrase(text, 'không đi được'),
  startsWithPhrase: (text) => startsWithPhrase(text, 'xin hỗ trợ'),
  matchWord: (text) => matchWord(text, 'xin hỗ trợ…'),
  readGiven: (text) => readGiven(text, ['và']),
  readSpan: (text) => readSpan(text, 30),
  namesInText: (text) => namesInText(text, titles),
  nameIn: (text) => nameIn(text, false),
  sumIn: (text) => sumIn(text, false),
  legacyFontOf: (text) => legacyFontOf([text]),
  fromLegacyFont: (text) => fromLegacyFont(text, 'vni'),
  says: (text) => says(spoken(text), ['cháy nhà']),
  parseTime: (text) => parseTime(text, options),
  readCall: (text) => readCall(text, callWords(), options),
  readCorrection: (text) => readCorrection(text, correctionWords(), options),
  readShift: (text) => readShift(text, shiftWords()),
  readReminders: (text) => readReminders(text, spanWords()),
  readAnswer: (text) => readAnswer(text, answerWords()),
  readGuests: (text) => readGuests(text, answerWords()),
  splitAudience: (text) => splitAudience(text, audienceWords()),
  readReportPeriod: (text) => readReportPeriod(text, periodWords(), today),
  decide: (text) => decide(text, { place: 'private', isOfficer: true, last: undefined, asked: undefined }),
};

/** Whatever takes a text alone, found by its form: a new reader is held without a line here. */
const ROOMS = ['text', 'conversation', 'features', 'messaging', 'directory'];
const READER =
  /^export function (\w+)\((?:text|whole|line|typed|input|said|sentence|value|words|phrase|raw|name): string\): /gm;

const sources = ROOMS.flatMap((room) =>
  readdirSync(join('src', room), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join('src', room, path)),
);
const readers = await Promise.all(
  sources.flatMap((path) =>
    Array.from(readFileSync(path, 'utf8').matchAll(READER), async ([, name = '']) => {
      const room: Record<string, (text: string) => unknown> = await import(resolve(path));
      return [`${path} ${name}`, room[name] as (text: string) => unknown] as const;
    }),
  ),
);

test('readers are found', () => expect(readers.length).toBeGreaterThan(60));

const rules = { ...Object.fromEntries(readers), ...withMore };

const hard: Readonly<Record<string, string>> = {
  'one letter': 'a',
  'one marked letter': 'ệ',
  'digits and spaces': '1 ',
  digits: '7',
  days: '1/2 ',
  hosts: 'a.',
  marks: '\u0301',
  emoji: '👩‍👩‍👧',
  words: 'tặng bà ',
  commas: ',',
  brackets: '(',
  quotes: '"',
  spaces: ' ',
  'line ends': '\n',
  dashes: '-',
  capitals: 'Ô. ',
  names: 'Nguyễn Văn An, ',
  sums: '5 triệu ',
  hours: '14h ',
  noes: 'không ',
  joiners: 'và ',
};

/** Below this a figure is noise of the machine. */
const NOISE_MS = 40;
/** Four times as much is linear, sixteen times the square. */
const MOST = 10;

function once(rule: (text: string) => unknown, text: string): number {
  const from = performance.now();
  try {
    rule(text);
  } catch (error) {
    // A refusal is an answer; to run out of stack is none.
    if (error instanceof RangeError) throw error;
  }
  return performance.now() - from;
}

/** Of several runs of both, side by side, the quickest: what else runs on the machine only ever adds. */
function ratio(rule: (text: string) => unknown, text: string): number {
  let [whole, quarter] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let run = 0; run < 7; run += 1) {
    whole = Math.min(whole, once(rule, text));
    quarter = Math.min(quarter, once(rule, text.slice(0, text.length / 4)));
    if (whole < NOISE_MS || whole / Math.max(quarter, 1) <= MOST) return 1;
  }
  return whole / Math.max(quarter, 1);
}

test.each(Object.entries(rules))('%s', { timeout: 120_000 }, (_, rule) => {
  const slow = Object.entries(hard).filter(([, piece]) => {
    return ratio(rule, piece.repeat(Math.ceil(16_384 / piece.length)).slice(0, 16_384)) > MOST;
  });
  expect(slow.map(([kind]) => kind)).toEqual([]);
});
