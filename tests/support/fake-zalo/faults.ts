import { createFaultBook, type OrderedFault } from '../fake/faults.ts';

/** Something that goes wrong with a call. Where it says so, the call has had its effect all the same. */
export type Fault =
  /** Refused with one of Zalo's codes: 221, 122, 123, 114, 216, 102, 600 … */
  | { code: number; message?: string }
  /** Answered as a success without data, so that zca-js gives `message: null`: delivered with its echo, without, or lost. */
  | { noId: 'delivered' | 'unheard' | 'lost' }
  /** Takes effect and is answered, but the echo of it comes before the answer or not at all. */
  | { echo: 'before' | 'none' }
  /** Never answered; `true` is 'before': without effect. */
  | { hang: true | 'before' | 'after' }
  /** The connection is reset, before or after the call took effect. */
  | { drop: 'before' | 'after' }
  /** Answered with this status and a page of HTML, without effect. */
  | { status: number }
  /** Takes effect at once, is answered late. */
  | { delayMs: number };

export interface FaultOptions {
  /** How many calls it befalls; 1 unless said. */
  times?: number;
  /** Only calls of this account. */
  account?: { name: string };
}

/** What is known of a call when faults are looked for. */
interface FaultyCall {
  api: string;
  path: string;
  account: string | undefined;
}

export interface Faults {
  /**
   * Orders a fault for the next calls.
   * @param what zca-js's name of the call (sendMessage, findUser, login …), a path such as `/api/message/sms`, or '*' for
   *   any that carries a session, keepAlive excepted
   */
  next: (what: string, fault: Fault, options?: number | FaultOptions) => OrderedFault;
  /** Cancels all that have not happened. */
  clear: () => void;
  /** For the server: the fault that befalls this call, if any. */
  take: (call: FaultyCall) => Fault | undefined;
}

/** @returns an empty book of faults. */
export function createFaults(): Faults {
  const book = createFaultBook<Fault, FaultyCall>();
  return {
    next: (what, fault, options = {}) => {
      const { times = 1, account } = typeof options === 'number' ? { times: options } : options;
      return book.order(fault, times, (call) => {
        if (account !== undefined && account.name !== call.account) return false;
        if (what === '*') {
          return call.account !== undefined && !['keepAlive', 'login', 'getServerInfo'].includes(call.api);
        }
        return what === call.api || what === call.path;
      });
    },
    clear: book.clear,
    take: book.take,
  };
}
