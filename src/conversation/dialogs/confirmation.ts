/** What says yes or no to any question of two ways, and what is never the content of anything. */
import { phrases } from '../../lexicon/lexicon.ts';
import { samePhrase, startsWithPhrase, words } from '../../text/fold.ts';
import { readConfirmation } from '../../text/polarity/read-confirmation.ts';

/** "vâng đúng rồi ạ": an answer has few words. */
const MOST_WORDS = 6;

/** @returns what the message says where a yes or a no is asked for; undefined where it says anything besides */
export function confirmationOf(text: string): 'yes' | 'no' | undefined {
  if (isMadeOf(text, [...phrases('common.yes'), ...phrases('common.go')])) return 'yes';
  return isMadeOf(text, phrases('common.no')) ? 'no' : undefined;
}

/** Yes, no, words that send, a bare number, signs alone: no title, place, name or story is any of these. */
export function isNeverContent(text: string): boolean {
  return confirmationOf(text) !== undefined || /^(?:\p{P}|\p{S}|\s)*\d{0,2}(?:\p{P}|\p{S}|\s)*$/u.test(text);
}

export const saysStop = (text: string) => isOneOf(text, 'common.stop');
export const saysBack = (text: string) => isOneOf(text, 'common.back');
export const saysSkip = (text: string) => isOneOf(text, 'common.skip');

/** "thôi nhầm người rồi", "thôi để sau": out of what is asked, in a few words of one's own. A longer text is told. */
export function leaves(text: string): boolean {
  const typed = words(text);
  const isBrief = typed.length > 1 && typed.length <= MOST_LEAVING;
  return (
    isBrief &&
    startsWithPhrase(text, STOP) !== null &&
    ['no', 'cancel', 'unsure', 'back'].includes(readConfirmation(text))
  );
}
const STOP = phrases('common.stop')[0] ?? '';
const MOST_LEAVING = 6;

/** "à quên, nhầm, ấy chết, …": nobody says more before the correction. */
const MOST_SLIPS = 4;

/** The message without what begins a correction ("à nhầm, 15h"). @returns undefined where nothing begins one */
export function correctionIn(text: string): string | undefined {
  const leads = [...phrases('common.slip')].sort((a, b) => b.length - a.length);
  const without = (said: string) =>
    leads.map((word) => startsWithPhrase(said, word.replace('…', ''))?.rest).find((rest) => rest);
  let rest = without(text);
  for (let more = 1; more < MOST_SLIPS && rest; more += 1) rest = without(rest) ?? rest;
  return rest || undefined;
}

function isOneOf(text: string, key: string): boolean {
  return phrases(key).some((phrase) => samePhrase(text, phrase));
}

/** Do these phrases and particles alone, in any order, make the whole text? */
function isMadeOf(text: string, core: readonly string[]): boolean {
  const particles = phrases('common.particles');
  const all = [...core, ...particles].sort((a, b) => b.split(' ').length - a.split(' ').length);
  if (words(text).length > MOST_WORDS) return false;
  let left = text;
  let isSaid = false;
  while (words(left).length > 0) {
    const found = all.find((phrase) => startsWithPhrase(left, phrase));
    if (!found) return false;
    isSaid ||= core.includes(found);
    left = startsWithPhrase(left, found)?.rest ?? '';
  }
  return isSaid;
}
