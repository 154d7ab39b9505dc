import { afterAll, beforeAll, expect, test } from 'vitest';
import { createUnit, rootUnit, type UnitRef } from '../../../src/directory/units.ts';
import type { ArticleContent } from '../../../src/features/questions/knowledge/article.ts';
import { contentSchema } from '../../../src/features/questions/knowledge/article.ts';
import {
  addQuestionForm,
  draftArticle,
  findArticles,
  readArticle,
} from '../../../src/features/questions/knowledge/find-articles.ts';
import { addVersion, confirmVersions, createArticle } from '../../../src/features/questions/knowledge/store.ts';
import { type Database, openDatabase, type Tx } from '../../../src/runtime/database/database.ts';
import { createTestDatabase } from '../../support/database.ts';

const at = new Date('2026-11-21T09:00:00+07:00');
const later = new Date(at.getTime() + 60_000);
let made: Awaited<ReturnType<typeof createTestDatabase>>;
let database: Database;
let root: UnitRef;

beforeAll(async () => {
  made = await createTestDatabase();
  database = openDatabase(made.url, 4);
  root = await rootUnit(database.prisma, 'Chi Hội');
  const others = [
    'Cấp hộ chiếu phổ thông',
    'Tách hộ',
    'Đăng ký tạm trú',
    'Gia hạn tạm trú',
    'Đăng ký kết hôn',
    'Đăng ký xe',
  ];
  for (const title of others) await confirmed(root, { title });
});
afterAll(async () => {
  await database.close();
  await made.drop();
});

const ward = (name: string) => createUnit(database.prisma, { name, kind: 'ward', parent: root });
const content = (more: Partial<ArticleContent>): ArticleContent =>
  contentSchema.parse({
    category: 'khac',
    answer: 'Theo quy định.',
    ...more,
    title: more.title ?? 'Khai báo tạm vắng',
  });

async function put(tx: Tx, unitId: string | null, more: Partial<ArticleContent>) {
  const articleId = await createArticle(tx, { key: crypto.randomUUID(), unitId }, at);
  return { articleId, id: await addVersion(tx, { articleId, unitId, writtenById: null, content: content(more) }, at) };
}

async function confirmed(unit: UnitRef, more: Partial<ArticleContent>) {
  return database.prisma.$transaction(async (tx) => {
    const version = await put(tx, unit.id, more);
    await confirmVersions(tx, unit.id, [version], null, at);
    return version;
  });
}

const ask = (unit: UnitRef, text: string, when = at) =>
  database.prisma.$transaction((tx) => findArticles(tx, { unit, text, at: when }));

test('answers what is asked in everyday words, and is silent on what it does not have', async () => {
  const unit = await ward('Phường 1');
  await confirmed(unit, { title: 'Khai báo vũ khí thô sơ', answer: 'Khai với Công an phường.' });
  const found = await ask(unit, 'khai bao vu khi tho so');
  expect(found).toMatchObject({
    outcome: 'answer',
    article: { title: 'Khai báo vũ khí thô sơ', answer: 'Khai với Công an phường.' },
  });
  expect(await ask(unit, 'cách nấu bò kho')).toMatchObject({ outcome: 'none' });
});

test('serves a draft only once an officer has confirmed it, and then to all below', async () => {
  const [unit, other] = [await ward('Phường 2'), await ward('Phường 3')];
  const below = await createUnit(database.prisma, { name: 'Tổ 1', kind: 'chapter', parent: unit });
  const draft = await database.prisma.$transaction((tx) => put(tx, null, { title: 'Trợ cấp thờ cúng liệt sĩ' }));
  const text = 'trợ cấp thờ cúng liệt sĩ';
  expect(await ask(below, text)).toMatchObject({ outcome: 'none' });
  await database.prisma.$transaction((tx) => confirmVersions(tx, unit.id, [draft], null, at));
  expect(await ask(below, text)).toMatchObject({ outcome: 'answer' });
  expect(await ask(other, text)).toMatchObject({ outcome: 'none' });
});

