/** What a file is, by its first bytes; its name may say anything. */
import type { FileProblem } from './limits.ts';

type Kind = 'zip' | 'text' | Extract<FileProblem, 'xls' | 'word' | 'pdf' | 'image' | 'other'>;

const signatures: readonly (readonly [hex: string, kind: Kind])[] = [
  ['504b0304', 'zip'],
  ['d0cf11e0a1b11ae1', 'xls'],
  ['25504446', 'pdf'],
  ['89504e47', 'image'],
  ['ffd8ff', 'image'],
  ['47494638', 'image'],
  ['52494646', 'image'],
  ['424d', 'image'],
  ['7b5c727466', 'word'],
  ['526172211a', 'other'],
  ['377abcaf271c', 'other'],
  ['1f8b', 'other'],
  ['7f454c46', 'other'],
  ['4d5a90', 'other'],
];

/** @param name tells .doc from .xls: both are the same kind of container */
export function kindOf(bytes: Uint8Array, name: string): Kind {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  const kind = signatures.find(([hex]) => head.startsWith(hex))?.[1];
  if (kind === 'xls' && /\.do[ct]$/iu.test(name)) return 'word';
  if (kind) return kind;
  // HEIC and other pictures and films of telephones.
  if (Buffer.from(bytes.subarray(4, 8)).toString('latin1') === 'ftyp') return 'image';
  return looksLikeText(bytes) ? 'text' : 'other';
}

function looksLikeText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  const isUtf16 = (sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff);
  const zeros = sample.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  const controls = sample.reduce((count, byte) => count + (byte < 9 || (byte > 13 && byte < 32) ? 1 : 0), 0);
  // UTF-16 without its mark: every other byte of Vietnamese is 0 or 1.
  return isUtf16 || zeros > sample.length / 5 || controls === 0;
}
