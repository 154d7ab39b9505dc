import dns from 'node:dns/promises';
import net from 'node:net';
import { expect, test } from 'vitest';

test('a connection to another machine is refused before it is tried', async () => {
  expect(() => net.connect(443, '192.0.2.1')).toThrow('192.0.2.1');
  expect(() => net.connect({ port: 443, host: 'api.telegram.org' })).toThrow('api.telegram.org');
  expect(() => dns.lookup('api.telegram.org')).toThrow('api.telegram.org');
  await expect(fetch('https://api.telegram.org/')).rejects.toMatchObject({
    cause: expect.objectContaining({ message: expect.stringContaining('api.telegram.org') }),
  });
});

test('a connection to this machine is let through', async () => {
  const server = net.createServer((socket) => socket.end('here')).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as net.AddressInfo;
  const socket = net.connect(port, '127.0.0.1');
  const heard = await new Promise((resolve) => socket.once('data', (data) => resolve(String(data))));
  expect(heard).toBe('here');
  await new Promise((resolve) => server.close(resolve));
});
