/**
 * Text with formatting kept beside it, never inside it. What a member typed is only ever `text`,
 * so it can never turn into markup: there is nothing to escape.
 */
import { z } from 'zod';

export const entitySchema = z.object({
  type: z.enum(['bold', 'italic', 'link', 'mention']),
  /** Offset and length in UTF-16 code units, as Telegram counts them. */
  offset: z.number().int().nonnegative(),
  length: z.number().int().positive(),
  /** Only for `link`. */
  url: z.string().optional(),
  /** Only for `mention`, in groups: the platform's id of who is called, or `all`. Where it cannot be done it is just text. */
  user: z.string().optional(),
});
export type Entity = z.infer<typeof entitySchema>;

export const richTextSchema = z.object({ text: z.string(), entities: z.array(entitySchema).default([]) });
export type RichText = z.infer<typeof richTextSchema>;

/** Text without formatting. */
export function plain(text: string): RichText {
  return { text, entities: [] };
}

/** Joins parts into one, moving the entities along. `separator` stands between the parts; empty parts are left out. */
export function joinRich(parts: readonly (RichText | string)[], separator = ''): RichText {
  let text = '';
  const entities: Entity[] = [];
  for (const part of parts) {
    const rich = typeof part === 'string' ? plain(part) : part;
    if (rich.text === '') continue;
    if (text !== '') text += separator;
    for (const entity of rich.entities) entities.push({ ...entity, offset: entity.offset + text.length });
    text += rich.text;
  }
  return { text, entities };
}

/** The part of `rich` from `start` to `end` (UTF-16 code units), entities clipped to it. */
export function sliceRich(rich: RichText, start: number, end: number = rich.text.length): RichText {
  const entities: Entity[] = [];
  for (const entity of rich.entities) {
    const from = Math.max(entity.offset, start);
    const to = Math.min(entity.offset + entity.length, end);
    if (to > from) entities.push({ ...entity, offset: from - start, length: to - from });
  }
  return { text: rich.text.slice(start, end), entities };
}
