import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type ApiAnswer, type ApiRequest, answerApi } from './api.ts';
import type { ApiCall } from './calls.ts';
import type { Faults } from './faults.ts';
import { answerSite } from './qr.ts';
import { createSockets } from './sockets.ts';
import type { World } from './world.ts';

export interface ServerParts {
  world: World;
  faults: Faults;
  calls: ApiCall[];
  /** Aborts when the fake stops. */
  stopped: AbortSignal;
}

/** Serves all of Zalo's hosts below `/_host/` on a free port of 127.0.0.1, and the socket. */
export async function startServer(
  parts: Omit<ServerParts, 'stopped'>,
): Promise<{ root: string; stop: () => Promise<void> }> {
  const stopping = new AbortController();
  const { world } = parts;
  const sockets = createSockets(world);
  const server = createServer((request, response) => {
    handle({ ...parts, stopped: stopping.signal }, request, response).catch((error: unknown) => {
      // A mistake in the fake itself must not look like an answer of Zalo.
      write(response, { status: 500, headers: {}, body: `fake Zalo failed: ${error}` });
    });
  });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    sockets.upgrade(request, socket, head);
  });
  server.keepAliveTimeout = 30_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  world.socketRoot = `ws://127.0.0.1:${port}`;
  return {
    root: `http://127.0.0.1:${port}`,
    stop: () => {
      stopping.abort();
      sockets.stop();
      return new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      });
    },
  };
}

async function handle(parts: ServerParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { world } = parts;
  if (world.down) {
    request.socket.resetAndDestroy();
    return;
  }
  const url = new URL(request.url ?? '/', 'http://fake');
  const [, host = '', path = ''] = /^\/_host\/([^/]+)(\/.*)$/.exec(url.pathname) ?? [];
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const asked: ApiRequest = {
    host,
    path,
    query: url.searchParams,
    cookie: request.headers.cookie,
    ...(await readBody(request)),
  };
  const file = world.files.get(`https://${host}${path}`);
  if (file) {
    const headers = { 'content-type': file.mime, 'content-length': String(file.bytes.length) };
    write(response, { status: 200, headers, body: request.method === 'HEAD' ? '' : file.bytes });
    return;
  }
  const page = await answerSite(world, { ...asked, address: `${host}${path}`, gone: gone.signal });
  const answer: ApiAnswer = page ? { headers: {}, ...page } : await answerApi(parts, asked);
  if (answer === 'hang') {
    return;
  }
  if (answer === 'drop') {
    request.socket.resetAndDestroy();
    return;
  }
  write(response, answer);
}

async function readBody(request: IncomingMessage): Promise<{ form: URLSearchParams; chunk: Uint8Array | undefined }> {
  const bytes = await buffer(request);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) {
    return { form: new URLSearchParams(bytes.toString()), chunk: undefined };
  }
  const body = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  const chunk = body.get('chunkContent');
  return {
    form: new URLSearchParams(),
    chunk: chunk instanceof Blob ? new Uint8Array(await chunk.arrayBuffer()) : undefined,
  };
}

function write(response: ServerResponse, answer: Exclude<ApiAnswer, string>): void {
  if (response.destroyed || response.headersSent) {
    answer.afterwards?.();
    return;
  }
  response.writeHead(answer.status, answer.headers);
  response.end(answer.body, answer.afterwards);
}
