/** Turns what zca-js throws into what follows from it. A table; only `outbound` acts on it. */
import { ZaloApiError } from 'zca-js';
import { SendError, type SendFault } from '../../../messaging/send-error.ts';

/** Codes as users of zca-js report them; Zalo documents none. */
export const codes = { badParameter: 114, tooMany: 221, alreadyFriends: 225, theyAskedFirst: 222 } as const;

const table: Readonly<Record<number, SendFault>> = {
  // The session is gone.
  102: { kind: 'account-stopped' },
  600: { kind: 'account-stopped' },
  114: { kind: 'rejected' },
  // Cannot receive. Said of people who are there as well, for a while, and of a text that comes twice.
  123: { kind: 'refused', afterMs: 120_000 },
  // Takes no messages of strangers; no such user.
  122: { kind: 'gone' },
  216: { kind: 'gone' },
};

/** Errors of the connection before anything of the request left this machine. */
const neverSentCodes = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'];

/**
 * @param left whether a request that may deliver had left when it failed
 * @returns never with the error as its cause: it may carry the text that was sent
 */
export function classifyError(error: unknown, left: boolean): SendError {
  if (error instanceof SendError) return error;
  const reason = describeError(error);
  const code = zaloCode(error);
  if (isTooMany(error)) return new SendError({ kind: 'retry', afterMs: 3_600_000, scope: 'account' }, reason);
  if (code !== undefined) return new SendError(table[code] ?? { kind: 'rejected' }, reason);
  const status = httpStatus(error);
  if (status !== undefined && status < 500) return new SendError(laterFault, reason);
  if (neverSentCodes.includes(networkCode(error) ?? '')) {
    return new SendError({ kind: 'retry', afterMs: 5000, scope: 'account' }, reason);
  }
  if (left) return new SendError({ kind: 'uncertain' }, reason);
  // zca-js itself refused it (a file it may not send), before asking anybody.
  const isOurs = error instanceof ZaloApiError && status === undefined && !/parse/.test(error.message);
  return new SendError(isOurs ? { kind: 'rejected' } : laterFault, reason);
}

const laterFault = { kind: 'retry', afterMs: 30_000, scope: 'message' } as const;

/** @returns Zalo's code, where it is an answer of Zalo with one */
export function zaloCode(error: unknown): number | undefined {
  return error instanceof ZaloApiError && typeof error.code === 'number' ? error.code : undefined;
}

/** @returns true where Zalo wants to hear nothing for a while */
export function isTooMany(error: unknown): boolean {
  return zaloCode(error) === codes.tooMany || httpStatus(error) === 429;
}

/** @returns true where a call was refused because the session is gone */
export function isSessionGone(error: unknown): boolean {
  return table[zaloCode(error) ?? 0]?.kind === 'account-stopped';
}

/** zca-js says it in words only. */
function httpStatus(error: unknown): number | undefined {
  const status = error instanceof ZaloApiError && /status code (\d{3})/.exec(error.message)?.[1];
  return status ? Number(status) : undefined;
}

/** Errors whose words are ours. */
const ownErrors = ['LoginRefused', 'OtherPerson', 'EncryptionError'];

/** @returns a line fit for the log: no words of members, no address with its parameters */
export function describeError(error: unknown): string {
  if (error instanceof SendError) return error.message;
  if (error instanceof ZaloApiError) return [error.message.slice(0, 200), error.code].filter(Boolean).join(' ');
  if (!(error instanceof Error)) return 'unknown error';
  if (ownErrors.includes(error.name)) return error.message;
  return [error.name, networkCode(error)].filter(Boolean).join(' ');
}

function networkCode(error: unknown): string | undefined {
  for (let at: unknown = error, depth = 0; typeof at === 'object' && at !== null && depth < 4; depth += 1) {
    if ('code' in at && typeof at.code === 'string') return at.code;
    at = 'cause' in at ? at.cause : undefined;
  }
  return undefined;
}
