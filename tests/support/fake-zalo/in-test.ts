import { onTestFinished } from 'vitest';
import type { FakeAccount } from './account.ts';
import { type Client, listenAs } from './client.ts';
import { type FakeZalo, type FakeZaloOptions, startFakeZalo } from './fake-zalo.ts';

/** Starts a fake Zalo for as long as the test runs. */
export async function zaloFor(options?: FakeZaloOptions): Promise<FakeZalo> {
  const zalo = await startFakeZalo(options);
  onTestFinished(zalo.stop);
  return zalo;
}

/** Logs in and listens for as long as the test runs. */
export async function listen(zalo: FakeZalo, account: FakeAccount): Promise<Client> {
  const client = await listenAs(zalo, account);
  onTestFinished(client.stop);
  return client;
}
