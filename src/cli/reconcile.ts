/** `npm run -s reconcile`: proves from the rows that every delivery is accounted for; exit code 1 where one is not. */
import { parseArgs } from 'node:util';
import { type Reconciliation, reconcile } from '../outbound/broadcast/reconcile.ts';
import { recount } from '../outbound/broadcast/recount.ts';
import { ConfigError, loadConfig } from '../runtime/config.ts';
import { EncryptionError } from '../runtime/encryption/encryption.ts';
import { endWith } from './end-with.ts';
import { withDatabase } from './with-database.ts';

/** What the operator has to mend; said without a stack. */
class ReconcileError extends Error {}

const usage = `Usage: npm run -s reconcile -- [--broadcast ID] [--json] [--mend]
  --broadcast ID  only this one; else all
  --json          one JSON object in place of lines
  --mend          counts the figures anew from the rows, then looks again`;

const LONGEST_MS = 10 * 60_000;

function options() {
  const known = { broadcast: { type: 'string' }, json: { type: 'boolean' }, mend: { type: 'boolean' } } as const;
  try {
    const { values } = parseArgs({ options: known });
    if (values.broadcast !== undefined && !/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(values.broadcast))
      throw new Error('not an id');
    return { only: values.broadcast ?? null, json: values.json ?? false, mend: values.mend ?? false };
  } catch {
    throw new ReconcileError(usage);
  }
}

function linesOf({ broadcasts, faults }: Reconciliation): string[] {
  const lines = broadcasts.map(
    (one) =>
      `${one.id} ${one.state}: ${one.people} people = ${one.sent} sent + ${one.waiting} waiting + ${one.failed} failed` +
      ` + ${one.uncertain} uncertain + ${one.skipped} skipped + ${one.unreachable} not reachable`,
  );
  for (const { broadcastId, count, kind, mend } of faults)
    lines.push(`FAULT ${broadcastId ?? 'outside broadcasts'}: ${count} ${kind}.\n  ${mend}`);
  return [...lines, faults.length === 0 ? 'Every delivery is accounted for.' : `${faults.length} faults.`];
}

async function main(): Promise<void> {
  const { only, json, mend } = options();
  const config = loadConfig();
  await withDatabase(config, async ({ prisma }) => {
    if (mend) await recount(prisma, only);
    const settings = { isolationLevel: 'RepeatableRead', timeout: LONGEST_MS } as const;
    const result = await prisma.$transaction((tx) => reconcile(tx, only), settings);
    console.log(json ? JSON.stringify(result) : linesOf(result).join('\n'));
    if (result.faults.length > 0) process.exitCode = 1;
  });
}

try {
  await main();
} catch (error) {
  endWith(error, [ReconcileError, ConfigError, EncryptionError]);
}
