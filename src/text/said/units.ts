/** The units that a sentence names: villages, quarters, chapters. */
import { fold } from '../fold.ts';

const isCapital = (word: string) => /^\p{Lu}/u.test(word);

const KINDS =
  'chi hội|chi hoi|phân hội|tổ dân phố|to dan pho|tdp|tổ|khu phố|khu pho|khu vực|khu|khóm|khom|xóm|xom|thôn|thon|ấp|buôn|buon|bản|làng|lang|plei|sóc|phum|phường|phuong|xã|xa|huyện|kp|ngách|hẻm|hem|đội|to|ap|ban|CH';
const kinds = KINDS.split('|').map((kind) => `[${kind[0]}${kind[0]?.toUpperCase()}]${kind.slice(1)}`);
const UNIT = new RegExp(
  `(?<!\\p{L})(${kinds.join('|')})\\s*(?<=\\s|[pP])(\\d+[a-z]?(?:\\s*(?:,|và|va|với|voi|-)\\s*\\d+)*|\\p{Lu}[\\p{L}'-]*(?:\\s+(?:\\p{Lu}[\\p{L}'-]*|\\d+(?![\\d/h])))*|[\\p{L}'-]+)`,
  'gu',
);
/** All of one, or the own. */
const WHOLE =
  /(?<!\p{L})(?:(?:cả|ca|toàn|toan|hết|het)\s+(?:tổ|to|thôn|thon|xóm|xom|ấp|ap|buôn|buon|bản|ban|làng|lang|phường|phuong|xã|xa|chi hội|chi hoi|hội|hoi|khu|khóm)|(?:tổ|thôn|thon|xóm|xom|ấp|buôn|buon|bản|làng|lang|chi hội|chi hoi|phường|khu)\s+(?:mình|minh|này|nay|ta))(?!\p{L})/giu;
const unitWords = new Set('hoi to pho khu khom xom thon ap buon ban lang plei phuong xa ch vuc'.split(' '));
export const isUnitWord = (word: string) => unitWords.has(word);
const noUnits = new Set(
  'phu nu nong cuu ccb trong hop toan hien minh ta nay do kia nao toi tui em dan chuc truong pho hoi vien phu cong tac tu quan trong gi moi cua co la thi may ben nhe nghen da chua con so'.split(
    ' ',
  ),
);

/** As typed, each once. */
export function unitsIn(text: string): string[] {
  const found: string[] = Array.from(text.matchAll(WHOLE), ([whole]) => whole);
  UNIT.lastIndex = 0;
  for (let match = UNIT.exec(text); match; match = UNIT.exec(text)) {
    const [whole, kind = '', name = ''] = match;
    const bare = fold(name.split(/\s+/u)[0] ?? '');
    const isPlain = !isCapital(name) && !/^\d/u.test(name);
    // "to" and "ban" are words of their own without marks.
    const isWord = /^(?:to|ban|ap|lang)$/iu.test(kind) && isPlain;
    if (isWord || noUnits.has(bare)) UNIT.lastIndex = match.index + kind.length;
    else found.push(whole.trim());
  }
  return [...new Set(found)];
}
