import { pino } from 'pino';

/** Structured log on standard error. Words of members are never handed to it; what looks like a secret is cut out. */
export type Logger = Pick<ReturnType<typeof pino>, 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal'>;

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const secretPaths = ['token', 'secret', 'password', 'cookie', 'phone', 'text', 'content', 'fullName'].flatMap(
  (name) => [name, `*.${name}`, `*.*.${name}`],
);

/** @param level of `logLevels`; `silent` for tests */
export function createLogger(level: (typeof logLevels)[number]): Logger {
  return pino(
    { level, base: null, redact: { paths: secretPaths, censor: '[cut]' } },
    pino.destination({ fd: 2, sync: true }),
  );
}
