/** Every screen, by role and unit: who sees it; what is another's reads like what is not there. */
import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole, screensOf } from '../../src/app/console.ts';
import { type KimLien, kimLien } from '../scenarios/meetings-cast.ts';
import { browser, signedIn } from '../support/console.ts';
import { anApplication, aQuestion, aRequest } from '../support/console-things.ts';

const NOBODY = '01900000-0000-7000-8000-000000000000';

let cast: KimLien;
let pages: Hono;
let screens: ReturnType<typeof screensOf>;
let people: Record<'officer' | 'administrator' | 'stranger' | 'neighbour', Awaited<ReturnType<typeof signedIn>>>;
/** What there is in the chapter Liên Sơn, by the screen that shows it. */
const there: Record<string, string> = {};

beforeAll(async () => {
  cast = await kimLien();
  const { app, head, lienSon, mau } = cast;
  pages = openConsole(app.app);
  screens = screensOf(app.app);
  const chief = app.telegram.user({ firstName: 'Lê', lastName: 'Tổng' });
  await app.administrator(chief, app.root);
  const neighbour = app.telegram.user({ firstName: 'Trần', lastName: 'Mậu' });
  await app.officer(neighbour, mau);
  people = {
    officer: await signedIn(pages, head),
    administrator: await signedIn(pages, chief),
    neighbour: await signedIn(pages, neighbour),
    stranger: browser(pages),
  };
  there['/hoi-vien/:id'] = await app.offline('Cao Xuân Hòe', lienSon);
  await head.says('họp 14h thứ sáu 27/11 tại nhà văn hóa: sơ kết');
  await head.presses('Gửi giấy mời', { on: await head.sees('Gửi giấy mời') });
  await app.settled();
  there['/hop/:id'] = (await app.db.meeting.findFirstOrThrow({ where: { unitId: lienSon.id } })).id;
  await head.says('thông báo: mai cắt điện từ 8 giờ');
  await head.presses(/^Gửi tới/, { on: await head.sees('Có gửi không') });
  await app.settled();
  there['/ho-tro/:number'] = String(await aRequest(cast, there['/hoi-vien/:id'] ?? ''));
  there['/cau-hoi/:number'] = String(await aQuestion(cast, 'Một câu hỏi'));
  there['/don/:number'] = String(await anApplication(cast, 'Trần Văn Khách'));
  there['/tin/:id'] = (await app.db.announcement.findFirstOrThrow()).id;
  const written = {
    deed: 'send',
    key: 'plan',
    kind: 'notice',
    text: 'Tin mai',
    units: lienSon.id,
    when: '8 giờ sáng mai',
  };
  await people.officer.post('/bang/tin/moi', written);
  await things(lienSon.id);
  there['/tin/ke-hoach/:id'] = (await app.db.announcementPlan.findFirstOrThrow()).id;
});
afterAll(() => cast?.app.stop());

/** Written by the forms of the screens themselves. */
async function things(unitId: string): Promise<void> {
  const { app } = cast;
  const write = async (path: string, fields: Record<string, string>) => {
    const answer = await people.officer.post(`/bang${path}`, { deed: 'do', key: path, ...fields });
    expect(
      answer.status,
      `${path}: ${answer.text.match(/role="alert">([^<]*)|id="[^"]*-problem">([^<]*)/g)?.join(' ')}`,
    ).toBe(200);
  };
  await write('/quy/moi', { name: 'Quỹ chi hội', unit: unitId });
  there['/quy/:id'] = (await app.db.fund.findFirstOrThrow()).id;
  await write('/tiet-kiem/moi', { groupUnit: unitId, groupName: 'Tổ 1', monthly: '50 nghìn', settles: 'year' });
  there['/tiet-kiem/:id'] = (await app.db.savingsGroup.findFirstOrThrow()).id;
  const loan = {
    borrower: 'Cao Xuân Hòe',
    loanSum: '2 triệu',
    term: '10 tháng',
    standing: 'near_poor',
    loanFund: there['/quy/:id'],
  };
  const opening = { sum: '20 triệu' };
  await write(`/quy/${there['/quy/:id']}/dau-ky`, opening);
  await write('/vay/moi', loan);
  there['/vay/:id'] = (await app.db.loan.findFirstOrThrow()).id;
  const child = { childUnit: unitId, childName: 'Lê Thị Na', birth: '12/5/2015', cause: 'covid' };
  await write('/do-dau/moi', child);
  there['/do-dau/:id'] = (await app.db.sponsoredChild.findFirstOrThrow()).id;
  await write('/phong-trao/moi', {
    name: 'Nuôi heo đất',
    unit: unitId,
    subject: 'person',
    period: 'từ 1/11 đến 31/12',
  });
  there['/phong-trao/:id'] = (await app.db.movement.findFirstOrThrow()).id;
  const award = {
    unit: unitId,
    who: 'Cao Xuân Hòe',
    form: 'praise',
    level: 'chapter',
    kind: 'merit',
    reason: 'Gương mẫu',
  };
  await write('/khen-thuong/moi', award);
  there['/khen-thuong/:id'] = (await app.db.commendation.findFirstOrThrow()).id;
  await write('/su-kien/moi', { unit: unitId, title: 'Ra quân dọn vệ sinh', kind: 'cleanup', headCount: '42' });
  there['/su-kien/:id'] = (await app.db.event.findFirstOrThrow()).id;
  there['/bao-cao/:unit'] = unitId;
  there['/don-vi/:id'] = unitId;
  there['/bai-viet/:unit'] = unitId;
  const article = { deed: 'save', key: 'article', title: 'Làm thẻ', category: 'khac', answer: 'Đến bảo hiểm xã hội' };
  expect((await people.officer.post(`/bang/bai-viet/${unitId}/moi`, article)).status).toBe(303);
  PERIOD.id = (await app.db.article.findFirstOrThrow({ where: { unitId } })).id;
}

