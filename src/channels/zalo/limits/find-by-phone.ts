import { SendError } from '../../../messaging/send-error.ts';
import { classifyError, isTooMany } from '../outbound/classify-error.ts';
import type { Line } from '../session/connection.ts';
import type { ZaloStore } from '../store.ts';
import type { Book } from './book.ts';

export interface FoundPerson {
  /** Their id for this account. */
  externalId: string;
  name: string;
}

export interface LookUp {
  line: Line | undefined;
  store: ZaloStore;
  book: Book;
  onTooMany: () => Promise<number>;
}

/** See ZaloAdapter.findByPhone. @throws {SendError} */
export async function findByPhone(lookUp: LookUp, phone: string): Promise<FoundPerson | undefined> {
  const { line, store, book } = lookUp;
  const known = await store.phone(phone);
  if (known) return known.uid === null ? undefined : { externalId: known.uid, name: known.name ?? '' };
  const { waitMs, why } = book.judge({ kind: 'look-up' });
  if (waitMs > 0) throw new SendError({ kind: 'retry', afterMs: waitMs, scope: 'message' }, `held back: ${why}`);
  if (!line) throw new SendError({ kind: 'retry', afterMs: 5000, scope: 'account' }, 'not connected');
  await book.note({ kind: 'look-up' });
  const found = await find(lookUp, line, phone);
  await store.savePhone(phone, found && { uid: found.externalId, name: found.name });
  return found;
}

async function find(lookUp: LookUp, { api }: Line, phone: string): Promise<FoundPerson | undefined> {
  try {
    // zca-js turns 0… into 84… by itself only while its language is "vi".
    const found = await api.findUser(phone.replace(/^0/, '84'));
    return found?.uid ? { externalId: found.uid, name: found.display_name || found.zalo_name } : undefined;
  } catch (error) {
    const failed = classifyError(error, false);
    // No such user.
    if (failed.fault.kind === 'gone') return undefined;
    if (!isTooMany(error)) throw failed;
    throw new SendError({ kind: 'retry', afterMs: await lookUp.onTooMany(), scope: 'account' }, failed.message);
  }
}
