/** The whole product on a channel: what people meet, whichever app they use. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { joinUnit } from '../../../src/directory/memberships.ts';
import { grantRole } from '../../../src/directory/roles.ts';
import type { UnitRef } from '../../../src/directory/units.ts';
import type { ChannelAbilities } from '../../../src/messaging/channel.ts';
import type { ContentInput } from '../../../src/messaging/outgoing.ts';
import type { Lane } from '../../../src/outbound/outbox/outbox.ts';
import { TINY_PICTURE } from '../../support/fake-zalo/user.ts';
import { testEncryption } from '../../support/test-encryption.ts';
import { eventually, eyesOf, type HouseWorld, type MakeWorld, type Person } from './driver.ts';

export function houseCases(makeWorld: MakeWorld): void {
  let world: HouseWorld;
  let abilities: ChannelAbilities;
  let chapter: UnitRef;

  beforeAll(async () => {
    world = await makeWorld.house();
    chapter = await world.app.unit({ name: 'Chi hội Liên Sơn' });
    const adapter = world.app.app.channels.of(world.account);
    if (!adapter) throw new Error('the channel is off');
    abilities = adapter.abilities;
  });
  afterAll(() => world.stop());

  const chatOf = ({ to }: Person) =>
    world.app.db.chat.findFirstOrThrow({ where: { ...world.account, externalId: to.externalId } });
  const rowsTo = async (person: Person) =>
    world.app.db.message.findMany({
      where: { chatId: (await chatOf(person)).id, direction: 'out' },
      orderBy: { sequence: 'asc' },
    });
  const textsOf = async (person: Person) => (await person.inbox()).map(({ text }) => text);

  /** Somebody who has met the bot, with a clean screen before their eyes. */
  async function known(name: string, as?: 'member' | 'officer') {
    const person = await world.person(name);
    const eyes = eyesOf(person);
    await person.writes('bắt đầu');
    await eyes.sees(name);
    await world.app.settled();
    const account = await world.app.db.account.findFirstOrThrow({
      where: { ...world.account, externalId: person.to.externalId },
    });
    const { db, clock } = world.app;
    if (as === 'member') {
      const keeper = { tx: db, encryption: testEncryption };
      await joinUnit(keeper, account.personId, chapter.id, { actorId: null, now: clock.now() });
    }
    if (as === 'officer') {
      const role = { personId: account.personId, unitId: chapter.id, name: as, grantedById: null };
      await grantRole(db, role, clock.now());
    }
    return { person, eyes, says: (text: string) => person.writes(text) };
  }

  /** As a feature would send it. @returns the id of its row */
  async function sends(person: Person, content: ContentInput, lane: Lane = 'reply'): Promise<string> {
    const { id } = await chatOf(person);
    return world.app.app.inTransaction(({ outbox }) => outbox.toChat(id, content, { feature: 'conversation', lane }));
  }

  const settledAs = (id: string, state: string) =>
    eventually(
      `message ${state}`,
      async () =>
        (await world.app.db.message.findUniqueOrThrow({ where: { id } })).state === state ? true : undefined,
      async () => world.app.db.message.findUniqueOrThrow({ where: { id }, select: { state: true, reason: true } }),
    );

  test('help is answered, with and without diacritics, and says what to do next', async () => {
    const { says, eyes } = await known('Nguyễn Thị Lan');
    await says('trợ giúp');
    const help = await eyes.sees('hỗ trợ');
    await says('TRO GIUP');
    expect((await eyes.sees(() => true)).text.slice(0, 40)).not.toContain('chưa hiểu');
    expect(help.text.length).toBeLessThanOrEqual(abilities.textLimit);
  });

  test('what nobody understands gets help, never the same twice in a row', async () => {
    const { says, eyes } = await known('Lan');
    const texts: string[] = [];
    for (const words of ['hôm nay trời mưa quá', 'vậy à', 'ừ']) {
      await says(words);
      texts.push((await eyes.sees(() => true)).text);
    }
    expect(new Set(texts).size).toBe(3);
  });

  test('every message is kept, in and out, with the id under which the person sees it', async () => {
    const { person, says, eyes } = await known('Lan');
    await says('lịch họp');
    const answer = await eyes.sees(() => true);
    await world.app.settled();
    expect((await rowsTo(person)).at(-1)).toMatchObject({ state: 'sent', externalId: answer.id, lane: 'reply' });
    const { id } = await chatOf(person);
    expect(await world.app.db.message.count({ where: { chatId: id, direction: 'in', state: 'handled' } })).toBe(2);
  });

  test('choices are offered as the channel can, and chosen by number, by words, and by words mistyped', async () => {
    const { person, says, eyes } = await known('Trần Văn Bình', 'member');
    await says('/hotro');
    const asked = await eyes.sees('cần hỗ trợ việc gì');
    expect(asked.buttons.length > 0).toBe(abilities.buttons);
    expect(/^1\. /m.test(asked.text)).toBe(!abilities.buttons);
    await says('1');
    const whom = await eyes.sees('cho ai');
    if (abilities.buttons) await person.presses(whom, 'Cho tôi');
    else await says('1');
    await eyes.sees('kể ngắn gọn');
    await says('thôi');
    await eyes.sees('Đã dừng');
    await says('xin ho tro');
    await eyes.sees('cần hỗ trợ việc gì');
    await says('om dau');
    await eyes.sees('cho ai');
    await says('cho toi');
    await eyes.sees('kể ngắn gọn');
    await says('thoi');
    await eyes.sees('Đã dừng');
  });

  test('a request with a photo reaches the officer of the chapter, the photo too', async () => {
    const head = await known('Nguyễn Văn Tâm', 'officer');
    const { person, says, eyes } = await known('Trần Văn Bình', 'member');
    const steps: [string | RegExp, string][] = [
      ['cần hỗ trợ việc gì', 'ốm đau'],
      ['cho ai', 'cho tôi'],
      ['kể ngắn gọn', 'Tôi nằm viện từ thứ hai.'],
    ];
    await says('/hotro');
    for (const [question, answer] of steps) {
      await eyes.sees(question);
      await says(answer);
    }
    await eyes.sees('Xong');
    await person.sendsPhoto(TINY_PICTURE, 'Giấy ra viện');
    await eyes.sees(/\d/);
    await says('xong');
    await eyes.sees('liên lạc lại');
    await says('nhan tai day');
    expect((await eyes.sees('xem lại trước khi gửi')).text).toContain('Tôi nằm viện');
    await says('gửi');
    await eyes.sees(/Đã gửi yêu cầu số \d+/);
    const photo = await head.eyes.sees((seen) => seen.photo !== undefined);
    expect([...(photo.photo ?? [])]).toEqual([...TINY_PICTURE]);
    await head.eyes.sees('Tôi nằm viện từ thứ hai.');
  });

  test('a half-finished dialog goes on after a restart, and its question is not asked again', async () => {
    const { person, says, eyes } = await known('Bình', 'member');
    await says('/hotro');
    await eyes.sees('cần hỗ trợ việc gì');
    await world.app.settled();
    const before = await textsOf(person);
    await world.restart();
    expect(await textsOf(person)).toEqual(before);
    await says('2');
    await eyes.sees('cho ai');
    await says('thôi');
    await eyes.sees('Đã dừng');
  });

  test('an update that comes twice acts once', async () => {
    const { person, eyes } = await known('Lan');
    const before = (await person.inbox()).length;
    await person.writes('lịch họp', { twice: true });
    await eyes.sees(() => true);
    await person.writes('tin mới');
    await eyes.sees(() => true);
    await world.app.settled();
    expect(await person.inbox()).toHaveLength(before + 2);
  });

  test('in a group it speaks only when spoken to', async () => {
    const { person } = await known('Lan');
    const group = await world.group('Xóm Liên Sơn', [person]);
    const eyes = eyesOf(group);
    await person.writes('hôm nay trời đẹp', { in: group });
    await person.writes('trợ giúp', { in: group, mention: true });
    expect((await eyes.sees(() => true)).text).toContain('Trong nhóm');
    await world.app.settled();
    expect(await group.inbox()).toHaveLength(1);
  });

  test('a long text arrives whole and in order, the choices with its last part', async () => {
    const { person } = await known('Lan');
    const before = (await person.inbox()).length;
    const words = Array.from({ length: abilities.textLimit / 2 }, (_, index) => `điều${index}`);
    const choices = [[{ label: 'Đã đọc', effect: { type: 'answer' as const, value: 'x' } }]];
    await settledAs(await sends(person, { text: words.join(' '), choices }), 'sent');
    const parts = (await person.inbox()).slice(before);
    expect(parts.length).toBeGreaterThan(1);
    const list = abilities.buttons ? [] : ['1.', 'Đã', 'đọc'];
    expect(parts.flatMap(({ text }) => text.split(/\s+/))).toEqual([...words, ...list]);
    expect(parts.flatMap(({ buttons }, at) => buttons.map(() => at))).toEqual(
      abilities.buttons ? [parts.length - 1] : [],
    );
  });

  test('what is queued for one chat arrives in that order', async () => {
    const { person } = await known('Lan');
    const before = (await person.inbox()).length;
    const texts = Array.from({ length: 15 }, (_, index) => `việc ${index}`);
    let last = '';
    for (const text of texts) last = await sends(person, { text });
    await settledAs(last, 'sent');
    expect((await textsOf(person)).slice(before)).toEqual(texts);
  });

  test('what could not leave while the platform was down leaves afterwards, once', async () => {
    const { person } = await known('Lan');
    const before = (await person.inbox()).length;
    await world.down();
    const ids = [await sends(person, { text: 'nhắc việc' }, 'reminder'), await sends(person, { text: 'trả lời' })];
    await world.up();
    for (const id of ids) await settledAs(id, 'sent');
    expect((await textsOf(person)).slice(before).sort()).toEqual(['nhắc việc', 'trả lời']);
  });

  test('a reply that was refused for a while arrives after it, once', async () => {
    const { person } = await known('Lan');
    const before = (await person.inbox()).length;
    world.orders.refused?.();
    await settledAs(await sends(person, { text: 'Trả lời bác' }), 'sent');
    expect((await textsOf(person)).slice(before)).toEqual(['Trả lời bác']);
  });

  test('a reminder whose answer was lost is not sent twice', async () => {
    const { person } = await known('Lan');
    const before = (await person.inbox()).length;
    world.orders.unanswered?.();
    const id = await sends(person, { text: 'Nhắc bác đi họp' }, 'reminder');
    await eventually('it to be settled', async () => {
      const { state } = await world.app.db.message.findUniqueOrThrow({ where: { id } });
      return state === 'uncertain' || state === 'sent' || undefined;
    });
    await settledAs(await sends(person, { text: 'Việc sau' }, 'reminder'), 'sent');
    expect((await textsOf(person)).slice(before)).toEqual(['Nhắc bác đi họp', 'Việc sau']);
  });

  test('a reply that was lost is repeated once, a reminder is left uncertain', async () => {
    const { person } = await known('Lan');
    const before = (await person.inbox()).length;
    world.orders.lost?.();
    await settledAs(await sends(person, { text: 'Trả lời bác' }), 'sent');
    world.orders.lost?.();
    await settledAs(await sends(person, { text: 'Nhắc bác' }, 'reminder'), 'uncertain');
    expect((await textsOf(person)).slice(before)).toEqual(['Trả lời bác']);
  });

  test('who blocked the bot is not tried again; others are served; who writes again is reached again', async () => {
    const { person: lan } = await known('Lan');
    const { person: hoa } = await known('Hoa');
    await lan.blocks();
    const ids = [await sends(lan, { text: 'Một' }, 'reminder'), await sends(lan, { text: 'Hai' }, 'reminder')];
    await settledAs(await sends(hoa, { text: 'Ba' }, 'reminder'), 'sent');
    if (world.blocked === 'refused') {
      await eventually(
        'a first refusal',
        async () => (await rowsTo(lan)).some(({ reason }) => reason !== null) || undefined,
      );
      expect((await chatOf(lan)).closedFor).toBeNull();
      world.app.clock.advance(5 * 60_000);
      await world.app.tick();
    }
    for (const id of ids) await settledAs(id, 'failed');
    expect((await chatOf(lan)).closedFor).not.toBeNull();
    await lan.unblocks();
    const before = (await lan.inbox()).length;
    await lan.writes('trợ giúp');
    await eventually('an answer', async () => (await lan.inbox()).length > before || undefined);
    expect((await chatOf(lan)).closedFor).toBeNull();
  });

  test('a change reaches the screen where the channel edits, and sends nothing anew', async () => {
    const { person } = await known('Lan');
    const before = (await person.inbox()).length;
    const id = await sends(person, { text: 'Đang gửi' });
    await settledAs(id, 'sent');
    await world.app.app.inTransaction(({ outbox }) => outbox.edit(id, { text: 'Đã gửi' }));
    await settledAs(id, 'sent');
    await world.app.settled();
    expect((await textsOf(person)).slice(before)).toEqual([abilities.edits ? 'Đã gửi' : 'Đang gửi']);
  });

  test('twenty people at once, each answered', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, (_, index) => world.person(`Bác ${index}`)));
    await Promise.all(people.map((person) => person.writes('bắt đầu')));
    for (const person of people) await eyesOf(person).sees(person.name);
  });
}
