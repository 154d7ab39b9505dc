/** What a file is, by its bytes; its name may say anything. Pure. */
import { listZip, type ZipEntry } from './zip-listing.ts';

export type FileKind =
  | 'sheet'
  | 'word'
  | 'slides'
  /** A zip of anything. */
  | 'zip'
  /** Word, Excel or PowerPoint before 2007, or one with a password. */
  | 'old-office'
  | 'pdf'
  | 'rtf'
  | 'picture'
  | 'film'
  | 'sound'
  | 'text'
  | 'page'
  /** It runs, or holds what runs. */
  | 'program'
  | 'archive'
  | 'unknown';

const signatures: readonly (readonly [hex: string, kind: FileKind])[] = [
  ['d0cf11e0a1b11ae1', 'old-office'],
  ['25504446', 'pdf'],
  ['89504e470d0a1a0a', 'picture'],
  ['ffd8ff', 'picture'],
  ['47494638', 'picture'],
  ['49492a00', 'picture'],
  ['4d4d002a', 'picture'],
  ['7b5c727466', 'rtf'],
  ['1a45dfa3', 'film'],
  ['4f676753', 'sound'],
  ['494433', 'sound'],
  ['fff1', 'sound'],
  ['fff9', 'sound'],
  ['fffb', 'sound'],
  ['2321414d52', 'sound'],
  ['526172211a', 'archive'],
  ['377abcaf271c', 'archive'],
  ['1f8b', 'archive'],
  ['425a68', 'archive'],
  ['fd377a585a', 'archive'],
  ['7f454c46', 'program'],
  ['4d5a', 'program'],
  ['cafebabe', 'program'],
  ['cffaedfe', 'program'],
  // A link of Windows, which opens what it names.
  ['4c00000001140200', 'program'],
  ['2321', 'program'],
];

/** Parts by which a zip is what it is; what runs is looked for first. */
const parts: readonly (readonly [part: RegExp, kind: FileKind])[] = [
  [/^(?:AndroidManifest\.xml|classes\.dex|META-INF\/MANIFEST\.MF|Payload\/[^/]+\.app\/.*)$/u, 'program'],
  [/(?:^|\/)vbaProject\.bin$/u, 'program'],
  [/^xl\/workbook\.(?:xml|bin)$/u, 'sheet'],
  [/^word\/document\.xml$/u, 'word'],
  [/^ppt\/presentation\.xml$/u, 'slides'],
];
const runs = /\.(?:exe|scr|com|pif|bat|cmd|vbs|vbe|js|jse|wsf|hta|ps1|msi|lnk|jar|apk|dll|app|sh|reg)$/iu;

/** @returns the kind, and of a zip what is in it: undefined where it cannot be listed */
export function fileKind(bytes: Uint8Array): { kind: FileKind; entries?: ZipEntry[] | undefined } {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('hex');
  if (head.startsWith('504b0304') || head.startsWith('504b0506')) {
    const entries = listZip(bytes);
    const known = parts.find(([part]) => entries?.some(({ name }) => part.test(name)))?.[1];
    const holdsRunning = entries?.some(({ name }) => runs.test(name)) ? 'program' : undefined;
    return { kind: known ?? holdsRunning ?? 'zip', entries };
  }
  // Films and sounds of telephones, and HEIC, name their kind after four bytes of length; RIFF after eight.
  const brand = Buffer.from(bytes.subarray(8, 12)).toString('latin1');
  if (head.slice(8, 16) === '66747970') {
    if (/^(?:hei|hev|mif|msf|avi)/u.test(brand)) return { kind: 'picture' };
    return { kind: /^M4[AB]/u.test(brand) ? 'sound' : 'film' };
  }
  if (head.startsWith('52494646')) return { kind: brand === 'WEBP' ? 'picture' : brand === 'WAVE' ? 'sound' : 'film' };
  const kind = signatures.find(([hex]) => head.startsWith(hex))?.[1];
  if (kind) return { kind };
  if (!looksLikeText(bytes)) return { kind: /^424d/u.test(head) ? 'picture' : 'unknown' };
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  return {
    kind: /^\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|script|svg|\?xml[^>]*>\s*<svg)/iu.test(start)
      ? 'page'
      : 'text',
  };
}

function looksLikeText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  const isUtf16 = (sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff);
  const zeros = sample.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  const controls = sample.reduce((count, byte) => count + (byte < 9 || (byte > 13 && byte < 32) ? 1 : 0), 0);
  // UTF-16 without its mark: every other byte of Vietnamese is 0 or 1.
  return isUtf16 || zeros > sample.length / 5 || controls === 0;
}
