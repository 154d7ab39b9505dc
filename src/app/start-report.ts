/** What the operator reads at the start: what is on, what is off and why, and where to look. */

import type { Config } from '../runtime/config.ts';
import type { App } from './build-app.ts';

export async function startLines(parts: {
  role: string;
  config: Config;
  app: App;
  databaseName: string;
  url: string | undefined;
  playground: boolean;
  demo: boolean;
  /** Told, though it works. */
  notes: readonly { problem: string; mend: string }[];
  tookMs: number;
}): Promise<string[]> {
  const { config, app, url } = parts;
  const telegram = app.channels.all().find((adapter) => adapter.channel === 'telegram');
  const check = await telegram?.check();
  const lines = [
    `Chi Hội (${parts.role === 'both' ? 'bot and worker' : parts.role}) is ready after ${(parts.tookMs / 1000).toFixed(1)} s.`,
    line('Database', parts.databaseName),
    line('Queue', await queueText(app)),
    line(
      'Telegram',
      !check
        ? 'off: TELEGRAM_BOT_TOKEN is not set'
        : check.ok
          ? `on as ${check.name}, by ${config.telegram?.webhook ? 'webhook' : 'long polling'}`
          : 'NOT WORKING',
    ),
    ...(check?.faults ?? []).map((fault) => line('', `${fault.problem} ${fault.mend}`)),
    ...(await zaloLines(app)),
    line('Demo data', parts.demo ? 'on' : 'off (DEMO_DATA)'),
  ];
  if (config.bootstrapAdmins.length === 0 && telegram)
    lines.push(line('Administrator', 'none named: set BOOTSTRAP_ADMINS=telegram:<your id>'));
  // Every address of the machine is listened on, but the page answers to this one.
  const page = url?.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//127.0.0.1:');
  if (parts.playground && page) lines.push(line('Playground', `${page}   <- open this page`));
  else if (parts.role === 'worker')
    lines.push(line('Health', url ? `${url}/readyz and /metrics` : 'off: its port is taken (HTTP_PORT)'));
  else lines.push(line('Playground', `off: ${whyNoPlayground(config)}`));
  for (const { problem, mend } of parts.notes) lines.push(line('NOTE', `${problem} ${mend}`));
  return lines;
}

async function queueText({ backend }: App): Promise<string> {
  if (backend.kind !== 'redis') return 'BullMQ in that PostgreSQL (REDIS_URL is not set)';
  const isThere = await backend.ping().then(
    () => true,
    () => false,
  );
  return isThere
    ? 'BullMQ on Redis'
    : 'BullMQ on Redis, which does not answer: messages wait until it does (REDIS_URL)';
}

function whyNoPlayground(config: Config): string {
  if (config.playground) return 'HTTP_HOST lets other machines in, and DEMO_DATA is not true';
  return 'a channel or PUBLIC_URL is set (PLAYGROUND=true turns it on)';
}

async function zaloLines(app: App): Promise<string[]> {
  const accounts = app.channels.all().filter((adapter) => adapter.channel === 'zalo');
  if (accounts.length === 0) return [line('Zalo', 'off: ZALO_ACCOUNTS is not set')];
  const checks = await Promise.all(accounts.map((account) => account.check()));
  return checks.flatMap(({ ok, name, faults }) => [
    line('Zalo', ok ? `on as ${name}` : `${name} NOT WORKING`),
    ...faults.map((fault) => line('', `${fault.problem} ${fault.mend}`)),
  ]);
}

function line(name: string, text: string): string {
  return `  ${name.padEnd(14)}${text}`;
}
