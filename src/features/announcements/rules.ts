/** What holds for announcements whatever channel and database there are. Pure. */
import { foldInPlace } from '../../text/fold.ts';

/** Characters of an announcement: about three messages of Telegram, as much as anybody reads on a phone. */
export const TEXT_LIMIT = 12_000;
export const SOURCE_LIMIT = 500;
export const MOST_ATTACHMENTS = 5;
/** Units that a progress message names one by one. */
export const MOST_UNITS_SHOWN = 15;

/** More than these are counted once, in the preview; fewer at each step, so that the number on the button is exact. */
const COUNTED_ANEW = 2000;
const FIGURES_STAND_MS = 15 * 60_000;

/** Need what the preview counted at this moment not be counted again? */
export const figuresStand = (people: number, countedAt: Date, now: Date): boolean =>
  people > COUNTED_ANEW && now.getTime() - countedAt.getTime() < FIGURES_STAND_MS;

export const kinds = ['notice', 'legal', 'alert'] as const;
export type Kind = (typeof kinds)[number];

/** Length as people count it: an emoji is one character. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** Does the text say anything: is there a letter or a digit in it? */
export function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/**
 * Apps cut a long text that is pasted into several messages. Is this one so long that more of it may follow?
 * @param limit the longest message of the channel, in UTF-16 code units
 */
export function mayContinue(text: string, limit: number): boolean {
  return text.length >= limit * 0.75 && text.length <= limit;
}

/**
 * Joins what an app cut.
 * @param anywhere the first was cut at the longest length, perhaps in a word; otherwise at white space, of which it is
 *   not known whether it ended a paragraph: after the end of a sentence it did
 */
