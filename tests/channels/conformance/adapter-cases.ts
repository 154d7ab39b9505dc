/** The contract of `ChannelAdapter`, as `src/messaging/channel.ts` words it, for any channel. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Attachment } from '../../../src/messaging/attachment.ts';
import type { ChannelAdapter } from '../../../src/messaging/channel.ts';
import { type Incoming, incomingSchema } from '../../../src/messaging/incoming.ts';
import { contentSchema } from '../../../src/messaging/outgoing.ts';
import { fitChannel, toOutgoing } from '../../../src/outbound/fit-channel.ts';
import { TINY_PICTURE } from '../../support/fake-zalo/user.ts';
import { type AdapterWorld, eventually, eyesOf, faultOf, type MakeWorld, outgoing, type Person } from './driver.ts';

const row = { id: '019abcde-0000-7000-8000-000000000001', replyTo: null, lane: null };
const list = { name: 'danh sach.pdf', mime: 'application/pdf', bytes: new Uint8Array(2500).fill(7) };

export function adapterCases(makeWorld: MakeWorld): void {
  let world: AdapterWorld;
  let adapter: ChannelAdapter;
  const taken: Incoming[] = [];
  const store = async (incoming: Incoming) => void taken.push(incoming);
  const from = ({ to }: Person) => taken.filter((incoming) => incoming.from.externalId === to.externalId);
  const got = (person: Person, count: number) =>
    eventually(
      `${count} from ${person.name}`,
      () => (from(person).length >= count ? from(person) : undefined),
      () => from(person).map(({ text }) => text),
    );

  beforeAll(async () => {
    world = await makeWorld.adapter();
    adapter = world.adapter;
    await world.listen(store);
  });
  afterAll(() => world.stop());

  /** What a person sent last, with its attachments. */
  async function sent(person: Person, count = 1): Promise<Incoming> {
    return (await got(person, count)).at(-1)!;
  }

  describe('receives', () => {
    test('who wrote what, where and when, once, in the words of the house', async () => {
      const lan = await world.person('Nguyễn Thị Lan');
      const text = `<b>Chào</b> *bác* ạ'; DROP TABLE person; --`;
      await lan.writes(text);
      const incoming = await sent(lan);
      expect(incomingSchema.parse(incoming)).toEqual(incoming);
      expect(incoming).toMatchObject({
        channel: adapter.channel,
        botAccount: adapter.botAccount,
        chat: { externalId: lan.to.externalId, kind: 'private' },
        from: { externalId: lan.to.externalId, name: 'Nguyễn Thị Lan' },
        ...{ text, attachments: [], addressed: 'private', forwarded: false, edited: false },
      });
      expect(Math.abs(incoming.at.getTime() - Date.now())).toBeLessThan(60_000);
      expect(incoming.messageId).toMatch(/./);
    });

    test('forty back to back in their order, each with a number of its own that rises', async () => {
      const lan = await world.person('Lan');
      const texts = Array.from({ length: 40 }, (_, index) => `tin ${index}`);
      for (const text of texts) await lan.writes(text);
      const all = await got(lan, 40);
      expect(all.map(({ text }) => text)).toEqual(texts);
      expect(new Set(all.map(({ updateId }) => updateId)).size).toBe(40);
      for (const [index, { sequence }] of all.entries())
        if (index > 0) expect(sequence > all[index - 1]!.sequence).toBe(true);
    });

    test('an update that comes twice is known by its id', async () => {
      const lan = await world.person('Lan');
      await lan.writes('một', { twice: true });
      await lan.writes('hai');
      await eventually('the second', () => from(lan).some(({ text }) => text === 'hai') || undefined);
      expect(new Set(from(lan).map(({ updateId }) => updateId)).size).toBe(2);
      for (const copy of from(lan).filter(({ text }) => text === 'một'))
        expect(copy.updateId).toBe(from(lan)[0]!.updateId);
    });

    test('many at once: nobody gets the words of another', async () => {
      const people = await Promise.all(Array.from({ length: 15 }, (_, index) => world.person(`Bác ${index}`)));
      await Promise.all(people.map((person) => person.writes(`tôi là ${person.name}`)));
      for (const person of people) expect((await sent(person)).text).toBe(`tôi là ${person.name}`);
    });

    test('in a group it knows when it is spoken to', async () => {
      const lan = await world.person('Lan');
      const group = await world.group('Xóm Liên Sơn', [lan]);
      const { messageId } = await adapter.send(group.to, outgoing({ text: 'Mời bà con' }));
      await lan.writes('trời đẹp quá', { in: group });
      await lan.writes('mấy giờ họp', { in: group, mention: true });
      await lan.writes('/lich', { in: group });
      await lan.writes('vâng ạ', { in: group, replyTo: messageId });
      const all = await got(lan, 4);
      expect(all.map(({ addressed }) => addressed)).toEqual(['none', 'mention', 'command', 'reply']);
      expect(all.map(({ text }) => text)).toEqual(['trời đẹp quá', 'mấy giờ họp', '/lich', 'vâng ạ']);
      expect(all[3]?.replyTo).toBe(messageId);
      for (const { chat } of all) expect(chat).toMatchObject({ externalId: group.to.externalId, kind: 'group' });
    });

    test('the bytes of a photo and of a file', async () => {
      const lan = await world.person('Lan');
      await lan.sendsPhoto(TINY_PICTURE, 'giấy ra viện');
      await lan.sendsFile(list);
      const [photo, file] = (await got(lan, 2)).map(({ attachments }) => attachments[0]) as [Attachment, Attachment];
      expect(from(lan)[0]?.text).toBe('giấy ra viện');
      expect([photo.kind, file.kind]).toEqual(['photo', 'file']);
      expect([...(await adapter.fetch(photo)).bytes]).toEqual([...TINY_PICTURE]);
      const fetched = await adapter.fetch(file);
      expect([...fetched.bytes]).toEqual([...list.bytes]);
      expect(fetched.name).toBe(list.name);
    });

    test('a file of another account is refused', async () => {
      const source = { type: 'remote', channel: adapter.channel, botAccount: 'another', ref: 'x' } as const;
      expect(await faultOf(adapter.fetch({ kind: 'file', source }))).toEqual({ kind: 'rejected' });
    });

    test('what could not be stored is not taken for stored', async () => {
      const lan = await world.person('Lan');
      await adapter.stop();
      let failures = 0;
      await world.listen(async (incoming) => {
        if (incoming.text === 'hỏng' && failures++ < 1) throw new Error('no database');
        taken.push(incoming);
      });
      const isWithUs = await lan.writes('hỏng');
      await lan.writes('được');
      await eventually('the next', () => from(lan).some(({ text }) => text === 'được') || undefined);
      expect(failures).toBeGreaterThan(0);
      expect(from(lan).map(({ text }) => text)).toEqual(isWithUs ? ['hỏng', 'được'] : ['được']);
    });

    test('stopped it takes nothing in; started again it goes on where it was, once each', async () => {
      const lan = await world.person('Lan');
      await lan.writes('một');
      await got(lan, 1);
      await adapter.stop();
      const isKept = await lan.writes('hai');
      expect(from(lan)).toHaveLength(1);
      await world.listen(store);
      await lan.writes('ba');
      await eventually('the last', () => from(lan).some(({ text }) => text === 'ba') || undefined);
      expect(from(lan).map(({ text }) => text)).toEqual(isKept ? ['một', 'hai', 'ba'] : ['một', 'ba']);
    });
  });

  describe('sends', () => {
    test('with the id that the person sees, in order, nothing read out of the text', async () => {
      const lan = await world.person('Lan');
      const texts = ['<b>một</b>', '*hai* _x_ [a](b)', 'ba & bốn 🇻🇳'];
      const ids: string[] = [];
      for (const text of texts) ids.push((await adapter.send(lan.to, outgoing({ text }))).messageId);
      const inbox = await lan.inbox();
      expect(inbox.map(({ text }) => text)).toEqual(texts);
      expect(inbox.map(({ id }) => id)).toEqual(ids);
      expect(new Set(ids).size).toBe(3);
    });

    test('bold words stand out, an address can be reached', async () => {
      const lan = await world.person('Lan');
      const url = 'https://example.vn/luat';
      const entities = [
        { type: 'bold' as const, offset: 5, length: 8 },
        { type: 'link' as const, offset: 18, length: 4, url },
      ];
      await adapter.send(lan.to, outgoing({ text: '🇻🇳 Kính mời xem luật', entities }));
      const seen = await eyesOf(lan).sees('Kính mời');
      expect(seen.bold).toEqual(['Kính mời']);
      expect([...seen.links, seen.text].join(' ')).toContain(url);
    });

    test('choices as buttons whose token comes back, or numbered under the text', async () => {
      const lan = await world.person('Lan');
      const choices = [['Có mặt', 'Vắng'], ['Để sau']].map((line) =>
        line.map((label) => ({ label, effect: { type: 'answer' as const, value: label } })),
      );
      const [content] = fitChannel(contentSchema.parse({ text: 'Bác đến chứ', choices }), adapter.abilities);
      const message = toOutgoing({ ...row, content: content! }, adapter.abilities);
      const { messageId } = await adapter.send(lan.to, message);
      const seen = await eyesOf(lan).sees('Bác đến chứ');
      if (adapter.abilities.buttons) {
        expect(seen).toMatchObject({ text: 'Bác đến chứ', buttons: ['Có mặt', 'Vắng', 'Để sau'] });
        await lan.presses(seen, 'Vắng');
        const press = await sent(lan);
        expect(press).toMatchObject({ addressed: 'choice', replyTo: messageId, text: '' });
        expect(press.token).toBe(message.choices[0]?.[1]?.token);
      } else {
        expect(message.choices).toEqual([]);
        expect(seen.text).toBe('Bác đến chứ\n\n1. Có mặt\n2. Vắng\n3. Để sau');
        expect(seen.buttons).toEqual([]);
      }
    });

    test('a token of the longest kind', async () => {
      if (!adapter.abilities.buttons)
        return expect(toOutgoing({ ...row, content: withChoice }, adapter.abilities).choices).toEqual([]);
      const lan = await world.person('Lan');
      const token = '~'.repeat(32);
      await adapter.send(lan.to, outgoing({ choices: [[{ label: 'Nhận', token }]] }));
      await lan.presses(await eyesOf(lan).sees('Mời họp'), 'Nhận');
      expect((await sent(lan)).token).toBe(token);
    });

    test('a text of the very limit in one message', async () => {
      const lan = await world.person('Lan');
      const text = 'ữ'.repeat(adapter.abilities.textLimit);
      await adapter.send(lan.to, outgoing({ text }));
      expect((await lan.inbox()).map((seen) => seen.text)).toEqual([text]);
    });

    test('a long text as outbound splits it: whole, in order, no part too long, its formatting with it', async () => {
      const lan = await world.person('Lan');
      const words = Array.from({ length: adapter.abilities.textLimit }, (_, index) => `chữ${index}`);
      const text = words.join(' ');
      const content = contentSchema.parse({ text, entities: [{ type: 'bold', offset: 0, length: text.length }] });
      const parts = fitChannel(content, adapter.abilities);
      for (const part of parts) await adapter.send(lan.to, toOutgoing({ ...row, content: part }, adapter.abilities));
      const inbox = await lan.inbox();
      expect(inbox.length).toBe(parts.length);
      expect(parts.length).toBeGreaterThan(2);
      for (const seen of inbox) expect(seen.text.length).toBeLessThanOrEqual(adapter.abilities.textLimit);
      expect(
        inbox
          .map((seen) => seen.text)
          .join(' ')
          .split(/\s+/),
      ).toEqual(words);
      expect(inbox.map((seen) => seen.bold.join(''))).toEqual(inbox.map((seen) => seen.text));
    });

    test('a photo with its words, and a file', async () => {
      const lan = await world.person('Lan');
      const picture = await world.store({ name: 'qr.png', mime: 'image/png', bytes: TINY_PICTURE });
      const document = await world.store(list);
      await adapter.send(lan.to, outgoing({ text: 'Mã mời', attachments: [{ kind: 'photo', source: picture }] }));
      await adapter.send(lan.to, outgoing({ text: 'Danh sách', attachments: [{ kind: 'file', source: document }] }));
      const inbox = await lan.inbox();
      expect(inbox.map(({ text }) => text).filter(Boolean)).toEqual(['Mã mời', 'Danh sách']);
      expect(inbox.flatMap(({ photo }) => (photo ? [[...photo]] : []))).toEqual([[...TINY_PICTURE]]);
      const [file] = inbox.flatMap((seen) => seen.file ?? []);
      expect(file?.name).toBe(list.name);
      expect([...(file?.bytes ?? [])]).toEqual([...list.bytes]);
    });

    test('a photo with a text of the very limit of captions', async () => {
      const lan = await world.person('Lan');
      const attachments = [
        {
          kind: 'photo' as const,
          source: await world.store({ name: 'qr.png', mime: 'image/png', bytes: TINY_PICTURE }),
        },
      ];
      const fits = 'ữ'.repeat(adapter.abilities.captionLimit);
      await adapter.send(lan.to, outgoing({ text: fits, attachments }));
      expect((await lan.inbox()).map(({ text }) => text)).toEqual([fits]);
    });

    test('what came on the account goes out again', async () => {
      const lan = await world.person('Lan');
      const hoa = await world.person('Hoa');
      await lan.sendsPhoto(TINY_PICTURE);
      const { attachments } = await sent(lan);
      await adapter.send(hoa.to, outgoing({ text: 'Ảnh của bà Lan', attachments }));
      const photos = (await hoa.inbox()).flatMap(({ photo }) => (photo ? [[...photo]] : []));
      expect(photos).toEqual([[...TINY_PICTURE]]);
    });

    test('as an answer to a message; one that is not there any more keeps nothing back', async () => {
      const lan = await world.person('Lan');
      await lan.writes('mấy giờ');
      const { messageId } = await sent(lan);
      await adapter.send(lan.to, outgoing({ text: '14 giờ', replyTo: messageId! }));
      await adapter.send(lan.to, outgoing({ text: 'không còn nhớ', replyTo: '987654321' }));
      const [first, second] = await lan.inbox();
      expect(first).toMatchObject({ text: '14 giờ', replyTo: messageId });
      expect(second?.text).toBe('không còn nhớ');
    });

    test('twenty at once to twenty people: each gets its own, once', async () => {
      const people = await Promise.all(Array.from({ length: 20 }, (_, index) => world.person(`Bác ${index}`)));
      const all = await Promise.all(people.map(({ to, name }) => adapter.send(to, outgoing({ text: `Mời ${name}` }))));
      for (const [index, { name, inbox }] of people.entries())
        expect((await inbox()).map(({ id, text }) => [id, text])).toEqual([[all[index]!.messageId, `Mời ${name}`]]);
    });

    test('what was sent can be changed where the channel edits, and no change counts as done', async () => {
      const lan = await world.person('Lan');
      const { messageId } = await adapter.send(lan.to, outgoing({ text: 'Đang gửi' }));
      const change = () => adapter.edit(lan.to, messageId, outgoing({ text: 'Đã gửi' }));
      if (adapter.abilities.edits) {
        await change();
        await change();
        expect(await faultOf(adapter.edit(lan.to, '987654321', outgoing()))).toEqual({ kind: 'rejected' });
      } else expect(await faultOf(change())).toEqual({ kind: 'rejected' });
      const text = adapter.abilities.edits ? 'Đã gửi' : 'Đang gửi';
      expect(await lan.inbox()).toMatchObject([{ id: messageId, text }]);
    });

    test('what was sent can be taken back where the channel can', async () => {
      const lan = await world.person('Lan');
      const { messageId } = await adapter.send(lan.to, outgoing({ text: 'Gửi nhầm' }));
      await adapter.send(lan.to, outgoing({ text: 'Gửi đúng' }));
      if (adapter.remove)
        await eventually('it to be removable', () => adapter.remove?.(lan.to, messageId).then(() => true));
      const texts = (await lan.inbox()).map(({ text }) => text);
      expect(texts).toEqual(adapter.remove ? ['Gửi đúng'] : ['Gửi nhầm', 'Gửi đúng']);
    });
  });

  describe('says why it could not send', () => {
    test('refused for a while: not delivered, and delivered once when tried again', async () => {
      const lan = await world.person('Lan');
      world.orders.refused?.();
      const fault = await faultOf(adapter.send(lan.to, outgoing({ text: 'Mời họp' })));
      expect(fault).toMatchObject({ kind: 'retry', scope: 'account', afterMs: expect.any(Number) });
      expect(await lan.inbox()).toEqual([]);
      await eventually('a second try', () => trySending(lan, 'Mời họp'));
      expect(await lan.inbox()).toHaveLength(1);
    });

    test('no answer, not delivered: uncertain', async () => {
      const lan = await world.person('Lan');
      world.orders.lost?.();
      expect(await faultOf(adapter.send(lan.to, outgoing()))).toEqual({ kind: 'uncertain' });
      expect(await lan.inbox()).toEqual([]);
    });

    test('no answer, delivered: uncertain, or known by another way; never to be tried again', async () => {
      const lan = await world.person('Lan');
      world.orders.unanswered?.();
      const outcome = await adapter.send(lan.to, outgoing()).catch((error: unknown) => error);
      const [seen, ...more] = await lan.inbox();
      expect(more).toEqual([]);
      if (outcome instanceof Error) expect(outcome).toMatchObject({ name: 'SendError', fault: { kind: 'uncertain' } });
      else expect(outcome).toEqual({ messageId: seen?.id });
    });

    test('the person blocked the bot: gone, until it is let in again', async () => {
      const lan = await world.person('Lan');
      await lan.blocks();
      expect(await faultOf(adapter.send(lan.to, outgoing()))).toEqual({ kind: 'gone' });
      await lan.unblocks();
      await adapter.send(lan.to, outgoing());
      expect(await lan.inbox()).toHaveLength(1);
    });

    test('a message without anything in it, or with a file that nobody has: our fault, nothing is sent', async () => {
      const lan = await world.person('Lan');
      const source = { type: 'remote', channel: 'telegram', botAccount: 'another', ref: 'x' } as const;
      expect(await faultOf(adapter.send(lan.to, outgoing({ text: '' })))).toEqual({ kind: 'rejected' });
      expect(await faultOf(adapter.send(lan.to, outgoing({ attachments: [{ kind: 'file', source }] })))).toEqual({
        kind: 'rejected',
      });
      expect(await lan.inbox()).toEqual([]);
    });

    test('the platform is down: surely not sent; up again it goes on both ways', async () => {
      const lan = await world.person('Lan');
      await world.down();
      expect(await faultOf(adapter.send(lan.to, outgoing()))).toMatchObject({ kind: 'retry' });
      await world.up();
      await eventually('a second try', () => trySending(lan, 'Mời họp'));
      expect(await lan.inbox()).toHaveLength(1);
      await lan.writes('vâng');
      expect((await sent(lan)).text).toBe('vâng');
    });

    test('the account itself is refused, on a platform with accounts', async () => {
      const { stopped } = world.orders;
      expect(stopped === undefined).toBe(!adapter.abilities.oneListener);
      if (!stopped) return;
      const lan = await world.person('Lan');
      stopped();
      expect(await faultOf(adapter.send(lan.to, outgoing()))).toEqual({ kind: 'account-stopped' });
      expect(await lan.inbox()).toEqual([]);
      await eventually('the account to be well again', () => trySending(lan, 'Mời họp'));
    });

    async function trySending(person: Person, text: string): Promise<true | undefined> {
      const fault = await faultOf(adapter.send(person.to, outgoing({ text }))).catch((error: Error) => {
        if (error.message !== 'it was sent') throw error;
      });
      if (fault && fault.kind !== 'retry') throw new Error(`not to be tried again: ${fault.kind}`);
      return fault ? undefined : true;
    }
  });

  test('says how the account is, and gives a link only where there are such links', async () => {
    const check = await adapter.check();
    expect(check.ok).toBe(true);
    expect(check.name).toMatch(/./);
    const link = adapter.inviteLink('MA-MOI_1');
    if (link !== undefined) expect(new URL(link).href).toContain('MA-MOI_1');
    const chat = await adapter.chatLink?.();
    if (chat !== undefined) expect(new URL(chat).protocol).toBe('https:');
  });
}

const withChoice = contentSchema.parse({
  text: 'Mời họp',
  choices: [[{ label: 'Nhận', effect: { type: 'answer', value: 'x' } }]],
});
