/** Both roles in one process, or each apart: what begins, in which order, and what is ended in reverse. */
import { join } from 'node:path';
import { loadStarterArticles } from './app/article-files.ts';
import { startBot } from './app/bot.ts';
import { type App, buildApp } from './app/build-app.ts';
import { isDemo } from './app/demo-store.ts';
import { notifyAdministrators } from './app/notify-administrators.ts';
import { startLines } from './app/start-report.ts';
import { accountStatuses } from './app/status/account-status.ts';
import { watchMachine } from './app/status/watch-machine.ts';
import { openStores, type Stores } from './app/stores.ts';
import { startWorker } from './app/worker.ts';
import { createPlaygroundAdapter } from './channels/playground/adapter.ts';
import type { TelegramAdapter } from './channels/telegram/adapter.ts';
import { ensureBootstrapAdmins } from './directory/bootstrap-admins.ts';
import { subscribedCalendar } from './features/meetings/calendar/calendar.ts';
import { knowledgeBase } from './features/questions/knowledge/knowledge-base.ts';
import { calendarRoutes } from './http/calendar.ts';
import { healthRoutes } from './http/health.ts';
import { lateDoor } from './http/late-door.ts';
import { metricsRoutes } from './http/metrics.ts';
import { onlyThisMachine } from './http/only-this-machine.ts';
import { playgroundRoutes } from './http/playground.ts';
import { type HttpServer, startHttp } from './http/server.ts';
import { telegramWebhookRoutes } from './http/telegram-webhook.ts';
import { systemClock } from './runtime/clock.ts';
import { type Config, ConfigError, loadConfig } from './runtime/config.ts';
import { TOO_MANY_CONNECTIONS } from './runtime/database/pool.ts';
import type { Encryption } from './runtime/encryption/encryption.ts';
import { holdKey } from './runtime/encryption/key-probe.ts';
import { readFile } from './runtime/file-store.ts';
import { createLogger, type Logger } from './runtime/logger.ts';
import { projectRoot } from './runtime/project-root.ts';
import { ignoreClosedOutput, onParentGone, onStopSignal } from './runtime/stop-signal.ts';

export type Role = 'both' | 'bot' | 'worker';

/**
 * Begins in order; what it pushed onto `undo` is ended in reverse.
 * @returns `lost` in an object: a bare promise would be waited for
 */
