/** The rules of the house as data, and a checker for them. What may import what: docs/decisions, README of the rooms. */
import { posix } from 'node:path';

export interface SourceFile {
  /** From the root of the repository, with forward slashes: `src/text/fold.ts`. */
  path: string;
  text: string;
}

/** What the files of a room may import, by folder below `src/` or single file; itself always. The nearest entry counts. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  messaging: [],
  text: [],
  lexicon: [],
  i18n: ['messaging'],
  runtime: ['generated', 'messaging'],
  // A file of a table, whatever it was written with: read by whoever wants what is in it.
  sheets: ['runtime', 'messaging', 'text'],
  directory: ['runtime', 'messaging', 'text', 'generated'],
  'channels/telegram': ['runtime', 'messaging'],
  'channels/zalo': ['runtime', 'messaging'],
  'channels/playground': ['runtime', 'messaging'],
  'channels/registry.ts': ['runtime', 'messaging'],
  outbound: ['runtime', 'messaging', 'directory', 'generated'],
  // No face: who asks by chat, console or API asks the same.
  operations: ['runtime', 'messaging', 'text', 'i18n', 'directory', 'outbound', 'generated'],
  conversation: [
    'cases/steps.ts',
    'figures/figure.ts',
    'runtime',
    'messaging',
    'text',
    'lexicon',
    'i18n',
    'directory',
    'outbound',
    'operations',
    'generated',
  ],
  // Pages for those who would rather look than read. Screens come from the features.
  console: ['runtime', 'messaging', 'text', 'i18n', 'directory', 'outbound', 'operations', 'generated'],
  // The same for other programs. Endpoints come from the features.
  api: ['runtime', 'messaging', 'text', 'i18n', 'directory', 'outbound', 'operations', 'generated'],
  // Functions over what each feature has; the tables stay theirs.
  cases: ['runtime', 'messaging', 'text', 'lexicon', 'i18n', 'directory', 'outbound', 'operations', 'generated'],
  // What each feature counts, measured together for a report.
  figures: ['runtime', 'text', 'i18n', 'directory', 'generated'],
  // The book of the funds: no face, and no feature.
  ledger: ['runtime', 'messaging', 'text', 'i18n', 'directory', 'outbound', 'operations', 'generated'],
  // How official papers of a unit begin and end; the writer itself is runtime/documents.
  documents: ['runtime', 'text', 'i18n', 'directory', 'generated'],
  // How they are shown and acted on in chat.
  'cases/chat': [
    'cases',
    'runtime',
    'messaging',
    'text',
    'lexicon',
    'i18n',
    'directory',
    'operations',
    'generated',
    'conversation/feature.ts',
    'conversation/form',
    'conversation/dialogs/choices.ts',
    'conversation/dialogs/choose-unit.ts',
  ],
  http: ['runtime', 'messaging'],
  'features/index.ts': ['features/*/feature.ts', 'conversation/feature.ts'],
  'features/*': [
    'runtime',
    'messaging',
    'text',
    'lexicon',
    'i18n',
    'directory',
    'outbound',
    'operations',
    'cases',
    'documents',
    'console',
    'api',
    'figures',
    'ledger',
    'sheets',
    'generated',
    'conversation/feature.ts',
    'conversation/form',
    'conversation/dialogs/choices.ts',
    'conversation/dialogs/confirmation.ts',
    'conversation/dialogs/forwarded.ts',
    'conversation/dialogs/choose-unit.ts',
    'conversation/match-words.ts',
  ],
  cli: ['**'],
  // The roles and how they are wired. Only they themselves, main.ts and cli import them.
  app: ['**'],
  '*': ['**'],
};
const isTop = (below: string) => !below.includes('/');

/** Every package of npm that the product uses, and where. */
const packages: Readonly<Record<string, readonly string[]>> = {
  grammy: ['channels/telegram'],
  'zca-js': ['channels/zalo'],
  ws: ['channels/zalo'],
  bullmq: ['outbound', 'runtime'],
  'prom-client': ['outbound', 'http', 'app'],
  ioredis: ['outbound', 'runtime'],
  // Beside runtime only its types, for LISTEN and session locks.
  pg: ['runtime', 'outbound', 'channels/playground', 'cli', 'app'],
  '@prisma/client': ['runtime'],
  '@prisma/adapter-pg': ['runtime'],
  '@fluent/bundle': ['i18n'],
  hono: ['http', 'console', 'api', 'features/*'],
  'htmx.org': ['console'],
  '@hono/node-server': ['http'],
  pino: ['runtime'],
  qrcode: ['console', 'features/members', 'features/meetings', 'features/roster', 'features/funds'],
  echarts: ['runtime'],
  '@resvg/resvg-wasm': ['runtime'],
  fflate: ['runtime'],
  'ical-generator': ['features/meetings'],
  pngjs: ['cli'],
  'chrono-node': ['cli'],
  yaml: ['features/questions', 'lexicon', 'cli'],
  'write-excel-file': ['features/lists', 'features/reports'],
  uuid: ['api', 'directory', 'outbound', 'conversation', 'features/*', 'channels/*', 'runtime', 'ledger'],
  zod: ['**'],
};

