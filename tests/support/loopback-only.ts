import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

// Tests speak to this machine only: a forgotten real address fails loudly instead of reaching somebody.

function refuseUnlessLoopback(host: unknown): void {
  if (host === undefined || host === null || host === '') return;
  if (typeof host === 'string' && /^(localhost|127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/.test(host)) return;
  throw new Error(`A test reached for ${String(host)}; tests may connect to this machine only.`);
}

/** The host of any form of socket.connect(): options, port and host, a path, or Node's own normalised list. */
function hostOf(args: unknown[]): unknown {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof first === 'object' && first !== null)
    return 'host' in first && !('path' in first && first.path) ? first.host : undefined;
  return typeof second === 'string' ? second : undefined;
}

const connect = net.Socket.prototype.connect as (...args: unknown[]) => net.Socket;
net.Socket.prototype.connect = function guarded(this: net.Socket, ...args: unknown[]) {
  refuseUnlessLoopback(hostOf(args));
  return connect.apply(this, args);
};

function guardLookup<T extends object>(holder: T, name: keyof T): void {
  const original = holder[name] as (...args: unknown[]) => unknown;
  const guarded = (...args: unknown[]) => {
    refuseUnlessLoopback(args[0]);
    return original.apply(holder, args);
  };
  holder[name] = guarded as T[keyof T];
}

guardLookup(dns, 'lookup');
guardLookup(dns.promises, 'lookup');
for (const name of ['resolve', 'resolve4', 'resolve6'] as const) {
  guardLookup(dns, name);
  guardLookup(dns.promises, name);
}
syncBuiltinESMExports();
