/** A refusal by Zalo. The codes are those an unofficial client meets; their texts are ours. */
export class ZaloError extends Error {
  readonly code: number;
  constructor(code: number, message: string = TEXTS[code] ?? `Refused with code ${code}`) {
    super(message);
    this.code = code;
  }
}

/** The session's end is told outside the encryption: there is no key any more. */
export const SESSION_CODES = [102, 600];

const TEXTS: Record<number, string> = {
  102: 'Session is invalid',
  114: 'Invalid parameter',
  122: 'This user does not receive messages from strangers',
  123: 'This user cannot receive your message at this time',
  216: 'This phone number is not on Zalo',
  221: 'You have exceeded the number of requests allowed',
  222: 'This user has already sent you a friend request',
  225: 'You are friends already',
  600: 'Session has expired',
};

/** @returns the refusal of a parameter. */
export function badParameter(what: string): ZaloError {
  return new ZaloError(114, `Invalid parameter: ${what}`);
}
