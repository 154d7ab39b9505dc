import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { changed } from '../fake/changes.ts';
import { emit, frame } from './events.ts';
import { sessionBy } from './sessions.ts';
import { wireMessage, wireReaction } from './wire.ts';
import type { Account, Line, World } from './world.ts';

/** Close codes of Zalo's own. */
export const DUPLICATE = 3000;
export const KICKED = 3003;

export interface Sockets {
  /** Takes a request to open a socket. */
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  stop: () => void;
}

/** Opens the sockets through which Zalo tells its clients what happens: one for each account, the newest. */
export function createSockets(world: World): Sockets {
  const server = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  const waiting = new Set<Duplex>();
  return {
    upgrade: (request, socket, head) => {
      const session = sessionBy(world, request.headers.cookie);
      if (world.down || !request.url?.startsWith('/zws/')) {
        socket.destroy();
      } else if (world.sockets === 'hang') {
        waiting.add(socket);
      } else if (!session || session.gone !== undefined || session.account.locked) {
        socket.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\n\r\n');
      } else {
        server.handleUpgrade(request, socket, head, (client) => connect(world, session.account, client));
      }
    },
    stop: () => {
      for (const socket of waiting) {
        socket.destroy();
      }
      for (const client of server.clients) {
        client.terminate();
      }
      server.close();
    },
  };
}

/** Tells the account's client that another took its place, and closes. */
export function evict(account: Account): void {
  account.line?.send(frame(DUPLICATE, 0, {}));
  account.line?.close(DUPLICATE, 'duplicate connection');
}

function connect(world: World, account: Account, client: WebSocket): void {
  evict(account);
  const line: Line = {
    cipherKey: randomBytes(16),
    send: (bytes) => client.send(bytes),
    close: (code, reason) => {
      drop();
      client.close(code, reason);
    },
    cut: () => {
      drop();
      client.terminate();
    },
  };
  const drop = () => {
    if (account.line === line) {
      account.line = undefined;
      changed(world);
    }
  };
  account.line = line;
  client.on('close', drop);
  // A client that vanishes is no fault of the server's: 'close' follows.
  client.on('error', drop);
  client.on('message', (bytes: Buffer) => hear(world, account, bytes));
  if (world.sockets === 'answer') {
    line.send(frame(1, 1, { key: line.cipherKey.toString('base64') }));
  }
  changed(world);
}

function hear(world: World, account: Account, bytes: Buffer): void {
  const [cmd, sub] = [bytes.readUInt16LE(1), bytes[3]];
  const data = JSON.parse(bytes.subarray(4).toString()) as { lastId?: string | null };
  if (cmd === 2) {
    account.pings += 1;
    changed(world);
  } else if ((cmd === 510 || cmd === 511) && sub === 1) {
    account.oldRequests.push({ group: cmd === 511, lastId: data.lastId ?? null });
    notifyOld(world, account, cmd === 511, data.lastId ?? null);
  } else if ((cmd === 610 || cmd === 611) && sub === 1) {
    notifyOldReactions(world, account, cmd === 611);
  }
}

/** Zalo keeps about two weeks for those who ask. */
const KEPT_MS = 14 * 24 * 3600 * 1000;

/** Answers with what came after `lastId`, or the newest there is; cmd 551 included. */
function notifyOld(world: World, account: Account, group: boolean, lastId: string | null): void {
  const since = world.now() - KEPT_MS;
  const entries = [...world.rooms.values()]
    .filter(({ kind }) => (kind === 'group') === group)
    .flatMap((room) => room.entries)
    .filter((entry) => entry.accounts.includes(account) && entry.ts >= since && !entry.undone)
    .filter(({ msgId }) => lastId === null || BigInt(msgId) > BigInt(lastId))
    .sort((one, other) => one.ts - other.ts);
  const some = lastId === null ? entries.slice(-world.oldLimit) : entries.slice(0, world.oldLimit);
  const messages = some.map((entry) => wireMessage(account, entry));
  const rest = { lastId: some.at(-1)?.msgId ?? lastId ?? '0', more: some.length < entries.length ? 1 : 0 };
  if (group) {
    emit(world, account, { cmd: 511, sub: 1, data: { groupMsgs: messages, ...rest } });
  } else {
    emit(world, account, { cmd: 510, sub: 1, data: { msgs: messages, ...rest } });
  }
}

function notifyOldReactions(world: World, account: Account, group: boolean): void {
  const entries = [...world.rooms.values()]
    .filter(({ kind }) => (kind === 'group') === group)
    .flatMap((room) => room.entries)
    .filter((entry) => entry.accounts.includes(account));
  const reactions = entries.flatMap((entry) =>
    entry.reactions.map(({ by, icon, ts }) => wireReaction(account, entry, by, icon, ts)),
  );
  const data = group ? { reactGroups: reactions } : { reacts: reactions };
  emit(world, account, { cmd: group ? 611 : 610, sub: 1, data });
}
