/** The choices that still count in a chat. */
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { type Choice, choiceSchema } from '../../messaging/outgoing.ts';
import { readChoiceToken } from '../../outbound/outbox/fit-channel.ts';
import { type MessageId, openContent } from '../../outbound/outbox/sealed-content.ts';
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
const DAYS = 14;

/** A message of ours that offers choices, as it is stored. */
export interface Shown extends MessageId {
  content: unknown;
  untraced: boolean;
}

const choicesSchema = z.object({ choices: z.array(z.array(choiceSchema)).catch([]) });

type Stored = Pick<UnitOfWork, 'tx' | 'encryption'>;
interface Shows {
  chat: { id: string };
  shown: readonly Shown[];
  prompt: Shown | undefined;
}

function choicesIn(work: Stored, message: MessageId & { content: unknown }): Choice[] {
  return choicesSchema.parse(openContent(work.encryption, message)).choices.flat();
}

/** The choice behind a button, if it is one of ours and was shown in this very chat. */
export async function pressedChoice(work: Stored, who: Shows, token: string): Promise<PressedChoice | undefined> {
  const read = readChoiceToken(token);
  if (!read) return undefined;
  const row =
    [...who.shown, who.prompt].find((one) => one?.id === read.messageId) ?? (await shown(work, who, read.messageId));
  const choice = row && choicesIn(work, row)[read.index];
  return choice ? { messageId: read.messageId, choice, rest: '', untraced: row.untraced } : undefined;
}

async function shown(work: Stored, { chat }: Shows, id: string): Promise<Shown | null> {
  const where = { id, chatId: chat.id, direction: 'out' } as const;
  return work.tx.message.findFirst({ where, select: { id: true, broadcastId: true, content: true, untraced: true } });
}

/** Do both say and offer the same? */
export async function isSameMessage(work: Stored, oneId: string, otherId: string): Promise<boolean> {
  const rows = await work.tx.message.findMany({
    where: { id: { in: [oneId, otherId] } },
    select: { id: true, broadcastId: true, content: true },
  });
  const [one, other] = rows.map((row) => openContent(work.encryption, row));
  return isDeepStrictEqual(one, other);
}

/** Of the question that is open. */
export function promptChoices(work: Stored, { prompt }: Shows): Choice[] {
  return prompt ? choicesIn(work, prompt) : [];
}

/** What was written before this moment offers nothing any more to words; its buttons still do. */
export const shownSince = (now: Date) => new Date(now.getTime() - DAYS * 86_400_000);

/** Messages whose choices may be meant by what was typed, latest first. */
export function openChoices(work: Stored, who: Shows): { id: string; choices: Choice[] }[] {
  return who.shown.map((message) => ({ id: message.id, choices: choicesIn(work, message) }));
}
