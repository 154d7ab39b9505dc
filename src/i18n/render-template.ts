import type { FluentBundle, FluentVariable } from '@fluent/bundle';
import type { Entity, RichText } from '../messaging/rich-text.ts';

/** What is put in: texts as they are, numbers as the language writes them. */
type Arguments = Readonly<Record<string, string | number | RichText>>;

type Pattern = Parameters<FluentBundle['formatPattern']>[0];

/** Private-use characters stand for an argument until the formatting has been read: what a member typed is never parsed. */
const open = '\uE000';
const close = '\uE001';
const part = new RegExp(`${open}(\\d+)${close}|\\*`, 'g');

/**
 * Fills a text of `locales/`. In the template, not in the arguments, `*words*` are bold.
 * @throws when an argument is missing
 */
export function renderTemplate(bundle: FluentBundle, key: string, pattern: Pattern, args: Arguments): RichText {
  const inserts: RichText[] = [];
  const variables: Record<string, FluentVariable> = {};
  for (const [name, value] of Object.entries(args)) {
    if (typeof value === 'number') {
      variables[name] = value;
    } else {
      variables[name] = `${open}${inserts.length}${close}`;
      inserts.push(typeof value === 'string' ? { text: value, entities: [] } : value);
    }
  }
  const errors: Error[] = [];
  const template = bundle.formatPattern(pattern, variables, errors);
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
