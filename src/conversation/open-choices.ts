/** The choices that still count in a chat. */
import { z } from 'zod';
import { type Choice, choiceSchema } from '../messaging/outgoing.ts';
import { readChoiceToken } from '../outbound/fit-channel.ts';
import type { Tx } from '../runtime/database.ts';

export interface PressedChoice {
  messageId: string;
  choice: Choice;
  /** What was typed after the words of the choice. */
  rest: string;
}

/** How far back words are looked for: the invitation of last week, under today's announcement. */
const MESSAGES = 5;
const DAYS = 14;

const choicesSchema = z.object({ choices: z.array(z.array(choiceSchema)).catch([]) });

/** The choice behind a button, if it is one of ours and was shown in this very chat. */
export async function pressedChoice(tx: Tx, chatId: string, token: string): Promise<PressedChoice | undefined> {
  const read = readChoiceToken(token);
  if (!read) return undefined;
  const row = await tx.message.findFirst({
    where: { id: read.messageId, chatId, direction: 'out' },
    select: { content: true },
  });
  const choice = row && choicesSchema.parse(row.content).choices.flat()[read.index];
  return choice ? { messageId: read.messageId, choice, rest: '' } : undefined;
}

export async function choicesOf(tx: Tx, messageId: string): Promise<Choice[]> {
  const row = await tx.message.findUnique({ where: { id: messageId }, select: { content: true } });
  return row ? choicesSchema.parse(row.content).choices.flat() : [];
}

/**
 * Messages whose choices may be meant by what was typed, latest first: the one it replies to, else in a private chat
 * the last few. In a group only a reply says which message is meant.
 */
export async function openChoices(
  tx: Tx,
  chat: { id: string; kind: 'private' | 'group' },
  replyTo: string | undefined,
  now: Date,
): Promise<{ id: string; choices: Choice[] }[]> {
  const since = new Date(now.getTime() - DAYS * 86_400_000);
  const rows = await tx.$queryRaw<{ id: string; content: unknown }[]>`
    SELECT id, content FROM message
    WHERE chat_id = ${chat.id}::uuid AND direction = 'out' AND state <> 'failed' AND at > ${since}
      AND jsonb_array_length(content -> 'choices') > 0
      AND CASE WHEN ${replyTo ?? null}::text IS NULL THEN ${chat.kind === 'private'}::boolean ELSE external_id = ${replyTo ?? null}::text END
    ORDER BY sequence DESC LIMIT ${MESSAGES}`;
  return rows.map((row) => ({ id: row.id, choices: choicesSchema.parse(row.content).choices.flat() }));
}
