import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { questionsCast } from '../support/questions-cast.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(() => app.clock.set('2026-11-23T09:00:00+07:00'));
afterAll(() => app.stop());

test('a doubtful danger is asked about privately, and an officer hears of it on a yes alone', async () => {
  const { ward, officer, resident } = await questionsCast(app);
  await resident.says('mùi khét ở đâu ấy');
  const asked = await resident.sees('Có phải đang có người gặp nguy');
  expect(asked.text).toContain('114');
  await resident.says('không có gì đâu cháu');
  await resident.sees('yên tâm');
  await app.settled();
  expect(officer.unseen).toEqual([]);
  await resident.says('mùi khét ở đâu ấy');
  await resident.sees('Có phải đang có người gặp nguy');
  await resident.says('có, lẹ lên giùm');
  await resident.sees('Gọi ngay 114');
  expect((await officer.sees('Tin khẩn')).text).toContain('mùi khét ở đâu ấy');
  expect(await app.db.ticket.count({ where: { unitId: ward.id, emergency: 'fire' } })).toBe(1);
});

test('a doubtful danger in a group is shown to an officer, and nothing is said there; figures of speech are shown to nobody', async () => {
  const { officer, resident, neighbour, group } = await questionsCast(app);
  for (const figure of [
    'nhớ cháu muốn chết',
    'ớt cay cháy cả họng',
    'sale cháy nhà luôn bà con ơi',
    'con bé cướp luôn ngôi hoa hậu',
  ])
    await neighbour.says(figure, { in: group });
  await app.settled();
  expect(officer.unseen).toEqual([]);
  await resident.says('mùi khét ở đâu ấy', { in: group });
  const card = await officer.sees('Có thể có người gặp nguy');
  expect(card.text).toContain('chưa nói gì trong nhóm');
  await app.settled();
  expect(group.messages.some(({ said }) => said.includes('114'))).toBe(false);
});

test('who speaks of their own death is spoken to first, and an officer calls when they wish it', async () => {
  const { officer, resident } = await questionsCast(app);
  await resident.says('tôi không muốn sống nữa');
  const said = await resident.sees('đừng ở một mình');
  expect((said.text ?? '').match(/\b11\d\b/gu)).toEqual(['115']);
  await app.settled();
  expect(officer.unseen).toEqual([]);
  await resident.presses('Nhờ cán bộ gọi tôi', { on: said });
  await officer.sees('nguy cơ tự tử');
});

test('each danger is met with advice of its own, and taken, not answered as a question', async () => {
  const { officer, resident } = await questionsCast(app);
  await resident.says('nuoc lu ve ngap nha, hai ong ba ket tren gac');
  expect((await resident.sees('Lên chỗ cao')).text).not.toContain('biết bơi');
  await officer.presses('Nhận', { on: await officer.sees('Tin khẩn') });
  expect((await resident.sees('đã nhận')).text).not.toContain('câu hỏi');
  await resident.says('yêu cầu của tôi');
  expect((await resident.sees(/số \d+/)).said).not.toContain('Câu hỏi');
});
