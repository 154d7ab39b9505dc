import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findCircles, findFaults, type SourceFile } from './support/architecture.ts';

const binary = /\.(?:png|ico|woff2)$/;

function readSources(folder: string): SourceFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): SourceFile[] => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return path === 'src/generated' ? [] : readSources(path);
    return binary.test(path) ? [] : [{ path, text: readFileSync(join(process.cwd(), path), 'utf8') }];
  });
}

test('every line lives in its room', () => {
  const files = readSources('src');
  expect(files.length).toBeGreaterThan(100);
  expect(findFaults(files)).toEqual([]);
});

/** Those that still stand; the list may only become shorter. */
const standingCircles = [
  ['hand-over', 'jobs', 'send-message', 'send-worker', 'sweep'].map((name) => `src/outbound/delivery/${name}.ts`),
  ['read-person', 'read-roster'].map((name) => `src/features/lists/reading/${name}.ts`),
].map((circle) => circle.join());

test('no files import one another in a circle', () => {
  const found = findCircles(readSources('src').filter(({ path }) => /\.tsx?$/.test(path))).map((circle) =>
    circle.join(),
  );
  expect(found.filter((circle) => !standingCircles.includes(circle))).toEqual([]);
});

test('a circle is found, of types too', () => {
  const files = [
    { path: 'src/text/a.ts', text: "import { b } from './b.ts';" },
    { path: 'src/text/b.ts', text: "import type { C } from './c/c.ts';" },
    { path: 'src/text/c/c.ts', text: "import { a } from '../a.ts';" },
    { path: 'src/text/d.ts', text: "import { a } from './a.ts';" },
  ];
  expect(findCircles(files)).toEqual([['src/text/a.ts', 'src/text/b.ts', 'src/text/c/c.ts']]);
});

