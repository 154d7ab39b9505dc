/**
 * A transaction on a connection of its own. Plain SQL goes straight to PostgreSQL, prepared, and without waiting for BEGIN;
 * Prisma joins the transaction only once somebody asks for a model.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { Prisma, type PrismaClient } from '../../generated/prisma/client.ts';
import { resultTypes, toParameter } from './raw-values.ts';

export interface TransactionOptions {
  /** Milliseconds after which it takes no statement more. */
  timeout: number;
}

/** Writes that are put off until somebody may look at what they write. */
export interface Aside {
  /** The same transaction for statements that do not look: before them nothing is written. */
  tx: Prisma.TransactionClient;
  /** Asked before each statement of the other one and before the commit: what is to be written first. Set by whoever puts off. */
  first: (isEnd: boolean) => Prisma.Sql | undefined;
}

/** @returns what `fn` returns, after the commit @throws what `fn` throws, after rolling back */
export type RunTransaction = <T>(
  fn: (tx: Prisma.TransactionClient, aside: Aside) => Promise<T>,
  options?: TransactionOptions,
) => Promise<T>;

/** What was read in a transaction, by table, until that is written to. */
const memos = new WeakMap<object, Map<string, Map<string, unknown>>>();

/**
 * What rows that seldom change were read as in this transaction: whoever asks again need not ask the database.
 * @param table whose rows it was made of; a write to it through the transaction empties it
 * @param read asked once for the key; always outside of our transactions, where nothing tells when it is over
 */
export function once<T>(tx: object, table: string, key: string, read: () => Promise<T>): Promise<T> {
  const tables = memos.get(tx);
  if (!tables) return read();
  const memo = tables.get(table) ?? new Map<string, unknown>();
  tables.set(table, memo);
  const known = memo.get(key) as Promise<T> | undefined;
  const made = known ?? read();
  memo.set(key, made);
  return made;
}

/** Whoever waited for a lock looks anew at all: others have written meanwhile. */
const LOCKS = /\bFOR (?:NO KEY )?UPDATE\b|advisory_xact_lock|\bLOCK TABLE\b/iu;
const ALL = ['*'] as const;
const WRITES = /\b(?:UPDATE|INSERT INTO|DELETE FROM)\s+"?(\w+)/giu;
/** Of which tables a statement of ours makes what was read before old. */
const changedBy = new Map<string, readonly string[]>();

function tablesChanged(text: string): readonly string[] {
  const known = changedBy.get(text);
  if (known) return known;
  if (changedBy.size >= MOST_PREPARED) changedBy.clear();
  const made = LOCKS.test(text) ? ALL : Array.from(text.matchAll(WRITES), ([, table = '']) => table.toLowerCase());
  changedBy.set(text, made);
  return made;
}

/** Methods of a model that only look. */
const LOOKS = /^(find|count|aggregate|groupBy)/u;

/** The connection of the transaction that Prisma is to join. */
const lent = new AsyncLocalStorage<pg.PoolClient>();

/** Prisma opens and ends a transaction with these; of one that it joins the beginning and the end are not its own. */
const control = new Set(['BEGIN', 'COMMIT', 'ROLLBACK']);
const nothing = { fields: [], rows: [], rowCount: 0 };

/** @returns the pool for Prisma's adapter: a transaction begun on behalf of one of ours gets the connection of ours */
export function lendingPool(pool: pg.Pool): pg.Pool {
  const lending = Object.create(pool) as pg.Pool;
  const lend = (client: pg.PoolClient) => ({
    query: (query: pg.QueryConfig) => (control.has(query.text) ? Promise.resolve(nothing) : client.query(query)),
    on: () => undefined,
    removeListener: () => undefined,
    release: () => undefined,
  });
  lending.query = pool.query.bind(pool) as pg.Pool['query'];
  lending.connect = (async () => {
    const client = lent.getStore();
    return client ? lend(client) : pool.connect();
  }) as pg.Pool['connect'];
  return lending;
}

const isSql = (value: unknown): value is Prisma.Sql =>
  typeof value === 'object' && value !== null && 'strings' in value && 'values' in value && 'text' in value;

/** Of statements without parts that vary: text and name are made once. */
const known = new WeakMap<TemplateStringsArray, pg.QueryConfig>();

/** @returns the statement under a name: PostgreSQL reads and plans it once for each connection */
function statementOf(query: TemplateStringsArray | Prisma.Sql, values: unknown[]): pg.QueryConfig {
  if (isSql(query)) return { ...named(query.text), values: query.values };
  if (values.some(isSql)) return statementOf(Prisma.sql(query, ...values), []);
  let statement = known.get(query);
  if (!statement) {
    statement = named(query.reduce((text, part, index) => `${text}$${index}${part}`));
    known.set(query, statement);
  }
  return { ...statement, values };
}

/** Each connection keeps what it has prepared: what comes in more shapes than these (lists of any length) is not prepared. */
const MOST_PREPARED = 1000;
/** Longer ones work on many rows: how is best found anew each time. Those that are asked for each message are short or say so. */
const LONGEST_PREPARED = 1000;
const ALWAYS = '-- prepared';
const names = new Map<string, string | undefined>();