async function start(role: Role, config: Config, undo: (() => Promise<unknown>)[]): Promise<Pick<Stores, 'lost'>> {
  const log = createLogger(config.logLevel);
  // First of all: a second copy that finds the port taken has fetched, sent and written nothing.
  const http = await openHttp(role, config, log);
  if (http) undo.push(http.stop);
  const ground = await openStores(config, log);
  undo.push(ground.close);
  const encryption = await holdKey(ground.database.pool, config);
  const demo = await isDemo(config, ground.database);

  const { telegram, zalo, playground } = await openChannels(config, ground, encryption, log, () => app);
  const adapters = [telegram, ...zalo, playground].filter((adapter) => adapter !== undefined);
  const app: App = buildApp({
    ...{ ...ground, adapters, encryption, clock: systemClock, log },
    defaults: { ...config.defaults, localUrl: http?.url ?? `http://${config.http.host}:${config.http.port}` },
    dataDir: config.dataDir,
  });
  undo.push(app.close);

  if (demo) {
    const { loadDemoData } = await import('../prisma/seed/demo.ts');
    await loadDemoData(ground.database.prisma, encryption, systemClock.now(), config.defaults.zone);
  }
  await loadStarterArticles(ground.database.prisma, join(projectRoot, 'knowledge'), {
    demo,
    now: systemClock.now(),
    log,
  });
  await grantBootstrapAdmins(app, config);

  if (role !== 'bot') undo.push((await startWorker(app)).stop);
  const bot = role === 'worker' ? undefined : await startBot(app);
  if (bot) undo.push(bot.stop);
  if (telegram && bot) setTelegramCommands(app, telegram);
  // In front of the bot's end: what is still being read then would find its database gone.
  if (bot) undo.push(readKnowledge(app));
  const machine = watchMachine(config, log);
  undo.push(machine.stop);

  const routes = [
    healthRoutes(
      {
        database: () => ground.database.pool.query('SELECT 1').then(() => {}),
        queue: ground.backend.ping,
        ...(!config.databaseUrl && { disk: machine.check }),
      },
      async () => accountTexts(await accountStatuses(adapters, ground.database, systemClock)),
    ),
    metricsRoutes(async () => `${await app.metrics.text()}${await app.houseMetrics.text()}`),
    calendarRoutes((secret) => app.inTransaction((work) => subscribedCalendar({ ...work, ...app }, secret))),
  ];
  if (bot) {
    const guard = config.defaults.publicUrl ? undefined : onlyThisMachine(playgroundPeers(config, demo));
    routes.push(lateDoor('/bang', async () => (await import('./app/console.ts')).openConsole(app), guard));
    routes.push(lateDoor('/api/v1', async () => (await import('./app/api.ts')).openApiRoutes(app), guard));
  }
  if (telegram && config.telegram?.webhook)
    routes.push(telegramWebhookRoutes(config.telegram.webhook.url, telegram.handleWebhook));
  const peers = playgroundPeers(config, demo);
  if (playground && peers && bot) {
    const { playgroundCast } = await import('../prisma/seed/playground-cast.ts');
    const cast = () => playgroundCast(ground.database.prisma, systemClock.now(), config.defaults.zone);
    routes.push(playgroundRoutes({ phones: playground, cast, readFile: readStored(ground, encryption), peers }));
  }
  http?.serve(routes);

  const lines = await startLines({
    ...{ role, config, app, demo, notes: [...config.notes, ...ground.notes] },
    databaseName: ground.databaseName,
    url: http?.url,
    playground: Boolean(playground && peers && bot),
    // From the first instruction of this process: loading is a part of a start.
    tookMs: performance.now(),
  });
  process.stdout.write(`${lines.join('\n')}\n`);
  return ground;
}

/** A worker beside a bot on one machine finds the port taken: it works without its health page, and says so. */
async function openHttp(role: Role, config: Config, log: Logger): Promise<HttpServer | undefined> {
  try {
    return await startHttp({ ...config.http, names: ownNames(config), log });
  } catch (error) {
    if (role !== 'worker') throw error;
    const problem = (error as Error).message;
    log.warn({ problem }, 'this worker has no health page and no metrics: give it a port of its own');
    return undefined;
  }
}

/** Only what is set up is loaded: each channel brings packages of its own. */
async function openChannels(config: Config, ground: Stores, encryption: Encryption, log: Logger, app: () => App) {
  const { database } = ground;
  const load = readStored(ground, encryption);
  const telegram = config.telegram
    ? (await import('./channels/telegram/adapter.ts')).createTelegramAdapter({
        ...config.telegram,
        readStoredFile: load,
        log,
      })
    : undefined;
  const zalo = config.zaloAccounts.length
    ? (await import('./app/zalo-accounts.ts')).createZaloAccounts(config, database, encryption, log, (stopped) =>
        notifyAdministrators(app(), stopped),
      )
    : [];
  const playground = config.playground
    ? createPlaygroundAdapter({ database, encryption, clock: systemClock, log })
    : undefined;
  return { telegram, zalo, playground };
}

const accountTexts = (statuses: Awaited<ReturnType<typeof accountStatuses>>) =>
  Object.fromEntries(statuses.map(({ account, fault }) => [account, fault ? `${fault.problem} ${fault.mend}` : 'ok']));

const readStored = (ground: Stores, encryption: Encryption) => (fileId: string) =>
  readFile({ tx: ground.database.prisma, encryption }, fileId);

/** On the page anybody is anybody: it is served to this machine alone, behind Docker's proxy only with the demo. */
function playgroundPeers(config: Config, demo: boolean): 'loopback' | 'any' | undefined {
  if (!config.playground) return undefined;
  if (/^(localhost|127\.|::1$)/.test(config.http.host)) return 'loopback';
  return demo ? 'any' : undefined;
}

