/** `npm run bench [-- NAME…] [--own] [--most=N] [--write]`: runs the measures, prints a table of each, writes them into docs/bench.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../src/runtime/project-root.ts';
import { measureBroadcast } from './broadcast.ts';
import { measureControl } from './control.ts';
import { measureDepth } from './depth.ts';
import { measureInbound } from './inbound.ts';
import { measureLedger } from './ledger.ts';
import { measureReport } from './report.ts';
import { measureScaleOut } from './scale-out.ts';
import { openStores, type Stores } from './support/stage.ts';
import { type Table, toMarkdown } from './support/table.ts';
import { measureThroughput } from './throughput.ts';
import { measureYears } from './years.ts';

const measures: Record<string, (ground: Stores, own: boolean, most: number) => Promise<Table>> = {
  broadcast: measureBroadcast,
  throughput: measureThroughput,
  inbound: measureInbound,
  depth: measureDepth,
  control: measureControl,
  scale: measureScaleOut,
  years: measureYears,
  ledger: measureLedger,
  report: measureReport,
};

const report = join(projectRoot, 'docs/bench.md');
/** `--own`: without what one would write otherwise. */
const own = process.argv.includes('--own');
/** `--most=100000`: no more recipients than these, where sizes grow; `--most=3000000`: up to these. */
const most = Number(process.argv.find((word) => word.startsWith('--most='))?.slice(7) ?? 1_000_000);
const names = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = names.filter((name) => !measures[name]);
if (unknown.length > 0) {
  console.error(`No such measure: ${unknown.join(', ')}. There are: ${Object.keys(measures).join(', ')}`);
  process.exit(1);
}

const load = () => loadavg()[0]?.toFixed(1);
const machine = () =>
  `${cpus().length} × ${cpus()[0]?.model.trim()}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node.js ${process.version}`;

/** Puts the text between the marks of a measure. */
function write(name: string, text: string): void {
  const before = readFileSync(report, 'utf8');
  const marks = new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`);
  writeFileSync(
    report,
    before.replace(marks, (_all, open, close) => `${open}${text}${close}`),
  );
}

// Databases are dropped with connections still open.
process.removeAllListeners('warning');
const ground = await openStores();
for (const name of names.length > 0 ? names : Object.keys(measures)) {
  const began = performance.now();
  const loadBefore = load();
  const table = await measures[name]!(ground, own, most);
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  const day = new Date().toISOString().slice(0, 10);
  const where = `${day}, ${machine()}, ${ground.name}. Load average of the machine ${loadBefore} before, ${load()} after; ${seconds} s.`;
  const text = toMarkdown({ ...table, notes: [...table.notes, where] });
  console.log(text);
  if (process.argv.includes('--write')) write(name, text);
}
await ground.close();
process.exit(0);