test('serves the latest word along the path, and nothing that is not law on that day', async () => {
  const unit = await ward('Phường 4');
  const below = await createUnit(database.prisma, { name: 'Tổ 1', kind: 'chapter', parent: unit });
  const first = await confirmed(unit, {
    title: 'Cai nghiện ma túy tự nguyện',
    answer: 'Cũ',
    inForceFrom: '2026-11-01',
  });
  const text = 'cai nghiện ma túy tự nguyện';
  const before = await ask(below, text);
  expect(before).toMatchObject({ outcome: 'answer', article: { answer: 'Cũ' } });
  expect(await ask(below, text, new Date('2026-10-31T23:00:00+07:00'))).toMatchObject({ outcome: 'none' });

  const id = before.outcome === 'answer' ? before.article.id : '';
  const change = content({ title: 'Cai nghiện ma túy tự nguyện', answer: 'Mới', inForceTo: '2026-12-31' });
  await database.prisma.$transaction(async (tx) => {
    const { articleId } = first;
    const version = {
      articleId,
      id: await addVersion(tx, { articleId, unitId: unit.id, writtenById: null, content: change }, later),
    };
    await confirmVersions(tx, unit.id, [version], null, later);
  });
  expect(await ask(below, text)).toMatchObject({ outcome: 'answer', article: { answer: 'Mới', id } });
  expect(await readArticle(database.prisma, id, at)).toMatchObject({ answer: 'Mới', id });
  const nextYear = new Date('2027-01-01T00:00:00+07:00');
  expect(await ask(below, text, nextYear)).toMatchObject({ outcome: 'none' });
  expect(await readArticle(database.prisma, id, nextYear)).toBeNull();
});

test('what a transaction took back is never served', async () => {
  const unit = await ward('Phường 5');
  const text = 'đăng ký nghĩa vụ quân sự lần đầu';
  const undone = database.prisma.$transaction(async (tx) => {
    const version = await put(tx, unit.id, { title: 'Đăng ký nghĩa vụ quân sự lần đầu' });
    await confirmVersions(tx, unit.id, [version], null, at);
    expect(await findArticles(tx, { unit, text, at })).toMatchObject({ outcome: 'answer' });
    throw new Error('taken back');
  });
  await expect(undone).rejects.toThrow('taken back');
  expect(await ask(unit, text)).toMatchObject({ outcome: 'none' });
  // The same revision, of another transaction.
  await confirmed(unit, { title: 'Chứng thực di chúc' });
  expect(await ask(unit, 'chứng thực di chúc')).toMatchObject({ outcome: 'answer' });
  expect(await ask(unit, text)).toMatchObject({ outcome: 'none' });
});

test('an answered question finds its article the next time, without the numbers of the one who asked', async () => {
  const unit = await ward('Phường 6');
  const version = await confirmed(unit, { title: 'Đăng ký khai thác nước dưới đất' });
  const found = await ask(unit, 'đăng ký khai thác nước dưới đất');
  const id = found.outcome === 'answer' ? found.article.id : '';
  const odd = 'bơm nước dưới vườn lên tưới rẫy xài hằng ngày, số của tui 0912 345 678';
  const learn = () => database.prisma.$transaction((tx) => addQuestionForm(tx, id, odd, at));
  expect(await ask(unit, odd)).not.toMatchObject({ outcome: 'answer' });
  expect(await learn()).toBe(true);
  expect(await learn()).toBe(false);
  expect(await ask(unit, odd)).toMatchObject({ outcome: 'answer', article: { id } });
  const [row] = await database.prisma.articleQuestion.findMany({ where: { articleId: version.articleId } });
  expect(row?.text).not.toMatch(/\d{3}/);
});

test("an officer's answer becomes a draft of the unit", async () => {
  const unit = await ward('Phường 7');
  const text = 'mấy giờ phường phát quà Tết cho người neo đơn';
  const draft = { unit, question: text, answer: '8 giờ ngày 20 tháng Chạp.', byId: crypto.randomUUID(), at };
  const articleId = await database.prisma.$transaction((tx) => draftArticle(tx, draft));
  expect(await ask(unit, text)).not.toMatchObject({ outcome: 'answer' });
  const [version] = await database.prisma.articleVersion.findMany({ where: { articleId } });
  await database.prisma.$transaction((tx) => confirmVersions(tx, unit.id, version ? [version] : [], null, at));
  expect(await ask(unit, text)).toMatchObject({ outcome: 'answer', article: { title: text.replace('mấy', 'Mấy') } });
});
