/**
 * A Bot API that only takes messages and enforces the platform's limit: 30 in any sliding second, else 429 and
 * everything refused for five seconds. Answers after 45 ms; 3% of the chats have blocked the bot, 1% of calls answer 500.
 * Runs as a process of its own, so that what it costs is not counted as the sender's.
 */
import { createServer } from 'node:http';

const LIMIT = 30;
const PENALTY_MS = 5000;
const LATENCY_MS = 45;

interface Seen {
  sent: number;
  refused: number;
  chats: Record<string, number>;
  /** When the first and the last message were taken. */
  first: number;
  last: number;
}

let seen: Seen = { sent: 0, refused: 0, chats: {}, first: 0, last: 0 };
let taken: number[] = [];
let closedUntil = 0;
let calls = 0;

function judge(chat: string): { status: number; body: object } {
  const now = performance.now();
  taken = taken.filter((at) => at > now - 1000);
  if (now < closedUntil || taken.length >= LIMIT) {
    closedUntil = Math.max(closedUntil, now + PENALTY_MS);
    seen.refused += 1;
    const parameters = { retry_after: Math.ceil((closedUntil - now) / 1000) };
    return { status: 429, body: { ok: false, error_code: 429, description: 'Too Many Requests', parameters } };
  }
  taken.push(now);
  calls += 1;
  if (Number(chat) % 33 === 0)
    return { status: 403, body: { ok: false, error_code: 403, description: 'Forbidden: bot was blocked by the user' } };
  if (calls % 100 === 0)
    return { status: 500, body: { ok: false, error_code: 500, description: 'Internal Server Error' } };
  seen.first ||= Date.now();
  seen.last = Date.now();
  seen.sent += 1;
  seen.chats[chat] = (seen.chats[chat] ?? 0) + 1;
  const message = {
    message_id: seen.sent,
    date: Math.floor(Date.now() / 1000),
    chat: { id: Number(chat), type: 'private', first_name: 'x' },
  };
  return { status: 200, body: { ok: true, result: message } };
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const answer = (status: number, body: object) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    if (request.url === '/seen') return answer(200, seen);
    if (request.url === '/reset') {
      seen = { sent: 0, refused: 0, chats: {}, first: 0, last: 0 };
      taken = [];
      closedUntil = 0;
      return answer(200, {});
    }
    if (!request.url?.endsWith('/sendMessage')) return answer(200, { ok: true, result: true });
    const { chat_id } = JSON.parse(Buffer.concat(chunks).toString()) as { chat_id: number | string };
    const { status, body } = judge(String(chat_id));
    setTimeout(() => answer(status, body), LATENCY_MS);
  });
});

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' ? address?.port : undefined);
});
