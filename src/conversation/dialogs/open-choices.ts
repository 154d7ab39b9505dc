/** The choices that still count in a chat. */
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { type Choice, choiceSchema } from '../../messaging/outgoing.ts';
import { readChoiceToken } from '../../outbound/outbox/fit-channel.ts';
import { openContent } from '../../outbound/outbox/sealed-content.ts';
import type { UnitOfWork } from '../../outbound/outbox/unit-of-work.ts';

export interface PressedChoice {
  messageId: string;
  choice: Choice;
  /** What was typed after the words of the choice. */
  rest: string;
  /** Nothing of the conversation that showed it is to stay. */
  untraced?: boolean;
}

/** How far back words are looked for: the invitation of last week, under today's announcement. */
const MESSAGES = 5;
const DAYS = 14;

const choicesSchema = z.object({ choices: z.array(z.array(choiceSchema)).catch([]) });

type Stored = Pick<UnitOfWork, 'tx' | 'encryption'>;

function choicesIn(work: Stored, content: unknown): Choice[] {
  return choicesSchema.parse(openContent(work.encryption, content)).choices.flat();
}

/** The choice behind a button, if it is one of ours and was shown in this very chat. */
export async function pressedChoice(work: Stored, chatId: string, token: string): Promise<PressedChoice | undefined> {
  const read = readChoiceToken(token);
  if (!read) return undefined;
  const row = await work.tx.message.findFirst({
    where: { id: read.messageId, chatId, direction: 'out' },
    select: { content: true, untraced: true },
  });
  const choice = row && choicesIn(work, row.content)[read.index];
  return choice ? { messageId: read.messageId, choice, rest: '', untraced: row.untraced } : undefined;
}

/** Do both say and offer the same? */
export async function isSameMessage(work: Stored, oneId: string, otherId: string): Promise<boolean> {
  const rows = await work.tx.message.findMany({ where: { id: { in: [oneId, otherId] } }, select: { content: true } });
  const [one, other] = rows.map(({ content }) => openContent(work.encryption, content));
  return isDeepStrictEqual(one, other);
}

export async function choicesOf(work: Stored, messageId: string): Promise<Choice[]> {
  const row = await work.tx.message.findUnique({ where: { id: messageId }, select: { content: true } });
  return row ? choicesIn(work, row.content) : [];
}

/**
 * Messages whose choices may be meant by what was typed, latest first: the one it replies to, else in a private chat
 * the last few. In a group only a reply says which message is meant.
 */
export async function openChoices(
  work: Stored,
  chat: { id: string; kind: 'private' | 'group' },
  replyTo: string | undefined,
  now: Date,
): Promise<{ id: string; choices: Choice[] }[]> {
  const since = new Date(now.getTime() - DAYS * 86_400_000);
  const rows = await work.tx.$queryRaw<{ id: string; content: unknown }[]>`
    SELECT id, content FROM message
    WHERE chat_id = ${chat.id}::uuid AND direction = 'out' AND state <> 'failed' AND at > ${since}
      AND has_choices
      AND CASE WHEN ${replyTo ?? null}::text IS NULL THEN ${chat.kind === 'private'}::boolean ELSE external_id = ${replyTo ?? null}::text END
    ORDER BY sequence DESC LIMIT ${MESSAGES}`;
  return rows.map((row) => ({ id: row.id, choices: choicesIn(work, row.content) }));
}
