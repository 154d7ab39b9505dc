import type { ChatKind } from '../../../messaging/incoming.ts';
import type { ZaloMessage } from './event-schema.ts';
import { threadOf } from './parse-event.ts';

/** One of our own messages, as it came back. */
export interface Echo {
  thread: string;
  msgId: string;
  /** Milliseconds by our clock, as zca-js gave it along; another program's or a telephone's where it is not ours. */
  cliMsgId: string;
  /** The words, or the name of the file. */
  text: string;
}

export interface Echoes {
  /** One of our own messages came back, whoever sent it: an officer may write from the account's telephone. */
  note(message: ZaloMessage, kind: ChatKind): void;
  /**
   * Waits for the echo of what is being sent. Begin before sending: it may come before the answer.
   * @param wanted.text undefined where it has none
   */
  expect(wanted: { thread: string; text: string | undefined }): Expectation;
  /** What `undo` and reactions need beside the id: it comes with the echo only. */
  clientIdOf(msgId: string): string | undefined;
}

export interface Expectation {
  /** @returns the id of the message; undefined when it has not come within so long */
  within(ms: number): Promise<string | undefined>;
  end(): void;
}

const remembered = 1000;

export function createEchoes(): Echoes {
  const clientIds = new Map<string, string>();
  const waiting = new Set<(echo: Echo) => void>();
  return {
    note(message, kind) {
      const { content, msgId, cliMsgId } = message;
      clientIds.set(msgId, cliMsgId);
      const [oldest] = clientIds.keys();
      if (clientIds.size > remembered && oldest !== undefined) clientIds.delete(oldest);
      const text = typeof content === 'string' ? content : content.title;
      for (const tell of waiting) tell({ thread: threadOf(message, kind), msgId, cliMsgId, text });
    },
    expect({ thread, text }) {
      const since = Date.now();
      let found: string | undefined;
      let resolve = (_: string) => {};
      const came = new Promise<string>((done) => {
        resolve = done;
      });
      const look = (echo: Echo) => {
        // A late one of an earlier message with the same words was begun before this.
        const isLate = /^\d{13}$/.test(echo.cliMsgId) && Number(echo.cliMsgId) < since;
        if (found !== undefined || isLate || echo.thread !== thread) return;
        if (text !== undefined && echo.text.trim() !== text.trim()) return;
        found = echo.msgId;
        resolve(found);
      };
      waiting.add(look);
      return {
        async within(ms) {
          let timer: NodeJS.Timeout | undefined;
          const late = new Promise<undefined>((done) => {
            timer = setTimeout(done, ms, undefined);
          });
          return Promise.race([came, late]).finally(() => clearTimeout(timer));
        },
        end: () => waiting.delete(look),
      };
    },
    clientIdOf: (msgId) => clientIds.get(msgId),
  };
}
