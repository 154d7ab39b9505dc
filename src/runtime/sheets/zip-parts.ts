/**
 * The parts of a workbook, looked at before anything is unpacked. Unpacking stops at the size that the list at the end of
 * the zip says, so a list that lies is found out.
 */
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { isZipBomb, listZip, type ZipEntry } from '../../messaging/zip-listing.ts';
import type { WorkbookProblem } from './workbook.ts';

const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

const inflate = promisify(inflateRaw) as (data: Uint8Array, options: { maxOutputLength: number }) => Promise<Buffer>;

export type Parts = ReadonlyMap<string, Uint8Array>;

/** The XML of a workbook by path. */
export async function readParts(bytes: Uint8Array): Promise<{ parts: Parts } | { problem: WorkbookProblem }> {
  const entries = listZip(bytes);
  if (!entries) return { problem: 'unreadable' };
  if (isZipBomb(entries)) return { problem: 'bomb' };
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries.filter(({ name }) => /\.(xml|rels)$/u.test(name))) {
    const part = await unpack(bytes, entry);
    if (part === 'bomb' || part === 'unreadable') return { problem: part };
    parts.set(entry.name, part);
  }
  return { parts };
}

async function unpack(bytes: Uint8Array, entry: ZipEntry): Promise<Uint8Array | 'bomb' | 'unreadable'> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > zip.length || zip.readUInt32LE(entry.offset) !== LOCAL) return 'unreadable';
  const start = entry.offset + 30 + zip.readUInt16LE(entry.offset + 26) + zip.readUInt16LE(entry.offset + 28);
  const packed = zip.subarray(start, start + entry.packed);
  if (packed.length < entry.packed) return 'unreadable';
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) return 'unreadable';
  try {
    return await inflate(packed, { maxOutputLength: Math.max(entry.unpacked, 1) });
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'bomb' : 'unreadable';
  }
}
