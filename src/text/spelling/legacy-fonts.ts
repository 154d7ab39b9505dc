// Two ways of writing Vietnamese from before Unicode: the letters stand at the places of West European ones, and only a
// font (.VnTime for TCVN3, VNI-Times for VNI) makes them look right. TCVN 5712:1993 and the VNI table.

export type LegacyFont = 'tcvn3' | 'vni';

/** Letter for letter. */
function pairs(from: string, to: string): Map<string, string> {
  return new Map(Array.from(from, (letter, index) => [letter, to[index] ?? letter]));
}

const TCVN3 = pairs(
  'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ¡¢§£¤¥¦',
  'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ',
);

/** What the second character puts on the vowel before it: tone and shape, as combining marks. */
const VNI_MARKS = new Map<string, string>(
  [
    ['ùøûõï', ''],
    ['âáàåãä', '\u0302'],
    ['êéèúüë', '\u0306'],
  ].flatMap(([letters = '', shape = '']) => {
    const tones = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
    return Array.from(letters, (letter, index): [string, string] => [
      letter,
      shape + ((shape === '' ? tones : ['', ...tones])[index] ?? ''),
    ]);
  }),
);
const VNI_LETTERS = pairs('ñôöæóòîÑÔÖÆÓÒÎ', 'đơưỉĩịỵĐƠƯỈĨỊỴ');

/** Letters of Unicode Vietnamese that West European tables lack: such a text needs no turning. */
const UNICODE_ONLY = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]|\p{M}/u;
/** What stands in these fonts for a letter, alone or in a word. */
const WORD = /[\p{L}\p{M}µ¸¶¹¨¾¼½©®ª¬\u00AD§¡¢£¤¥¦«»·]+/gu;
/** A syllable without its tone: what begins it, its vowels, what ends it. */
const SYLLABLE =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?(?:iêu|yêu|oai|oay|oeo|uây|uôi|ươi|ươu|uyê|uya|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|ôi|ơi|oo|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|[aăâeêioôơuưy])(?:ch|ng|nh|[cmnpt])?$/u;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Whether a word could be one syllable of Vietnamese; letters without any mark are not judged. */
function isSyllable(word: string): boolean {
  if (/^[\p{ASCII}]*$/u.test(word)) return /^[a-z]*$/iu.test(word);
  const parts = word.toLowerCase().normalize('NFD');
  const tones = parts.match(TONES) ?? [];
  return tones.length <= 1 && SYLLABLE.test(parts.replace(TONES, '').normalize('NFC'));
}

/** Whether a text has letters with marks, and each word of it could be Vietnamese. */
export const isVietnamese = (text: string): boolean =>
  !/^[\p{ASCII}]*$/u.test(text) && wordsOf(text.normalize('NFC')).every(isSyllable);

const wordsOf = (text: string) => Array.from(text.slice(0, MOST_SIGNS).matchAll(WORD), ([word]) => word);
const MOST_SIGNS = 500;

/** A text that is no Vietnamese as it stands, and is once it is turned. */
export function needsFont(text: string, font: LegacyFont): boolean {
  if (text.length === 0 || /^[\p{ASCII}]*$/u.test(text) || UNICODE_ONLY.test(text)) return false;
  const typed = wordsOf(text);
  // Marks beside a word (a footnote) are no letters of it.
  if (typed.every((word) => isSyllable(word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')))) return false;
  return wordsOf(font === 'tcvn3' ? fromTcvn3(text) : fromVni(text)).every(isSyllable);
}

/**
 * The font in which texts are written that need one. Letters of Unicode in most of the others outweigh it: then only what
 * `needsFont` is to be turned, which the caller is told by `all`.
 * @returns undefined: none needs one
 */
export function legacyFontOf(texts: Iterable<string>): { font: LegacyFont; all: boolean } | undefined {
  const votes = { tcvn3: 0, vni: 0 };
  let unicode = 0;
  for (const text of texts) {
    if (UNICODE_ONLY.test(text)) unicode += 1;
    else if (needsFont(text, 'tcvn3')) votes.tcvn3 += 1;
    else if (needsFont(text, 'vni')) votes.vni += 1;
  }
  const most = Math.max(votes.tcvn3, votes.vni);
  if (most === 0) return undefined;
  return { font: votes.tcvn3 >= votes.vni ? 'tcvn3' : 'vni', all: most * 3 > unicode };
}

/** A text of that font in Unicode; one that is Unicode already stays as it is. */
export function fromLegacyFont(text: string, font: LegacyFont): string {
  if (UNICODE_ONLY.test(text)) return text;
  return font === 'tcvn3' ? fromTcvn3(text) : fromVni(text);
}

function fromTcvn3(text: string): string {
  return Array.from(text, (letter) => TCVN3.get(letter) ?? letter).join('');
}

function fromVni(text: string): string {
  const marked = text.replace(/([aeouyôö])([ùøûõïâáàåãäêéèúüë])/giu, (pair, vowel: string, mark: string) => {
    const shape = VNI_MARKS.get(mark.toLowerCase());
    const isRound = shape?.startsWith('\u0302') && !/[aeo]/iu.test(vowel);
    const isShort = shape?.startsWith('\u0306') && !/a/iu.test(vowel);
    return shape === undefined || isRound || isShort ? pair : `${VNI_LETTERS.get(vowel) ?? vowel}${shape}`;
  });
  return Array.from(marked, (letter) => VNI_LETTERS.get(letter) ?? letter)
    .join('')
    .normalize('NFC');
}