/** Under which telephones and Telegram reach this machine. */
const ownNames = (config: Config) =>
  [config.defaults.publicUrl, config.telegram?.webhook?.url].flatMap((url) => (url ? new URL(url).hostname : []));

async function grantBootstrapAdmins(app: App, config: Config): Promise<void> {
  const botAccounts = app.channels.all().map(({ channel, botAccount }) => ({ channel, botAccount }));
  const rootName = app.i18n.label(config.defaults.locale, 'members-root-unit');
  await app.inTransaction((work) =>
    ensureBootstrapAdmins(work, { entries: config.bootstrapAdmins, botAccounts, rootName }, work.now),
  );
}

/** The menu behind Telegram's "/" button: what anybody may use. Without it the bot works all the same. */
function setTelegramCommands(app: App, telegram: TelegramAdapter): void {
  const commands = app.features.flatMap((feature) =>
    feature.commands
      .filter((command) => command.level === 'all' && app.i18n.has('vi', `${feature.name}-help-${command.name}`))
      .map((command) => ({
        command: command.name,
        description: app.i18n.label(app.defaults.locale, `${feature.name}-help-${command.name}`),
      })),
  );
  telegram
    .setCommands(commands)
    .catch((error) => app.log.warn({ problem: String(error) }, 'the command menu of Telegram was not set'));
}

/** So that the first who asks need not wait for the articles to be read. @returns what waits for its end */
function readKnowledge(app: App): () => Promise<void> {
  const reading = app
    .inTransaction(({ tx }) => knowledgeBase(tx))
    .then(
      () => {},
      (error) => app.log.warn({ problem: String(error) }, 'the articles are read when somebody asks'),
    );
  return () => reading;
}

const roles: Record<string, Role> = { bot: 'bot', worker: 'worker' };

/** Longer than a message takes, shorter than systemd (TimeoutStopSec) and Docker (stop_grace_period) wait. */
const STOP_MS = 25_000;

/** @returns the exit code */
async function run(): Promise<number> {
  ignoreClosedOutput();
  const role = roles[process.argv[2] ?? ''] ?? 'both';
  const undo: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    const ending = (async () => {
      for (const end of undo.splice(0).reverse()) await end();
      return true;
    })();
    const late = new Promise<false>((resolve) => setTimeout(resolve, STOP_MS, false).unref());
    return Promise.race([ending, late]);
  };
  try {
    const config = loadConfig();
    if (role !== 'both' && !config.databaseUrl) {
      throw new ConfigError([
        {
          variable: 'DATABASE_URL',
          problem: 'is needed to run the roles apart',
          mend: 'Set it, or run both together with npm start',
        },
      ]);
    }
    const stopped = Promise.race([onStopSignal(), onParentGone()]);
    const { lost } = await start(role, config, undo);
    const reason = await Promise.race([stopped, lost]);
    process.stdout.write(
      reason instanceof Error ? `Stopping: ${reason.message}\n` : 'Stopping; messages under way are finished first.\n',
    );
    const whole = await stop();
    process.stdout.write(
      whole
        ? 'Stopped.\n'
        : `Stopped after ${STOP_MS / 1000} s; what was not finished is taken up at the next start.\n`,
    );
    return reason instanceof Error ? 1 : 0;
  } catch (error) {
    await stop();
    const { message, mend } = told(error);
    process.stderr.write(`Chi Hội cannot start.\n${message}\n${mend ? `${mend}\n` : ''}`);
    if (!mend && !(error instanceof ConfigError)) process.stderr.write('npm run doctor looks for the cause.\n');
    return 1;
  }
}

function told(error: unknown): { message: string; mend?: string } {
  const { message, mend, code } = error as Error & { mend?: string; code?: string };
  // PostgreSQL: too many connections, of all or of this role.
  return { message, mend: mend ?? (code === '53300' ? TOO_MANY_CONNECTIONS : undefined) };
}

// Explicitly: what a store that is away has left open must not keep the process.
process.exit(await run());
