/** People who write while something breaks: each message is acted on once, and its answer comes twice only if it was on its way. */
import pg from 'pg';
import { expect, vi } from 'vitest';
import type { FakeTelegram } from '../support/fake-telegram/fake-telegram.ts';
import { PATIENCE_MS } from './rounds.ts';

export interface Writers {
  /** Each of them writes so often, one after another. Each message is answered with one: it is a command that there is not. */
  write(times: number): Promise<void>;
  /**
   * Waits until all that they ever wrote is answered, and proves that nothing was lost and only that repeated which was on
   * its way when its sender died.
   * @returns how many answers came twice, of all so far
   */
  answered(databaseUrl: string): Promise<number>;
}

interface Ledger {
  chat: string;
  handled: number;
  otherwise: number;
  sent: number;
  unsettled: number;
  /** Answers that were tried again, refused or on their way when their sender died: each may have arrived twice. */
  repeated: number;
}

/** @param count of people whom nobody else writes to */
export function createWriters(telegram: FakeTelegram, count: number): Writers {
  const people = Array.from({ length: count }, (_, n) => telegram.user({ firstName: `Cô ${n + 1}` }));
  let written = 0;

  /** How often something left for this person, whether we were told or not. */
  const sendsTo = (id: number) =>
    telegram.calls.filter(
      ({ method, payload, tookEffect }) => method === 'sendMessage' && Number(payload.chat_id) === id && tookEffect,
    ).length;

  return {
    async write(times) {
      for (let time = 0; time < times; time += 1) {
        written += 1;
        for (const person of people) await person.says(`/khongco lần thứ ${written}`);
      }
    },
    async answered(databaseUrl) {
      const look = async () => {
        const ledgers = await ledgersOf(databaseUrl);
        const found = ledgers.filter(({ chat }) => people.some(({ id }) => chat === String(id)));
        const done = { handled: written, otherwise: 0, sent: written, unsettled: 0 };
        expect(found).toEqual(found.map((ledger) => ({ ...ledger, ...done })));
        expect(found).toHaveLength(written > 0 ? people.length : 0);
        expect(telegram.pending).toEqual([]);
        return found;
      };
      const ledgers = await vi.waitFor(look, { timeout: PATIENCE_MS, interval: 200 });
      const twice = ledgers.map(({ chat, repeated }) => {
        const count = sendsTo(Number(chat)) - written;
        expect(count).toBeGreaterThanOrEqual(0);
        expect(count).toBeLessThanOrEqual(repeated);
        return count;
      });
      return twice.reduce((sum, count) => sum + count, 0);
    },
  };
}

async function ledgersOf(url: string): Promise<Ledger[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  await client.connect();
  try {
    const { rows } = await client.query<Ledger>(
      `SELECT c.external_id AS chat,
         count(*) FILTER (WHERE direction = 'in' AND state = 'handled')::int AS handled,
         count(*) FILTER (WHERE direction = 'in' AND state <> 'handled')::int AS otherwise,
         count(*) FILTER (WHERE direction = 'out' AND state IN ('sent', 'uncertain'))::int AS sent,
         count(*) FILTER (WHERE direction = 'out' AND state NOT IN ('sent', 'uncertain'))::int AS unsettled,
         count(*) FILTER (WHERE direction = 'out' AND attempts > 1)::int AS repeated
       FROM message m JOIN chat c ON c.id = m.chat_id GROUP BY 1`,
    );
    return rows;
  } finally {
    await client.end();
  }
}
