import { Redis } from 'ioredis';

/**
 * What a Redis says of itself: `redis_version`, `maxmemory_policy` and the like.
 * @throws why it cannot be asked; never waits longer than about twice `timeoutMs`
 */
export async function readRedisInfo(url: string, timeoutMs: number): Promise<Record<string, string>> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: timeoutMs,
    commandTimeout: timeoutMs,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  // `connect` itself only says that the connection is closed.
  let cause: Error | undefined;
  redis.on('error', (error: Error) => {
    cause ??= error;
  });
  try {
    await redis.connect();
    // A number that the server does not have is told only when it is asked for.
    await redis.select(Number(new URL(url).pathname.slice(1) || 0));
    return parseInfo(await redis.info());
  } catch (error) {
    throw cause ?? error;
  } finally {
    redis.disconnect();
  }
}

function parseInfo(text: string): Record<string, string> {
  const pairs = text.split(/\r?\n/).flatMap((line) => {
    const at = line.indexOf(':');
    return at > 0 ? [[line.slice(0, at), line.slice(at + 1)]] : [];
  });
  return Object.fromEntries(pairs);
}
