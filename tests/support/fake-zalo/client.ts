import { type API, type Message, Zalo } from 'zca-js';
import type { FakeAccount } from './account.ts';
import type { FakeZalo } from './fake-zalo.ts';
import type { Credentials } from './sessions.ts';

/** @returns a fetch for zca-js that sends what is meant for Zalo's hosts to the fake. */
export function fetchThrough(root: string): typeof fetch {
  return (input, init) => {
    const { host, pathname, search } = new URL(String(input));
    // `agent` is zca-js's own and nothing that Node's fetch knows.
    const { agent: _, ...rest } = { agent: undefined, ...init };
    return fetch(`${root}/_host/${host}${pathname}${search}`, rest);
  };
}

/** @returns zca-js, bound to the fake. */
export function zcaFor(zalo: FakeZalo, polyfill: typeof fetch = fetchThrough(zalo.root)): Zalo {
  return new Zalo({ checkUpdate: false, logging: false, selfListen: true, polyfill });
}

/** A logged-in zca-js that listens, and what it heard. */
export interface Client {
  api: API;
  messages: Message[];
  errors: unknown[];
  closed: { code: number; reason: string }[];
  stop: () => void;
}

/** Logs in with an account's credentials, or those given, without listening. */
export function logIn(zalo: FakeZalo, account: FakeAccount, credentials: Credentials = account.credentials) {
  return zcaFor(zalo).login(credentials);
}

/** Logs in and listens; resolves when the fake has the connection and zca-js its key. */
export async function listenAs(zalo: FakeZalo, account: FakeAccount): Promise<Client> {
  const api = await logIn(zalo, account);
  const client: Client = {
    api,
    messages: [],
    errors: [],
    closed: [],
    stop: () => api.listener.stop(),
  };
  api.listener.on('message', (message) => client.messages.push(message));
  api.listener.on('error', (error) => client.errors.push(error));
  api.listener.on('closed', (code, reason) => client.closed.push({ code, reason }));
  const ready = new Promise((resolve) => api.listener.once('cipher_key', resolve));
  api.listener.start({ retryOnClose: false });
  await ready;
  return client;
}
