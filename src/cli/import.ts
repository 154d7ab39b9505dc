/** `npm run -s import -- FILE --unit NAME [--yes]`: a list of members into the roster, as `/nhap` does it. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { audit } from '../directory/audit.ts';
import type { Keeper } from '../directory/roster.ts';
import { type UnitRef, unitsNamed, unitTrail } from '../directory/units.ts';
import { doubtText, faultText, labelIn, readingNotes } from '../features/lists/importing/fault-text.ts';
import { countsOf, prepare } from '../features/lists/importing/prepare.ts';
import { undoImport } from '../features/lists/importing/undo-store.ts';
import { writeEntries } from '../features/lists/importing/write.ts';
import { limitArgs } from '../features/lists/messages.ts';
import { beginImport, lastImport, lockImport, lockWriting, settleImport } from '../features/lists/store.ts';
import { loadI18n } from '../i18n/i18n.ts';
import { ConfigError, loadConfig } from '../runtime/config.ts';
import type { Tx } from '../runtime/database/database.ts';
import { type Encryption, EncryptionError } from '../runtime/encryption/encryption.ts';
import { projectRoot } from '../runtime/project-root.ts';
import { endWith } from './end-with.ts';
import { withDatabase } from './with-database.ts';

/** What the operator has to mend; said without a stack. */
class ImportError extends Error {}

const usage = `Usage: npm run -s import -- FILE --unit NAME [--yes] [--doubtful]
       npm run -s import -- --undo --unit NAME [--yes]
  FILE        .xlsx or .csv; its columns are found by their headings
  --unit      for whom rows are that name no unit; they may name this one and all below
  --yes       writes; without it the preview is all that happens
  --doubtful  people who may be on the roster already are written too
  --undo      takes back the last list of this unit or one below, for a day; an officer can do it with /nhap too
Ends with 0 when it did what was asked, a preview included; with 1 when nothing could be read or written.`;

/** @returns what was done, for the operator */
async function run(keeper: Keeper, path: string, unit: UnitRef, write: { yes: boolean; doubtful: boolean }) {
  const now = new Date();
  const i18n = loadI18n(join(projectRoot, 'locales'));
  const label = labelIn(i18n, 'en');
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new ImportError(error.code === 'ENOENT' ? `There is no file ${path}.` : error.message);
  });
  if (write.yes) await lockWriting(keeper.tx);
  const options = { i18n, now, unit, within: [unit.id], lock: write.yes };
  const prepared = await prepare(keeper, { name: basename(path), bytes }, options);
  if ('problem' in prepared) throw new ImportError(label(`lists-problem-${prepared.problem}`, limitArgs));
  const counts = countsOf(prepared);
  for (const note of readingNotes(label, prepared.reading)) console.log(note);
  for (const fault of prepared.faults) console.log(faultText(label, fault));
  for (const { doubt } of prepared.plan.entries) if (doubt) console.log(doubtText(label, doubt));
  console.log(JSON.stringify(counts));
  if (!write.yes) return 'Nothing was written. With --yes it is.';
  const causeId = await beginImport(keeper.tx, { unitId: unit.id, actorId: null, fileId: null, now });
  const entries = prepared.plan.entries.filter(({ doubt }) => write.doubtful || !doubt);
  const people = await writeEntries(keeper, entries, prepared.known, { actorId: null, now, causeId });
  await settleImport(keeper.tx, causeId, people, now);
  const note = { action: 'roster.imported', actorId: null, unitId: unit.id, subjectId: causeId } as const;
  await audit(keeper.tx, { ...note, details: { people, left: counts.leftOut } }, now);
  return `Wrote ${people} people into the roster of ${unit.name}.`;
}

async function undo(keeper: Keeper, unit: UnitRef, yes: boolean) {
  const now = new Date();
  if (yes) await lockWriting(keeper.tx);
  const last = await lastImport(keeper.tx, [unit.id], now);
  const record = last && (await lockImport(keeper.tx, last.id));
  if (!record) throw new ImportError(`Nothing was imported into ${unit.name} within a day.`);
  const when = record.doneAt?.toISOString();
  if (!yes) return `The list of ${record.people} people written at ${when} would be taken back. With --yes it is.`;
  const result = await undoImport(keeper, record, { actorId: null, now });
  const note = { action: 'import.undone', actorId: null, unitId: record.unitId, subjectId: record.id } as const;
  await audit(keeper.tx, { ...note, details: result }, now);
  return `${result.undone} people are as they were before; ${result.kept} were changed since and stay.`;
}

async function onlyUnit(tx: Tx, name: string): Promise<UnitRef> {
  const units = await unitsNamed(tx, name);
  const [unit] = units;
  if (!unit) throw new ImportError(`There is no unit "${name}". /donvi in the chat lists them.`);
  if (units.length === 1) return unit;
  const trails = await Promise.all(units.map(async (one) => (await unitTrail(tx, one)).join(' / ')));
  throw new ImportError(`Several units fit "${name}", write more of the name:\n  ${trails.join('\n  ')}`);
}

/** @throws {ImportError} for an option that there is not */
function readArgs() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        unit: { type: 'string' },
        yes: { type: 'boolean', default: false },
        doubtful: { type: 'boolean', default: false },
        undo: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new ImportError(`${(error as Error).message}\n${usage}`);
  }
}

async function main(): Promise<void> {
  const { values, positionals } = readArgs();
  const [path] = positionals;
  if ((path === undefined) !== values.undo || positionals.length > 1 || !values.unit) throw new ImportError(usage);
  const config = loadConfig();
  const { unit: name } = values;
  const work = async (tx: Tx, encryption: Encryption) => {
    const unit = await onlyUnit(tx, name);
    const keeper = { tx, encryption };
    return path === undefined ? undo(keeper, unit, values.yes) : run(keeper, path, unit, values);
  };
  const told = await withDatabase(config, ({ prisma }, encryption) =>
    prisma.$transaction((tx) => work(tx, encryption), { timeout: 300_000 }),
  );
  console.log(told);
}

try {
  await main();
} catch (error) {
  endWith(error, [ImportError, ConfigError, EncryptionError]);
}
