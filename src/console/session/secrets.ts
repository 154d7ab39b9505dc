/** Secrets that a browser or a link holds. We keep their hash alone: who reads the database gets into nothing. */
import { createHash, randomBytes, randomInt } from 'node:crypto';

/** ASVS 7.2.3 asks for 128 bits at least. */
const SECRET_BYTES = 32;
const CODE_DIGITS = 6;

/** @returns 43 characters `A-Za-z0-9_-` */
export const newSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');

/** Looks like one of ours; anything else is not asked of the database. */
export const isSecret = (text: string | undefined): text is string => /^[\w-]{43}$/.test(text ?? '');

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** @returns six digits, as a person types them */
export const newCode = (): string => String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');
