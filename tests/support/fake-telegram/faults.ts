import type { Params } from './params.ts';

/** Something that goes wrong with a call. Where it says so, the call has had its effect all the same. */
export type Fault =
  /** Refused: wait so many seconds. */
  | { status: 429; retryAfter: number }
  /** Refused with any other status and description. */
  | { status: number; description?: string }
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

/** A fault that was ordered. */
export interface OrderedFault {
  /** How many calls it befell. */
  readonly hits: number;
  /** Resolves at the first. */
  happened: Promise<void>;
  cancel: () => void;
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
  interface Order {
    method: string;
    fault: Fault;
    left: number;
    hits: number;
    chat: number | undefined;
    hit: () => void;
  }
  let orders: Order[] = [];
  return {
    next: (method, fault, options = {}) => {
      const { times = 1, chat } = typeof options === 'number' ? { times: options } : options;
      let hit = () => {};
      const happened = new Promise<void>((resolve) => {
        hit = resolve;
      });
      const chatId = typeof chat === 'object' ? chat.id : chat;
      const order: Order = { method, fault, left: times, hits: 0, chat: chatId, hit };
      orders.push(order);
      return {
        get hits() {
          return order.hits;
        },
        happened,
        cancel: () => {
          order.left = 0;
        },
      };
    },
    clear: () => {
      orders = [];
    },
    take: (method, params) => {
      const order = orders.find(
        ({ left, method: wanted, chat }) =>
          left > 0 &&
          (wanted === '*' ? method !== 'getUpdates' : wanted === method) &&
          (chat === undefined || chat === params.int('chat_id')),
      );
      if (!order) {
        return undefined;
      }
      order.left -= 1;
      order.hits += 1;
      order.hit();
      return order.fault;
    },
  };
}