/** No files, no network, no processes: given the same, they give the same. */
const pureRooms = ['messaging', 'text'];
/** Where rows are read and written; elsewhere only in files called store. */
const rowRooms = ['directory', 'outbound', 'operations', 'conversation', 'runtime', 'cli'];
/** Vietnamese letters may stand in these: the language itself, and a page that is its own template. */
const vietnameseRooms = ['text', 'http/playground-page'];

/** Who may change what is kept of people: these leave a line in the history, or take all of it away. */
const keepersOfPeople = [
  'directory/roster.ts',
  'directory/roster-bulk.ts',
  'directory/people.ts',
  'directory/contact.ts',
  'directory/identity/merge-people.ts',
  'directory/identity/move-account.ts',
  'directory/erasing/erase-person.ts',
  'directory/erasing/strangers-store.ts',
  'cli/rotate-key/reencrypt.ts',
];
const peopleChanged =
  /\.(?:person|membership)\.(?:create|update|upsert|delete)\w*\(|\b(?:INSERT INTO|UPDATE|DELETE FROM) "?(?:person|membership)"?\s/;

const MOST_LINES = 300;
const rowAccess =
  /\b(?:tx|prisma|db)\.[a-z]\w*\.(?:find|create|update|upsert|delete|count|aggregate|groupBy)\w*\(|\$(?:query|execute)Raw/;
const vietnamese =
  /[\u00C0-\u00C3\u00C8-\u00CA\u00CC\u00CD\u00D2-\u00D5\u00D9\u00DA\u00DD\u00E0-\u00E3\u00E8-\u00EA\u00EC\u00ED\u00F2-\u00F5\u00F9\u00FA\u00FD\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]/u;
const importing =
  /^\s*(?:import|export)\b[^;'"]*?\bfrom\s*'([^'\n]+)'|^\s*import\s*'([^'\n]+)'|\bimport\(\s*'([^'\n]+)'/gm;
const comments = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm;
/** What people type may be quoted in a comment that explains how it is read; the unit of money has its own letters. */
const quoted = /"[^"\n]*"|'[^'\n]*'|`[^`\n]*`/g;

/** Where it is said, not what is done: no operation knows of it. */
const faceRooms = ['conversation', 'channels', 'http', 'console', 'api'];

/** @returns one line a fault, "path: what is wrong"; none: the house is in order */
export function findFaults(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => faultsOf(file).map((fault) => `${file.path}: ${fault}`));
}

/** @returns each circle of files that import one another, the files in alphabetical order */
export function findCircles(files: readonly SourceFile[]): string[][] {
  const imports = new Map(files.map(({ path, text }) => [path, importsOf(path, text)]));
  const reach = new Map<string, Set<string>>();
  for (const path of imports.keys()) reach.set(path, reachedFrom(path, imports));
  const circles = new Map<string, string[]>();
  for (const [path, reached] of reach) {
    if (!reached.has(path)) continue;
    const circle = [...reached].filter((other) => reach.get(other)?.has(path)).sort();
    circles.set(circle.join(), circle);
  }
  return [...circles.values()];
}

function importsOf(path: string, text: string): string[] {
  const names = [...text.matchAll(importing)].map(([, from, alone, late]) => from ?? alone ?? late ?? '');
  return names
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.normalize(posix.join(posix.dirname(path), name)));
}

function reachedFrom(path: string, imports: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set<string>();
  const open = [...(imports.get(path) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    open.push(...(imports.get(next) ?? []));
  }
  return reached;
}

function faultsOf({ path, text }: SourceFile): string[] {
  const faults: string[] = [];
  const below = path.replace(/^src\//, '');
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  if (/\.[jt]s$/.test(path) && lines > MOST_LINES) faults.push(`${lines} lines, at most ${MOST_LINES}`);
  if (!/^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z]+)+$/.test(below))
    faults.push('names are kebab-case');
  const spoken = text
    .replaceAll('Chi H\u1ED9i', '')
    .replace(comments, (comment) => comment.replace(quoted, '').replaceAll('\u0111\u1ED3ng', ''));
  const letter = vietnameseRooms.some((room) => fits(below, room)) ? undefined : vietnamese.exec(spoken)?.[0];
  if (letter)
    faults.push(
      `a Vietnamese letter (${letter}) in line ${lineOf(spoken, letter)}; words stand in locales/ and lexicon/`,
    );
  if (/\.tsx?$/.test(path)) faults.push(...codeFaults(below, text), ...importFaults(path, below, text));
  return faults;
}

function codeFaults(below: string, text: string): string[] {
  const faults: string[] = [];
  const isStore = /(?:^|[/-])store(?:-[a-z-]+)?\.ts$/.test(below) || /\/store\//.test(below);
  if (!isStore && !rowRooms.some((room) => fits(below, room)) && rowAccess.test(text))
    faults.push('reads or writes rows outside a store');
  if (!keepersOfPeople.includes(below) && peopleChanged.test(text))
    faults.push('changes a person or a membership past directory/roster.ts, which keeps the history');
  if (posix.basename(below) === 'index.ts' && below !== 'features/index.ts') faults.push('no barrel files');
  if (/^export\s+(?:type\s+)?(?:\*|\{[^}]*\})(?:\s+as\s+\w+)?\s+from\b/m.test(text))
    faults.push('no exports of what another file exports');
  if (/^(?:export\s+)?(?:let|var)\s/m.test(text)) faults.push('no state of a module');
  if (!fits(below, 'outbound') && /\badapter\.send\(/.test(text)) faults.push('only outbound sends');
  if (/@ts-(?:ignore|nocheck)|biome-ignore|\bTODO\b|\bFIXME\b/.test(text)) faults.push('nothing is ignored or put off');
  if (/catch\s*(?:\([^)]*\)\s*)?\{\s*\}|\.catch\(\s*\(\)\s*=>\s*(?:undefined|null|\{\s*\})\s*\)/.test(text))
    faults.push('an error is swallowed');
  if ((fits(below, 'features/*') || fits(below, 'directory')) && /\bPromise\.all\(/.test(text))
    faults.push('a transaction takes one query at a time: runtime/in-order.ts');
  return faults;
}

function importFaults(path: string, below: string, text: string): string[] {
  const faults: string[] = [];
  const own = roomOf(below);
  if (!own) return ['no room of this name; add it to the table'];
  for (const [, from, alone, late] of text.matchAll(importing)) {
    const name = from ?? alone ?? late ?? '';
    if (name.startsWith('.')) {
      const target = posix.normalize(posix.join(posix.dirname(path), name));
      const targetBelow = target.replace(/^src\//, '');
      if (!target.startsWith('src/')) {
        if (!isTop(below)) faults.push(`imports ${target} from outside src`);
      } else if ((isTop(targetBelow) || fits(targetBelow, 'app')) && !['*', 'app', 'cli'].includes(own)) {
        faults.push(`nobody imports ${target}`);
      } else if (!mayImport(below, own, targetBelow)) {
        faults.push(`may not import ${target}`);
      } else if (posix.basename(below) === 'operations.ts' && isFace(targetBelow)) {
        faults.push(`an operation has no face, so not ${target}`);
      }
    } else if (name.startsWith('node:')) {
      if (pureRooms.some((room) => fits(below, room))) faults.push(`does no input or output, so not ${name}`);
    } else {
      const packageName = name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/');
      if (!packages[packageName]?.some((room) => fits(below, room)))
        faults.push(`may not use the package ${packageName}`);
    }
  }
  return faults;
}

/** A room of the conversation or of pages, or what a feature says there. */
const isFace = (below: string) =>
  faceRooms.some((room) => fits(below, room)) ||
  /^features\/[^/]+\/(?:chat|console|feature|messages)(?:\/|\.ts$)/.test(below);

function roomOf(below: string): string | undefined {
  return Object.keys(rooms)
    .filter((room) => fits(below, room))
    .sort((a, b) => specificity(b) - specificity(a))[0];
}

const specificity = (room: string) => room.split('/').length * 2 + (room.includes('*') ? 0 : 1);

function mayImport(below: string, own: string, target: string): boolean {
  // "features/*" is one room each: the folder that this file is in.
  const depth = own.split('/').length;
  const home = below.split('/').slice(0, depth).join('/');
  if (!own.endsWith('.ts') && fits(target, home)) return true;
  return (rooms[own] ?? []).some((room) => fits(target, room));
}

/** Is the path the file, or in the folder, that `room` names? `*` stands for one part, `**` for anything. */
function fits(path: string, room: string): boolean {
  if (room === '**') return true;
  const parts = path.split('/');
  // The files right below src, not the folders.
  if (room === '*') return isTop(path);
  return room.split('/').every((part, index) => parts[index] !== undefined && (part === '*' || part === parts[index]));
}

function lineOf(text: string, part: string): number {
  return text.slice(0, text.indexOf(part)).split('\n').length;
}
