/** Zips as tests want them, also such as no program would make. */
import { deflateRawSync } from 'node:zlib';

/** @param groups parts by name, one group after another: a name may come twice */
export function zipOf(...groups: Record<string, Uint8Array>[]): Buffer {
  const locals: Buffer[] = [];
  const listed: Buffer[] = [];
  let at = 0;
  for (const [name, bytes] of groups.flatMap((group) => Object.entries(group))) {
    const packed = deflateRawSync(bytes);
    const called = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(bytes.length, 22);
    local.writeUInt16LE(called.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(bytes.length, 24);
    entry.writeUInt16LE(called.length, 28);
    entry.writeUInt32LE(at, 42);
    locals.push(local, called, packed);
    listed.push(entry, called);
    at += 30 + called.length + packed.length;
  }
  const list = Buffer.concat(listed);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(listed.length / 2, 8);
  end.writeUInt16LE(listed.length / 2, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, list, end]);
}
