import { connect } from 'node:net';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { expect, test } from 'vitest';
import { healthRoutes } from '../../src/http/health.ts';
import { startHttp } from '../../src/http/server.ts';
import { createLogger } from '../../src/runtime/logger.ts';

const log = createLogger('silent');
const local = { host: '127.0.0.1', port: 0, log };

test('tells that the process lives, and which part is not ready', async () => {
  const checks = { database: async () => {}, queue: () => Promise.reject(new Error('no answer from Redis')) };
  const http = await startHttp({ ...local, routes: [healthRoutes(checks)] });
  expect((await fetch(`${http.url}/healthz`)).status).toBe(200);
  const ready = await fetch(`${http.url}/readyz`);
  expect(ready.status).toBe(503);
  expect(await ready.json()).toEqual({ ready: false, checks: { database: 'ok', queue: 'no answer from Redis' } });
  await http.stop();
});

test('is ready when all parts are', async () => {
  const http = await startHttp({ ...local, routes: [healthRoutes({ database: async () => {} })] });
  expect((await fetch(`${http.url}/readyz`)).status).toBe(200);
  await http.stop();
});

test('a taken port is named with what to do', async () => {
  const first = await startHttp({ ...local, routes: [] });
  const port = Number(new URL(first.url).port);
  await expect(startHttp({ ...local, port, routes: [] })).rejects.toThrow(
    `Port ${port} of 127.0.0.1 is taken: set HTTP_PORT`,
  );
  await first.stop();
});

test('a route that fails answers 500 without telling what happened', async () => {
  const failing = new Hono().get('/fail', () => {
    throw new Error('secret of the house');
  });
  const http = await startHttp({ ...local, routes: [failing] });
  const response = await fetch(`${http.url}/fail`);
  expect([response.status, await response.text()]).toEqual([500, '{"error":"internal"}']);
  expect((await fetch(`${http.url}/nowhere`)).status).toBe(404);
  await http.stop();
});

test('stop ends live streams at once and lets a request finish', async () => {
  let finish = () => {};
  const held = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let reached = () => {};
  const isHeld = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const routes = new Hono()
    .get('/live', (c) =>
      streamSSE(c, async (stream) => {
        await stream.write(': here\n\n');
        await new Promise<void>((resolve) => stream.onAbort(resolve));
      }),
    )
    .get('/slow', async (c) => {
      reached();
      await held;
      return c.text('done');
    });
  const http = await startHttp({ ...local, routes: [routes] });
  const live = (await fetch(`${http.url}/live`)).body!.getReader();
  await live.read();
  const slow = fetch(`${http.url}/slow`);
  await isHeld;
  const stopped = http.stop();
  const ended = await live.read().then(
    ({ done }) => done,
    () => true,
  );
  expect(ended).toBe(true);
  finish();
  expect(await (await slow).text()).toBe('done');
  await stopped;
  await expect(fetch(`${http.url}/live`)).rejects.toThrow();
});

/** Sends a request by hand. @returns all that came back until the end */
function byHand(url: string, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname, () => socket.write(text));
    let all = '';
    socket.on('data', (part) => {
      all += part.toString();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(all));
  });
}

test('every page answers to addresses, plain names and names of ours, to no other (DNS rebinding)', async () => {
  const routes = [healthRoutes({}), new Hono().get('/metrics', (c) => c.text('chihoi_up 1'))];
  const http = await startHttp({ ...local, routes, names: ['hoi.example.vn'] });
  const status = async (path: string, host: string) => {
    const answer = await byHand(http.url, `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    return answer.split(' ')[1];
  };
  for (const path of ['/readyz', '/metrics', '/healthz']) {
    for (const host of ['127.0.0.1:8080', 'localhost', '[::1]:8080', 'bot:8080', '192.168.1.9', 'Hoi.example.vn'])
      expect([path, host, await status(path, host)]).toEqual([path, host, '200']);
    for (const host of [
      'evil.example',
      'localhost.evil.example:8080',
      '127.0.0.1.evil.example',
      'hoi.example.vn.evil.example',
    ])
      expect([path, host, await status(path, host)]).toEqual([path, host, '403']);
  }
  await http.stop();
});

test('a head that does not end ends the connection', async () => {
  const http = await startHttp({ ...local, routes: [], headMs: 200 });
  expect(await byHand(http.url, 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ')).toContain('408');
  await http.stop();
});
