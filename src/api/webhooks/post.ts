/** One call of another program. Redirects are not followed; what it answers is not read. */
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Reach } from './reach.ts';

const TIMEOUT_MS = 15_000;

export interface Answer {
  status: number;
  /** Seconds after which it wants to be asked again, where it says so. */
  retryAfter: number | undefined;
}

/** @returns undefined when nothing came back: no address, no connection, no answer in time, or none that may be called */
export async function post(
  address: string,
  body: string,
  headers: Record<string, string>,
  reach: Reach,
): Promise<Answer | undefined> {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (!reach.allows(url)) return undefined;
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve) => {
    const call = request(url, {
      method: 'POST',
      agent: false,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers },
      ...(reach.lookup && { lookup: reach.lookup }),
    });
    call.on('response', (answer) => {
      const seconds = Number(answer.headers['retry-after']);
      resolve({ status: answer.statusCode ?? 0, retryAfter: Number.isFinite(seconds) ? seconds : undefined });
      answer.destroy();
    });
    call.on('error', () => resolve(undefined));
    call.end(body);
  });
}
