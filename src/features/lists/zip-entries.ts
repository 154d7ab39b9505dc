/**
 * The parts of a workbook, looked at before anything is unpacked. The list at the end of a zip (APPNOTE.TXT 4.3.12) says
 * how large each becomes; unpacking stops at that size, so a list that lies is found out.
 */
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { zipSync } from 'fflate';
import { type FileProblem, fileLimits } from './limits.ts';

interface Entry {
  name: string;
  method: number;
  packed: number;
  unpacked: number;
  offset: number;
}

const END = 0x06054b50;
const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

const inflate = promisify(inflateRaw) as (data: Uint8Array, options: { maxOutputLength: number }) => Promise<Buffer>;

export type Parts = ReadonlyMap<string, Uint8Array>;

/** The XML of a workbook by path. */
export async function readParts(bytes: Uint8Array): Promise<{ parts: Parts } | { problem: FileProblem }> {
  const entries = listEntries(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!entries) return { problem: 'unreadable' };
  const names = new Set(entries.map(({ name }) => name));
  if (!names.has('xl/workbook.xml')) return { problem: names.has('word/document.xml') ? 'word' : 'other' };
  if (isBomb(entries) || names.size < entries.length) return { problem: 'bomb' };
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries.filter(({ name }) => /\.(xml|rels)$/u.test(name))) {
    const part = await unpack(bytes, entry);
    if (part === 'bomb' || part === 'unreadable') return { problem: part };
    parts.set(entry.name, part);
  }
  return { parts };
}

function isBomb(entries: readonly Entry[]): boolean {
  const sum = (of: (entry: Entry) => number) => entries.reduce((total, entry) => total + of(entry), 0);
  const unpacked = sum((entry) => entry.unpacked);
  const packed = Math.max(
    sum((entry) => entry.packed),
    1,
  );
  return (
    entries.length > fileLimits.entries ||
    unpacked > fileLimits.unpackedBytes ||
    (unpacked > fileLimits.ratioFromBytes && unpacked / packed > fileLimits.ratio)
  );
}

/** @returns undefined when it is no whole zip */
function listEntries(zip: Buffer): Entry[] | undefined {
  const end = zip.lastIndexOf(Buffer.from('504b0506', 'hex'));
  if (end < 0 || end + 22 > zip.length || zip.readUInt32LE(end) !== END) return undefined;
  const count = zip.readUInt16LE(end + 10);
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== LISTED) return undefined;
    const nameLength = zip.readUInt16LE(at + 28);
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/'),
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      unpacked: zip.readUInt32LE(at + 24),
      offset: zip.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

async function unpack(bytes: Uint8Array, entry: Entry): Promise<Uint8Array | 'bomb' | 'unreadable'> {
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

/** A zip of exactly these parts: what reads it sees nothing that was not looked at. */
export function packParts(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 0 });
}
