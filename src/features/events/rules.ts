/** What a line says of a talk, a clean-up day or a contest, and of those who were seen off to their service. Pure. */
import { endOfPhraseAt, firstSaid } from '../../conversation/form/fields/choice.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import type { LocalDate } from '../../text/calendar.ts';
import { fold, foldInPlace, samePhrase, startsWithPhrase } from '../../text/fold.ts';

export const eventKinds = ['talk', 'cleanup', 'contest', 'other'] as const;
export type EventKind = (typeof eventKinds)[number];

/** Characters. */
export const TITLE_LIMIT = 160;
export const WORDS_LIMIT = 200;
export const MOST_HEADS = 1_000_000;
/** Whole đồng; more is a slip of the keyboard. */
export const MOST_DONG = 1_000_000_000n;

export const asDay = ({ year, month, day }: LocalDate): Date => new Date(Date.UTC(year, month - 1, day));

export const kindPhrases = (kind: EventKind) => phrases(`events.kind-${kind}`);

export interface EventLine {
  title: string;
  kind: EventKind | undefined;
  sessions: number | undefined;
  /** Of all sessions together. */
  headCount: number | undefined;
  partners: string;
  audience: string;
}

const tidy = (text: string) => text.replace(/\s+/gu, ' ').replace(/^[\s,.;:–—()-]+|[\s,.;:–—()-]+$/gu, '');

/** "3 buổi", "2.232 lượt": a number grouped by points before one of the words. */
export function countBefore(
  text: string,
  words: readonly string[],
): { value: number; start: number; end: number } | undefined {
  for (const match of text.matchAll(/(?<![\d.,/])(\d{1,3}(?:[. ]\d{3})+|\d{1,7})(?![\d/])\s*/gu)) {
    const end = endOfPhraseAt(text, match.index + match[0].length, words);
    if (end !== undefined) return { value: Number((match[1] ?? '').replace(/[. ]/gu, '')), start: match.index, end };
  }
  return undefined;
}

/** "nói chuyện truyền thống 3 buổi, 2.232 lượt, phối hợp đoàn thanh niên, nhà trường". */
export function readEvent(text: string): EventLine {
  const each = bySession(text);
  if (each) return { ...readEvent(each.rest), sessions: each.sessions, headCount: each.headCount };
  const heads = countBefore(text, phrases('events.heads'));
  const noHeads = heads ? `${text.slice(0, heads.start)},${text.slice(heads.end)}` : text;
  const sessions = countBefore(noHeads, phrases('events.sessions'));
  const rest = sessions ? `${noHeads.slice(0, sessions.start)},${noHeads.slice(sessions.end)}` : noHeads;
  const partners = partAfter(rest, 'partners');
  const audience = partAfter(partners.rest, 'audience');
  const title = titleOf(audience.rest.split(/[;\n]/u)[0] ?? '');
  return {
    title: title.slice(0, TITLE_LIMIT),
    kind: firstSaid(text, eventKinds, kindPhrases)?.value,
    sessions: sessions?.value,
    headCount: heads?.value,
    partners: partners.said,
    audience: audience.said,
  };
}

/** Without "đã tổ chức" before it and "dự" behind. */
function titleOf(said: string): string {
  const isIn = (part: string, list: string) => phrases(`events.${list}`).some((one) => samePhrase(part, one));
  const lead = phrases('events.title-leads')
    .flatMap((one) => startsWithPhrase(tidy(said), one)?.rest ?? [])
    .sort((a, b) => a.length - b.length)[0];
  const parts = (lead ?? said).split(',').map(tidy);
  return parts.filter((part) => part !== '' && !isIn(part, 'title-leads') && !isIn(part, 'title-tails')).join(', ');
}

/** "buổi 1 800 em, buổi 2: 732 người": each session with its own number. In folded text. */
function bySession(text: string): { rest: string; sessions: number; headCount: number } | undefined {
  const either = (list: string) => phrases(`events.${list}`).map(fold).join('|');
  const one = new RegExp(
    `(?<![a-z])(?:${either('sessions')})\\s+(?:thu\\s+)?(\\d{1,2}|nhat|hai|ba|tu)\\s*[:=–-]?\\s*(?:co\\s+|duoc\\s+)?(\\d{1,3}(?:\\.\\d{3})+|\\d{1,6})\\s*(?:${either('heads')}|em|chau)?(?![a-z])`,
    'gu',
  );
  const composed = text.normalize('NFC');
  const found = [...foldInPlace(composed).matchAll(one)];
  if (found.length < 2) return undefined;
  const rest = found.reduceRight(
    (left, { 0: all, index }) => `${left.slice(0, index)}${left.slice(index + all.length)}`,
    composed,
  );
  const headCount = found.reduce((sum, match) => sum + Number((match[2] ?? '').replaceAll('.', '')), 0);
  return {
    rest,
    sessions: Math.max(found.length, countBefore(rest, phrases('events.sessions'))?.value ?? 0),
    headCount,
  };
}

/** What follows the word, up to a semicolon or the end. */
function partAfter(text: string, list: 'partners' | 'audience'): { said: string; rest: string } {
  const found = firstSaid(text, [list], () => phrases(`events.${list}`));
  if (!found) return { said: '', rest: text };
  const after = text.slice(found.end);
  const end =
    list === 'audience'
      ? (after.search(/[,;\n]/u) + 1 || after.length + 1) - 1
      : (after.search(/[;\n]/u) + 1 || after.length + 1) - 1;
  return {
    said: tidy(after.slice(0, end)).slice(0, WORDS_LIMIT),
    rest: `${text.slice(0, found.start)}${after.slice(end)}`,
  };
}