/** @returns undefined: it is not to be prepared */
export function statementName(text: string): string | undefined {
  const isLong = text.length > LONGEST_PREPARED && !text.trimStart().startsWith(ALWAYS);
  if (names.has(text)) return names.get(text);
  if (isLong || names.size >= MOST_PREPARED) return undefined;
  const name = createHash('sha1').update(text).digest('base64url');
  names.set(text, name);
  return name;
}

function named(text: string): pg.QueryConfig {
  const name = statementName(text);
  return name === undefined ? { text } : { text, name };
}

/** @param prisma whose adapter stands on `lendingPool(pool)` */
export function createRunTransaction(
  pool: pg.Pool,
  prisma: PrismaClient,
  defaults: TransactionOptions,
): RunTransaction {
  return async (fn, { timeout } = defaults) => {
    const client = await pool.connect();
    let expired = false;
    const timer = setTimeout(() => {
      expired = true;
    }, timeout);
    // Not waited for: it goes ahead of the first statement, which fails where it does.
    const began = Promise.allSettled([client.query('BEGIN')]);

    const memo = new Map<string, Map<string, unknown>>();
    const run = (statement: pg.QueryConfig): Promise<pg.QueryResult> => {
      const changed = memo.size > 0 ? tablesChanged(statement.text) : [];
      if (changed === ALL) memo.clear();
      for (const table of changed) memo.delete(table);
      if (expired) return Promise.reject(new Error(`the transaction was open for more than ${timeout} ms`));
      return client.query({ ...statement, values: statement.values?.map(toParameter) ?? [], types: resultTypes });
    };
    const joined = joining(client, prisma, timeout, (table) => memo.delete(table));
    const aside: Aside = { tx: transactionClient(run, joined.model), first: () => undefined };
    const before = (isEnd = false): Promise<pg.QueryResult>[] => {
      const first = aside.first(isEnd);
      return first ? [run(statementOf(first, []))] : [];
    };
    const tx = transactionClient(
      async (statement) => {
        const written = before();
        const [result] = await Promise.all([run(statement), ...written]);
        return result;
      },
      (name) => joined.model(name, before),
    );
    memos.set(tx, memo);
    memos.set(aside.tx, memo);

    let broken: Error | undefined;
    try {
      const result = await fn(tx, aside);
      await joined.leave();
      const [begun] = await began;
      if (begun.status === 'rejected') throw begun.reason;
      const written = before(true);
      const [{ command }] = await Promise.all([client.query('COMMIT'), ...written]);
      // A statement that failed, and whose failure nobody passed on.
      if (command !== 'COMMIT') throw new Error('the transaction was rolled back: a statement in it had failed');
      return result;
    } catch (error) {
      await joined.leave();
      await client.query('ROLLBACK').catch((reason: Error) => {
        broken = reason;
      });
      throw error;
    } finally {
      clearTimeout(timer);
      client.release(broken);
    }
  };
}

type Run = (statement: pg.QueryConfig) => Promise<pg.QueryResult>;

function transactionClient(run: Run, model: (name: string) => unknown): Prisma.TransactionClient {
  const plain: Record<string, unknown> = {
    $queryRaw: async (query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) =>
      (await run(statementOf(query, values))).rows,
    $executeRaw: async (query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) =>
      (await run(statementOf(query, values))).rowCount ?? 0,
    $queryRawUnsafe: async (text: string, ...values: unknown[]) => (await run({ text, values })).rows,
    $executeRawUnsafe: async (text: string, ...values: unknown[]) => (await run({ text, values })).rowCount ?? 0,
  };
  const get = (_: unknown, name: string | symbol) =>
    typeof name === 'symbol' || name === 'then' ? undefined : (plain[name] ?? model(name));
  return new Proxy({}, { get }) as Prisma.TransactionClient;
}

/** Prisma over the connection of a transaction that is open, from when a model is first asked for. */
function joining(client: pg.PoolClient, prisma: PrismaClient, timeout: number, wrote: (table: string) => void) {
  let joined: { tx: Promise<Prisma.TransactionClient>; leave(): Promise<void> } | undefined;

  function join() {
    let leave = () => {};
    const left = new Promise<void>((resolve) => {
      leave = resolve;
    });
    let end: Promise<void> = Promise.resolve();
    const tx = new Promise<Prisma.TransactionClient>((resolve, reject) => {
      end = lent.run(client, () =>
        prisma.$transaction(
          async (open) => {
            resolve(open);
            await left;
          },
          { timeout },
        ),
      );
      end.catch(reject);
    });
    return {
      tx,
      async leave() {
        leave();
        await Promise.allSettled([end]);
      },
    };
  }

  return {
    /** A model of the schema: each of its methods joins first. */
    model(name: string, before: () => Promise<unknown>[] = () => []): unknown {
      return new Proxy(
        {},
        {
          get: (_, method) => async (args: unknown) => {
            if (!LOOKS.test(String(method))) wrote(name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`));
            joined ??= join();
            await Promise.all(before());
            const open = (await joined.tx) as unknown as Record<
              string,
              Record<string | symbol, (args: unknown) => unknown>
            >;
            return open[name]?.[method]?.(args);
          },
        },
      );
    },
    leave: async () => joined?.leave(),
  };
}
