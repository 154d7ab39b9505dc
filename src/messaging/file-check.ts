/** The one check of every file that people send, before anything opens it, keeps it or passes it on. Pure. */
import { type FileKind, fileKind } from './file-kind.ts';
import { pictureSize } from './picture-size.ts';
import { isZipBomb } from './zip-listing.ts';

/** Why a file is not taken. */
export type FileRefusal = 'empty' | 'large' | 'broken' | 'bomb' | 'pixels' | 'program' | 'ending' | 'kind' | 'fetch';

/** What officers and members may hand on to each other: papers, pictures, films and sounds. */
export const passedOn: readonly FileKind[] = [
  'sheet',
  'word',
  'slides',
  'old-office',
  'pdf',
  'rtf',
  'picture',
  'film',
  'sound',
  'text',
];

/** As much as Telegram lets a bot fetch (https://core.telegram.org/bots/api#getfile). */
export const MOST_FILE_BYTES = 20 * 1024 * 1024;
/** The largest telephones take 200 million in one picture, but send a quarter of it; a drawing program may write any number. */
const MOST_PIXELS = 120_000_000;
const LONGEST_SIDE = 30_000;

/** By which a name says what a file is. What stands in none of these says nothing. */
const endings: Readonly<Partial<Record<FileKind, readonly string[]>>> = {
  sheet: ['xlsx', 'xlsm', 'ods'],
  word: ['docx', 'odt'],
  slides: ['pptx', 'odp'],
  'old-office': ['doc', 'xls', 'ppt', 'docx', 'xlsx', 'pptx', 'dot', 'pps'],
  pdf: ['pdf'],
  rtf: ['rtf', 'doc'],
  picture: ['jpg', 'jpeg', 'jfif', 'png', 'gif', 'webp', 'bmp', 'tif', 'tiff', 'heic', 'heif', 'avif'],
  film: ['mp4', 'mov', 'm4v', '3gp', 'webm', 'mkv', 'avi', 'm4a'],
  sound: ['mp3', 'm4a', 'aac', 'ogg', 'oga', 'opus', 'wav', 'amr'],
  text: ['txt', 'csv', 'tsv', 'md', 'ics', 'vcf', 'log'],
  program: ['exe', 'scr', 'com', 'pif', 'bat', 'cmd', 'vbs', 'js', 'hta', 'ps1', 'msi', 'lnk', 'jar', 'apk', 'sh'],
};

/**
 * @param allowed what may come in here
 * @param named false where the name decides nothing, because the file is read here by its bytes and goes nowhere
 * @returns why it is refused; undefined: it may be taken, as this kind
 */
export function checkFile(
  file: { name: string; bytes: Uint8Array },
  allowed: readonly FileKind[],
  limits: { bytes: number; named?: boolean } = { bytes: MOST_FILE_BYTES },
): { refused: FileRefusal; kind?: FileKind } | { refused?: undefined; kind: FileKind } {
  if (file.bytes.length === 0) return { refused: 'empty' };
  if (file.bytes.length > limits.bytes) return { refused: 'large' };
  const { kind, entries } = fileKind(file.bytes);
  if (kind === 'zip' && entries === undefined) return { refused: 'broken', kind };
  if (entries && isZipBomb(entries)) return { refused: 'bomb', kind };
  const size = kind === 'picture' ? pictureSize(file.bytes) : undefined;
  if (size && (size.width * size.height > MOST_PIXELS || Math.max(size.width, size.height) > LONGEST_SIDE))
    return { refused: 'pixels', kind };
  if (kind === 'program') return { refused: 'program', kind };
  if (!allowed.includes(kind)) return { refused: 'kind', kind };
  if (limits.named !== false && isMisnamed(file.name, kind)) return { refused: 'ending', kind };
  return { kind };
}

/** Whoever gets it opens it by its name: a name that says another kind than the bytes is a trap, or a mistake. */
function isMisnamed(name: string, kind: FileKind): boolean {
  const ending = /\.([a-z0-9]{1,5})\s*$/iu.exec(name)?.[1]?.toLowerCase();
  if (ending === undefined || endings[kind]?.includes(ending)) return false;
  return Object.values(endings).some((known) => known.includes(ending));
}
