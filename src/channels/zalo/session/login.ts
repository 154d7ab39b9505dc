import { readFile } from 'node:fs/promises';
import { type API, Zalo, ZaloApiError } from 'zca-js';
import { credentialsSchema, digest, type ZaloCredentials, type ZaloStore } from '../store.ts';
import type { Transport } from './transport.ts';

/** Zalo does not take the session: it was ended, is too old, or the account is locked. */
export class LoginRefused extends Error {
  override readonly name = 'LoginRefused';
}

/** zca-js as we use it: no call to the npm registry, nothing on our output, our own messages heard. */
export function createClient(transport: Transport): Zalo {
  return new Zalo({ checkUpdate: false, logging: false, selfListen: true, polyfill: transport.fetch });
}

/**
 * Logs in with what a login by QR code left.
 * @throws {LoginRefused} where the session is gone; anything else is worth another try
 */
export async function logIn(credentials: ZaloCredentials, transport: Transport): Promise<API> {
  try {
    // zca-js writes into the cookies that it is given.
    const cookie = structuredClone(credentials.cookie) as unknown as Parameters<Zalo['login']>[0]['cookie'];
    return await createClient(transport).login({ ...credentials, cookie });
  } catch (error) {
    // All that is said of an expired cookie: "Đăng nhập thất bại", without a code.
    const words = error instanceof ZaloApiError ? error.message.normalize('NFD').replace(/\p{M}/gu, '') : '';
    if (/ang nhap that bai$/i.test(words)) throw new LoginRefused('Zalo refuses the session');
    throw error;
  }
}

/** @returns the credentials with the cookies as they are now */
export function currentCredentials(api: API, { imei, userAgent }: ZaloCredentials): ZaloCredentials {
  return { imei, userAgent, cookie: api.getCookie().toJSON()?.cookies ?? [] };
}

/** @returns the account's own name; empty where Zalo does not tell it */
export async function nameOf(api: API): Promise<string> {
  const { profile } = await api.fetchAccountInfo();
  return profile?.displayName ?? '';
}

/** ZALO_CREDENTIALS_FILE cannot be used; the message says why, and holds nothing of what stands in it. */
export class CredentialsFault extends Error {
  override readonly name = 'CredentialsFault';
}

/**
 * Takes ZALO_CREDENTIALS_FILE in, once for each content of it: the cookies in the database are newer than the file.
 * @throws {LoginRefused} {CredentialsFault} {OtherPerson} anything else is of the network, or of the database
 */
export async function takeFileIn(path: string, store: ZaloStore, transport: Transport): Promise<void> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const why: Record<string, string> = {
      ENOENT: 'no such file',
      EACCES: 'this user may not read it',
      EISDIR: 'it is a folder',
    };
    throw new CredentialsFault(`${path}: ${why[error.code ?? ''] ?? `it cannot be read (${error.code})`}`);
  });
  const fileMark = digest(text);
  if ((await store.facts())?.fileMark === fileMark) return;
  const credentials = readCredentials(path, text.replace(/^\uFEFF/, ''));
  const api = await logIn(credentials, transport);
  const uid = api.getOwnId();
  const displayName = await nameOf(api);
  await store.saveLogin({ uid, displayName, credentials: currentCredentials(api, credentials), fileMark });
}

function readCredentials(path: string, text: string): ZaloCredentials {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new CredentialsFault(`${path}: ${text.trim() === '' ? 'it is empty' : 'it is no JSON'}`);
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    throw new CredentialsFault(`${path}: it is no object {imei, userAgent, cookie}`);
  const parsed = credentialsSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  const fields = [...new Set(parsed.error.issues.map(({ path: [field] }) => String(field)))];
  const told = fields.map((field) => `field ${field} ${field in content ? 'is not as it must be' : 'is missing'}`);
  throw new CredentialsFault(`${path}: ${told.join(', ')}`);
}