test.each<[fault: string, path: string, text: string]>([
  ['may not import src/runtime/clock.ts', 'src/text/a.ts', "import { now } from '../runtime/clock.ts';"],
  ['may not import src/features/aid/rules.ts', 'src/features/meetings/a.ts', "import { x } from '../aid/rules.ts';"],
  [
    'may not import src/features/aid/rules.ts',
    'src/features/meetings/a.ts',
    "const x = await import('../aid/rules.ts');",
  ],
  [
    'may not import src/channels/telegram/send.ts',
    'src/features/aid/a.ts',
    "import '../../channels/telegram/send.ts';",
  ],
  ['may not import src/channels/zalo/send.ts', 'src/channels/telegram/a.ts', "import { x } from '../zalo/send.ts';"],
  [
    'may not import src/conversation/turn.ts',
    'src/features/aid/a.ts',
    "import type { W } from '../../conversation/turn.ts';",
  ],
  ['may not import src/features/aid/store.ts', 'src/features/index.ts', "import { x } from './aid/store.ts';"],
  ['may not import src/conversation/turn.ts', 'src/runtime/a.ts', "import {\n  x,\n} from '../conversation/turn.ts';"],
  ['nobody imports src/app/bot.ts', 'src/http/server.ts', "import { x } from '../app/bot.ts';"],
  ['nobody imports src/main.ts', 'src/http/server.ts', "import { x } from '../main.ts';"],
  [
    'imports prisma/seed/demo.ts from outside src',
    'src/http/server.ts',
    "import { x } from '../../prisma/seed/demo.ts';",
  ],
  [
    'a transaction takes one query at a time: runtime/in-order.ts',
    'src/features/aid/a.ts',
    'await Promise.all(units.map(read));',
  ],
  ['may not use the package grammy', 'src/channels/zalo/a.ts', "import { Api } from 'grammy';"],
  ['may not use the package grammy', 'src/outbound/a.ts', "import type { Update } from 'grammy/types';"],
  ['may not use the package zca-js', 'src/channels/telegram/a.ts', "import { Zalo } from 'zca-js';"],
  ['may not use the package bullmq', 'src/features/aid/a.ts', "import { Queue } from 'bullmq';"],
  ['may not use the package ioredis', 'src/conversation/a.ts', "import Redis from 'ioredis';"],
  ['may not use the package pg', 'src/directory/a.ts', "import pg from 'pg';"],
  [
    'may not use the package @prisma/client',
    'src/features/aid/store.ts',
    "import { x } from '@prisma/client/runtime';",
  ],
  ['may not use the package lodash', 'src/text/a.ts', "import { x } from 'lodash';"],
  ['does no input or output, so not node:fs', 'src/messaging/a.ts', "import { readFileSync } from 'node:fs';"],
  ['reads or writes rows outside a store', 'src/features/aid/rules.ts', 'await turn.tx.aidRequest.findMany({});'],
  ['reads or writes rows outside a store', 'src/http/a.ts', 'await database.prisma.unit.count();'],
  ['reads or writes rows outside a store', 'src/features/aid/a.ts', 'await tx.$queryRaw`SELECT 1`;'],
  [
    'changes a person or a membership past directory/roster.ts, which keeps the history',
    'src/features/aid/store.ts',
    'await tx.person.update({});',
  ],
  [
    'changes a person or a membership past directory/roster.ts, which keeps the history',
    'src/directory/a.ts',
    'await tx.$executeRaw`DELETE FROM membership WHERE false`;',
  ],
  [
    'an operation has no face, so not src/conversation/feature.ts',
    'src/features/aid/operations.ts',
    "import { Refusal } from '../../conversation/feature.ts';",
  ],
  [
    'an operation has no face, so not src/features/aid/chat/show.ts',
    'src/features/aid/operations.ts',
    "import { show } from './chat/show.ts';",
  ],
  [
    'may not import src/conversation/turn.ts',
    'src/operations/a.ts',
    "import type { T } from '../conversation/turn.ts';",
  ],
  ['no barrel files', 'src/text/index.ts', 'export const x = 1;'],
  ['no exports of what another file exports', 'src/text/a.ts', "export * from './b.ts';"],
  ['no exports of what another file exports', 'src/text/a.ts', "export type { X } from './b.ts';"],
  ['301 lines, at most 300', 'src/text/a.ts', '// line\n'.repeat(301)],
  ['names are kebab-case', 'src/text/foldText.ts', ''],
  ['names are kebab-case', 'src/text/Time/a.ts', ''],
  ['a Vietnamese letter (ộ) in line 2; words stand in locales/ and lexicon/', 'src/i18n/a.ts', '\n// says hội'],
  ['a Vietnamese letter (Đ) in line 1; words stand in locales/ and lexicon/', 'src/features/aid/a.ts', "say('Đã ghi')"],
  ['no state of a module', 'src/outbound/a.ts', 'let counter = 0;'],
  ['only outbound sends', 'src/features/aid/a.ts', 'await adapter.send(chat, message);'],
  ['nothing is ignored or put off', 'src/text/a.ts', '// TODO later'],
  ['an error is swallowed', 'src/text/a.ts', 'try { x(); } catch {}'],
  ['an error is swallowed', 'src/text/a.ts', 'await x().catch(() => undefined);'],
  ['no room of this name; add it to the table', 'src/helpers/a.ts', ''],
])('"%s" is found in %s', (fault, path, text) => {
  expect(findFaults([{ path, text }])).toEqual([`${path}: ${fault}`]);
});

test.each<[path: string, text: string]>([
  [
    'src/features/aid/store.ts',
    "import type { Tx } from '../../runtime/database.ts';\nawait tx.aidRequest.findMany({});",
  ],
  ['src/features/aid/rules.ts', "import { fold } from '../../text/fold.ts';\nimport { x } from './other.ts';"],
  ['src/features/index.ts', "import { aid } from './aid/feature.ts';"],
  ['src/channels/telegram/send.ts', "import { Api } from 'grammy';\nimport { x } from './link.ts';"],
  ['src/text/fold.ts', "const letter = 'đ';"],
  ['src/directory/units.ts', '/** Reads "Chi hội Liên Sơn". */\nconst x = 1; // as `chi hội`'],
  ['src/channels/telegram/a.ts', "type A = Pick<B, 'from' | 'chat'>;"],
  ['src/cli/grant.ts', "import { grantRole } from '../directory/roles.ts';\nlet_it_be();\nconsole.log('Chi Hội');"],
])('what is in order in %s passes', (path, text) => {
  expect(findFaults([{ path, text }])).toEqual([]);
});
