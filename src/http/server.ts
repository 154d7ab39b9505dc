import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { Logger } from '../runtime/logger.ts';
import { knownNames } from './known-names.ts';

export interface HttpServer {
  /** `http://127.0.0.1:8080`, without a slash at the end; the real port where 0 was asked for. */
  url: string;
  /** Serves these from now on. Before, everything is answered 503, and /healthz 200. */
  serve(routes: readonly Hono[]): void;
  /** Takes no more requests, ends live streams at once, lets others finish for up to five seconds. */
  stop(): Promise<void>;
}

/** How long a request that is being answered may hold up the end. */
const graceMs = 5000;
const HEAD_MS = 10_000;
const BODY_MS = 60_000;

/** @throws with what to do when the address cannot be had */
export async function startHttp(options: {
  host: string;
  port: number;
  /** Left out: given later, to `serve`. */
  routes?: readonly Hono[];
  log: Logger;
  /** Names under which others reach us, see known-names.ts. */
  names?: readonly string[];
  /** How long the head of a request may take; Node alone waits a minute and a half for one that never ends. */
  headMs?: number;
}): Promise<HttpServer> {
  const live = new Set<ServerResponse>();
  const page = (routes: readonly Hono[]) => pages(routes, { ...options, live });
  let app = options.routes ? page(options.routes) : starting();

  const headersTimeout = options.headMs ?? HEAD_MS;
  // The body of a long voice over a slow line may take longer than the head, not for ever.
  const serverOptions = {
    headersTimeout,
    requestTimeout: headersTimeout + BODY_MS,
    connectionsCheckingInterval: headersTimeout / 2,
  };
  const server = createAdaptorServer({
    fetch: (request, env) => app.fetch(request, env as HttpBindings),
    serverOptions,
  }) as Server;
  await listen(server, options.host, options.port);

  const { port } = server.address() as AddressInfo;
  const host = options.host.includes(':') ? `[${options.host}]` : options.host;
  return {
    url: `http://${host}:${port}`,
    serve(routes) {
      app = page(routes);
    },
    stop: () => stop(server, live),
  };
}

type Pages = Hono<{ Bindings: HttpBindings }>;

function pages(
  routes: readonly Hono[],
  { live, log, names = [] }: { live: Set<ServerResponse>; log: Logger; names?: readonly string[] },
): Pages {
  const app: Pages = new Hono();
  app.use(async (c, next) => {
    await next();
    if (!c.res.headers.get('content-type')?.startsWith('text/event-stream')) return;
    const { outgoing } = c.env;
    live.add(outgoing);
    outgoing.on('close', () => live.delete(outgoing));
  });
  app.use(knownNames(names));
  for (const one of routes) app.route('/', one);
  app.notFound((c) => c.json({ error: 'not-found' }, 404));
  app.onError((error, c) => {
    log.error({ err: error, path: c.req.path }, 'a request failed');
    return c.json({ error: 'internal' }, 500);
  });
  return app;
}

/** What is answered until the program is ready: a webhook is posted again, a monitor sees that it lives. */
function starting(): Pages {
  const app: Pages = new Hono();
  app.get('/healthz', (c) => c.json({ alive: true }));
  app.all('*', (c) =>
    c.json({ ready: false, checks: { start: 'the program is starting' } }, 503, { 'retry-after': '2' }),
  );
  return app;
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)));
    server.listen(port, host, () => resolve());
  });
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const mends: Record<string, string> = {
    EADDRINUSE: `Port ${port} of ${host} is taken: set HTTP_PORT to another, or stop the program that uses it.`,
    EACCES: `This user may not open port ${port}: set HTTP_PORT to one above 1023.`,
    EADDRNOTAVAIL: `This machine has no address ${host}: set HTTP_HOST to 127.0.0.1 or to one that it has.`,
    ENOTFOUND: `The name ${host} is unknown: set HTTP_HOST to 127.0.0.1 or to an address of this machine.`,
  };
  const mend =
    mends[error.code ?? ''] ?? `The address ${host}:${port} cannot be opened: check HTTP_HOST and HTTP_PORT.`;
  return new Error(mend, { cause: error });
}

function stop(server: Server, live: Set<ServerResponse>): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), graceMs);
    // A browser keeps its connection after the last answer, so each must be ended once it has nothing left to do.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(force);
      clearInterval(sweep);
      resolve();
    });
    for (const response of live) response.destroy();
  });
}
