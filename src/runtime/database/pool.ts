import { Socket } from 'node:net';
import { hostname } from 'node:os';
import { basename } from 'node:path';
import pg from 'pg';

/** What one process opens at most: for its work, and for a queue that lives in PostgreSQL. */
export const CONNECTIONS = { work: 16, queue: 24 };

export const TOO_MANY_CONNECTIONS = `Raise max_connections of that PostgreSQL (then restart it), or run fewer processes: each takes up to ${CONNECTIONS.work} connections, and up to ${CONNECTIONS.queue} more where the queue lives in PostgreSQL.`;

/** For a DBA: whose sessions these are, as "chihoi main worker host:123". PostgreSQL keeps 63 letters. */
export function applicationName(): string {
  const [script = '', role = ''] = process.argv.slice(1);
  const name = basename(script).replace(/\.\w+$/, '');
  const told = ['bot', 'worker'].includes(role) ? role : name === 'main' ? 'bot+worker' : name;
  return `chihoi ${told} ${hostname()}:${process.pid}`.slice(0, 63);
}

/** Sends what is written in one tick in one call: BEGIN goes with the first statement, COMMIT with the last. */
class GatheringSocket extends Socket {
  #isHeld = false;

  override connect(...args: unknown[]): this {
    (super.connect as (...args: unknown[]) => this)(...args);
    // To connect sets `write` of the instance to that of Socket (lib/net.js), for who came from another protocol.
    Reflect.deleteProperty(this, 'write');
    return this;
  }

  override write(...args: unknown[]): boolean {
    if (!this.#isHeld) {
      this.#isHeld = true;
      this.cork();
      process.nextTick(() => {
        this.#isHeld = false;
        this.uncork();
      });
    }
    return (super.write as (...args: unknown[]) => boolean)(...args);
  }
}

/**
 * @param lost is told of an idle connection that broke (PostgreSQL restarted); the next query opens another
 * @returns a pool none of whose connections ends the process by breaking, as one does by itself that breaks between the
 *   statements of a transaction: whoever holds it learns of it from the next statement
 */
export function openPool(config: pg.PoolConfig, lost: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({ application_name: applicationName(), stream: () => new GatheringSocket(), ...config });
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
