import type { FluentBundle, FluentVariable } from '@fluent/bundle';
import type { Entity, RichText } from '../messaging/rich-text.ts';

/** What is put in: texts as they are, numbers as the language writes them. */
type Arguments = Readonly<Record<string, string | number | RichText>>;

type Pattern = Parameters<FluentBundle['formatPattern']>[0];

/** Private-use characters stand for an argument until the formatting has been read: what a member typed is never parsed. */
const open = '\uE000';
const close = '\uE001';
const PLAIN = /^[a-z]+(?:[-_][a-z]+)*$/;
const part = new RegExp(`${open}(\\d+)${close}|\\*`, 'g');

/** An alternative that hangs on a string is chosen here: to the bundle a string is a place to fill in, and like none of them. */
function chosen(pattern: Pattern, args: Arguments): Pattern {
  if (typeof pattern === 'string') return pattern;
  return pattern.flatMap((element) => {
    if (typeof element === 'string' || element.type !== 'select') return [element];
    const { selector, variants, star } = element;
    const value = selector.type === 'var' ? args[selector.name] : undefined;
    const named = variants.findIndex(({ key }) => key.type === 'str' && key.value === value);
    const variant = variants[named < 0 ? star : named];
    if (typeof value !== 'string' || !variant) return [element];
    const inside = chosen(variant.value, args);
    return typeof inside === 'string' ? [inside] : inside;
  });
}

/**
 * Fills a text of `locales/`. In the template, not in the arguments, `*words*` are bold.
 * @throws when an argument is missing
 */
export function renderTemplate(bundle: FluentBundle, key: string, pattern: Pattern, args: Arguments): RichText {
  const inserts: RichText[] = [];
  const variables: Record<string, FluentVariable> = {};
  for (const [name, value] of Object.entries(args)) {
    // A plain word can hold no formatting, and a text may choose by it.
    if (typeof value === 'number' || (typeof value === 'string' && PLAIN.test(value))) {
      variables[name] = value;
    } else {
      variables[name] = `${open}${inserts.length}${close}`;
      inserts.push(typeof value === 'string' ? { text: value, entities: [] } : value);
    }
  }
  const errors: Error[] = [];
  const template = bundle.formatPattern(chosen(pattern, args), variables, errors);
  if (errors.length > 0) throw new Error(`text ${key}: ${errors.map((error) => error.message).join('; ')}`);

  let text = '';
  let boldFrom: number | undefined;
  let at = 0;
  const entities: Entity[] = [];
  for (const match of template.matchAll(part)) {
    text += template.slice(at, match.index);
    at = match.index + match[0].length;
    const insert = match[1] === undefined ? undefined : inserts[Number(match[1])];
    if (insert) {
      for (const entity of insert.entities) entities.push({ ...entity, offset: entity.offset + text.length });
      text += insert.text;
    } else if (boldFrom === undefined) {
      boldFrom = text.length;
    } else {
      if (text.length > boldFrom) entities.push({ type: 'bold', offset: boldFrom, length: text.length - boldFrom });
      boldFrom = undefined;
    }
  }
  if (boldFrom !== undefined) throw new Error(`text ${key}: a * has no second one`);
  return { text: text + template.slice(at), entities };
}
