/** What a zip says it holds, read without unpacking any of it. Pure. */

export interface ZipEntry {
  name: string;
  method: number;
  /** Bytes as they lie in the zip, and as they become. */
  packed: number;
  unpacked: number;
  /** Where its own header begins. */
  offset: number;
}

const LISTED = 0x02014b50;

/** @returns what the list at the end names (APPNOTE.TXT 4.3.12); undefined when it is no whole zip */
export function listZip(bytes: Uint8Array): ZipEntry[] | undefined {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = zip.lastIndexOf(Buffer.from('504b0506', 'hex'));
  if (end < 0 || end + 22 > zip.length) return undefined;
  const count = zip.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
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

/** Far above what people send, far below what hurts a telephone or this machine. */
const zipLimits = {
  unpackedBytes: 80_000_000,
  entries: 2000,
  /** Papers and sheets of names pack about 1 to 12; what packs far better is made of nothing. */
  ratio: 120,
  /** Below this a ratio says nothing. */
  ratioFromBytes: 2_000_000,
} as const;

/** Is it made to fill whoever opens it: by its size, by how well it packs, by many parts, or by parts of one name? */
export function isZipBomb(entries: readonly ZipEntry[]): boolean {
  const sum = (of: (entry: ZipEntry) => number) => entries.reduce((total, entry) => total + of(entry), 0);
  const unpacked = sum((entry) => entry.unpacked);
  const packed = Math.max(
    sum((entry) => entry.packed),
    1,
  );
  return (
    entries.length > zipLimits.entries ||
    unpacked > zipLimits.unpackedBytes ||
    (unpacked > zipLimits.ratioFromBytes && unpacked / packed > zipLimits.ratio) ||
    new Set(entries.map(({ name }) => name)).size < entries.length
  );
}
