/** Forms, levels and kinds of awards, and what a line says of them. Pure. */
import { firstSaid } from '../../conversation/form/fields/choice.ts';
import { numberIn } from '../../conversation/form/fields/number.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import { fold, foldInPlace, startsWithPhrase, words } from '../../text/fold.ts';
import { namesInText } from '../../text/names-in-text.ts';

export const forms = ['certificate', 'merit', 'medal', 'title', 'prize', 'praise'] as const;
export type AwardForm = (typeof forms)[number];
export const levels = ['chapter', 'commune', 'district', 'province', 'central'] as const;
export type Level = (typeof levels)[number];
export const kinds = ['merit', 'topic', 'sudden', 'devotion'] as const;
export type Kind = (typeof kinds)[number];
export const states = ['proposed', 'approved', 'awarded', 'refused'] as const;
export type State = (typeof states)[number];

/** Characters. */
export const REASON_LIMIT = 1000;
export const TITLE_LIMIT = 120;
export const DECISION_LIMIT = 60;
/** Whole đồng for each; more is a slip of the keyboard. */
export const MOST_DONG = 100_000_000n;

/** "Số 12/QĐ-HPN" and "12 / QĐ - HPN" are one number. */
export const decisionKey = (decision: string): string =>
  fold(decision)
    .replace(/^(?:quyet dinh|qd)?\s*(?:so)?\s*/u, '')
    .replace(/[^a-z0-9]/gu, '');

export const phrasesOf = {
  form: (one: AwardForm) => phrases(`commendations.form-${one}`),
  level: (one: Level) => phrases(`commendations.level-${one}`),
  kind: (one: Kind) => phrases(`commendations.kind-${one}`),
};

/** By the form where the line names none: a medal is for years, a prize for one contest, all else for work done. */
export function kindOf(text: string, form: AwardForm | undefined): Kind | undefined {
  const said = firstSaid(text, kinds, phrasesOf.kind)?.value;
  if (said) return said;
  if (form === 'medal') return 'devotion';
  return form === 'prize' ? 'topic' : undefined;
}

export interface AwardLine {
  form: AwardForm | undefined;
  level: Level | undefined;
  kind: Kind | undefined;
  title: string;
  decision: string;
  who: string;
  reason: string;
  /** It is asked who was commended, not said who shall be. */
  isQuestion: boolean;
}

interface Place {
  start: number;
  end: number;
}

const tidy = (text: string) => text.replace(/\s+/gu, ' ').replace(/^[\s,.;:–—()"“”-]+|[\s,.;:–—()"“”-]+$/gu, '');
const find = (text: string, list: string) => firstSaid(text, [list], () => phrases(`commendations.${list}`));

/** "đề nghị giấy khen chị Hà, hiến 120 m2 đất": the award, whom, for what. */
export function readAward(text: string): AwardLine {
  const found = /(?:quyet dinh|qd)\s*(?:so)?\s*:?\s*(\d[a-z\d]*(?:\s*[/-]\s*[a-z\d]+)*)/u.exec(foldInPlace(text));
  const decision = found
    ? text.slice(found.index + found[0].length - (found[1] ?? '').length, found.index + found[0].length)
    : '';
  const plain = found ? `${text.slice(0, found.index)},${text.slice(found.index + found[0].length)}` : text;
  const form = firstSaid(plain, forms, phrasesOf.form);
  const names = namesInText(plain, { titles: phrases('common.titles'), notAfter: phrases('common.unit-words') });
  const title = titleIn(
    plain,
    form?.value,
    form && plain.slice(form.start, names.find(({ start }) => start > form.start)?.start),
  );
  return {
    form: form?.value,
    level: levelIn(plain, form),
    kind: kindOf(plain, form?.value),
    title,
    decision: decision.replace(/\s+/gu, ''),
    ...storyOf(plain, title, names),
    isQuestion: names.length === 0 && find(plain, 'questions') !== undefined,
  };
}

/** Said as a level ("cấp tỉnh"), or right behind the form ("bằng khen tỉnh"): elsewhere the word may be about anything. */
function levelIn(text: string, form: Place | undefined): Level | undefined {
  const said = firstSaid(text, levels, phrasesOf.level)?.value;
  if (said || !form) return said;
  const next = firstSaid(text.slice(form.end), levels, (one) => phrases(`commendations.after-${one}`));
  return next && text.slice(form.end, form.end + next.start).trim() === '' ? next.value : undefined;
}

/** "giải nhì", "danh hiệu nông dân xuất sắc": up to whom it is for. @param from the words from the form on, up to the first name */
function titleIn(text: string, form: AwardForm | undefined, from: string | undefined): string {
  if (!from || (form !== 'prize' && form !== 'title' && form !== 'medal')) return '';
  if (form === 'prize')
    return find(text, 'prizes') ? text.slice(find(text, 'prizes')?.start, find(text, 'prizes')?.end) : '';
  const end = firstSaid(from, ['end'], () => [
    ...phrases('commendations.for-whom'),
    ...levels.flatMap(phrasesOf.level),
  ]);
  const said = tidy((end && end.start > 0 ? from.slice(0, end.start) : from).split(/[,;:\n]/u)[0] ?? '');
  return text.includes(said) && said.length <= TITLE_LIMIT ? said : '';
}

