/** Which addresses other programs may be called at: never one of a house, however it is written. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { post } from '../../src/api/webhooks/post.ts';
import { isClosed, publicOnly } from '../../src/api/webhooks/reach.ts';

test.each([
  'http://xa.example.vn/',
  'https://localhost/',
  'https://127.0.0.1/',
  'https://2130706433/',
  'https://0x7f.1/',
  'https://0177.0.0.1/',
  'https://10.1.2.3/',
  'https://100.64.0.1/',
  'https://169.254.169.254/latest',
  'https://172.31.0.1/',
  'https://192.168.1.1/',
  'https://[::1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:192.168.1.1]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[fd00::1]/',
  'https://[fe80::1]/',
  'https://ten:khoa@xa.example.vn/',
  'ftp://xa.example.vn/',
])('%s is not called', (address) => {
  expect(publicOnly.allows(new URL(address))).toBe(false);
});

test.each(['https://xa.example.vn/nhan-tin?k=1', 'https://8.8.8.8/', 'https://[2606:4700::1]/', 'https://xa.vn:8443/'])(
  '%s may be called',
  (address) => {
    expect(publicOnly.allows(new URL(address))).toBe(true);
  },
);

test('a name that leads to this machine is not connected to', async () => {
  const lookup = publicOnly.lookup;
  const error = await new Promise<unknown>((resolve) => lookup?.('localhost', { all: true }, resolve));
  expect(String(error)).toContain('of a house');
  expect(isClosed('::ffff:10.0.0.1')).toBe(true);
});

test('a redirect is an answer like any other: it is not followed', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(302, { location: '/other', 'retry-after': '7' }).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const everywhere = { allows: () => true, lookup: undefined };
  expect(await post(`http://127.0.0.1:${port}/hook`, '{}', {}, everywhere)).toEqual({ status: 302, retryAfter: 7 });
  expect(asked).toEqual(['/hook']);
  expect(await post(`http://127.0.0.1:${port}/hook`, '{}', {}, publicOnly)).toBeUndefined();
  server.close();
  expect(await post('not an address', '{}', {}, everywhere)).toBeUndefined();
});
