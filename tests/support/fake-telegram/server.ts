import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { changed } from '../fake/changes.ts';
import { ApiError, tooManyRequests } from './errors.ts';
import type { Fault, Faults } from './faults.ts';
import { findMethod } from './methods.ts';
import { type Params, readBody, readParams, toParams } from './params.ts';
import type { Updates } from './updates.ts';
import type { World } from './world.ts';

/** One call of the Bot API as it came and as it was answered. */
export interface ApiCall {
  method: string;
  payload: Record<string, unknown>;
  /** Milliseconds since 1970, by the real clock. */
  at: number;
  /** Undefined while it is in work, 'nothing' if the connection hung or was reset. */
  answeredWith: { status: number; body: unknown } | 'nothing' | undefined;
  /** Whether the method ran and succeeded, answered or not. */
  tookEffect: boolean;
}

interface ServerParts {
  world: World;
  updates: Updates;
  faults: Faults;
  limit: (method: string) => void;
  calls: ApiCall[];
}

interface Answer {
  status: number;
  body: unknown;
}

/** Serves the Bot API on a free port of 127.0.0.1. */
export async function startServer(parts: ServerParts): Promise<{ apiRoot: string; stop: () => Promise<void> }> {
  const stopped = new AbortController();
  const server = createServer((request, response) => {
    handle(parts, request, response, stopped.signal).catch((error: unknown) => {
      // A mistake in the fake itself must not look like an answer of Telegram.
      write(response, 500, { ok: false, error_code: 500, description: `fake Telegram failed: ${error}` });
    });
  });
  server.keepAliveTimeout = 30_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    apiRoot: `http://127.0.0.1:${port}`,
    stop: () => {
      stopped.abort();
      parts.updates.stop();
      return close(server);
    },
  };
}

/**
 * The same Bot API without a wire: calls are answered in this process, faults as over HTTP. Files are fetched over HTTP all the same.
 * @returns for `createTelegramAdapter({ fetch })`
 */
export function answerInProcess(parts: ServerParts, stopped: AbortSignal): typeof fetch {
  return async (input, init) => {
    const path = /\/bot[^/]+\/(\w+)$/.exec(String(input));
    const name = path?.[1] ?? '';
    const method = findMethod(name)?.name ?? name;
    const gone = init?.signal ?? stopped;
    const params = await readBody(init);
    const call = record(parts, method, params.raw);
    const answer = await answerWithFaults(parts, call, params, gone as AbortSignal, stopped);
    call.answeredWith = typeof answer === 'string' ? 'nothing' : answer;
    changed(parts.world);
    if (answer === 'drop') throw new TypeError('socket hang up');
    if (answer === 'hang') {
      return new Promise((_, reject) => {
        for (const signal of [gone, stopped]) signal.addEventListener('abort', () => reject(new TypeError('aborted')));
      });
    }
    const { status, body } = answer;
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
  };
}

/** Runs a method given in the answer to a webhook; its result goes nowhere, as with the real one. */
export async function callInline(parts: ServerParts, body: Record<string, unknown>): Promise<void> {
  const { method, ...payload } = body;
  const call = record(parts, String(method), payload);
  call.answeredWith = await run(parts, call, toParams(payload), new AbortController().signal);
  changed(parts.world);
}

