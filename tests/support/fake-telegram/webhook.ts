import { setTimeout as sleep } from 'node:timers/promises';
import type { Update } from 'grammy/types';

/** First and longest pause before an update is posted again. The real server starts at a second; a test cannot wait. */
const FIRST_RETRY_MS = 50;
const LONGEST_RETRY_MS = 1000;

export interface Webhook {
  url: string;
  maxConnections: number;
  /** Posts what is pending and not on its way: one update of a chat at a time, chats at once. */
  pump: () => void;
  repeat: (update: Update) => void;
  lastError: () => { last_error_date?: number; last_error_message?: string };
  stop: () => void;
}

interface WebhookOptions {
  url: string;
  secret: string;
  maxConnections: number;
  pending: () => Update[];
  confirm: (updateId: number) => void;
  answerInline: (body: Record<string, unknown>) => void;
}

/** Posts updates to an address on this machine, each again until it is answered with 2xx. */
export function startWebhook(options: WebhookOptions): Webhook {
  const stopped = new AbortController();
  const busyLanes = new Set<string>();
  let error: { last_error_date?: number; last_error_message?: string } = {};

  const postOnce = async (update: Update): Promise<boolean> => {
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (options.secret) {
      headers['x-telegram-bot-api-secret-token'] = options.secret;
    }
    try {
      const response = await fetch(options.url, {
        method: 'POST',
        headers,
        body: JSON.stringify(update),
        signal: stopped.signal,
      });
      const text = await response.text();
      if (response.ok) {
        if (text.startsWith('{') && text.includes('"method"')) {
          options.answerInline(JSON.parse(text));
        }
        return true;
      }
      note(`Wrong response from the webhook: ${response.status} ${response.statusText}`);
    } catch (failure) {
      if (!stopped.signal.aborted) {
        note(failure instanceof Error && failure.cause instanceof Error ? failure.cause.message : String(failure));
      }
    }
    return false;
  };

  const note = (message: string) => {
    error = { last_error_date: Math.floor(Date.now() / 1000), last_error_message: message };
  };

  const postUntilTaken = async (update: Update): Promise<boolean> => {
    for (let pause = FIRST_RETRY_MS; !stopped.signal.aborted; pause = Math.min(pause * 2, LONGEST_RETRY_MS)) {
      if (await postOnce(update)) {
        return true;
      }
      await Promise.race([sleep(pause, undefined, { ref: false }), aborted(stopped.signal)]);
    }
    return false;
  };

  const pump = () => {
    for (const update of options.pending()) {
      const lane = laneOf(update);
      if (stopped.signal.aborted || busyLanes.size >= options.maxConnections) {
        return;
      }
      if (busyLanes.has(lane)) {
        continue;
      }
      busyLanes.add(lane);
      postUntilTaken(update).then((taken) => {
        busyLanes.delete(lane);
        if (taken) {
          options.confirm(update.update_id);
          pump();
        }
      });
    }
  };

  return {
    url: options.url,
    maxConnections: options.maxConnections,
    pump,
    repeat: (update) => {
      postUntilTaken(update);
    },
    lastError: () => error,
    stop: () => stopped.abort(),
  };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function laneOf(update: Update): string {
  const body = Object.values(update).find((value) => typeof value === 'object');
  return String(body?.chat?.id ?? body?.message?.chat?.id ?? body?.from?.id);
}