const PERIOD: Record<string, string> = { from: '2026-01-01', to: '2026-06-30', at: '0', entry: NOBODY };
/** The thing that a screen shows stands first in its address. */
const thingOf = (path: string) => there[/^.*?:\w+/.exec(path)?.[0] ?? ''];
const address = (path: string, id: string) =>
  `/bang${path.replace(/:\w+/, id).replaceAll(/:(\w+)/g, (_, name: string) => PERIOD[name] ?? NOBODY)}`;
/** Books, loans and files of children are their very unit's: who stands above reads sums alone. */
const isClose = (path: string) => /^\/(quy|vay|tiet-kiem|do-dau)\/:/.test(path);
const bare = (text: string) => text.replaceAll(/[\w-]{36}|\/\d+/g, '');

test('each screen for each role', async () => {
  let cells = 0;
  for (const { path, level } of screens) {
    const id = thingOf(path);
    if (path.includes(':')) expect(id, `${path}: name something that it shows`).toBeDefined();
    for (const who of ['officer', 'administrator', 'neighbour', 'stranger'] as const) {
      const isOwn = who === 'officer' || (who === 'administrator' && !isClose(path));
      const expected =
        who === 'stranger'
          ? 303
          : level === 'administrator' && who !== 'administrator'
            ? 404
            : id && !isOwn
              ? 404
              : 200;
      expect((await people[who].get(address(path, id ?? ''))).status, `${who} ${path}`).toBe(expected);
      cells++;
    }
  }
  expect(cells).toBeGreaterThan(240);
});

test('what is of others reads like what is not there, shown and done', async () => {
  for (const { path, deeds } of screens.filter(({ path }) => path.includes(':'))) {
    const [foreign, missing, nonsense] = await Promise.all(
      [thingOf(path) ?? '', path.includes('number') ? '999999' : NOBODY, 'x'].map((id) =>
        people.neighbour.get(address(path, id)),
      ),
    );
    expect(bare(foreign?.text ?? '')).toBe(bare(missing?.text ?? ''));
    expect(nonsense?.status).toBe(404);
    for (const deed of Object.keys(deeds ?? {})) {
      const tries = await Promise.all(
        [thingOf(path) ?? '', NOBODY].map((id) => people.neighbour.post(address(path, id), { deed, key: 'k' })),
      );
      expect(
        tries.map(({ status }) => status),
        `${deed} ${path}`,
      ).toEqual([404, 404]);
    }
    expect((await people.officer.post(address(path, thingOf(path) ?? ''), { deed: 'no-such-deed' })).status).toBe(404);
  }
});

test('in each field a script stays text, and nonsense is no fault of ours', async () => {
  const script = '<script>alert(1)</script>"\'=HYPERLINK("x")';
  for (const { path, level } of screens) {
    const names = [
      'ky',
      'so',
      'phan',
      'loai',
      'ca',
      'units',
      'kind',
      'tim',
      'don_vi',
      'tinh',
      'trang',
      'luc',
      'ten',
      'ngay',
      'viec',
      'truoc',
      'lan',
      'xong',
    ];
    const query = new URLSearchParams(Object.fromEntries(names.map((name) => [name, script]))).toString();
    const who = level === 'administrator' ? people.administrator : people.officer;
    const page = await who.get(`${address(path, thingOf(path) ?? '')}?${query}`);
    expect(page.status, path).toBe(200);
    expect(page.text).not.toContain('<script>alert');
  }
});
