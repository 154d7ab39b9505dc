import pg from 'pg';
import { holdDataDirectory } from '../../src/runtime/data-dir-lock.ts';
import { startEmbeddedPostgres } from '../../src/runtime/embedded-postgres/embedded-postgres.ts';

// An application reduced to its database, for tests that kill it: node --import tsx embedded-application.ts DATA_DIR
// It prints one JSON line when ready, and one more when it has drained after SIGINT or SIGTERM.

const dataDir = process.argv[2] ?? '';

function say(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

try {
  const server = await startEmbeddedPostgres({ dataDir, log: () => {}, settings: ['fsync = off'] });
  const lock = await holdDataDirectory(server.url, dataDir);
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query('CREATE TABLE IF NOT EXISTS work (text text)');
  const drain = async () => {
    // Work that takes longer than a server needs to end itself at a signal.
    await client.query(`INSERT INTO work SELECT 'drained' FROM pg_sleep(0.3)`);
    await client.end();
    await lock.release();
    await server.stop();
    say({ drained: true });
    process.exit(0);
  };
  process.once('SIGINT', drain);
  process.once('SIGTERM', drain);
  say({ url: server.url, adopted: server.adopted });
} catch (error) {
  const { name, message, mend } = error as Error & { mend?: string };
  say({ name, message, mend });
  process.exit(1);
}
