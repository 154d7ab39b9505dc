/** What an adapter brings to people. */
import { expect, test } from 'vitest';
import { contentSchema } from '../../../src/messaging/outgoing.ts';
import { fitChannel, toOutgoing } from '../../../src/outbound/outbox/fit-channel.ts';
import { TINY_PICTURE } from '../../support/fake-zalo/user.ts';
import type { Stage } from './adapter-cases.ts';
import { eventually, eyesOf, faultOf, list, outgoing } from './driver.ts';

const row = { id: '019abcde-0000-7000-8000-000000000001', replyTo: null, lane: null };

const withChoice = contentSchema.parse({
  text: 'Mời họp',
  choices: [[{ label: 'Nhận', effect: { type: 'answer', value: 'x' } }]],
});

export function sendCases(stage: Stage): void {
  const { sent } = stage;

  test('with the id that the person sees, in order, nothing read out of the text', async () => {
    const lan = await stage.world.person('Lan');
    const texts = ['<b>một</b>', '*hai* _x_ [a](b)', 'ba & bốn 🇻🇳'];
    const ids: string[] = [];
    for (const text of texts) ids.push((await stage.adapter.send(lan.to, outgoing({ text }))).messageId);
    const inbox = await lan.inbox();
    expect(inbox.map(({ text }) => text)).toEqual(texts);
    expect(inbox.map(({ id }) => id)).toEqual(ids);
    expect(new Set(ids).size).toBe(3);
  });

  test('bold words stand out, an address can be reached', async () => {
    const lan = await stage.world.person('Lan');
    const url = 'https://example.vn/luat';
    const entities = [
      { type: 'bold' as const, offset: 5, length: 8 },
      { type: 'link' as const, offset: 18, length: 4, url },
    ];
    await stage.adapter.send(lan.to, outgoing({ text: '🇻🇳 Kính mời xem luật', entities }));
    const seen = await eyesOf(lan).sees('Kính mời');
    expect(seen.bold).toEqual(['Kính mời']);
    expect([...seen.links, seen.text].join(' ')).toContain(url);
  });

  test('choices as buttons whose token comes back, or numbered under the text', async () => {
    const lan = await stage.world.person('Lan');
    const choices = [['Có mặt', 'Vắng'], ['Để sau']].map((line) =>
      line.map((label) => ({ label, effect: { type: 'answer' as const, value: label } })),
    );
    const [content] = fitChannel(contentSchema.parse({ text: 'Bác đến chứ', choices }), stage.adapter.abilities);
    const message = toOutgoing({ ...row, content: content! }, stage.adapter.abilities);
    const { messageId } = await stage.adapter.send(lan.to, message);
    const seen = await eyesOf(lan).sees('Bác đến chứ');
    if (stage.adapter.abilities.buttons) {
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
    if (!stage.adapter.abilities.buttons)
      return expect(toOutgoing({ ...row, content: withChoice }, stage.adapter.abilities).choices).toEqual([]);
    const lan = await stage.world.person('Lan');
    const token = '~'.repeat(32);
    await stage.adapter.send(lan.to, outgoing({ choices: [[{ label: 'Nhận', token }]] }));
    await lan.presses(await eyesOf(lan).sees('Mời họp'), 'Nhận');
    expect((await sent(lan)).token).toBe(token);
  });

  test('a text of the very limit in one message', async () => {
    const lan = await stage.world.person('Lan');
    const text = 'ữ'.repeat(stage.adapter.abilities.textLimit);
    await stage.adapter.send(lan.to, outgoing({ text }));
    expect((await lan.inbox()).map((seen) => seen.text)).toEqual([text]);
  });

  test('a long text as outbound splits it: whole, in order, no part too long, its formatting with it', async () => {
    const lan = await stage.world.person('Lan');
    const words = Array.from({ length: stage.adapter.abilities.textLimit }, (_, index) => `chữ${index}`);
    const text = words.join(' ');
    const content = contentSchema.parse({ text, entities: [{ type: 'bold', offset: 0, length: text.length }] });
    const parts = fitChannel(content, stage.adapter.abilities);
    for (const part of parts)
      await stage.adapter.send(lan.to, toOutgoing({ ...row, content: part }, stage.adapter.abilities));
    const inbox = await lan.inbox();
    expect(inbox.length).toBe(parts.length);
    expect(parts.length).toBeGreaterThan(2);
    for (const seen of inbox) expect(seen.text.length).toBeLessThanOrEqual(stage.adapter.abilities.textLimit);
    expect(
      inbox
        .map((seen) => seen.text)
        .join(' ')
        .split(/\s+/),
    ).toEqual(words);
    expect(inbox.map((seen) => seen.bold.join(''))).toEqual(inbox.map((seen) => seen.text));
  });

  test('a photo with its words, and a file', async () => {
    const lan = await stage.world.person('Lan');
    const picture = await stage.world.store({ name: 'qr.png', mime: 'image/png', bytes: TINY_PICTURE });
    const document = await stage.world.store(list);
    await stage.adapter.send(lan.to, outgoing({ text: 'Mã mời', attachments: [{ kind: 'photo', source: picture }] }));
    await stage.adapter.send(
      lan.to,
      outgoing({ text: 'Danh sách', attachments: [{ kind: 'file', source: document }] }),
    );
    const inbox = await lan.inbox();
    expect(inbox.map(({ text }) => text).filter(Boolean)).toEqual(['Mã mời', 'Danh sách']);
    expect(inbox.flatMap(({ photo }) => (photo ? [[...photo]] : []))).toEqual([[...TINY_PICTURE]]);
    const [file] = inbox.flatMap((seen) => seen.file ?? []);
    expect(file?.name).toBe(list.name);
    expect([...(file?.bytes ?? [])]).toEqual([...list.bytes]);
  });

  test('a photo with a text of the very limit of captions', async () => {
    const lan = await stage.world.person('Lan');
    const attachments = [
      {
        kind: 'photo' as const,
        source: await stage.world.store({ name: 'qr.png', mime: 'image/png', bytes: TINY_PICTURE }),
      },
    ];
    const fits = 'ữ'.repeat(stage.adapter.abilities.captionLimit);
    await stage.adapter.send(lan.to, outgoing({ text: fits, attachments }));
    expect((await lan.inbox()).map(({ text }) => text)).toEqual([fits]);
  });

  test('what came on the account goes out again', async () => {
    const lan = await stage.world.person('Lan');
    const hoa = await stage.world.person('Hoa');
    await lan.sendsPhoto(TINY_PICTURE);
    const { attachments } = await sent(lan);
    await stage.adapter.send(hoa.to, outgoing({ text: 'Ảnh của bà Lan', attachments }));
    const photos = (await hoa.inbox()).flatMap(({ photo }) => (photo ? [[...photo]] : []));
    expect(photos).toEqual([[...TINY_PICTURE]]);
  });

  test('as an answer to a message; one that is not there any more keeps nothing back', async () => {
    const lan = await stage.world.person('Lan');
    await lan.writes('mấy giờ');
    const { messageId } = await sent(lan);
    await stage.adapter.send(lan.to, outgoing({ text: '14 giờ', replyTo: messageId! }));
    await stage.adapter.send(lan.to, outgoing({ text: 'không còn nhớ', replyTo: '987654321' }));
    const [first, second] = await lan.inbox();
    expect(first).toMatchObject({ text: '14 giờ', replyTo: messageId });
    expect(second?.text).toBe('không còn nhớ');
  });

  test('twenty at once to twenty people: each gets its own, once', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, (_, index) => stage.world.person(`Bác ${index}`)));
    const all = await Promise.all(
      people.map(({ to, name }) => stage.adapter.send(to, outgoing({ text: `Mời ${name}` }))),
    );
    for (const [index, { name, inbox }] of people.entries())
      expect((await inbox()).map(({ id, text }) => [id, text])).toEqual([[all[index]!.messageId, `Mời ${name}`]]);
  });

  test('what was sent can be changed where the channel edits, and no change counts as done', async () => {
    const lan = await stage.world.person('Lan');
    const { messageId } = await stage.adapter.send(lan.to, outgoing({ text: 'Đang gửi' }));
    const change = () => stage.adapter.edit(lan.to, messageId, outgoing({ text: 'Đã gửi' }));
    if (stage.adapter.abilities.edits) {
      await change();
      await change();
      expect(await faultOf(stage.adapter.edit(lan.to, '987654321', outgoing()))).toEqual({ kind: 'rejected' });
    } else expect(await faultOf(change())).toEqual({ kind: 'rejected' });
    const text = stage.adapter.abilities.edits ? 'Đã gửi' : 'Đang gửi';
    expect(await lan.inbox()).toMatchObject([{ id: messageId, text }]);
  });

  test('what was sent can be taken back where the channel can', async () => {
    const lan = await stage.world.person('Lan');
    const { messageId } = await stage.adapter.send(lan.to, outgoing({ text: 'Gửi nhầm' }));
    await stage.adapter.send(lan.to, outgoing({ text: 'Gửi đúng' }));
    if (stage.adapter.remove)
      await eventually('it to be removable', () => stage.adapter.remove?.(lan.to, messageId).then(() => true));
    const texts = (await lan.inbox()).map(({ text }) => text);
    expect(texts).toEqual(stage.adapter.remove ? ['Gửi đúng'] : ['Gửi nhầm', 'Gửi đúng']);
  });
}
