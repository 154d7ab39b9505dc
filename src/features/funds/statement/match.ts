/** Whose money a row of a statement is: by our code, else by an open obligation of that sum and name, else the treasurer says. Pure. */
import { fold } from '../../../text/fold.ts';
import { codesIn } from '../../../text/vietqr.ts';

export interface Payer {
  personId: string;
  fullName: string;
  /** What stands in the content of their transfer (text/vietqr.ts). */
  code: string;
  /** What they owe, whole đồng; less than 0: paid ahead. */
  leftDong: bigint;
}

/** A receipt by bank of the same fund that no row is known for. */
export interface Recorded {
  entryId: string;
  number: number;
  dong: bigint;
  /** Days since 1970. */
  day: number;
  personIds: string[];
}

export interface Asked {
  id: string;
  dong: bigint;
  day: number;
  content: string;
}

export type Match =
  | { how: 'code' | 'name'; personId: string }
  /** It stands in the book already. */
  | { how: 'known'; entryId: string }
  /** The likeliest first. */
  | { how: 'doubt'; personIds: string[]; recorded: Recorded[] };

/** What a phone shows as choices of one question. */
const MOST = 3;
/** Between the day in the book and that of the bank, days: a weekend. */
const NEAR = 3;

/**
 * One answer for each row, in their order. What a row pays is owed no more for the rows after it.
 * @param periodDong what the fund asks for one period: somebody who owes a year may pay a month @param fundCode stands before the code of the payer
 */
export function matchRows(
  rows: readonly Asked[],
  known: { payers: readonly Payer[]; recorded: readonly Recorded[]; periodDong: bigint | null; fundCode: string },
): Match[] {
  const left = new Map(known.payers.map(({ personId, leftDong }) => [personId, leftDong]));
  const recorded = [...known.recorded];
  return rows.map((row) => {
    const texts = textsOf(row.content);
    const codes = codesOf(texts, known.fundCode);
    const byCode = known.payers.filter(({ code }) => codes.has(code));
    const named = known.payers.filter(({ fullName }) => texts.some((text) => text.includes(` ${wordsOf(fullName)} `)));
    const owes = ({ personId }: Payer) => left.get(personId) ?? 0n;
    const isDue = (payer: Payer) => owes(payer) > 0n && (row.dong === owes(payer) || row.dong === known.periodDong);
    const byName = named.filter(isDue);
    const near = recorded.filter(({ dong, day }) => dong === row.dong && Math.abs(day - row.day) <= NEAR);
    const [code, name] = [byCode.length === 1 && byCode[0], byCode.length === 0 && byName.length === 1 && byName[0]];
    const sure = code || name;
    const noted = sure && near.find(({ personIds }) => personIds.includes(sure.personId));
    if (noted) {
      recorded.splice(recorded.indexOf(noted), 1);
      return { how: 'known', entryId: noted.entryId };
    }
    if (sure && near.every(({ personIds }) => personIds.length > 0)) {
      left.set(sure.personId, owes(sure) - row.dong);
      return { how: code ? 'code' : 'name', personId: sure.personId };
    }
    const likely = [
      ...byCode,
      ...byName,
      ...named,
      ...(named.length > 0 ? [] : known.payers.filter((one) => owes(one) === row.dong)),
    ];
    const personIds = [...new Set(likely.map(({ personId }) => personId))].slice(0, MOST);
    return { how: 'doubt', personIds, recorded: near.slice(0, 1) };
  });
}

/** A break may stand inside of a word or between two: both are read. */
const textsOf = (content: string): string[] =>
  [...new Set([content.replace(/[\r\n]+/gu, ''), content.replace(/\s+/gu, ' ')])].map((text) => ` ${wordsOf(text)} `);

const wordsOf = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();

/** Words of five signs with a right check sign, and what stands right behind the code of the fund. */
function codesOf(texts: readonly string[], fundCode: string): Set<string> {
  const lead = wordsOf(fundCode);
  const words = texts.flatMap((text) => text.trim().split(' '));
  const glued = words.flatMap((word) =>
    lead !== '' && word.startsWith(lead) ? word.slice(lead.length, lead.length + 5) : [],
  );
  return new Set([...texts, ...words.filter((word) => word.length === 5), ...glued].flatMap(codesIn));
}
