/** Forms, levels and kinds of awards, and what a line says of them. Pure. */
import { firstSaid } from '../../conversation/form/fields/choice.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import { fold, foldInPlace } from '../../text/fold.ts';

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
  const level = firstSaid(plain, levels, phrasesOf.level);
  const title = titleIn(plain, form?.value, form && plain.slice(form.start));
  const why = whyIn(plain);
  const rest = why ? plain.slice(0, why.start) : plain;
  return {
    form: form?.value,
    level: level?.value,
    kind: kindOf(plain, form?.value),
    title,
    decision: decision.replace(/\s+/gu, ''),
    who: whoIn(title === '' ? rest : rest.replace(title, ' ')),
    reason: why ? tidy(plain.slice(why.end)).slice(0, REASON_LIMIT) : '',
  };
}

/** "giải nhì", "danh hiệu nông dân xuất sắc": up to whom it is for. */
function titleIn(text: string, form: AwardForm | undefined, from: string | undefined): string {
  if (!from || (form !== 'prize' && form !== 'title' && form !== 'medal')) return '';
  const end = firstSaid(from, ['end'], () => [
    ...phrases('commendations.for-whom'),
    ...levels.flatMap(phrasesOf.level),
  ]);
  const said = tidy((end && end.start > 0 ? from.slice(0, end.start) : from).split(/[,;:\n]/u)[0] ?? '');
  return text.includes(said) && said.length <= TITLE_LIMIT ? said : '';
}

/** From "vì …" on, or what stands behind a comma that names nobody else. */
function whyIn(text: string): { start: number; end: number } | undefined {
  const said = find(text, 'because');
  if (said) return said;
  const comma = /[,;]\s+(?=\p{Ll}[^,;]{11,}$)/u.exec(text);
  return comma ? { start: comma.index, end: comma.index + comma[0].length } : undefined;
}

/** What is left when the words of the award are taken away: the names. */
function whoIn(text: string): string {
  const colon = /:\s*(.+)$/su.exec(text);
  let rest = colon?.[1] ?? text;
  for (const list of [
    ...forms.map(phrasesOf.form),
    ...levels.map(phrasesOf.level),
    ...kinds.map(phrasesOf.kind),
    phrases('commendations.verbs'),
    phrases('commendations.for-whom'),
    phrases('commendations.fillers'),
  ]) {
    for (let found = firstSaid(rest, ['x'], () => list); found; found = firstSaid(rest, ['x'], () => list))
      rest = `${rest.slice(0, found.start)} ${rest.slice(found.end)}`;
  }
  return tidy(rest);
}
