import { createFaultBook, type OrderedFault } from '../fake/faults.ts';
import type { Params } from './params.ts';

/** Something that goes wrong with a call. Where it says so, the call has had its effect all the same. */
export type Fault =
  /** Refused: wait so many seconds. */
  | { status: 429; retryAfter: number }
  /** Refused with any other status and description, late if so said. */
  | { status: number; description?: string; lateMs?: number }
  /** A gateway's page of HTML in place of JSON. */
  | { status: 502; html: string }
  /** Never answered; `true` is 'before': without effect. */
  | { hang: true | 'before' | 'after' }
  /** The connection is reset, before or after the call took effect. */
  | { drop: 'before' | 'after' }
  /** Takes effect at once, is answered late. */
  | { delayMs: number };

export interface FaultOptions {
  /** How many calls it befalls; 1 unless said. */
  times?: number;
  /** Only calls into this chat. */
  chat?: number | { id: number };
}

export interface Faults {
  /**
   * Orders a fault for the next calls.
   * @param method a method's name, or '*' for any but getUpdates, which would else take every one of them
   */
  next: (method: string, fault: Fault, options?: number | FaultOptions) => OrderedFault;
  /** Cancels all that have not happened. */
  clear: () => void;
  /** For the server: the fault that befalls this call, if any. */
  take: (method: string, params: Params) => Fault | undefined;
}

/** @returns an empty book of faults. */
export function createFaults(): Faults {
  const book = createFaultBook<Fault, { method: string; params: Params }>();
  return {
    next: (wanted, fault, options = {}) => {
      const { times = 1, chat } = typeof options === 'number' ? { times: options } : options;
      const chatId = typeof chat === 'object' ? chat.id : chat;
      return book.order(
        fault,
        times,
        ({ method, params }) =>
          (wanted === '*' ? method !== 'getUpdates' : wanted === method) &&
          (chatId === undefined || chatId === params.int('chat_id')),
      );
    },
    clear: book.clear,
    take: (method, params) => book.take({ method, params }),
  };
}
