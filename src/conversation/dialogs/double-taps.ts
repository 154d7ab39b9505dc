/** A button pressed once more by a shaky or hasty finger: what it does is done once. */
import type { UnitOfWork } from '../../outbound/outbox/unit-of-work.ts';
import type { Part } from '../inbound/albums.ts';
import { unpack } from '../inbound/receive.ts';
import type { Received, Who } from '../turn.ts';

/** Whoever presses again later than this wants to know what became of it. */
const DOUBLE_MS = 60_000;

interface Press {
  work: UnitOfWork;
  message: Received;
  who: Who;
}

/** Has the same person pressed a button of this very message a moment ago? */
export async function isDoubleTap({ work, message, who }: Press): Promise<boolean> {
  const { replyTo } = who.incoming;
  if (replyTo === undefined) return false;
  const earlier = await work.tx.message.findFirst({
    where: {
      chatId: who.chat.id,
      accountId: who.account.id,
      direction: 'in',
      replyTo,
      id: { not: message.id },
      sequence: { lt: message.sequence },
      claimedAt: { gt: new Date(message.arrived.getTime() - DOUBLE_MS) },
    },
    select: { id: true },
  });
  return earlier !== null;
}

/** Presses of the same button that came before this one was acted upon. */
export async function doubleTaps(work: UnitOfWork, { message, who }: Omit<Press, 'work'>): Promise<Part[]> {
  const { replyTo, token } = who.incoming;
  if (replyTo === undefined || token === undefined) return [];
  const waiting = await work.tx.message.findMany({
    where: {
      ...{ chatId: who.chat.id, accountId: who.account.id, direction: 'in', state: 'received' },
      ...{ replyTo, id: { not: message.id } },
    },
    select: { id: true, content: true },
  });
  return waiting
    .map((row) => ({ id: row.id, who: { ...who, incoming: unpack(work.encryption, row) } }))
    .filter((one) => one.who.incoming.token === token);
}
