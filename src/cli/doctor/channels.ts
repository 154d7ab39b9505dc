/** What stands outside: Redis and Telegram. */
import { createTelegramAdapter } from '../../channels/telegram/adapter.ts';
import type { Config } from '../../runtime/config.ts';
import { createLogger } from '../../runtime/logger.ts';
import { readRedisInfo } from '../../runtime/queue/redis-info.ts';
import { type Finding, fault, note, ok, reasonOf } from './report.ts';

/** What BullMQ recommends (recommendedMinimumVersion in its redis-connection). */
const OLDEST_REDIS = [6, 2] as const;

/** Two calls have to fit into the time of a check. */
const CALL_MS = 2400;

export async function checkRedis(url: string): Promise<Finding[]> {
  const name = `Redis at ${new URL(url).host}`;
  try {
    return judgeRedis(await readRedisInfo(url, CALL_MS), name);
  } catch (error) {
    const reason = reasonOf(error);
    const mend = /NOAUTH|WRONGPASS|NOPERM/.test(reason)
      ? 'Put the right password into REDIS_URL: redis://:password@host:6379'
      : 'Start it or correct REDIS_URL; or leave REDIS_URL out, then the queue lives in PostgreSQL. Nothing is lost meanwhile.';
    return [fault(`${name} does not answer: ${reason}`, mend)];
  }
}

/** @param info as `readRedisInfo` gives it */
export function judgeRedis(info: Record<string, string>, name: string): Finding[] {
  const { redis_version: version = '0.0', maxmemory_policy: policy } = info;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const findings: Finding[] = [];
  if (major < OLDEST_REDIS[0] || (major === OLDEST_REDIS[0] && minor < OLDEST_REDIS[1]))
    findings.push(
      fault(`${name} is version ${version}, too old for BullMQ.`, `Upgrade it to ${OLDEST_REDIS.join('.')} or newer.`),
    );
  if (policy !== undefined && policy !== 'noeviction') {
    const mend = 'redis-cli CONFIG SET maxmemory-policy noeviction, and the same line in redis.conf.';
    findings.push(fault(`${name} may throw jobs away when it is full (maxmemory-policy ${policy}).`, mend));
  }
  return findings.length > 0 ? findings : [ok(`BullMQ on ${name}, version ${version}, noeviction`)];
}

export async function checkTelegram(telegram: Config['telegram']): Promise<Finding[]> {
  if (!telegram) return [note('off: TELEGRAM_BOT_TOKEN is not set.')];
  const adapter = telegramOf(telegram);
  const { ok: works, name, faults } = await adapter.check();
  const told = faults.map(({ problem, mend }) => (works ? note(problem, mend) : fault(problem, mend)));
  return works ? [ok(`${name}, by ${telegram.webhook ? 'webhook' : 'long polling'}`), ...told] : told;
}

/** An adapter that only asks. */
export const telegramOf = (telegram: NonNullable<Config['telegram']>) =>
  createTelegramAdapter({
    ...telegram,
    readStoredFile: () => Promise.reject(new Error('the doctor sends nothing')),
    log: createLogger('silent'),
    requestTimeoutMs: CALL_MS,
  });
