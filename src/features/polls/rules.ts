/** What a line says of a question to the members: "chọn ngày nào: 5/12, 6/12". Pure. */
import { firstSaid } from '../../conversation/form/fields/choice.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import { words } from '../../text/fold.ts';

/** Characters. */
export const QUESTION_LIMIT = 300;
export const OPTION_LIMIT = 60;
export const MOST_OPTIONS = 8;

const tidy = (text: string) => text.replace(/\s+/gu, ' ').replace(/^[\s,.;:–—-]+|[\s,.;:–—-]+$/gu, '');

export interface PollLine {
  question: string;
  /** Empty: yes or no. */
  options: string[];
}

/** After a colon what there is to choose; else two or more parts that "hay" stands between. */
export function readPoll(text: string): PollLine {
  const colon = /^(.*?):\s*(.+)$/su.exec(text.trim());
  const options = colon ? optionsIn(colon[2] ?? '') : [];
  if (options.length > 1) return { question: tidy(colon?.[1] ?? '').slice(0, QUESTION_LIMIT), options };
  return { question: tidy(text).slice(0, QUESTION_LIMIT), options: [] };
}

/** "thứ bảy 5/12, chủ nhật 6/12 hay thứ hai": each once. */
export function optionsIn(text: string): string[] {
  const parts = text.split(/[,;\n|]/u).flatMap(splitAtOr);
  return [
    ...new Set(
      parts
        .map(tidy)
        .filter((part) => part !== '')
        .map((part) => part.slice(0, OPTION_LIMIT)),
    ),
  ];
}

function splitAtOr(text: string): string[] {
  const found = firstSaid(text, ['or'], () => phrases('polls.or'));
  return found ? [text.slice(0, found.start), ...splitAtOr(text.slice(found.end))] : [text];
}

/** A question to many that an officer writes without a command: "ai đi viếng nghĩa trang?". */
export function asksMany(text: string): boolean {
  const found = firstSaid(text, ['asks'], () => phrases('polls.asks'));
  return found?.start === 0 && /\?\s*$/u.test(text) && words(text).length > 2;
}
