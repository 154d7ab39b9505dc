/** Whether a disk has room for what is about to be written. */
import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** An empty embedded database takes 76 MB; below the first figure PostgreSQL soon stops, below the second it is near. */
export const LEAST_FREE_MB = 200;
export const LOW_FREE_MB = 1000;
/** A database that is there works with this little, for a while. */
export const RUNNING_FREE_MB = 50;

/** Of the folder, or of the nearest one above it that exists. @returns megabytes */
export async function freeMegabytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(existing(folder));
  return Math.floor((Number(bavail) * Number(bsize)) / 1e6);
}

/** The folder, or the nearest one above it that exists. */
export function existing(folder: string): string {
  let path = resolve(folder);
  while (!existsSync(path)) path = dirname(path);
  return path;
}

export const MAKE_ROOM = 'Make room on that disk, or set DATA_DIR to a folder on another one.';
