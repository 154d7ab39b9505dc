import { pino } from 'pino';
import { expect, onTestFinished, vi } from 'vitest';
import { createTelegramAdapter, type TelegramOptions } from '../../../src/channels/telegram/adapter.ts';
import type { FileBytes } from '../../../src/messaging/attachment.ts';
import type { Receive } from '../../../src/messaging/channel.ts';
import type { Incoming } from '../../../src/messaging/incoming.ts';
import type { Outgoing } from '../../../src/messaging/outgoing.ts';
import { SendError, type SendFault } from '../../../src/messaging/send-error.ts';
import { type FakeTelegramOptions, startFakeTelegram } from '../../support/fake-telegram/fake-telegram.ts';

/** A Telegram of our own and an adapter on it, both gone after the test. Retries come at once. */
export async function connect(options: Partial<TelegramOptions> = {}, fake: FakeTelegramOptions = {}) {
  const telegram = await startFakeTelegram(fake);
  const files = new Map<string, FileBytes>();
  const lines: string[] = [];
  const received: Incoming[] = [];
  const adapter = createTelegramAdapter({
    token: telegram.token,
    apiRoot: telegram.apiRoot,
    readStoredFile: async (id) => {
      const file = files.get(id);
      if (!file) throw new Error('no such file');
      return file;
    },
    log: pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) }),
    requestTimeoutMs: 5000,
    firstRetryMs: 1,
    ...options,
  });
  onTestFinished(async () => {
    await adapter.stop();
    await telegram.stop();
  });
  return {
    telegram,
    adapter,
    files,
    /** What the adapter logged, a line each. */
    lines,
    received,
    /** Listens, storing into `received`; resolves once Telegram knows which updates are wanted. */
    async listen(receive: Receive = async (incoming: Incoming) => void received.push(incoming)) {
      await adapter.start(receive);
      await vi.waitFor(() => expect(telegram.calls.some(({ method }) => method === 'getUpdates')).toBe(true), 10_000);
    },
    callsOf: (method: string) => telegram.calls.filter((call) => call.method === method),
  };
}

export function message(parts: Partial<Outgoing> = {}): Outgoing {
  return { text: 'Mời họp', entities: [], choices: [], attachments: [], ...parts };
}

/** @returns the fault of a promise that must fail with a SendError, and the error itself */
export async function faultOf(promise: Promise<unknown>): Promise<{ fault: SendFault; error: SendError }> {
  const error = await promise.then(
    () => {
      throw new Error('it should have failed');
    },
    (failure: unknown) => failure,
  );
  expect(error).toBeInstanceOf(SendError);
  return { fault: (error as SendError).fault, error: error as SendError };
}

export const picture = new Uint8Array([0xff, 0xd8, 0xff, 0xd9]);
