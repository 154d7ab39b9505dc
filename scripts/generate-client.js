// Writes the Prisma client to src/generated/prisma; `--if-missing` skips it when the client is newer than the schema.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, runPrisma, schemaDir } from './prisma-cli.js';

const client = join(projectRoot, 'src/generated/prisma/client.ts');

/** Newest change of the schema files and of the folders that hold them, so that a removed model counts too. */
function schemaChangedAt() {
  const folders = [schemaDir, join(schemaDir, 'models')].filter((folder) => existsSync(folder));
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.prisma'))
      .map((name) => join(folder, name)),
  );
  return Math.max(...[...folders, ...files].map((path) => statSync(path).mtimeMs));
}

function isCurrent() {
  return existsSync(client) && statSync(client).mtimeMs >= schemaChangedAt();
}

if (!(process.argv.includes('--if-missing') && isCurrent())) {
  process.exitCode = runPrisma(['generate', '--no-hints']);
}
