/** Mends slips of the keyboard in syllables that no article knows; known ones are never touched. */

/** Shorter ones are too like too many others; those below LONG are put right only where a neighbour agrees. */
const SHORTEST = 3;
const LONG = 5;

/**
 * The syllables with unknown ones put right where a neighbour tells which is meant, or only one known syllable is near.
 * @param known how often each term (syllable, or pair of them) occurs in the articles
 */
export function repairSyllables(list: readonly string[], known: ReadonlyMap<string, number>): string[] {
  const seen = (term: string) => (known.get(term) ?? 0) > 0;
  return list.map((typed, index) => {
    if (seen(typed) || typed.length < SHORTEST || /\d/u.test(typed)) return typed;
    const before = list[index - 1] ?? '';
    const after = list[index + 1] ?? '';
    let best = { term: typed, fit: 0 };
    for (const near of slipsOf(typed)) {
      if (!seen(near)) continue;
      const pairs = (known.get(`${before} ${near}`) ?? 0) + (known.get(`${near} ${after}`) ?? 0);
      const fit = pairs > 0 ? pairs * 1000 : typed.length >= LONG ? (known.get(near) ?? 0) : 0;
      if (fit > best.fit) best = { term: near, fit };
    }
    return best.term;
  });
}

const LETTERS = 'abcdeghiklmnopqrstuvxy';

/** Everything one slip away from a syllable. */
function slipsOf(typed: string): string[] {
  const near: string[] = [];
  for (let at = 0; at <= typed.length; at += 1) {
    const [before, after] = [typed.slice(0, at), typed.slice(at)];
    if (after) near.push(before + after.slice(1));
    if (after.length > 1) near.push(before + after[1] + after[0] + after.slice(2));
    for (const letter of LETTERS) {
      near.push(before + letter + after);
      if (after) near.push(before + letter + after.slice(1));
    }
  }
  return near;
}
