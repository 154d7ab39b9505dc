/** Faults and doubts in words, for the preview, the file and the command line. */
import type { I18n, Locale } from '../../../i18n/i18n.ts';
import type { Fault, RosterReading } from '../reading/roster-row.ts';
import type { Doubt } from './plan.ts';

export type Label = (key: string, args?: Record<string, string | number>) => string;

export const labelIn =
  (i18n: I18n, locale: Locale): Label =>
  (key, args) =>
    i18n.label(locale, key, args);

/** Ranges of hidden rows that one sentence names; each is among the faults too. */
const MOST_RANGES = 10;

/** What holds for the file as a whole, and what becomes of it. */
export function readingNotes(label: Label, reading: RosterReading): string[] {
  const { font, hidden, hiddenRows, hiddenColumns, unread, doubtfulDays } = reading;
  const ranges =
    hiddenRows.ranges.slice(0, MOST_RANGES).join(', ') + (hiddenRows.ranges.length > MOST_RANGES ? ', …' : '');
  return [
    font ? label('lists-font', { font: font.toUpperCase() }) : '',
    hidden.length > 0 ? label('lists-hidden', { sheets: hidden.join(', ') }) : '',
    hiddenRows.count > 0 ? label('lists-hidden-rows', { count: hiddenRows.count, ranges }) : '',
    hiddenColumns.length > 0 ? label('lists-hidden-columns', { columns: hiddenColumns.join(', ') }) : '',
    unread.length > 0 ? label('lists-unread', { sheets: unread.join(', ') }) : '',
    ...doubtfulDays.map(({ title, cells }) => label('lists-days', { title, cells })),
  ].filter((note) => note !== '');
}

/** @param withText what stands in the cell is said too */
export function faultText(label: Label, fault: Fault, withText = true): string {
  const { reason, text, other = '', rows = 1, at } = fault;
  const standing = reason === 'standing' ? label(`lists-standing-${other}`) : '';
  const why = label(`lists-fault-${reason}`, { other: standing || other, text });
  const said = withText && text !== '' ? label('lists-fault-said', { at, text, why }) : `${at}: ${why}`;
  return rows > 1 ? label('lists-fault-rows', { said, rows }) : said;
}

export function doubtText(label: Label, doubt: Doubt): string {
  const { name, year, place } = doubt.with;
  return label('lists-doubt', {
    at: doubt.at,
    name: doubt.name,
    reason: label(`lists-doubt-${doubt.reason}`),
    other: [name, year ? String(year) : '', place].filter(Boolean).join(', '),
  });
}
