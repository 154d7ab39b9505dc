/**
 * Reads the frames of Zalo's socket. zca-js reads them as well, but side by side, so that they overtake each other; it
 * knows no cmd 551, so that those private messages vanish; and one message it stumbles over takes the rest of its frame
 * along. Here each is read in the order in which it came.
 */
import { createDecipheriv } from 'node:crypto';
import { unzipSync } from 'node:zlib';
import { z } from 'zod';

export interface Frame {
  cmd: number;
  sub: number;
  /** What the event holds under `data`; undefined where it has none. */
  data: unknown;
}

const sealedSchema = z.object({ data: z.string(), encrypt: z.number().int().min(0).max(3) });
const openedSchema = z.object({ data: z.unknown().optional() });

/**
 * @param cipherKey base64, from the first frame
 * @returns undefined for what is no frame @throws where it cannot be decrypted or read
 */
export function readFrame(bytes: Buffer, cipherKey: string | undefined): Frame | undefined {
  if (bytes.length < 4 || bytes[0] !== 1) return undefined;
  const [cmd, sub] = [bytes.readUInt16LE(1), bytes.readUInt8(3)];
  const body = bytes.subarray(4).toString('utf8');
  const parsed: unknown = body === '' ? undefined : JSON.parse(body);
  const sealed = sealedSchema.safeParse(parsed);
  if (!sealed.success) return { cmd, sub, data: parsed };
  const opened = openedSchema.parse(parseJson(unseal(sealed.data, cipherKey)));
  return { cmd, sub, data: opened.data };
}

/** 0: as it is; 1: zlib; 2: AES-GCM over zlib; 3: AES-GCM. Encrypted: iv (16), additional data (16), text, tag (16). */
function unseal({ data, encrypt }: z.infer<typeof sealedSchema>, cipherKey: string | undefined): string {
  if (encrypt === 0) return data;
  if (encrypt === 1) return unzipSync(Buffer.from(data, 'base64')).toString('utf8');
  const bytes = Buffer.from(decodeURIComponent(data), 'base64');
  if (cipherKey === undefined || bytes.length < 48) throw new Error('an encrypted event without its key');
  const decipher = createDecipheriv('aes-128-gcm', Buffer.from(cipherKey, 'base64'), bytes.subarray(0, 16));
  decipher.setAAD(bytes.subarray(16, 32)).setAuthTag(bytes.subarray(-16));
  const plain = Buffer.concat([decipher.update(bytes.subarray(32, -16)), decipher.final()]);
  return (encrypt === 2 ? unzipSync(plain) : plain).toString('utf8');
}

/** Ids stand there as bare numbers that JavaScript would round: all of 16 digits and more become text. */
export function parseJson(text: string): unknown {
  return JSON.parse(
    text.replace(/"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/g, (token) => (token.startsWith('"') ? token : `"${token}"`)),
  );
}