/** More words than so are a story, and no name. */
const MOST_WORDS = 5;
const LEAST_WORDS = 2;
/** Characters: the words of an award with a name among them. */
const LONGEST_CALL = 300;

/** Whom, and for what: names by their capitals, else units, numbers or what is left; what they did stands behind "vì", or beside the name. */
function storyOf(whole: string, title: string, names: readonly Place[]): Pick<AwardLine, 'who' | 'reason'> {
  const text = title === '' ? whole : whole.replace(title, ' '.repeat(title.length));
  const because = find(text, 'because');
  const head = because ? text.slice(0, because.start) : text;
  const listed = listIn(head, names);
  const called = names.filter(({ start }) => start < head.length);
  const unit = unitPlace(head);
  const places = listed.length > 0 ? listed : called.length > 0 ? called : unit ? [unit] : [];
  const who =
    places.length > 0 ? places.map(({ start, end }) => text.slice(start, end)).join(', ') : countedOrLeft(head);
  const reason = because ? text.slice(because.end) : besides(head, places);
  return { who, reason: tidy(reason).slice(0, REASON_LIMIT) };
}

/** "… : Khởi, Hằng, bà Khuyên, tổ 3": after a colon, as long as the parts begin as names do. */
function listIn(text: string, names: readonly Place[]): Place[] {
  const colon = text.indexOf(':');
  const places: Place[] = [];
  let start = colon + 1;
  for (const part of colon < 0 ? [] : text.slice(start).split(/[,;]|(?<!\p{L})(?:v[\u00E0a]|v[\u1EDBo]i)(?!\p{L})/u)) {
    const from = start + part.search(/\S|$/u);
    const name = names.find((one) => one.start >= start && one.end <= start + part.length);
    const isUnit = phrases('common.unit-words').some((one) => startsWithPhrase(part.trim(), one));
    const isShort = words(part).length <= 4 && (isUnit || /^\s*\p{Lu}/u.test(part));
    if (!name && !isShort) break;
    places.push(name ?? { start: from, end: start + part.trimEnd().length });
    start = text.indexOf(part, start) + part.length + 1;
  }
  return places;
}

/** "3 tập thể 6 cá nhân"; else what may be a name when the words of the award are taken away. */
function countedOrLeft(head: string): string {
  const counted = ['counted-people', 'counted-units'].some((list) => numberIn(head, phrases(`common.${list}`), false));
  if (counted) return tidy(head);
  const left = leftOf(head);
  return words(left).length <= MOST_WORDS ? left : '';
}

/** What is told besides the names: the parts that do not ask for an award, and what follows a name in those that do. */
function besides(text: string, places: readonly Place[]): string {
  let from = 0;
  const told = text.split(/[,;]/u).flatMap((part) => {
    const start = from;
    from += part.length + 1;
    const last = places.filter((one) => one.start >= start && one.end <= from).at(-1);
    const rest = tidy(last ? text.slice(last.end, start + part.length) : part);
    const asks = asksForAward(last ? text.slice(last.end, start + part.length) : part);
    return asks || words(rest).length < LEAST_WORDS || (!last && places.length === 0) ? [] : [rest];
  });
  return told.join(', ');
}

const asksForAward = (part: string) =>
  find(part, 'asks') !== undefined || firstSaid(part, forms, phrasesOf.form) !== undefined;

/** "tổ 4", "chi hội Vĩnh Thạnh". */
function unitPlace(text: string): Place | undefined {
  const found = firstSaid(text, ['unit'], () => phrases('common.unit-words'));
  const named =
    found && /^\s+(?:\d+\p{L}?|\p{Lu}[\p{L}\p{M}]*(?:\s+(?:\p{Lu}[\p{L}\p{M}]*|\d+))*)/u.exec(text.slice(found.end));
  return found && named ? { start: found.start, end: found.end + named[0].length } : undefined;
}

/** What is left of the first part when the words of the award are taken away. */
function leftOf(text: string): string {
  let rest = text.split(/[,;]/u)[0] ?? '';
  if (rest.length > LONGEST_CALL) return '';
  const lists = [
    ...forms.map(phrasesOf.form),
    ...levels.map(phrasesOf.level),
    ...levels.map((one) => phrases(`commendations.after-${one}`)),
    ...kinds.map(phrasesOf.kind),
    phrases('commendations.verbs'),
    phrases('commendations.for-whom'),
    phrases('commendations.fillers'),
  ];
  for (const list of lists) {
    for (let found = firstSaid(rest, ['x'], () => list); found; found = firstSaid(rest, ['x'], () => list))
      rest = `${rest.slice(0, found.start)} ${rest.slice(found.end)}`;
  }
  return tidy(rest);
}
