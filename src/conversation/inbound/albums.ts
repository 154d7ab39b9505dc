/** Pictures or files that were sent at once come one by one, in any order: they are handled as one message, when all have come. */

import type { Incoming } from '../../messaging/incoming.ts';
import type { UnitOfWork } from '../../outbound/outbox/unit-of-work.ts';
import type { Received, Who } from '../turn.ts';
import { unpack } from './receive.ts';

/** No channel says how many there are: it is complete when for so long, in milliseconds, none has come. */
const QUIET_MS = 600;
/** Telegram and Zalo take no more at once. */
const MOST_PARTS = 10;
/** One that comes later than this is a message of its own. */
const LATE_MS = 3600_000;
/** Of an account in a chat, looked through for an album that was answered. */
const LOOK_BACK = 30;

export interface Part {
  id: string;
  who: Who;
}

export interface Albums {
  /** @returns for how many more milliseconds others may come; 0: it is complete. Measured from when this process saw the last come */
  waitMs(who: Who, parts: number): number;
}

export function createAlbums(): Albums {
  const seen = new Map<string, { parts: number; at: number }>();
  return {
    waitMs({ incoming, chat, account }, parts) {
      const key = `${chat.id} ${account.id} ${incoming.album}`;
      const before = seen.get(key);
      const at = before?.parts === parts ? before.at : performance.now();
      const left = parts >= MOST_PARTS ? 0 : Math.ceil(at + QUIET_MS - performance.now());
      if (left <= 0) seen.delete(key);
      else seen.set(key, { parts, at });
      return Math.max(0, left);
    },
  };
}

interface Head {
  message: Received;
  who: Who;
}

/** The others of its album that wait to be handled. */
export async function partsOf(work: UnitOfWork, { message, who }: Head): Promise<Part[]> {
  const rows = await work.tx.message.findMany({
    where: { ...written(who), state: 'received', id: { not: message.id } },
    select: { id: true, content: true },
    orderBy: { sequence: 'asc' },
  });
  const parts = rows.map((row) => ({ id: row.id, who: { ...who, incoming: unpack(work.encryption, row) } }));
  return parts.filter((part) => part.who.incoming.album === who.incoming.album && !part.who.incoming.edited);
}

/** All of them as one: attachments in the order in which they stand in the chat, words wherever they were. */
export function asOne(parts: readonly Incoming[]): Incoming {
  const ordered = [...parts].sort((a, b) => Number(a.messageId) - Number(b.messageId));
  const [first, head] = [ordered[0], parts[0]];
  if (!first || !head) throw new Error('an album without a part');
  const texts = ordered.map(({ text }) => text.trim()).filter((text) => text !== '');
  const speaking = ordered.find(({ addressed }) => addressed !== 'none') ?? first;
  const replyTo = ordered.find((one) => one.replyTo !== undefined)?.replyTo;
  return {
    ...first,
    // By which the row is known that stands for all.
    updateId: head.updateId,
    sequence: head.sequence,
    text: [...new Set(texts)].join('\n'),
    attachments: ordered.flatMap(({ attachments }) => attachments),
    addressed: speaking.addressed,
    ...(replyTo !== undefined && { replyTo }),
  };
}

/** Does it come after its album was answered, without words and with no question open that it might answer? Then it is kept and no more. */
export async function isStray(work: UnitOfWork, { message, who }: Head): Promise<boolean> {
  if (who.incoming.text.trim() !== '') return false;
  const rows = await work.tx.message.findMany({
    where: {
      ...written(who),
      state: 'handled',
      id: { not: message.id },
      claimedAt: { gt: new Date(message.arrived.getTime() - LATE_MS) },
    },
    select: { id: true, content: true },
    orderBy: { sequence: 'desc' },
    take: LOOK_BACK,
  });
  if (!rows.some((row) => unpack(work.encryption, row).album === who.incoming.album)) return false;
  return who.dialogs.in() === null;
}

const written = ({ chat, account }: Who) => ({ chatId: chat.id, accountId: account.id, direction: 'in' }) as const;
