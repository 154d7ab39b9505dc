/** `npm start`: both roles in one process. `main.ts bot` and `main.ts worker` run them apart. */
import { join } from 'node:path';
import { loadDemoData } from '../prisma/seed/demo.ts';
import { playgroundCast } from '../prisma/seed/playground-cast.ts';
import { loadStarterArticles } from './app/article-files.ts';
import { startBot } from './app/bot.ts';
import { type App, buildApp } from './app/build-app.ts';
import { notifyAdministrators } from './app/notify-administrators.ts';
import { startLines } from './app/start-report.ts';
import { openStores, type Stores } from './app/stores.ts';
import { startWorker } from './app/worker.ts';
import { accountStates, createZaloAccounts } from './app/zalo-accounts.ts';
import { createPlaygroundAdapter } from './channels/playground/adapter.ts';
import { createTelegramAdapter } from './channels/telegram/adapter.ts';
import { ensureBootstrapAdmins } from './directory/bootstrap-admins.ts';
import { subscribedCalendar } from './features/meetings/calendar/calendar.ts';
import { knowledgeBase } from './features/questions/knowledge/knowledge-base.ts';
import { calendarRoutes } from './http/calendar.ts';
import { consoleDoor } from './http/console.ts';
import { healthRoutes } from './http/health.ts';
import { metricsRoutes } from './http/metrics.ts';
import { onlyThisMachine } from './http/only-this-machine.ts';
import { playgroundRoutes } from './http/playground.ts';
import { startHttp } from './http/server.ts';
import { telegramWebhookRoutes } from './http/telegram-webhook.ts';
import { systemClock } from './runtime/clock.ts';
import { type Config, ConfigError, loadConfig } from './runtime/config.ts';
import type { Encryption } from './runtime/encryption/encryption.ts';
import { holdKey } from './runtime/encryption/key-probe.ts';
import { readFile } from './runtime/file-store.ts';
import { createLogger } from './runtime/logger.ts';
import { warmPictures } from './runtime/pictures/pictures.ts';
import { projectRoot } from './runtime/project-root.ts';
import { onStopSignal } from './runtime/stop-signal.ts';

export type Role = 'both' | 'bot' | 'worker';

/**
 * Begins in order; what it pushed onto `undo` is ended in reverse.
 * @returns `lost` in an object: a bare promise would be waited for
 */
