/** `npm run -s report -- --unit NAME --from DATE --to DATE [--docx FILE] [--xlsx FILE]`: the figures of a unit, from its rows. */
import { accessSync, constants, existsSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { unitSaid } from '../directory/unit-said.ts';
import { type UnitRef, unitsNamed, unitTrail } from '../directory/units.ts';
import { features } from '../features/index.ts';
import { docxOf, xlsxOf } from '../features/reports/chat/files.ts';
import { aboutOf, current, paperSpeak } from '../features/reports/chat/load.ts';
import { labelText } from '../features/reports/format.ts';
import { parseDay } from '../features/reports/period.ts';
import { isoDay } from '../figures/figure.ts';
import { figuresOf } from '../figures/measure.ts';
import { loadI18n } from '../i18n/i18n.ts';
import { ConfigError, loadConfig } from '../runtime/config.ts';
import type { Tx } from '../runtime/database/database.ts';
import { openEncryption } from '../runtime/encryption/encryption.ts';
import { projectRoot } from '../runtime/project-root.ts';
import { compareDates, type LocalDate } from '../text/calendar.ts';
import { fold } from '../text/fold.ts';
import { expandAbbreviations } from '../text/spelling/abbreviations.ts';
import { endWith } from './end-with.ts';
import { withDatabase } from './with-database.ts';

/** What the operator has to mend; said without a stack. */
class ReportError extends Error {}

/** Units that are named where several fit. */
const MOST_NAMED = 5;

const MOST_NEAR = 3;

const usage = 'Usage: npm run -s report -- --unit NAME --from 2024-01-01 --to 2024-06-30 [--docx FILE] [--xlsx FILE]';

/** @throws {ReportError} when none or several fit */
async function onlyUnit(tx: Tx, name: string): Promise<UnitRef> {
  const named = await unitsNamed(tx, name);
  // "Hội LHPN xã Kim Liên" is written out in the tree, or the other way round.
  const written = named.length === 0 ? await unitsNamed(tx, expandAbbreviations(name)) : named;
  const all = written.length === 0 ? await tx.unit.findMany() : [];
  const said = unitSaid(name, all);
  const units = said ? [said] : written;
  const [unit] = units;
  if (!unit) {
    const near = await tx.$queryRaw<{ name: string }[]>`
      SELECT name FROM unit ORDER BY similarity(name_folded, ${fold(name)}) DESC, cardinality(path), name LIMIT ${MOST_NEAR}`;
    const meant = near.map((one) => `"${one.name}"`).join(', ');
    throw new ReportError(`There is no unit "${name}".${meant === '' ? '' : ` Was one of these meant: ${meant}?`}`);
  }
  if (units.length === 1) return unit;
  const trails: string[] = [];
  for (const one of units.slice(0, MOST_NAMED)) trails.push((await unitTrail(tx, one)).join(' / '));
  throw new ReportError(
    `Several units fit "${name}", write more of the name: ${trails.join('; ')}${units.length > MOST_NAMED ? '; …' : '.'}`,
  );
}

/** Before anything is measured. @throws {ReportError} where nothing can be written there */
function checkWritable(file: string | undefined): void {
  if (file === undefined) return;
  try {
    accessSync(dirname(resolve(file)), constants.W_OK);
    if (existsSync(file)) accessSync(file, constants.W_OK);
    if (existsSync(file) && statSync(file).isDirectory()) throw new Error('it is a folder');
  } catch (error) {
    throw new ReportError(
      `${file} cannot be written (${(error as NodeJS.ErrnoException).code ?? (error as Error).message}): name a file in a folder that is there.`,
    );
  }
}

function day(name: string, text: string | undefined): LocalDate {
  const read = parseDay(text ?? '');
  if (!read) throw new ReportError(`--${name} is no day: write it as 2024-06-30.`);
  return read;
}

async function main(): Promise<void> {
  const options = {
    unit: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    docx: { type: 'string' },
    xlsx: { type: 'string' },
  } as const;
  const { values } = parsed(options);
  if (!values.unit || !values.from || !values.to) throw new ReportError(usage);
  const period = { from: day('from', values.from), to: day('to', values.to) };
  if (compareDates(period.from, period.to) > 0)
    throw new ReportError('--from is after --to: the first day comes first.');
  checkWritable(values.docx);
  checkWritable(values.xlsx);
  const config = loadConfig();
  const speak = paperSpeak(loadI18n(join(projectRoot, 'locales')));
  const result = await withDatabase(config, async ({ prisma }) => {
    const at = { tx: prisma, encryption: openEncryption(config), now: new Date() };
    const unit = await onlyUnit(prisma, values.unit ?? '');
    const house = { figures: figuresOf(features), zone: config.defaults.zone, now: at.now };
    const report = await aboutOf(prisma, unit, period, house);
    const { now, report: written } = await current(at, report);
    if (values.docx) writeFileSync(values.docx, await docxOf(at, speak, report, now, written));
    if (values.xlsx) writeFileSync(values.xlsx, await xlsxOf(at, speak, report, now));
    const figures = now.map((one) => {
      const share = one.of && { ...one.of, at: isoDay(period.to) };
      return [
        one.key,
        { value: one.value, unit: one.unit, label: labelText(speak, one), records: one.records, ...share },
      ];
    });
    return { unit: unit.name, from: isoDay(period.from), to: isoDay(period.to), figures: Object.fromEntries(figures) };
  });
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

function parsed<T extends NonNullable<Parameters<typeof parseArgs>[0]>['options']>(options: T) {
  try {
    return parseArgs({ options: options as NonNullable<T> });
  } catch (error) {
    throw new ReportError(`${error instanceof Error ? error.message.split('. ')[0] : error}. ${usage}`);
  }
}

try {
  await main();
} catch (error) {
  endWith(error, [ReportError, ConfigError]);
}
