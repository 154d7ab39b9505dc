import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';

/** How an event on the socket is packed: 0 plain, 1 zlib, 2 AES-GCM over zlib, 3 AES-GCM alone. */
export type Encryption = 0 | 1 | 2 | 3;

const ZERO_IV = Buffer.alloc(16);
/** zca-js encrypts the zcid under this (utils.js, `createZcid`). */
const ZCID_KEY = Buffer.from('3FC4F0D2AB50057BCE0D90D9187A22B1');

/** @returns the key of a getLoginInfo request, from its `zcid` and `zcid_ext`: 32 characters taken as bytes. */
export function loginKey(zcid: string, zcidExt: string): Buffer {
  const hash = md5(zcidExt).toUpperCase();
  const even = (text: string) => [...text].filter((_, index) => index % 2 === 0);
  const odd = (text: string) => [...text].filter((_, index) => index % 2 === 1);
  const parts = [even(hash).slice(0, 8), even(zcid).slice(0, 12), odd(zcid).reverse().slice(0, 12)];
  return Buffer.from(parts.flat().join(''), 'utf8');
}

/** @returns type, imei and time of first start that a zcid holds. */
export function readZcid(zcid: string): { type: string; imei: string } {
  const decipher = createDecipheriv('aes-256-cbc', ZCID_KEY, ZERO_IV);
  const [type = '', imei = ''] = Buffer.concat([decipher.update(zcid, 'hex'), decipher.final()])
    .toString()
    .split(',');
  return { type, imei };
}

/** AES-CBC with a zero IV, base64; a key of 16 bytes makes it AES-128, of 32 AES-256. */
export function encrypt(key: Buffer, text: string): string {
  const cipher = createCipheriv(`aes-${key.length * 8}-cbc`, key, ZERO_IV);
  return Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]).toString('base64');
}

/** @throws Error where the text was not encrypted under this key */
export function decrypt(key: Buffer, base64: string): string {
  const decipher = createDecipheriv(`aes-${key.length * 8}-cbc`, key, ZERO_IV);
  return Buffer.concat([decipher.update(base64, 'base64'), decipher.final()]).toString('utf8');
}

/** @returns the signature of a call: MD5 over "zsecure", its name and the values in the order of their keys. */
export function signKey(name: string, params: Record<string, string>): string {
  const values = Object.keys(params)
    .sort()
    .map((key) => params[key]);
  return md5(`zsecure${name}${values.join('')}`);
}

/** @returns `{data, encrypt}` of an event; `json` is what its `.data` holds together with it. */
export function packEvent(json: string, encryption: Encryption, cipherKey: Buffer): { data: string; encrypt: number } {
  if (encryption === 0) {
    return { data: json, encrypt: 0 };
  }
  const body = encryption === 3 ? Buffer.from(json) : deflateSync(json);
  if (encryption === 1) {
    return { data: body.toString('base64'), encrypt: 1 };
  }
  const iv = randomBytes(16);
  const aad = randomBytes(16);
  const cipher = createCipheriv('aes-128-gcm', cipherKey, iv);
  cipher.setAAD(aad);
  const sealed = Buffer.concat([cipher.update(body), cipher.final(), cipher.getAuthTag()]);
  return { data: encodeURIComponent(Buffer.concat([iv, aad, sealed]).toString('base64')), encrypt: encryption };
}

/** MD5 in lower-case hexadecimal. */
export function md5(text: string | Uint8Array): string {
  return createHash('md5').update(text).digest('hex');
}