async function start(role: Role, config: Config, undo: (() => Promise<unknown>)[]): Promise<Pick<Stores, 'lost'>> {
  const began = performance.now();
  const log = createLogger(config.logLevel);
  const ground = await openStores(config, log);
  undo.push(ground.close);
  const encryption = await holdKey(ground.database.pool, config);

  const telegram =
    config.telegram &&
    createTelegramAdapter({ ...config.telegram, readStoredFile: readStored(ground, encryption), log });
  const playground =
    playgroundPeers(config) &&
    createPlaygroundAdapter({ database: ground.database, encryption, clock: systemClock, log });
  const zalo = createZaloAccounts(config, ground.database, encryption, log, (stopped) =>
    notifyAdministrators(app, stopped),
  );
  const adapters = [telegram, ...zalo, playground].filter((adapter) => adapter !== undefined);
  const app: App = buildApp({
    ...ground,
    adapters,
    defaults: { ...config.defaults, localUrl: `http://${config.http.host}:${config.http.port}` },
    encryption,
    clock: systemClock,
    log,
  });
  undo.push(app.close);

  if (config.demoData) await loadDemoData(ground.database.prisma, encryption, systemClock.now(), config.defaults.zone);
  await loadStarterArticles(ground.database.prisma, join(projectRoot, 'knowledge'), {
    demo: config.demoData,
    now: systemClock.now(),
    log,
  });
  await grantBootstrapAdmins(app, config);

  if (role !== 'bot') undo.push((await startWorker(app)).stop);
  const bot = role === 'worker' ? undefined : await startBot(app);
  if (bot) undo.push(bot.stop);
  if (telegram && bot) setTelegramCommands(app, telegram);
  if (bot) readKnowledge(app);
  if (bot) warmPictures().catch((error) => log.warn({ problem: String(error) }, 'no picture can be drawn'));

  const routes = [
    healthRoutes(
      { database: () => ground.database.pool.query('SELECT 1').then(() => {}), queue: ground.backend.ping },
      () => accountStates(zalo),
    ),
    metricsRoutes(app.metrics.text),
    calendarRoutes((secret) => app.inTransaction((work) => subscribedCalendar({ ...work, ...app }, secret))),
  ];
  if (bot) {
    const guard = config.defaults.publicUrl ? undefined : onlyThisMachine(playgroundPeers(config));
    routes.push(consoleDoor(async () => (await import('./app/console.ts')).openConsole(app), guard));
  }
  if (telegram && config.telegram?.webhook)
    routes.push(telegramWebhookRoutes(config.telegram.webhook.url, telegram.handleWebhook));
  const peers = playgroundPeers(config);
  if (playground && peers && bot) {
    const cast = () => playgroundCast(ground.database.prisma, systemClock.now(), config.defaults.zone);
    routes.push(playgroundRoutes({ phones: playground, cast, readFile: readStored(ground, encryption), peers }));
  }
  // A worker beside a bot on one machine finds the port taken: it works without its health page, and says so.
  const http = await startHttp({ ...config.http, names: ownNames(config), routes, log }).catch((error: Error) => {
    if (bot) throw error;
    log.warn({ problem: error.message }, 'this worker has no health page and no metrics: give it a port of its own');
  });
  if (http) undo.push(http.stop);

  const lines = await startLines({
    role,
    config,
    app,
    databaseName: ground.databaseName,
    url: http?.url,
    playground: Boolean(playground && bot),
    tookMs: performance.now() - began,
  });
  process.stdout.write(`${lines.join('\n')}\n`);
  return ground;
}

const readStored = (ground: Stores, encryption: Encryption) => (fileId: string) =>
  readFile({ tx: ground.database.prisma, encryption }, fileId);

/** On the page anybody is anybody: it is served to this machine alone, behind Docker's proxy only with the demo. */
function playgroundPeers(config: Config): 'loopback' | 'any' | undefined {
  if (!config.playground) return undefined;
  if (/^(localhost|127\.|::1$)/.test(config.http.host)) return 'loopback';
  return config.demoData ? 'any' : undefined;
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
function setTelegramCommands(app: App, telegram: ReturnType<typeof createTelegramAdapter>): void {
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

/** So that the first who asks need not wait for the articles to be read. */
function readKnowledge(app: App): void {
  app
    .inTransaction(({ tx }) => knowledgeBase(tx))
    .catch((error) => app.log.warn({ problem: String(error) }, 'the articles are read when somebody asks'));
}

const roles: Record<string, Role> = { bot: 'bot', worker: 'worker' };

async function main(): Promise<void> {
  const role = roles[process.argv[2] ?? ''] ?? 'both';
  const undo: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const end of undo.splice(0).reverse()) await end();
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
    const stopped = onStopSignal();
    const { lost } = await start(role, config, undo);
    const reason = await Promise.race([stopped, lost]);
    process.stdout.write(
      reason instanceof Error ? `Stopping: ${reason.message}\n` : 'Stopping; messages under way are finished first.\n',
    );
    await stop();
    process.stdout.write('Stopped.\n');
    process.exitCode = reason instanceof Error ? 1 : 0;
  } catch (error) {
    await stop();
    const { message, mend } = error as Error & { mend?: string };
    process.stderr.write(`Chi Hội cannot start.\n${message}\n${mend ? `${mend}\n` : ''}`);
    if (!mend && !(error instanceof ConfigError)) process.stderr.write('npm run doctor looks for the cause.\n');
    process.exitCode = 1;
  }
}

await main();
