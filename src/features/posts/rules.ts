/** Posts of a unit, and the sentences that tell of them. Pure. */
import { endOfPhraseAt, firstSaid } from '../../conversation/form/fields/choice.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import { startsWithPhrase } from '../../text/fold.ts';

/** In the order of a list. */
export const postNames = [
  'chair',
  'vicechair',
  'standing',
  'committee',
  'head',
  'deputy',
  'secretary',
  'treasurer',
  'branch',
] as const;
export type PostName = (typeof postNames)[number];
export const asPost = (said: string): PostName | undefined => postNames.find((one) => one === said);

/** One person at a time in a unit: who is elected takes the place of who held it. */
const single: readonly PostName[] = ['chair', 'head', 'secretary', 'treasurer'];
export const isSingle = (name: PostName): boolean => single.includes(name);

export interface Term {
  from: number;
  until: number;
}
const LONGEST_TERM = 10;

export function isTerm({ from, until }: Term): boolean {
  return from >= 1980 && until <= 2100 && until >= from && until - from <= LONGEST_TERM;
}

/** "2025-2030", "2025 đến 2030", "2025 – 2030". */
export function termIn(text: string): { value: Term; start: number; end: number } | undefined {
  const found = /(?<!\d)(\d{4})\s*(?:-|–|—|\p{L}+)\s*(\d{4})(?!\d)/u.exec(text);
  if (!found) return undefined;
  const value = { from: Number(found[1]), until: Number(found[2]) };
  return isTerm(value) ? { value, start: found.index, end: found.index + found[0].length } : undefined;
}

const tidy = (text: string) => text.replace(/\s+/gu, ' ').replace(/^[\s,.;:?!–—-]+|[\s,.;:?!–—-]+$/gu, '');

const postIn = (text: string) => firstSaid(text, postNames, (one) => phrases(`posts.${one}`));

const unled = (text: string): string => {
  for (const word of phrases('posts.of')) {
    const rest = startsWithPhrase(text, word)?.rest;
    if (rest !== undefined) return tidy(rest);
  }
  return text;
};

export interface Election {
  /** Who, as typed; '' where nobody is named. */
  name: string;
  post: PostName;
  term: Term | undefined;
  /** What stands behind the post: a unit, as typed. */
  unit: string;
}

/** "bầu ông Hòe làm chi hội phó nhiệm kỳ 2025-2030". @returns undefined where it tells of no election to a post */
export function readElection(text: string): Election | undefined {
  const line = tidy(text);
  const opening = phrases('posts.electing')
    .toSorted((a, b) => b.length - a.length)
    .map((word) => startsWithPhrase(line, word)?.rest)
    .find((rest) => rest !== undefined);
  if (opening === undefined) return undefined;
  const as = firstSaid(opening, ['it'], () => phrases('posts.as'));
  if (!as || as.start === 0) return undefined;
  const behind = opening.slice(as.end);
  const post = postIn(behind);
  // Right behind the word: "bầu ông Hòe làm chi hội phó", not "bầu ai làm gì để chủ tịch …".
  if (!post || tidy(behind.slice(0, post.start)) !== '') return undefined;
  const more = behind.slice(post.end);
  const term = termIn(more);
  const termWord = firstSaid(more, ['it'], () => phrases('posts.term'));
  const end = Math.min(term?.start ?? more.length, termWord?.start ?? more.length);
  return {
    name: tidy(opening.slice(0, as.start)),
    post: post.value,
    term: term?.value,
    unit: unled(tidy(more.slice(0, end))),
  };
}

/** "ai là thư ký chi hội Liên Sơn", "chi hội trưởng là ai". @returns undefined where nothing of the kind is asked */
export function readWho(text: string): { post: PostName; unit: string } | undefined {
  const line = tidy(text);
  for (const word of phrases('posts.who')) {
    const rest = startsWithPhrase(line, word)?.rest;
    if (rest === undefined) continue;
    const post = postIn(rest);
    return post?.start === 0 ? { post: post.value, unit: unled(tidy(rest.slice(post.end))) } : undefined;
  }
  const post = postIn(line);
  if (post?.start !== 0) return undefined;
  const tail = firstSaid(line, ['it'], () => phrases('posts.whoelse'));
  if (!tail || tidy(line.slice(tail.end)) !== '') return undefined;
  const end = endOfPhraseAt(line, 0, phrases(`posts.${post.value}`)) ?? post.end;
  return { post: post.value, unit: unled(tidy(line.slice(end, tail.start))) };
}
