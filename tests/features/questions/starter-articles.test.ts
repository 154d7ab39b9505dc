import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadStarterArticles, readArticleFolder } from '../../../src/app/article-files.ts';
import { createUnit, rootUnit } from '../../../src/directory/units.ts';
import { findArticles } from '../../../src/features/questions/knowledge/find-articles.ts';
import { addVersion, confirmVersions, versionsOf } from '../../../src/features/questions/knowledge/store.ts';
import { type Database, openDatabase } from '../../../src/runtime/database/database.ts';
import { createLogger } from '../../../src/runtime/logger.ts';
import { createTestDatabase } from '../../support/database.ts';
import { TEMPORARY_PREFIX } from '../../support/temporary.ts';

const now = new Date('2026-11-21T09:00:00+07:00');
const log = createLogger('silent');
let made: Awaited<ReturnType<typeof createTestDatabase>>;
let database: Database;
beforeAll(async () => {
  made = await createTestDatabase();
  database = openDatabase(made.url, 4);
});
afterAll(async () => {
  await database.close();
  await made.drop();
});

const folders: string[] = [];
function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), `${TEMPORARY_PREFIX}${process.pid}-`));
  folders.push(folder);
  return folder;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const article = (slug: string, title: string, answer: string) =>
  `---\nslug: ${slug}\ncategory: cu-tru\nanswer: ${answer}\ncheck: Xem lại Luật số 118/2025/QH15.\n---\n# ${title}\n`;

test('the starter set comes once, is renewed when its text changes, and never over what an officer wrote', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'cu-tru'));
  const write = (answer: string) => {
    writeFileSync(join(folder, 'cu-tru', 'tach-ho.md'), article('tach-ho', 'Tách hộ khẩu', answer));
    writeFileSync(join(folder, 'cu-tru', 'tam-tru.md'), article('tam-tru', 'Đăng ký tạm trú', answer));
  };
  const load = (demo: boolean) => loadStarterArticles(database.prisma, folder, { demo, now, log });
  const root = await rootUnit(database.prisma, 'Chi Hội');
  const unit = await createUnit(database.prisma, { name: 'Phường 1', kind: 'ward', parent: root });
  const ask = (text: string) => database.prisma.$transaction((tx) => findArticles(tx, { unit, text, at: now }));

  write('Một.');
  await load(false);
  await load(false);
  const drafts = await database.prisma.articleVersion.findMany({ select: { id: true } });
  expect(drafts).toHaveLength(2);
  const kept = await database.prisma.$transaction((tx) => versionsOf(tx, [drafts[0]?.id ?? '']));
  expect(kept).toMatchObject([{ content: { check: 'Xem lại Luật số 118/2025/QH15.' } }]);
  expect(await ask('tách hộ khẩu')).toMatchObject({ outcome: 'none' });

  await load(true);
  expect(await ask('tách hộ khẩu')).toMatchObject({ outcome: 'answer', article: { answer: 'Một.' } });

  const mine = await database.prisma.article.findUniqueOrThrow({
    where: { key: 'all/tach-ho' },
    include: { versions: true },
  });
  await database.prisma.$transaction(async (tx) => {
    const content = {
      category: 'cu-tru' as const,
      title: 'Tách hộ khẩu',
      answer: 'Của phường.',
      questions: [],
      source: [],
      body: '',
    };
    const rest = { where: '', papers: '', cost: '', time: '', inForceFrom: null, inForceTo: null, checkedOn: null };
    const writtenById = crypto.randomUUID();
    const version = { articleId: mine.id, unitId: unit.id, writtenById, content: { ...content, ...rest } };
    const id = await addVersion(tx, version, now);
    await confirmVersions(tx, unit.id, [{ id, articleId: mine.id }], writtenById, new Date(now.getTime() + 1000));
  });
  write('Hai.');
  await load(true);
  expect(await ask('tách hộ khẩu')).toMatchObject({ outcome: 'answer', article: { answer: 'Của phường.' } });
  expect(await ask('đăng ký tạm trú')).toMatchObject({ outcome: 'answer', article: { answer: 'Hai.' } });
});

test('a folder names each file that cannot be read', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a.md'), article('tach-ho', 'Tách hộ', 'Một.'));
  writeFileSync(join(folder, 'b.md'), article('tach-ho', 'Tách hộ', 'Hai.'));
  writeFileSync(join(folder, 'c.md'), 'không có gì');
  const { items, faults } = await readArticleFolder(folder);
  expect(items.map((item) => item.slug)).toEqual(['tach-ho']);
  expect(faults).toEqual([
    { file: 'b.md', place: 'slug', reason: 'twice' },
    { file: 'c.md', place: '', reason: 'front-matter' },
  ]);
});
