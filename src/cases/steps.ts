/** What is said of a case in one line: "trả lời số 19: …", "số 6 tôi nhận", "chuyển số 6 cho anh Hòa". */
import { phrases } from '../lexicon/lexicon.ts';
import { startsWithPhrase } from '../text/fold.ts';

/** What may be said of a case of whatever kind; each feature knows what it is called there. */
export const caseSteps = ['take', 'answer', 'pass', 'close'] as const;
export type CaseStep = (typeof caseSteps)[number];

export interface SaidOfCase {
  step: CaseStep;
  /** As typed; undefined: none was named. */
  number: string | undefined;
  /** The words of the answer, or to whom it goes. */
  rest: string;
}

/** @returns undefined where the line says no such thing */
export function readStep(text: string): SaidOfCase | undefined {
  const first = numberAt(text);
  const verb = verbAt(first?.rest ?? text);
  if (verb && first) return { step: verb.step, number: first.number, rest: tidy(verb.step, verb.rest) };
  if (!verb) return undefined;
  const second = numberAt(verb.rest);
  const rest = tidy(verb.step, second?.rest ?? verb.rest);
  // Without a number only to whom it goes tells that a case is meant.
  if (!second && !(verb.step === 'pass' && rest !== '' && rest !== verb.rest)) return undefined;
  return { step: verb.step, number: second?.number, rest };
}

/** "12", "số 12", "việc số 12": the number that a text is, and no more. @returns as typed */
export function numberIn(text: string): string | undefined {
  const found = numberAt(text) ?? bareNumber(text);
  return found && !/[\p{L}\p{N}]/u.test(found.rest) ? found.number : undefined;
}

function numberAt(text: string): { number: string; rest: string } | undefined {
  const after = longestFirst('number').flatMap((word) => startsWithPhrase(text, word)?.rest ?? [])[0];
  return after === undefined ? undefined : bareNumber(after);
}

function bareNumber(text: string): { number: string; rest: string } | undefined {
  const match = /^\s*#?(\d{1,9})(?![\p{L}\d/.]\S)[\s.,:;)–-]*([\s\S]*)$/u.exec(text);
  return match ? { number: match[1] ?? '', rest: match[2] ?? '' } : undefined;
}

function verbAt(text: string): { step: CaseStep; rest: string } | undefined {
  const all = caseSteps.flatMap((step) => phrases(`cases.${step}`).map((phrase) => ({ step, phrase })));
  all.sort((a, b) => b.phrase.length - a.phrase.length);
  for (const { step, phrase } of all) {
    const rest = startsWithPhrase(text, phrase)?.rest;
    if (rest !== undefined) return { step, rest };
  }
  return undefined;
}

function tidy(step: CaseStep, rest: string): string {
  if (step !== 'pass') return rest.trim();
  return (longestFirst('to').flatMap((word) => startsWithPhrase(rest, word)?.rest ?? [])[0] ?? rest).trim();
}

const longestFirst = (list: string) => [...phrases(`cases.${list}`)].sort((a, b) => b.length - a.length);
