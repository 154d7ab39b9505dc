/**
 * A Bot API that takes messages and enforces the platform's limit for each bot: so many in any sliding second, else 429 and
 * everything refused for five seconds. 3% of the chats have blocked the bot, 1% of the calls answer 500. People write to
 * the bots through `/ask`. A process of its own, so that what it costs is not counted as the sender's.
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { Asked, Seen, ServerOptions } from './platform.ts';

const PENALTY_MS = 5000;

interface Bot extends Seen {
  taken: number[];
  closedUntil: number;
  calls: number;
  /** When the person wrote who has had no answer yet, by chat. */
  open: Map<string, number>;
  updates: object[];
  /** Ends the long poll that is open. */
  deliver?: () => void;
}

let options: ServerOptions = { perSecond: 30, latencyMs: 45, faults: true };
let bots = new Map<string, Bot>();
let updateId = 1;

function botOf(token: string): Bot {
  const known = bots.get(token);
  if (known) return known;
  const bot = {
    sent: 0,
    refused: 0,
    chats: {},
    answeredMs: [],
    first: 0,
    last: 0,
    taken: [],
    closedUntil: 0,
    calls: 0,
    open: new Map(),
    updates: [],
  };
  bots.set(token, bot);
  return bot;
}

function judge(bot: Bot, chat: string): { status: number; body: object } {
  const now = performance.now();
  if (options.perSecond > 0) {
    while (bot.taken[0] !== undefined && bot.taken[0] <= now - 1000) bot.taken.shift();
    if (now < bot.closedUntil || bot.taken.length >= options.perSecond) {
      bot.closedUntil = Math.max(bot.closedUntil, now + PENALTY_MS);
      bot.refused += 1;
      const parameters = { retry_after: Math.ceil((bot.closedUntil - now) / 1000) };
      return fault(429, 'Too Many Requests', parameters);
    }
    bot.taken.push(now);
  }
  bot.calls += 1;
  if (options.faults && Number(chat) % 33 === 0) return fault(403, 'Forbidden: bot was blocked by the user');
  if (options.faults && bot.calls % 100 === 0) return fault(500, 'Internal Server Error');
  const asked = bot.open.get(chat);
  if (asked !== undefined) bot.answeredMs.push(now - asked);
  bot.open.delete(chat);
  bot.first ||= Date.now();
  bot.last = Date.now();
  bot.sent += 1;
  bot.chats[chat] = (bot.chats[chat] ?? 0) + 1;
  return { status: 200, body: { ok: true, result: { message_id: bot.sent, ...message(chat) } } };
}

const message = (chat: string) => ({
  date: Math.floor(Date.now() / 1000),
  chat: { id: Number(chat), type: 'private', first_name: 'x' },
});

const fault = (status: number, description: string, parameters?: object) => ({
  status,
  body: { ok: false, error_code: status, description, parameters },
});

function ask({ token, chats, text }: Asked): void {
  const bot = botOf(token);
  for (const chat of chats) {
    bot.open.set(String(chat), performance.now());
    const from = { id: chat, is_bot: false, first_name: 'x' };
    bot.updates.push({
      update_id: updateId,
      message: { message_id: updateId, from, ...message(String(chat)), text },
    });
    updateId += 1;
  }
  bot.deliver?.();
}

/** The long poll: what waits at once, else the next that comes. */
async function updatesFor(bot: Bot, query: { offset?: number; limit?: number; timeout?: number }): Promise<object[]> {
  const after = query.offset ?? 0;
  bot.updates = bot.updates.filter((one) => (one as { update_id: number }).update_id >= after);
  if (bot.updates.length === 0 && query.timeout) {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, query.timeout! * 1000);
      bot.deliver = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    bot.deliver = undefined;
  }
  return bot.updates.slice(0, query.limit ?? 100);
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString()) : {};
}

async function answer(url: string, body: Record<string, unknown>): Promise<{ status: number; body: object }> {
  if (url === '/ask') ask(body as unknown as Asked);
  if (url === '/reset') {
    for (const bot of bots.values()) bot.deliver?.();
    bots = new Map();
    options = { ...options, ...(body as Partial<ServerOptions>) };
  }
  if (url === '/seen') {
    const seen = [...bots].map(([token, { sent, refused, chats, answeredMs, first, last }]) => [
      token,
      { sent, refused, chats, answeredMs, first, last },
    ]);
    return { status: 200, body: Object.fromEntries(seen) };
  }
  const [, token = '', method] = /^\/bot([^/]+)\/(\w+)/.exec(url) ?? [];
  if (method === 'getUpdates') return { status: 200, body: { ok: true, result: await updatesFor(botOf(token), body) } };
  if (method === 'getMe') {
    const me = { id: Number(token.split(':')[0]), is_bot: true, first_name: 'bench', username: 'bench_bot' };
    return { status: 200, body: { ok: true, result: me } };
  }
  if (method !== 'sendMessage') return { status: 200, body: { ok: true, result: true } };
  const judged = judge(botOf(token), String(body.chat_id));
  if (options.latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, options.latencyMs));
  return judged;
}

const server = createServer(async (request, response) => {
  const { status, body } = await answer(request.url ?? '', await bodyOf(request));
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
});

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' ? address?.port : undefined);
});
process.once('disconnect', () => process.exit());
