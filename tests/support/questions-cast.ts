import type { UnitRef } from '../../src/directory/units.ts';
import { contentSchema } from '../../src/features/questions/knowledge/article.ts';
import { addVersion, confirmVersions, createArticle } from '../../src/features/questions/knowledge/store.ts';

import type { TestApp } from './app.ts';
import type { FakeUser } from './fake-telegram/user.ts';

let made = 0;

/** A ward with its police station, two officers there and one above, a resident seen in its group. Each call anew. */
export async function questionsCast(app: TestApp) {
  const number = ++made;
  const person = (firstName: string, lastName: string) => app.telegram.user({ firstName, lastName });
  const city = await app.unit({ name: `Công an thành phố ${number}`, kind: 'police' });
  const ward = await app.unit({ name: `Công an phường Hưng Phú ${number}`, kind: 'police', parent: city });
  const officer = person('Nguyễn Khánh', `Nhu ${number}`);
  const second = person('Đặng Thanh', `Toàn ${number}`);
  const above = person('Phan Minh', `Hưng ${number}`);
  const resident = person('Lưu Kim', `Cúc ${number}`);
  const neighbour = person('Trần Văn', `Bảy ${number}`);
  const officerId = await app.officer(officer, ward);
  const secondId = await app.officer(second, ward);
  const aboveId = await app.officer(above, city);
  const title = `Khu vực 3 ${number}`;
  const group = app.telegram.group({ title, members: [officer, second, resident, neighbour], botIsAdmin: true });
  await binds(officer, group, ward);
  return { city, ward, officer, officerId, second, secondId, above, aboveId, resident, neighbour, group, title };

  async function binds(head: FakeUser, to: typeof group, unit: UnitRef) {
    await head.says(`/ganhom ${unit.name}`, { in: to });
    await head.presses('Đồng ý', { in: to });
    await head.sees('đã gắn', { in: to });
    // Whoever has said something is known to be there.
    await resident.says('chào cả nhà', { in: to });
    await neighbour.says('chào cả nhà', { in: to });
    await app.settled();
  }
}
export type QuestionsCast = Awaited<ReturnType<typeof questionsCast>>;

/** An article that the unit has confirmed. */
export async function servedArticle(
  app: TestApp,
  unit: UnitRef,
  content: { title: string; questions?: string[]; answer: string; papers?: string; where?: string },
): Promise<void> {
  const now = app.clock.now();
  await app.db.$transaction(async (tx) => {
    const articleId = await createArticle(tx, { key: `${unit.id}/${content.title}`, unitId: unit.id }, now);
    const source = [{ law: 'Luật Cư trú 2020 (68/2020/QH14)', article: 'Điều 27', link: '' }];
    const full = contentSchema.parse({ category: 'cu-tru', source, checkedOn: '2026-11-01', ...content });
    const version = { articleId, unitId: unit.id, writtenById: null, content: full };
    const id = await addVersion(tx, version, now);
    await confirmVersions(tx, unit.id, [{ id, articleId }], null, now);
  });
}
