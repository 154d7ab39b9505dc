/** The hand on the fake Bot API of limit-server.ts. */
import { fork } from 'node:child_process';
import { join } from 'node:path';

export interface ServerOptions {
  /** In any sliding second, for each bot; 0: no limit. */
  perSecond: number;
  /** From taking a call to answering it. */
  latencyMs: number;
  /** 3% of the chats have blocked the bot, 1% of the calls fail. */
  faults: boolean;
}

/** What the platform has taken from one bot. */
export interface Seen {
  sent: number;
  refused: number;
  /** How often, by chat. */
  chats: Record<string, number>;
  /** From when a person wrote to when the answer reached the platform: all of it is the bot's own making. */
  answeredMs: number[];
  /** When the first and the last message were taken, milliseconds since 1970. */
  first: number;
  last: number;
}

export interface Asked {
  token: string;
  chats: number[];
  text: string;
}

export interface Platform {
  apiRoot: string;
  /** Forgets all; what is not said stays as it was. */
  reset(options?: Partial<ServerOptions>): Promise<void>;
  /** These people write to the bot. */
  ask(asked: Asked): Promise<void>;
  seen(token: string): Promise<Seen>;
  close(): void;
}

const nothing: Seen = { sent: 0, refused: 0, chats: {}, answeredMs: [], first: 0, last: 0 };

export async function startPlatform(): Promise<Platform> {
  const server = fork(join(import.meta.dirname, 'limit-server.ts'), { execArgv: ['--import', 'tsx'] });
  const port = await new Promise<number>((resolve) => server.once('message', (value) => resolve(Number(value))));
  const apiRoot = `http://127.0.0.1:${port}`;
  const post = async (path: string, body: object) => {
    await fetch(apiRoot + path, { method: 'POST', body: JSON.stringify(body) });
  };
  return {
    apiRoot,
    reset: (options = {}) => post('/reset', options),
    ask: (asked) => post('/ask', asked),
    async seen(token) {
      const all = (await (await fetch(`${apiRoot}/seen`)).json()) as Record<string, Seen>;
      return all[token] ?? nothing;
    },
    close: () => server.disconnect(),
  };
}

/** A chat that has not blocked the bot: the nth of those that ask, never one of a broadcast's. */
export const askerChat = (n: number) => 2_000_000 + n * 33 + 1;
/** The nth recipient of a broadcast. */
export const recipientChat = (n: number) => 1_000_001 + n;
export const hasBlocked = (chat: number) => chat % 33 === 0;
