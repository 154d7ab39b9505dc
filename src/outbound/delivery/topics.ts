/** Where in a chat a message may stand: a topic of a forum can be closed or deleted without anybody telling us before. */
import { z } from 'zod';
import type { Outgoing } from '../../messaging/outgoing.ts';
import { SendError } from '../../messaging/send-error.ts';
import type { PrismaDatabase } from '../../runtime/database/database.ts';
import type { Encryption } from '../../runtime/encryption/encryption.ts';
import { openContent } from '../outbox/sealed-content.ts';

/** Messages looked through for topics in which people write. */
const LOOK_BACK = 50;
/** More refusals than this in one chat are no matter of topics any more. */
const MOST_TRIED = 4;

const spokenIn = z.object({ topic: z.string().optional() });

export interface TopicContext {
  prisma: PrismaDatabase;
  encryption: Encryption;
}

/** A chat, and the topic that an officer has chosen for what answers nothing. */
interface Place {
  id: string;
  topic: string | null;
}

/**
 * Sends it where it belongs; where that is closed or gone, into the chat itself, the chosen topic, or one in which people wrote
 * lately. What was refused there has surely not arrived, so this is no second try of the same message.
 * @throws {SendError} `rejected` where no part of the chat takes it, which says nothing of the chat tomorrow
 */
export async function sendInto<T>(
  context: TopicContext,
  chat: Place,
  message: Outgoing,
  send: (message: Outgoing) => Promise<T>,
): Promise<T> {
  // An answer stands with what it answers.
  const first = message.topic ?? (message.replyTo === undefined ? (chat.topic ?? undefined) : undefined);
  const { topic: _, ...elsewhere } = message;
  const sendTo = (topic: string | undefined) => send({ ...elsewhere, ...(topic !== undefined && { topic }) });
  try {
    return await sendTo(first);
  } catch (error) {
    if (!(error instanceof SendError) || error.fault.kind !== 'topic') throw error;
    if (error.fault.is === 'gone' && first !== undefined && first === chat.topic) await forgetTopic(context, chat);
    const { replyTo: __, ...alone } = elsewhere;
    const others = (await placesIn(context, chat)).filter((topic) => topic !== first);
    for (const topic of others.slice(0, MOST_TRIED)) {
      try {
        return await send({ ...alone, ...(topic !== undefined && { topic }) });
      } catch (next) {
        if (!(next instanceof SendError) || next.fault.kind !== 'topic') throw next;
      }
    }
    throw new SendError({ kind: 'rejected' }, error.message);
  }
}

async function forgetTopic({ prisma }: TopicContext, chat: Place): Promise<void> {
  await prisma.chat.updateMany({ where: { id: chat.id, topic: chat.topic }, data: { topic: null } });
}

async function placesIn({ prisma, encryption }: TopicContext, chat: Place): Promise<(string | undefined)[]> {
  const rows = await prisma.message.findMany({
    where: { chatId: chat.id, direction: 'in' },
    select: { id: true, broadcastId: true, content: true },
    orderBy: { sequence: 'desc' },
    take: LOOK_BACK,
  });
  const spoken = rows.map((row) => spokenIn.parse(openContent(encryption, row)).topic);
  return [...new Set([undefined, chat.topic ?? undefined, ...spoken])];
}
