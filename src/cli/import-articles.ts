/** `npm run -s articles -- import DIR [--unit NAME] [--dry-run]`: a folder of Markdown into the knowledge base. */
import { parseArgs } from 'node:util';
import { readArticleFolder } from '../app/article-files.ts';
import { unitsNamed, unitTrail } from '../directory/units.ts';
import { applyImport, planImport } from '../features/questions/knowledge/import-articles.ts';
import { ConfigError, loadConfig } from '../runtime/config.ts';
import type { Tx } from '../runtime/database/database.ts';
import { EncryptionError } from '../runtime/encryption/encryption.ts';
import { endWith } from './end-with.ts';
import { withDatabase } from './with-database.ts';

/** What the operator has to mend; said without a stack. */
class ImportError extends Error {}

const usage = `Usage: npm run -s articles -- import DIR [--unit NAME] [--dry-run]
  DIR        every .md in it and below, in the form of knowledge/*.md
  --unit     whose articles they are; left out: for all
  --dry-run  says what would be done and writes nothing
Articles come in as drafts: an officer confirms them with /baiviet. A folder with any fault is not imported at all.`;

const reasons: Record<string, string> = {
  missing: 'is missing',
  long: 'is too long',
  date: 'is no day in the form 2026-11-21',
  link: 'is no link (https://…)',
  'front-matter': 'no front matter between two lines of ---',
  yaml: 'the front matter is no yaml from this line on',
  title: 'no "# title" after the front matter',
  slug: 'only small letters, digits and - between them',
  form: 'has another form than is expected here',
  twice: 'is the slug of another file too',
  order: 'is before inForceFrom',
};

async function run(tx: Tx, folder: string, unitName: string | undefined, write: boolean): Promise<string> {
  const unitId = unitName === undefined ? null : await onlyUnit(tx, unitName);
  const { items, faults } = await readArticleFolder(folder).catch((error: NodeJS.ErrnoException) => {
    throw new ImportError(error.code === 'ENOENT' ? `There is no folder ${folder}.` : error.message);
  });
  if (faults.length > 0) {
    const lines = faults.map(({ file, place, reason }) => `  ${file}: ${`${place} ${reasons[reason]}`.trim()}`);
    throw new ImportError(`Nothing was imported. Mend these first:\n${lines.join('\n')}`);
  }
  if (items.length === 0) throw new ImportError(`There is no .md in ${folder}.`);
  const planned = await planImport(tx, unitId, items, false);
  const lines = planned
    .filter(({ fate }) => fate !== 'same')
    .map((item) => `  ${item.fate}: ${item.slug}, ${item.content.title}`);
  const same = planned.length - lines.length;
  if (same > 0) lines.push(`  same as before: ${same}`);
  if (write) await applyImport(tx, unitId, planned, null, new Date());
  const last = write
    ? 'Imported. What is new or changed is a draft until an officer confirms it with /baiviet.'
    : 'Nothing was written (--dry-run).';
  return [...lines, last].join('\n');
}

async function onlyUnit(tx: Tx, name: string): Promise<string> {
  const units = await unitsNamed(tx, name);
  const [unit] = units;
  if (!unit) throw new ImportError(`There is no unit "${name}". /donvi in the chat lists them.`);
  if (units.length === 1) return unit.id;
  const trails = await Promise.all(units.map(async (one) => (await unitTrail(tx, one)).join(' / ')));
  throw new ImportError(`Several units fit "${name}", write more of the name:\n  ${trails.join('\n  ')}`);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { unit: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  });
  const [command, folder] = positionals;
  if (command !== 'import' || folder === undefined || positionals.length > 2) throw new ImportError(usage);
  const config = loadConfig();
  const work = (tx: Tx) => run(tx, folder, values.unit, !values['dry-run']);
  console.log(await withDatabase(config, ({ prisma }) => prisma.$transaction(work, { timeout: 120_000 })));
}

try {
  await main();
} catch (error) {
  endWith(error, [ImportError, ConfigError, EncryptionError]);
}
