// Letters of the Telex and VNI keyboards that were left as typed: "ddi", "khoong", "bij", "d9i". Put right only where the outcome is
// a syllable and the word as typed is none.

const ONSETS = 'b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x';
const NUCLEI =
  'a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iêu|iu|oa|oai|oay|oă|oe|oi|ôi|ơi|ua|uâ|uây|uê|ui|uô|uôi|ươ|ươi|ươu|ưa|ưi|ưu|uy|uya|uyê|uyu|uơ|yê|yêu|uôi';
const SYLLABLE = new RegExp(`^(?:${ONSETS})?(?:${NUCLEI})(?:c|ch|m|n|ng|nh|p|t)?$`, 'u');

const TONES: Readonly<Record<string, string>> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
  1: '\u0301',
  2: '\u0300',
  3: '\u0309',
  4: '\u0303',
  5: '\u0323',
};
const LONGEST = 9;

/**
 * @param word in lower case, plain letters and digits @param amongOthers another word of the message is certainly such a slip: then a
 * letter of a tone at the end is one too ("cos mawtj") @returns the syllable meant, undefined where that is not certain
 */
export function telexSlip(word: string, amongOthers = false): string | undefined {
  if (word.length < 3 || word.length > LONGEST || !/^[a-z]+[a-z0-9]*$/u.test(word)) return undefined;
  if (/^[a-z]+[6-9][a-z]/u.test(word) || (amongOthers && /^[a-z]+[1-5][a-z]*$/u.test(word))) return fromVni(word);
  const isSure =
    /aa|ee|oo|aw|ow|uw|dd|[aeiouy][a-z]*j$/u.test(word) ||
    (/[aeiouy]f$/u.test(word) && word.length > 3) ||
    (amongOthers && /[aeiouy][a-z]*[sfrx]$/u.test(word));
  if (!isSure || SYLLABLE.test(word)) return undefined;
  const tone = /[sfrxj]$/u.test(word) ? word.at(-1) : undefined;
  const letters = (tone ? word.slice(0, -1) : word)
    .replace(/^dd/u, 'đ')
    .replace(/(?:uw|u)ow/u, 'ươ')
    .replace(/aa/u, 'â')
    .replace(/ee/u, 'ê')
    .replace(/oo/u, 'ô')
    .replace(/aw/u, 'ă')
    .replace(/ow/u, 'ơ')
    .replace(/uw/u, 'ư');
  return withTone(letters, tone);
}

function fromVni(word: string): string | undefined {
  const tone = /[1-5]/u.exec(word)?.[0];
  const letters = word
    .replace(/[1-5]/u, '')
    .replace(/d9/u, 'đ')
    .replace(/u7?o7/u, 'ươ')
    .replace(/([aeo])6/u, (_, letter: string) => ({ a: 'â', e: 'ê', o: 'ô' })[letter] ?? letter)
    .replace(/o7/u, 'ơ')
    .replace(/u7/u, 'ư')
    .replace(/a8/u, 'ă');
  return withTone(letters, tone);
}

function withTone(letters: string, tone: string | undefined): string | undefined {
  if (!SYLLABLE.test(letters)) return undefined;
  const mark = tone === undefined ? '' : (TONES[tone] ?? '');
  const at = letters.search(/[ăâêôơ]|ư(?!ơ)/u);
  const place = at >= 0 ? at : letters.search(/[aeiouy]/u);
  // Where the tone stands does not matter to those who compare (spellingKey).
  return (letters.slice(0, place + 1) + mark + letters.slice(place + 1)).normalize('NFC');
}
