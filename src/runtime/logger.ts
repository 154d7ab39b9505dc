import { pino } from 'pino';

/** Structured log on standard error. Words of members are never handed to it; what looks like a secret is cut out. */
export type Logger = Pick<ReturnType<typeof pino>, 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal'>;

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const secretPaths = ['token', 'secret', 'password', 'cookie', 'phone', 'text', 'content', 'fullName'].flatMap(
  (name) => [name, `*.${name}`, `*.*.${name}`],
);

/** @param level of `logLevels`; `silent` for tests */
export function createLogger(level: (typeof logLevels)[number]): Logger {
  const destination = pino.destination({ fd: 2, sync: true });
  // Whoever read the log has gone (`npm start | head`): that ends nothing.
  destination.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return pino({ level, base: null, redact: { paths: secretPaths, censor: '[cut]' } }, destination);
}
