// Runs a program of src/: as it was built where that is newer than its sources, which starts in a third of the time, else from them.
'use strict';

const { existsSync, readdirSync, statSync } = require('node:fs');
const { join } = require('node:path');
const { spawnSync } = require('node:child_process');
const { pathToFileURL } = require('node:url');

const root = join(__dirname, '..');
const [, , name = '', ...args] = process.argv;

/** What a build is made of; data such as texts and articles is read when the program runs. */
const sources = [
  'src',
  'prisma/models',
  'prisma/seed',
  'prisma/schema.prisma',
  'package.json',
  'package-lock.json',
  'scripts/build.js',
];

/** @returns whether anything in or below the path is newer. A folder changes when a file in it comes or goes. */
function isNewer(path, than) {
  const about = statSync(path);
  if (about.mtimeMs > than) return true;
  if (!about.isDirectory()) return false;
  return readdirSync(path).some((entry) => entry !== 'generated' && isNewer(join(path, entry), than));
}

function isBuilt() {
  const stamp = join(root, 'dist/built');
  if (!existsSync(stamp)) return false;
  const builtAt = statSync(stamp).mtimeMs;
  return !sources.map((path) => join(root, path)).some((path) => existsSync(path) && isNewer(path, builtAt));
}

async function run() {
  const built = join(root, 'dist/src', `${name}.js`);
  const file = existsSync(built) && isBuilt() ? built : join(root, 'src', `${name}.ts`);
  process.argv = [process.argv[0], file, ...args];
  if (file !== built) {
    const made = spawnSync(process.execPath, [join(root, 'scripts/generate-client.js'), '--if-missing'], {
      stdio: 'inherit',
    });
    if (made.status !== 0) process.exit(made.status ?? 1);
    const { register } = await import('tsx/esm/api');
    register();
  }
  await import(pathToFileURL(file).href);
}

run().catch((error) => {
  console.error(error);
  process.exit(1);
});
