/**
 * Takes out of a photo or film what cameras and telephones write into it: place, time, device, owner. Told by the bytes,
 * whatever the name says. Pure.
 */

export interface CleanFile {
  kind: 'photo' | 'voice' | 'video' | 'file';
  mime: string;
  bytes: Uint8Array;
  /** False: of a kind from which we cannot take it, as a text document or HEIC. */
  clean: boolean;
}

/** @param bytes as they came; not changed @param mime as the sender said, for kinds that we do not know */
export function cleanFile(bytes: Uint8Array, mime: string): CleanFile {
  const data = Buffer.from(bytes);
  if (data.length < 12) return unknown(data, mime);
  if (data.readUIntBE(0, 3) === 0xffd8ff) {
    const cleaned = cleanJpeg(data);
    return cleaned ? { kind: 'photo', mime: 'image/jpeg', bytes: cleaned, clean: true } : unknown(data, 'image/jpeg');
  }
  if (data.subarray(0, 8).equals(PNG)) {
    return { kind: 'photo', mime: 'image/png', bytes: cleanChunks(data), clean: true };
  }
  const type = data.subarray(4, 8).toString('latin1');
  const brand = data.subarray(8, 12).toString('latin1');
  if (type === 'ftyp' && !/^(?:hei|hev|mif|avif)/u.test(brand)) {
    const isSound = /^M4[AB]/u.test(brand) || mime.startsWith('audio/');
    const cleaned = Buffer.from(data);
    cleanBoxes(cleaned, 0, cleaned.length);
    return isSound
      ? { kind: 'voice', mime: 'audio/mp4', bytes: cleaned, clean: true }
      : { kind: 'video', mime: 'video/mp4', bytes: cleaned, clean: true };
  }
  if (data.subarray(0, 4).toString('latin1') === 'RIFF' && brand === 'WEBP') {
    return { kind: 'photo', mime: 'image/webp', bytes: cleanWebp(data), clean: true };
  }
  // Messengers record these themselves and write no owner into them.
  if (data.subarray(0, 4).toString('latin1') === 'OggS') {
    return { kind: 'voice', mime: 'audio/ogg', bytes: data, clean: true };
  }
  return unknown(data, mime);
}

const unknown = (bytes: Uint8Array, mime: string): CleanFile => ({
  kind: 'file',
  mime: mime || 'application/octet-stream',
  bytes,
  clean: false,
});

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Chunks of a PNG that hold neither picture nor colour. */
const PNG_NOTES = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME']);

function cleanChunks(data: Buffer): Buffer {
  const parts = [data.subarray(0, 8)];
  for (let at = 8; at + 12 <= data.length; ) {
    const end = at + 12 + data.readUInt32BE(at);
    const type = data.subarray(at + 4, at + 8).toString('latin1');
    if (!PNG_NOTES.has(type)) parts.push(data.subarray(at, end));
    // What stands after the end of the picture is no picture.
    if (type === 'IEND') break;
    at = end;
  }
  return Buffer.concat(parts);
}

/** Keeps what is needed to show it: JFIF (APP0), colour profile (APP2 ICC), Adobe (APP14). Undefined: it is broken. */
function cleanJpeg(data: Buffer): Buffer | undefined {
  const parts = [data.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= data.length) {
    if (data[at] !== 0xff) return undefined;
    const marker = data[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda) {
      // A second picture behind the first (a preview, a motion photo) may have its own notes.
      const end = data.indexOf(Buffer.from([0xff, 0xd9]), at);
      parts.push(data.subarray(at, end < 0 ? data.length : end + 2));
      return Buffer.concat(parts);
    }
    const length = 2 + data.readUInt16BE(at + 2);
    const segment = data.subarray(at, at + length);
    const isIcc = marker === 0xe2 && segment.subarray(4, 15).toString('latin1') === 'ICC_PROFILE';
    const isNote = (marker >= 0xe1 && marker <= 0xef && marker !== 0xee && !isIcc) || marker === 0xfe;
    if (!isNote) parts.push(segment);
    at += length;
  }
  return undefined;
}

function cleanWebp(data: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 12; at + 8 <= data.length; ) {
    const type = data.subarray(at, at + 4).toString('latin1');
    const size = data.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    if (type !== 'EXIF' && type !== 'XMP ') {
      const chunk = Buffer.from(data.subarray(at, end));
      // The header says which notes follow: none.
      if (type === 'VP8X' && chunk.length > 8) chunk[8] = chunk[8]! & ~0x0c;
      parts.push(chunk);
    }
    at = end;
  }
  const body = Buffer.concat(parts);
  const head = Buffer.from(data.subarray(0, 12));
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body]);
}

/** Boxes of a film that hold others, and those that hold notes. */
const BOXES = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl', 'edts']);
const NOTES = new Set(['udta', 'meta', 'uuid', 'cprt', 'XMP_']);
/** Their creation and change times stand after version and flags. */
const TIMED = new Set(['mvhd', 'tkhd', 'mdhd']);

/** In place: notes become free space, so that nothing in the film moves. */
function cleanBoxes(data: Buffer, from: number, to: number): void {
  for (let at = from; at + 8 <= to; ) {
    const short = data.readUInt32BE(at);
    const isLong = short === 1 && at + 16 <= to;
    const size = short === 0 ? to - at : isLong ? Number(data.readBigUInt64BE(at + 8)) : short;
    const head = isLong ? 16 : 8;
    const end = Math.min(at + size, to);
    if (size < head) return;
    const type = data.subarray(at + 4, at + 8).toString('latin1');
    if (BOXES.has(type)) cleanBoxes(data, at + head, end);
    if (NOTES.has(type)) {
      data.write('free', at + 4, 'latin1');
      data.fill(0, at + head, end);
    }
    if (TIMED.has(type)) data.fill(0, at + head + 4, Math.min(end, at + head + 4 + (data[at + head] === 1 ? 16 : 8)));
    at = end;
  }
}
