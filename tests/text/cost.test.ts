/** What a text costs: about as much as it is long, whatever stands in it. Held by the ratio of two lengths, not by a clock. */
import { expect, test } from 'vitest';
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
import { findCodes, halves, partings, splitNames, tidyName } from '../../src/features/members/rules.ts';
import { readBirth, readDay, readDecision, readName, readTarget, tidy } from '../../src/features/roster/rules.ts';
import { visitWords } from '../../src/features/visits/messages.ts';
import { readPastDay, readVisitLine } from '../../src/features/visits/rules.ts';
import { splitText } from '../../src/messaging/split-text.ts';
import { parseCsv } from '../../src/runtime/sheets/csv.ts';
import { readSigns } from '../../src/text/code.ts';
import { fold, hasMarks, oneStroke, samePhrase, spellingKey, startsWithPhrase, words } from '../../src/text/fold.ts';
import { readGiven } from '../../src/text/given.ts';
import { parseDong } from '../../src/text/money.ts';
import { normalizePhone, phonesLike } from '../../src/text/phone.ts';
import { says, spoken } from '../../src/text/phrases.ts';
import { hostsIn, scamSignsOf } from '../../src/text/scams/scam-signs.ts';
import { asksIfScam, readScam } from '../../src/text/scams/scam-tricks.ts';
import { expandAbbreviations } from '../../src/text/spelling/abbreviations.ts';
import { fromLegacyFont, isVietnamese, legacyFontOf } from '../../src/text/spelling/legacy-fonts.ts';
import { parseTime } from '../../src/text/time/parse-time.ts';
import { asWritten } from '../../src/text/time/written.ts';

const roster = rosterWords();
const headings = createHeadings(roster);
const today = { year: 2026, month: 11, day: 21 };
const options = { now: new Date('2026-11-21T02:00:00Z'), zone: 'Asia/Ho_Chi_Minh' };
const marks = visitWords();

const rules: Readonly<Record<string, (text: string) => unknown>> = {
  isTick: (text) => isTick(text, roster),
  readCellDay: (text) => readCellDay(text, roster, 26),
  readCellName: (text) => readCellName(text, roster),
  readPhones: (text) => readPhones(text, roster),
  readSex: (text) => readSex(text, roster),
  saysGone: (text) => saysGone(text, roster),
  headsGone: (text) => headsGone(text, roster),
  columnOf: (text) => headings.columnOf(text),
  findCodes,
  halves,
  partings: (text) => partings(text, ['thanh']).length,
  splitNames,
  tidyName,
  readBirth: (text) => readBirth(text, today),
  readDay: (text) => readDay(text, today),
  readDecision: (text) => readDecision(text, { decision: ['so'], day: ['ngay'] }, today),
  readName,
  readTarget: (text) => readTarget(text, ['nam'], today),
  tidy,
  readVisitLine: (text) => readVisitLine(text, marks, today),
  readPastDay: (text) => readPastDay(text, marks, today),
  splitText: (text) => splitText({ text, entities: [] }, 4096),
  parseCsv: (text) => [...parseCsv(text, [';'])],
  expandAbbreviations,
  readSigns: (text) => readSigns(text, 8),
  fold,
  hasMarks,
  oneStroke,
  spellingKey,
  samePhrase: (text) => samePhrase(text, 'không đi được'),
  startsWithPhrase: (text) => startsWithPhrase(text, 'xin hỗ trợ'),
  words,
  readGiven: (text) => readGiven(text, ['và']),
  legacyFontOf: (text) => legacyFontOf([text]),
  fromLegacyFont: (text) => fromLegacyFont(text, 'vni'),
  isVietnamese,
  parseDong,
  normalizePhone,
  phonesLike,
  says: (text) => says(spoken(text), ['cháy nhà']),
  hostsIn,
  scamSignsOf,
  asksIfScam,
  readScam,
  parseTime: (text) => parseTime(text, options),
  asWritten,
};

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
};

/** Below this a figure is noise of the machine. */
const NOISE_MS = 40;
/** Four times as much is linear, sixteen times the square. */
const MOST = 10;

function once(rule: (text: string) => unknown, text: string): number {
  const from = performance.now();
  rule(text);
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
