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
/** What stands beside a letter in TCVN3, and in no other Vietnamese. */
const TCVN3_SIGN = /\p{L}[µ¸¶¹¨¾¼½©®ª¬\u00AD]|[®§]\p{L}/u;
const VNI_SIGN = /[aeouyôö][ùøûïåäëü](?!\p{M})|[ñ][aeiouyôö]|[öô][ùøûõï]/iu;

/** The font in which most of the texts that need one are written; undefined: none does. */
export function legacyFontOf(texts: Iterable<string>): LegacyFont | undefined {
  const votes = { tcvn3: 0, vni: 0 };
  for (const text of texts) {
    if (UNICODE_ONLY.test(text)) continue;
    if (TCVN3_SIGN.test(text)) votes.tcvn3 += 1;
    else if (VNI_SIGN.test(text)) votes.vni += 1;
  }
  if (votes.tcvn3 + votes.vni === 0) return undefined;
  return votes.tcvn3 >= votes.vni ? 'tcvn3' : 'vni';
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