export function joinPieces(before: string, next: string, anywhere: boolean): string {
  if (anywhere) return before + next;
  const separator = /[.:;!?…”"»)]\s*$/u.test(before) ? '\n\n' : /^\s*[-–•*+]/u.test(next) ? '\n' : ' ';
  return before.trimEnd() + separator + next.trimStart();
}

/** A new officer may tell so many people by a word of their own: a chapter, not an association. */
export const NEW_OFFICER_PEOPLE = 20;
const DAY_MS = 86_400_000;

/**
 * Does an announcement need the word of a second officer, and why?
 * @param since when the person became officer for all of its units; undefined: is none
 */
export function secondWordFor(
  people: number,
  settings: { confirmAbove: number; newOfficerDays: number },
  since: Date | undefined,
  now: Date,
): 'many' | 'new' | undefined {
  if (settings.confirmAbove > 0 && people > settings.confirmAbove) return 'many';
  if (settings.newOfficerDays === 0 || people <= NEW_OFFICER_PEOPLE) return undefined;
  const isNew = !since || now.getTime() - since.getTime() < settings.newOfficerDays * DAY_MS;
  return isNew ? 'new' : undefined;
}

/** The strictest settings of several units: 0 means "off" for either. */
export function strictest(all: readonly { confirmAbove: number; newOfficerDays: number }[]) {
  const limits = all.map((one) => one.confirmAbove).filter((limit) => limit > 0);
  return {
    confirmAbove: limits.length > 0 ? Math.min(...limits) : 0,
    newOfficerDays: Math.max(0, ...all.map((one) => one.newOfficerDays)),
  };
}

export type SourceReading = { source: string } | { fault: 'empty' | 'too-long' | 'link' };

/**
 * The source of legal information: law, article, link, as typed. Every link in it must be a whole http(s) address.
 * @param isRefusal whether the whole text only says that there is none
 */
export function readSource(text: string, isRefusal: (text: string) => boolean): SourceReading {
  const source = text.trim();
  if (lengthOf(source) < 3 || !saysSomething(source) || isRefusal(source)) return { fault: 'empty' };
  if (lengthOf(source) > SOURCE_LIMIT) return { fault: 'too-long' };
  const links = source.split(/\s+/u).map((word) => word.replace(/^[("'“<[]+|[)"'”>\].,;]+$/gu, ''));
  return links.some((word) => looksLikeLink(word) && !isWebAddress(word)) ? { fault: 'link' } : { source };
}

/** In folded text: the source on a line of its own, to the end of the text. */
const SOURCE_LINE = /\n[^\S\n]*(?:nguon|source)[^\S\n]*:[^\S\n]*(?=\S)[^\n]*$/u;
/** In folded text: a legal text with its number and, before it, the article. */
const LEGAL_TEXT =
  /(?:(?:khoan|diem|dieu|chuong)\s+[a-z\d]{1,4}[\s,]+){0,3}(?:bo luat|luat|phap lenh|nghi dinh|nghi quyet|thong tu(?:\s+lien tich)?|quyet dinh|chi thi)\s+(?:[a-z\s]{0,60}\s)?(?:so\s+)?\d{1,4}\/(?:\d{4}\/)?[a-z][a-z\d]{0,12}(?:-[a-z\d]{1,12}){0,3}/u;

/**
 * The source that the text itself names: its last line, which is then no part of it, or the legal text that it cites.
 * @returns undefined where it names none
 */
export function sourceIn(text: string): { source: string; text: string } | undefined {
  const folded = foldInPlace(text.trimEnd());
  const line = SOURCE_LINE.exec(folded);
  if (line)
    return {
      source: text.slice(line.index + line[0].indexOf(':') + 1).trim(),
      text: text.slice(0, line.index).trimEnd(),
    };
  const cited = LEGAL_TEXT.exec(folded);
  if (!cited) return undefined;
  const source = text.slice(cited.index, cited.index + cited[0].length).replace(/\s+/gu, ' ');
  return { source: source[0]?.toUpperCase() + source.slice(1), text };
}

function looksLikeLink(word: string): boolean {
  return /^(?:https?:|[a-z][a-z\d+.-]*:\/\/|(?:javascript|data|vbscript|file|mailto):|www\.)/iu.test(word);
}

/** A whole address that shows where it leads: no "https://bocongan.gov.vn@elsewhere.com". */
function isWebAddress(word: string): boolean {
  if (!/^https?:\/\//iu.test(word) || !URL.canParse(word)) return false;
  const url = new URL(word);
  return url.hostname.includes('.') && url.username === '' && url.password === '';
}

/** Splits a list of names at commas, semicolons, line ends and the given words. */
export function splitNames(text: string, joiners: readonly string[]): string[] {
  const escaped = joiners.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  const between = escaped.length > 0 ? `|\\s(?:${escaped.join('|')})\\s` : '';
  return text
    .split(new RegExp(`[,;\\n]${between}`, 'iu'))
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Drops units that lie below another one of the list: they get it with that one. */
export function topmost<U extends { id: string; path: string[] }>(units: readonly U[]): U[] {
  return units.filter(
    (unit, index) =>
      units.findIndex((other) => other.id === unit.id) === index &&
      !units.some((other) => other.id !== unit.id && unit.path.includes(other.id)),
  );
}

export interface Figures {
  people: number;
  sent: number;
  read: number;
  waiting: number;
  failed: number;
  uncertain: number;
  skipped: number;
  unreachable: number;
}

const figureNames = ['people', 'sent', 'read', 'waiting', 'failed', 'uncertain', 'skipped', 'unreachable'] as const;

export function sumFigures(all: readonly Figures[]): Figures {
  const sum = Object.fromEntries(figureNames.map((name) => [name, 0])) as unknown as Figures;
  for (const one of all) for (const name of figureNames) sum[name] += one[name];
  return sum;
}

/** People to whom it has not come and will not by itself. */
export function missedIn({ failed, uncertain, skipped, unreachable }: Figures): number {
  return failed + uncertain + skipped + unreachable;
}

/** In per cent, whole: 100 only where it is all of them, 0 only where it is none. */
export function percent(part: number, whole: number): number {
  if (whole === 0 || part === 0) return 0;
  return part >= whole ? 100 : Math.min(99, Math.max(1, Math.round((part / whole) * 100)));
}

/** How far legal information has come: units in which somebody read it, of all units; share of all people. */
export function coverage(units: readonly Figures[]): { unitsReading: number; units: number; percent: number } {
  const sum = sumFigures(units);
  return {
    unitsReading: units.filter((unit) => unit.read > 0).length,
    units: units.length,
    percent: percent(sum.read, sum.people),
  };
}

export type Phase = 'freezing' | 'running' | 'paused' | 'stopped' | 'undoing' | 'undone' | 'done';

/**
 * @param waiting messages that are still to be sent
 * @param frozen whether all of them are known
 * @param undone whether it was taken back: what waits then is still to be deleted
 */
export function phaseOf(
  state: 'freezing' | 'running' | 'paused' | 'stopped',
  waiting: number,
  frozen: boolean,
  undone = false,
): Phase {
  if (undone) return waiting > 0 ? 'undoing' : 'undone';
  return state !== 'stopped' && waiting === 0 && frozen ? 'done' : state;
}

/** Why somebody was not reached, as one of the keys `announcements-why-…`. */
export function whyNotReached(why: string, reason: string | null): string {
  if (why === 'failed') {
    if (/block/iu.test(reason ?? '')) return 'blocked';
    if (/deactivated|deleted/iu.test(reason ?? '')) return 'gone';
    return 'failed';
  }
  if (why === 'skipped') return reason === 'muted' || reason === 'undone' ? reason : 'stopped';
  return ['no-account', 'closed', 'muted', 'uncertain'].includes(why) ? why : 'failed';
}

/** A heart or a thumb under an announcement says that it was read; with or without a colour of skin. */
export function isReadReaction(emoji: string): boolean {
  return ['❤', '👍'].includes(emoji.replace(/[\u{FE0F}\u{1F3FB}-\u{1F3FF}]/gu, ''));
}

/** The beginning of a text for a list, cut at a word with … where it is longer. The whole is one press away. */
export function excerpt(text: string, most: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (lengthOf(line) <= most) return line;
  const cut = [...line].slice(0, most).join('');
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).replace(/[\s,.;:–-]+$/u, '')}…`;
}
