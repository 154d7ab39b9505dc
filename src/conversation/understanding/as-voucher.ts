/** A line that begins as a voucher does, "thu 200 nghìn …", "chi 500k …": the word and a sum say what it is, whatever follows. */
import { phrases } from '../../lexicon/lexicon.ts';
import { startsWithPhrase, words } from '../../text/fold.ts';
import { sumsIn } from '../../text/names-and-sums.ts';

/** @returns the door; undefined where it does not begin so */
export function asVoucher(text: string): 'fund.in' | 'fund.out' | undefined {
  const begins = (list: readonly string[]) =>
    list.some((word) => {
      // "chị" is no "chi": here marks count.
      if (words(text)[0]?.text.toLowerCase() !== word.split(' ')[0]) return false;
      const rest = startsWithPhrase(text, word)?.rest;
      const [sum] = rest === undefined ? [] : sumsIn(rest);
      return sum?.start === 0 && !sum.isShort;
    });
  if (begins(phrases('funds.begins-out'))) return 'fund.out';
  return begins(phrases('funds.begins-in')) ? 'fund.in' : undefined;
}
