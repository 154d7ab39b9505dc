import { basename, join } from 'node:path';

const above = join(import.meta.dirname, '../..');

/** Where `locales/`, `prisma/` and package.json stand, whether this runs from `src/` or, built, from `dist/src/`. */
export const projectRoot = basename(above) === 'dist' ? join(above, '..') : above;

export const migrationsDir = join(projectRoot, 'prisma', 'migrations');
