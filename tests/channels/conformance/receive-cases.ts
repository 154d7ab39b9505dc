/** What an adapter takes in. */
import { expect, test } from 'vitest';
import type { Attachment } from '../../../src/messaging/attachment.ts';
import { incomingSchema } from '../../../src/messaging/incoming.ts';
import { TINY_PICTURE } from '../../support/fake-zalo/user.ts';
import type { Stage } from './adapter-cases.ts';
import { eventually, faultOf, list, outgoing } from './driver.ts';

export function receiveCases(stage: Stage): void {
  const { taken, store, from, got, sent } = stage;

  test('who wrote what, where and when, once, in the words of the house', async () => {
    const lan = await stage.world.person('Nguyễn Thị Lan');
    const text = `<b>Chào</b> *bác* ạ'; DROP TABLE person; --`;
    await lan.writes(text);
    const incoming = await sent(lan);
    expect(incomingSchema.parse(incoming)).toEqual(incoming);
    expect(incoming).toMatchObject({
      channel: stage.adapter.channel,
      botAccount: stage.adapter.botAccount,
      chat: { externalId: lan.to.externalId, kind: 'private' },
      from: { externalId: lan.to.externalId, name: 'Nguyễn Thị Lan' },
      ...{ text, attachments: [], addressed: 'private', forwarded: false, edited: false },
    });
    expect(Math.abs(incoming.at.getTime() - Date.now())).toBeLessThan(60_000);
    expect(incoming.messageId).toMatch(/./);
  });

  test('forty back to back in their order, each with a number of its own that rises', async () => {
    const lan = await stage.world.person('Lan');
    const texts = Array.from({ length: 40 }, (_, index) => `tin ${index}`);
    for (const text of texts) await lan.writes(text);
    const all = await got(lan, 40);
    expect(all.map(({ text }) => text)).toEqual(texts);
    expect(new Set(all.map(({ updateId }) => updateId)).size).toBe(40);
    for (const [index, { sequence }] of all.entries())
      if (index > 0) expect(sequence > all[index - 1]!.sequence).toBe(true);
  });

  test('an update that comes twice is known by its id', async () => {
    const lan = await stage.world.person('Lan');
    await lan.writes('một', { twice: true });
    await lan.writes('hai');
    await eventually('the second', () => from(lan).some(({ text }) => text === 'hai') || undefined);
    expect(new Set(from(lan).map(({ updateId }) => updateId)).size).toBe(2);
    for (const copy of from(lan).filter(({ text }) => text === 'một'))
      expect(copy.updateId).toBe(from(lan)[0]!.updateId);
  });

  test('many at once: nobody gets the words of another', async () => {
    const people = await Promise.all(Array.from({ length: 15 }, (_, index) => stage.world.person(`Bác ${index}`)));
    await Promise.all(people.map((person) => person.writes(`tôi là ${person.name}`)));
    for (const person of people) expect((await sent(person)).text).toBe(`tôi là ${person.name}`);
  });

  test('in a group it knows when it is spoken to', async () => {
    const lan = await stage.world.person('Lan');
    const group = await stage.world.group('Xóm Liên Sơn', [lan]);
    const { messageId } = await stage.adapter.send(group.to, outgoing({ text: 'Mời bà con' }));
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
    const lan = await stage.world.person('Lan');
    await lan.sendsPhoto(TINY_PICTURE, 'giấy ra viện');
    await lan.sendsFile(list);
    const [photo, file] = (await got(lan, 2)).map(({ attachments }) => attachments[0]) as [Attachment, Attachment];
    expect(from(lan)[0]?.text).toBe('giấy ra viện');
    expect([photo.kind, file.kind]).toEqual(['photo', 'file']);
    expect([...(await stage.adapter.fetch(photo)).bytes]).toEqual([...TINY_PICTURE]);
    const fetched = await stage.adapter.fetch(file);
    expect([...fetched.bytes]).toEqual([...list.bytes]);
    expect(fetched.name).toBe(list.name);
  });

  test('a file of another account is refused', async () => {
    const source = { type: 'remote', channel: stage.adapter.channel, botAccount: 'another', ref: 'x' } as const;
    expect(await faultOf(stage.adapter.fetch({ kind: 'file', source }))).toEqual({ kind: 'rejected' });
  });

  test('what could not be stored is not taken for stored', async () => {
    const lan = await stage.world.person('Lan');
    await stage.adapter.stop();
    let failures = 0;
    await stage.world.listen(async (incoming) => {
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
    const lan = await stage.world.person('Lan');
    await lan.writes('một');
    await got(lan, 1);
    await stage.adapter.stop();
    const isKept = await lan.writes('hai');
    expect(from(lan)).toHaveLength(1);
    await stage.world.listen(store);
    await lan.writes('ba');
    await eventually('the last', () => from(lan).some(({ text }) => text === 'ba') || undefined);
    expect(from(lan).map(({ text }) => text)).toEqual(isKept ? ['một', 'hai', 'ba'] : ['một', 'ba']);
  });
}
