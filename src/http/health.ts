import { Hono } from 'hono';

/** Resolves when the part works; rejects with the reason otherwise. */
export type ReadyCheck = () => Promise<void>;

/** A check that has said nothing for so long has failed. */
const checkTimeoutMs = 3000;

/**
 * GET /healthz: 200 while the process lives.
 * GET /readyz: 200 when all checks pass, else 503; `{ready, checks: {name: "ok" | the reason}}`, with `accounts` beside.
 * @param accounts how our accounts on the channels are: one that stopped is told, but the program itself is ready
 */
export function healthRoutes(
  checks: Record<string, ReadyCheck>,
  accounts?: () => Promise<Record<string, string>>,
): Hono {
  return new Hono()
    .get('/healthz', (c) => c.json({ alive: true }))
    .get('/readyz', async (c) => {
      const results = await Promise.all(Object.entries(checks).map(async ([name, check]) => [name, await run(check)]));
      const ready = results.every(([, result]) => result === 'ok');
      // Where the database is away, that is said by its check.
      const told = accounts && { accounts: await accounts().catch((error) => ({ all: String(error) })) };
      return c.json({ ready, checks: Object.fromEntries(results), ...told }, ready ? 200 : 503);
    });
}

async function run(check: ReadyCheck): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${checkTimeoutMs} ms`)), checkTimeoutMs);
  });
  try {
    await Promise.race([check(), late]);
    return 'ok';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    clearTimeout(timer);
  }
}
