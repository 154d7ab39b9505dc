/** What somebody tells over several messages, with photos and papers. */
import { z } from 'zod';
import { type Attachment, attachmentSchema } from '../../../messaging/attachment.ts';
import type { Field, Reading } from '../field.ts';

export const storySchema = z.object({ text: z.string(), files: z.array(attachmentSchema) });
export type Story = z.infer<typeof storySchema>;
const EMPTY: Story = { text: '', files: [] };

interface Options {
  /** Characters and files. */
  limits: { text: number; files: number };
  /** Asked on until "Xong"; otherwise one message is enough, and more may follow. */
  inRounds: boolean;
  /** What is said where there are files and no words: a key. */
  wordless: string;
}

export function storyField({ limits, inRounds, wordless }: Options): Field<Story> {
  const add = (value: Story | undefined, said: { text: string; attachments?: readonly Attachment[] }) =>
    addToStory(value ?? EMPTY, said, limits);
  return {
    kind: 'text',
    schema: storySchema,
    isFree: true,
    read: async (said) => add(undefined, said),
    gathers: { add, inRounds, more: ({ text }) => ({ length: text.length, limit: limits.text }) },
    async show({ text, files }, { speak }) {
      const count = files.length === 0 ? '' : ` (${speak.label('common-form-files-count', { count: files.length })})`;
      return `${text === '' ? speak.label(wordless) : text}${count}`;
    },
  };
}

/**
 * Adds one message to what was told. A place or a visiting card is kept as text, a sticker says nothing.
 * @returns the whole, or why nothing of this message was added. Pure
 */
export function addToStory(
  story: Story,
  { text: said, attachments = [] }: { text: string; attachments?: readonly Attachment[] },
  limits: Options['limits'],
): NonNullable<Reading<Story>> {
  const files = attachments.filter((one) => one.source && one.kind !== 'sticker');
  const places = attachments.filter((one) => one.kind === 'location' || one.kind === 'contact');
  const added = [said.trim(), ...places.map((one) => one.name ?? '')].filter((text) => text !== '').join('\n');
  if (files.length === 0 && !/[\p{L}\p{N}]/u.test(added)) return { problem: 'common-story-empty' };
  const text = [story.text, added].filter((part) => part !== '').join('\n');
  const { length } = text;
  if (length > limits.text) return { problem: 'common-story-long', args: { length, limit: limits.text } };
  if (story.files.length + files.length > limits.files)
    return { problem: 'common-story-many', args: { limit: limits.files } };
  const value = { text, files: [...story.files, ...files] };
  return files.some((one) => one.kind === 'voice') ? { value, note: 'common-story-voice' } : { value };
}
