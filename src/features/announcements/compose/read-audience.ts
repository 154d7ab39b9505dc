/** To whom an officer says that it goes: "cho Liên Sơn và Sen 1: …", "chỉ chi hội trưởng", "bỏ Sen 2". Pure. */
import { samePhrase, startsWithPhrase } from '../../../text/fold.ts';
import { splitNames } from '../rules.ts';

export interface AudienceWords {
  /** Before the names, at the head of a text. */
  to: readonly string[];
  /** Before the names, where the preview stands. */
  only: readonly string[];
  more: readonly string[];
  less: readonly string[];
  officers: readonly string[];
  everybody: readonly string[];
  /** Between two names. */
  and: readonly string[];
  /** Around names, saying nothing. */
  fill: readonly string[];
}

export interface SaidAudience {
  /** In place of what stood, besides it, or without it. */
  how: 'only' | 'more' | 'less';
  officersOnly: boolean;
  /** As typed, not looked up; none: the officer's own units. */
  names: string[];
}

/** What stands before a colon further on is the text itself. */
const LONGEST_CLAUSE = 200;

/** "cho Liên Sơn và Sen 1: mời các bác nhận quà": the audience that leads in a text, and what remains. */
export function splitAudience(text: string, words: AudienceWords): { said: SaidAudience; rest: string } | undefined {
  const match = new RegExp(`^([^:\\n]{4,${LONGEST_CLAUSE}}):(?!\\d)\\s*(\\S[\\s\\S]*)$`, 'u').exec(text.trim());
  const [, head = '', rest = ''] = match ?? [];
  const clause = afterAny(head, words.to);
  const said = clause === undefined ? undefined : readAudience(clause, words);
  return said && { said, rest };
}

/**
 * An audience and nothing else.
 * @returns undefined where it names nobody; names are not looked up, so that any words may come back as one
 */
export function readAudience(text: string, words: AudienceWords): SaidAudience | undefined {
  let clause = text.trim();
  let how: SaidAudience['how'] = 'only';
  for (const [kind, leads] of [
    ['only', words.only],
    ['more', words.more],
    ['less', words.less],
  ] as const) {
    const after = afterAny(clause, leads);
    if (after === undefined) continue;
    how = kind;
    clause = after;
    break;
  }
  clause = afterAny(clause, words.to) ?? clause;
  const officers = afterAny(clause, words.officers);
  const names = splitNames(tidy(officers ?? clause, words), words.and).filter(
    (name) => !words.everybody.some((one) => startsWithPhrase(name, one)?.rest.trim() === ''),
  );
  const everybody = names.length === 0 && officers === undefined;
  if (everybody && tidy(clause, words) === '') return undefined;
  return { how, officersOnly: officers !== undefined, names };
}

function tidy(text: string, { fill }: AudienceWords): string {
  let rest = text.replace(/[\s,.;…]+$/u, '').trim();
  for (let again = true; again; ) {
    again = false;
    for (const word of fill) {
      const shorter = startsWithPhrase(rest, word)?.rest ?? beforeEnd(rest, word);
      if (shorter === undefined) continue;
      rest = shorter.trim();
      again = true;
    }
  }
  return rest;
}

function beforeEnd(text: string, phrase: string): string | undefined {
  const parts = text.split(/\s+/u);
  const count = phrase.split(' ').length;
  return samePhrase(parts.slice(-count).join(' '), phrase) ? parts.slice(0, -count).join(' ') : undefined;
}

/** @returns what follows the longest of the phrases that begins the text */
function afterAny(text: string, phrases: readonly string[]): string | undefined {
  const found = phrases.flatMap((phrase) => startsWithPhrase(text, phrase)?.rest ?? []);
  return found.sort((a, b) => a.length - b.length)[0]?.replace(/^[\s,]+/u, '');
}