async function handle(parts: ServerParts, request: IncomingMessage, response: ServerResponse, stopped: AbortSignal) {
  const url = new URL(request.url ?? '/', 'http://fake');
  const file = /^\/file\/bot([^/]+)\/(.+)$/.exec(url.pathname);
  if (file) {
    serveFile(parts.world, response, file[1]!, file[2]!);
    return;
  }
  const path = /^\/bot([^/]+)\/(?:test\/)?(\w+)$/.exec(url.pathname);
  const token = path && decodeURIComponent(path[1]!);
  if (!path || !token || !/^\d+:[\w-]+$/.test(token)) {
    write(response, 404, { ok: false, error_code: 404, description: 'Not Found' });
    return;
  }
  if (token !== parts.world.token) {
    write(response, 401, { ok: false, error_code: 401, description: 'Unauthorized' });
    return;
  }
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const method = findMethod(path[2]!)?.name ?? path[2]!;
  let params: Params;
  try {
    params = await readParams(request, url.searchParams);
  } catch (error) {
    const answer = failed(error);
    write(response, answer.status, answer.body);
    return;
  }
  const call = record(parts, method, params.raw);
  const answer = await answerWithFaults(parts, call, params, gone.signal, stopped);
  if (answer === 'hang') {
    call.answeredWith = 'nothing';
  } else if (answer === 'drop') {
    call.answeredWith = 'nothing';
    request.socket.resetAndDestroy();
  } else {
    call.answeredWith = answer;
    write(response, answer.status, answer.body);
  }
  changed(parts.world);
}

async function answerWithFaults(
  parts: ServerParts,
  call: ApiCall,
  params: Params,
  gone: AbortSignal,
  stopped: AbortSignal,
): Promise<Answer | 'hang' | 'drop'> {
  const fault: Fault | undefined = parts.faults.take(call.method, params);
  if (!fault) {
    return run(parts, call, params, gone);
  }
  if ('delayMs' in fault) {
    const answer = await run(parts, call, params, gone);
    await Promise.race([
      sleep(fault.delayMs, undefined, { ref: false }),
      new Promise((resolve) => stopped.addEventListener('abort', resolve, { once: true })),
    ]);
    return answer;
  }
  if ('hang' in fault || 'drop' in fault) {
    const when = 'hang' in fault ? fault.hang : fault.drop;
    if (when === 'after') {
      await run(parts, call, params, gone);
    }
    return 'hang' in fault ? 'hang' : 'drop';
  }
  if ('html' in fault) {
    return { status: fault.status, body: fault.html };
  }
  if ('retryAfter' in fault) {
    return failed(tooManyRequests(fault.retryAfter));
  }
  if (fault.lateMs !== undefined) {
    await sleep(fault.lateMs, undefined, { ref: false });
  }
  return failed(new ApiError(fault.status, fault.description ?? 'Internal Server Error'));
}

async function run(parts: ServerParts, call: ApiCall, params: Params, gone: AbortSignal): Promise<Answer> {
  const { world, updates } = parts;
  try {
    parts.limit(call.method);
    const method = findMethod(call.method);
    if (!method) {
      throw new ApiError(404, 'Not Found: method not found');
    }
    const result = await method.run({ world, params, updates, gone });
    call.tookEffect = true;
    // Written out now: what was answered must not change with later edits.
    return { status: 200, body: structuredClone({ ok: true, result }) };
  } catch (error) {
    return failed(error);
  }
}

function record(parts: ServerParts, method: string, payload: Record<string, unknown>): ApiCall {
  const call: ApiCall = { method, payload, at: Date.now(), answeredWith: undefined, tookEffect: false };
  parts.calls.push(call);
  return call;
}

function failed(error: unknown): Answer {
  if (!(error instanceof ApiError)) {
    throw error;
  }
  const { status, message, parameters } = error;
  return { status, body: { ok: false, error_code: status, description: message, ...(parameters && { parameters }) } };
}

function write(response: ServerResponse, status: number, body: unknown): void {
  if (response.destroyed || response.headersSent) {
    return;
  }
  const html = typeof body === 'string';
  response.writeHead(status, { 'content-type': html ? 'text/html' : 'application/json' });
  response.end(html ? body : JSON.stringify(body));
}

function serveFile(world: World, response: ServerResponse, token: string, path: string): void {
  const file = [...world.files.values()].find((known) => known.path === path);
  if (decodeURIComponent(token) !== world.token || !file) {
    write(response, 404, { ok: false, error_code: 404, description: 'Not Found' });
    return;
  }
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': file.bytes.length });
  response.end(file.bytes);
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
