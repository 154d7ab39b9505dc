// Runs the Prisma CLI without its download host. `generate`, `format` and `validate` never start the native schema
// engine, but the CLI fetches it first unless this variable names an existing file.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Runs `prisma <args>` in the project.
 * @param {string[]} args
 * @param {string} [engine] path of a program to use as the schema engine
 * @returns {number} the exit code
 */
export function runPrisma(args, engine = process.execPath) {
  const cli = createRequire(import.meta.url).resolve('prisma/build/index.js');
  const child = spawnSync(process.execPath, [cli, ...args], {
    cwd: projectRoot,
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: engine,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    },
    stdio: 'inherit',
  });
  if (child.error) throw child.error;
  return child.status ?? 1;
}

/** The folder of the schema, as prisma.config.ts names it. */
export const schemaDir = join(projectRoot, 'prisma');
