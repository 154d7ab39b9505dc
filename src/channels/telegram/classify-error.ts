/** Turns what grammY throws into what follows from it. A table; only `outbound` acts on it. */
import { GrammyError, HttpError } from 'grammy';
import { SendError, type SendFault } from '../../messaging/send-error.ts';

/** An answer of Telegram as far as it decides: codes and words of https://core.telegram.org/bots/api#making-requests. */
type Answer = Pick<GrammyError, 'error_code' | 'description' | 'parameters'>;

/**
 * Descriptions of a 400 that mean: nothing of ours reaches this chat any more. The rest of the 400s are about the
 * message. Wording of the Bot API server (tdlib/telegram-bot-api, Client.cpp) and of Telegram's own error names.
 */
const goneWords = [
  /(chat|user) not found/i,
  /user is deactivated|INPUT_USER_DEACTIVATED/i,
  /PEER_ID_INVALID|CHANNEL_PRIVATE|USER_IS_BLOCKED/i,
  /bot was (kicked|blocked)|bot is not a member/i,
  /group chat was (deleted|deactivated)/i,
  /(no|not enough) rights to send (?!photo|document|video|voice|audio|music|sticker|animation|media)/i,
  /need administrator rights|CHAT_WRITE_FORBIDDEN|CHAT_RESTRICTED/i,
];

/** Errors of the connection before anything of the request left this machine. */
const neverSentCodes = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'];

/** First match wins. */
const table: [when: (answer: Answer) => boolean, fault: (answer: Answer) => SendFault][] = [
  [
    (it) => it.parameters.migrate_to_chat_id !== undefined,
    (it) => ({ kind: 'moved', to: String(it.parameters.migrate_to_chat_id) }),
  ],
  [
    (it) => it.error_code === 429,
    (it) => ({ kind: 'retry', afterMs: (it.parameters.retry_after ?? 5) * 1000, scope: 'account', tooFast: true }),
  ],
  [(it) => it.error_code === 401, () => ({ kind: 'account-stopped' })],
  // A token that never was gives 404 as well, on every method; a method the server does not know is our fault.
  [(it) => it.error_code === 404 && /method not found/i.test(it.description), () => ({ kind: 'rejected' })],
  [(it) => it.error_code === 404, () => ({ kind: 'account-stopped' })],
  [(it) => it.error_code === 400 && /TOPIC_CLOSED/i.test(it.description), () => ({ kind: 'topic', is: 'closed' })],
  [
    (it) => it.error_code === 400 && /message thread not found|TOPIC_DELETED|TOPIC_ID_INVALID/i.test(it.description),
    () => ({ kind: 'topic', is: 'gone' }),
  ],
  [(it) => it.error_code === 403, () => ({ kind: 'gone' })],
  [(it) => it.error_code === 400 && goneWords.some((words) => words.test(it.description)), () => ({ kind: 'gone' })],
  [(it) => it.error_code >= 400 && it.error_code < 500, () => ({ kind: 'rejected' })],
  // A gateway gave up waiting for Telegram, which may have delivered; a plain 500 or 503 is Telegram's own refusal.
  [(it) => it.error_code === 502 || it.error_code === 504, () => ({ kind: 'uncertain' })],
  [(it) => it.error_code >= 500, () => ({ kind: 'retry', afterMs: 0, scope: 'platform' })],
];

/**
 * @param error whatever a call of grammY threw; a SendError goes through as it is
 * @returns never with the error as its cause: grammY's errors carry the text that was sent, those of the network the
 *   address with the token, and both would end in the log
 */
export function classifyError(error: unknown): SendError {
  if (error instanceof SendError) return error;
  if (error instanceof GrammyError) {
    const row = table.find(([when]) => when(error));
    // Without any code it is no answer of the Bot API but of something between.
    return new SendError(row ? row[1](error) : { kind: 'uncertain' }, describeError(error));
  }
  const neverSent = neverSentCodes.includes(networkCode(error) ?? '');
  return new SendError(
    neverSent ? { kind: 'retry', afterMs: 0, scope: 'platform' } : { kind: 'uncertain' },
    describeError(error),
  );
}

/**
 * For edits and reads, which may be repeated without harm: no answer is a reason to try again, not a doubt.
 */
export function classifyRepeatable(error: unknown): SendError {
  const classified = classifyError(error);
  return classified.fault.kind === 'uncertain'
    ? new SendError({ kind: 'retry', afterMs: 2000, scope: 'message' }, classified.message)
    : classified;
}

/** Did the platform answer this call, though it may have refused it? */
export async function isAnswered(call: Promise<unknown>): Promise<boolean> {
  try {
    await call;
    return true;
  } catch (error) {
    return error instanceof GrammyError && error.error_code < 500;
  }
}

/** @returns what happened in a line fit for the log: no token, no words of members */
export function describeError(error: unknown): string {
  if (error instanceof GrammyError) return `${error.method}: ${error.error_code} ${error.description}`;
  const code = networkCode(error);
  if (error instanceof HttpError) return code ? `${error.message} ${code}` : `${error.message} No answer.`;
  return error instanceof Error ? [error.name, code].filter(Boolean).join(' ') : 'unknown error';
}

/** grammY wraps the error of node-fetch, which has the system's code; the built-in fetch has it on `cause`. */
function networkCode(error: unknown): string | undefined {
  for (let at: unknown = error, depth = 0; typeof at === 'object' && at !== null && depth < 4; depth += 1) {
    if ('code' in at && typeof at.code === 'string') return at.code;
    at = at instanceof HttpError ? at.error : 'cause' in at ? at.cause : undefined;
  }
  return undefined;
}
