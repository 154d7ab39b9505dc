import net from 'node:net';
import { describe, expect, test } from 'vitest';
import { createTelegramAdapter } from '../../../src/channels/telegram/adapter.ts';
import type { Attachment } from '../../../src/messaging/attachment.ts';
import type { ChatAddress } from '../../../src/messaging/channel.ts';
import { createLogger } from '../../../src/runtime/logger.ts';
import { connect, faultOf, message, picture } from './setup.ts';

async function withLan(...args: Parameters<typeof connect>) {
  const setup = await connect(...args);
  const lan = setup.telegram.user({ firstName: 'Lan', started: true });
  const to: ChatAddress = { externalId: String(lan.id), kind: 'private' };
  return { ...setup, lan, to };
}
const stored = (kind: Attachment['kind'], fileId: string): Attachment => ({ kind, source: { type: 'stored', fileId } });
const choices = [[{ label: 'Có mặt', token: 'a1.0' }], [{ label: 'Vắng', token: 'a1.1' }]];

describe('what arrives', () => {
  test('text with formatting and choices, no markup read out of it, no sound, no preview', async () => {
    const { adapter, lan, to, callsOf } = await withLan();
    const text = '<b>Mời</b> họp *tại* nhà văn hóa, xem chương trình';
    const { messageId } = await adapter.send(to, {
      ...message({ text, choices, silent: true }),
      entities: [
        { type: 'bold', offset: 0, length: 10 },
        { type: 'link', offset: 38, length: 12, url: 'https://example.vn/a' },
        { type: 'link', offset: 11, length: 3 },
      ],
    });
    const [seen] = lan.inbox;
    expect(seen).toMatchObject({ id: Number(messageId), text, buttons: [['Có mặt'], ['Vắng']] });
    expect(seen!.entities).toEqual([
      { type: 'bold', offset: 0, length: 10 },
      { type: 'text_link', offset: 38, length: 12, url: 'https://example.vn/a' },
    ]);
    const { payload } = callsOf('sendMessage')[0]!;
    expect(payload).toMatchObject({ disable_notification: true, link_preview_options: { is_disabled: true } });
    expect(payload).not.toHaveProperty('parse_mode');
  });

  test('no link is previewed: alone, after a long photo, in words, as a caption or changed afterwards', async () => {
    const { adapter, to, files, callsOf } = await withLan();
    files.set('f1', { name: 'a.jpg', mime: 'image/jpeg', bytes: picture });
    const link = 'Xem https://example.vn/a';
    const { messageId } = await adapter.send(to, message({ text: link }));
    await adapter.send(to, message({ text: link, choices }));
    await adapter.send(to, message({ text: `${link} ${'ạ'.repeat(1025)}`, attachments: [stored('photo', 'f1')] }));
    await adapter.send(to, message({ text: link, attachments: [stored('photo', 'f1')] }));
    await adapter.edit(to, messageId, message({ text: `${link}?b` }));
    const texts = [...callsOf('sendMessage'), ...callsOf('editMessageText')];
    expect(texts).toHaveLength(4);
    for (const { payload } of texts) expect(payload).toMatchObject({ link_preview_options: { is_disabled: true } });
  });

  test('a reply, also to a message that is gone', async () => {
    const { adapter, lan, to } = await withLan();
    const { id } = await lan.says('lịch họp');
    await adapter.send(to, message({ replyTo: String(id) }));
    await adapter.send(to, message({ replyTo: '999999' }));
    expect(lan.inbox.filter(({ from }) => from === 'bot').map(({ replyTo }) => replyTo)).toEqual([id, undefined]);
  });

  test('a photo carries text and choices', async () => {
    const { adapter, lan, to, files } = await withLan();
    files.set('f1', { name: 'giay-moi.jpg', mime: 'image/jpeg', bytes: picture });
    const sent = await adapter.send(to, message({ choices, attachments: [stored('photo', 'f1')] }));
    expect(lan.inbox).toMatchObject([
      { id: Number(sent.messageId), caption: 'Mời họp', buttons: [['Có mặt'], ['Vắng']] },
    ]);
    expect(lan.inbox[0]!.photo).toEqual(picture);
  });

  test('a text too long for a caption follows the photo and carries the choices', async () => {
    const { adapter, lan, to, files } = await withLan();
    files.set('f1', { name: 'a.jpg', mime: 'image/jpeg', bytes: picture });
    const sent = await adapter.send(
      to,
      message({ text: 'ạ'.repeat(1025), choices, attachments: [stored('photo', 'f1')] }),
    );
    const [photo, text] = lan.inbox;
    expect(photo).toMatchObject({ caption: undefined, buttons: [] });
    expect(text).toMatchObject({ id: Number(sent.messageId), text: 'ạ'.repeat(1025), buttons: [['Có mặt'], ['Vắng']] });
  });

  test('several files in their order, the last with the text; names in Vietnamese', async () => {
    const { adapter, lan, to, files } = await withLan();
    const bytes = new Uint8Array([1, 2, 3]);
    files.set('f1', { name: 'a.jpg', mime: 'image/jpeg', bytes: picture });
    files.set('f2', { name: 'Báo cáo; 6 tháng.docx', mime: 'application/octet-stream', bytes });
    await adapter.send(to, message({ attachments: [stored('photo', 'f1'), stored('file', 'f2')] }));
    expect(lan.inbox).toMatchObject([
      { photo: picture, said: '' },
      { document: { name: 'Báo cáo_ 6 tháng.docx', bytes }, caption: 'Mời họp' },
    ]);
  });

  test('what came in goes out again by its id', async () => {
    const { adapter, lan, to, received, listen } = await withLan();
    await listen();
    const { update } = await lan.sendsPhoto({ bytes: picture });
    await expect.poll(() => received.map(({ updateId }) => updateId)).toEqual([String(update!.update_id)]);
    await adapter.send(to, message({ attachments: received[0]!.attachments }));
    expect(lan.inbox.at(-1)).toMatchObject({ from: 'bot', photo: picture, caption: 'Mời họp' });
  });
});

describe('edits', () => {
  test('replaces text and choices; no change at all is done as well', async () => {
    const { adapter, lan, to, callsOf } = await withLan();
    const { messageId } = await adapter.send(to, message({ choices }));
    await adapter.edit(to, messageId, message({ text: 'Đã huỷ' }));
    await adapter.edit(to, messageId, message({ text: 'Đã huỷ' }));
    expect(lan.inbox).toMatchObject([{ text: 'Đã huỷ', buttons: [], editedTimes: 1 }]);
    expect(callsOf('editMessageText').map(({ tookEffect }) => tookEffect)).toEqual([true, false]);
  });

  test('replaces a caption where there is no text', async () => {
    const { adapter, lan, to, files } = await withLan();
    files.set('f1', { name: 'a.jpg', mime: 'image/jpeg', bytes: picture });
    const { messageId } = await adapter.send(to, message({ choices, attachments: [stored('photo', 'f1')] }));
    await adapter.edit(to, messageId, message({ text: 'Đã huỷ' }));
    await adapter.edit(to, messageId, message({ text: 'Đã huỷ' }));
    expect(lan.inbox).toMatchObject([{ caption: 'Đã huỷ', buttons: [], photo: picture }]);
  });

  test('a message that is not there is our fault, the chat stays reachable', async () => {
    const { adapter, to } = await withLan();
    expect((await faultOf(adapter.edit(to, '424242', message()))).fault).toEqual({ kind: 'rejected' });
  });

  test('no answer may be tried again, for an edit done twice is one edit', async () => {
    const { adapter, to, telegram } = await withLan();
    const { messageId } = await adapter.send(to, message());
    telegram.faults.next('editMessageText', { drop: 'after' });
    const edit = () => adapter.edit(to, messageId, message({ text: 'Đã huỷ' }));
    expect((await faultOf(edit())).fault).toMatchObject({ kind: 'retry', scope: 'message' });
    await edit();
  });
});

const inTrouble = { kind: 'retry', afterMs: 0, scope: 'platform' };

describe('faults', () => {
  const gone = { kind: 'gone' };
  const rejected = { kind: 'rejected' };
  const uncertain = { kind: 'uncertain' };
  const stopped = { kind: 'account-stopped' };
  test.each([
    [
      { status: 429, retryAfter: 7 },
      { kind: 'retry', afterMs: 7000, scope: 'account', tooFast: true },
    ],
    [{ status: 401, description: 'Unauthorized' }, stopped],
    [{ status: 404, description: 'Not Found' }, stopped],
    [{ status: 404, description: 'Not Found: method not found' }, rejected],
    [{ status: 403, description: 'Forbidden: bot was blocked by the user' }, gone],
    [{ status: 403, description: 'Forbidden: user is deactivated' }, gone],
    [{ status: 400, description: 'Bad Request: chat not found' }, gone],
    [{ status: 400, description: 'Bad Request: PEER_ID_INVALID' }, gone],
    [{ status: 400, description: 'Bad Request: user is deactivated' }, gone],
    [{ status: 400, description: 'Bad Request: bot was kicked from the group chat' }, gone],
    [{ status: 400, description: 'Bad Request: group chat was deleted' }, gone],
    [{ status: 400, description: 'Bad Request: group chat was deactivated' }, gone],
    [{ status: 400, description: 'Bad Request: not enough rights to send text messages to the chat' }, gone],
    [{ status: 400, description: 'Bad Request: have no rights to send a message' }, gone],
    [{ status: 400, description: 'Bad Request: CHAT_WRITE_FORBIDDEN' }, gone],
    [{ status: 400, description: 'Bad Request: not enough rights to send photos to the chat' }, rejected],
    [{ status: 400, description: 'Bad Request: BUTTON_DATA_INVALID' }, rejected],
    [{ status: 413, description: 'Request Entity Too Large' }, rejected],
    [{ status: 500, description: 'Internal Server Error' }, inTrouble],
    [{ status: 503, description: 'Service Unavailable' }, inTrouble],
    [{ status: 502, description: 'Bad Gateway' }, uncertain],
    [{ status: 504, description: 'Gateway Timeout' }, uncertain],
    [{ status: 502, html: '<html>502 Bad Gateway</html>' }, uncertain],
    [{ hang: 'after' }, uncertain],
    [{ hang: 'before' }, uncertain],
    [{ drop: 'after' }, uncertain],
    [{ drop: 'before' }, uncertain],
  ] as const)('%j', async (fault, expected) => {
    const { adapter, to, telegram } = await withLan('hang' in fault ? { requestTimeoutMs: 200 } : {});
    telegram.faults.next('sendMessage', fault);
    const { error } = await faultOf(adapter.send(to, message()));
    expect(error.fault).toEqual(expected);
    const shown = `${error.message}${error.stack}${JSON.stringify(error)}${String(error.cause)}`;
    expect(shown).not.toContain(telegram.token);
    expect(shown).not.toContain('Mời họp');
  });

  test('somebody who blocked the bot, and a chat that does not exist', async () => {
    const { adapter, lan, to } = await withLan();
    await lan.blocks();
    expect((await faultOf(adapter.send(to, message()))).fault).toEqual(gone);
    expect((await faultOf(adapter.send({ externalId: '31337', kind: 'private' }, message()))).fault).toEqual(gone);
  });

  test('a group that became a supergroup', async () => {
    const { adapter, lan, telegram } = await withLan();
    const group = telegram.group({ title: 'Tổ 5', members: [lan] });
    const old = String(group.id);
    group.migrates();
    const { fault } = await faultOf(adapter.send({ externalId: old, kind: 'group' }, message()));
    expect(fault).toEqual({ kind: 'moved', to: String(group.id) });
  });

  test('empty, too long, button data over 64 bytes, an id of another channel: our fault', async () => {
    const { adapter, to } = await withLan();
    const fault = async (...[chat, what]: Parameters<typeof adapter.send>) =>
      (await faultOf(adapter.send(chat, what))).fault;
    expect(await fault(to, message({ text: '' }))).toEqual(rejected);
    expect(await fault(to, message({ text: 'a'.repeat(4097) }))).toEqual(rejected);
    expect(await fault(to, message({ choices: [[{ label: 'Có', token: 'x'.repeat(65) }]] }))).toEqual(rejected);
    expect(await fault({ externalId: 'u-1', kind: 'private' }, message())).toEqual(rejected);
  });

  test('nothing listens at the api root: surely not sent', async () => {
    const port = await freePort();
    const adapter = createTelegramAdapter({
      token: '7001:secret',
      apiRoot: `http://127.0.0.1:${port}/`,
      readStoredFile: () => Promise.reject(new Error('none')),
      log: createLogger('silent'),
    });
    const { fault } = await faultOf(adapter.send({ externalId: '1', kind: 'private' }, message()));
    expect(fault).toEqual(inTrouble);
  });

  test('a file that cannot be read stops the message before anything of it is sent', async () => {
    const { adapter, lan, to, files } = await withLan();
    files.set('f1', { name: 'a.jpg', mime: 'image/jpeg', bytes: picture });
    const attachments = [stored('photo', 'f1'), stored('file', 'lost')];
    expect((await faultOf(adapter.send(to, message({ attachments })))).fault).toEqual({
      kind: 'retry',
      afterMs: 2000,
      scope: 'message',
    });
    const foreign: Attachment = {
      kind: 'photo',
      source: { type: 'remote', channel: 'telegram', botAccount: '1', ref: 'x' },
    };
    expect((await faultOf(adapter.send(to, message({ attachments: [foreign] })))).fault).toEqual(rejected);
    expect((await faultOf(adapter.send(to, message({ attachments: [{ kind: 'location' }] })))).fault).toEqual(rejected);
    expect(lan.inbox).toEqual([]);
  });

  describe('after a first part was delivered', () => {
    test.each([
      [{ status: 429, retryAfter: 1 }, uncertain],
      [{ status: 401 }, uncertain],
      [{ status: 500 }, uncertain],
      [{ drop: 'before' }, uncertain],
      [{ status: 403, description: 'Forbidden: bot was blocked by the user' }, gone],
      [{ status: 400, description: 'Bad Request: text is strange' }, rejected],
    ] as const)('%j', async (fault, expected) => {
      const { adapter, lan, to, telegram, files } = await withLan();
      files.set('f1', { name: 'a.jpg', mime: 'image/jpeg', bytes: picture });
      telegram.faults.next('sendMessage', fault);
      const long = message({ text: 'a'.repeat(2000), attachments: [stored('photo', 'f1')] });
      expect((await faultOf(adapter.send(to, long))).fault).toEqual(expected);
      expect(lan.inbox).toHaveLength(1);
    });
  });
});

describe('fetching a file', () => {
  async function withDocument() {
    const setup = await withLan();
    const bytes = new Uint8Array([9, 8, 7]);
    await setup.listen();
    await setup.lan.sendsDocument({ name: 'danh sách.csv', mime: 'text/csv', bytes });
    await setup.lan.sendsPhoto({ bytes: picture });
    await expect.poll(() => setup.received.length).toBe(2);
    return { ...setup, bytes, document: setup.received[0]!.attachments[0]!, photo: setup.received[1]!.attachments[0]! };
  }

  test('gives bytes, name and type', async () => {
    const { adapter, bytes, document, photo } = await withDocument();
    const got = await adapter.fetch(document);
    expect({ ...got, bytes: [...got.bytes] }).toEqual({ name: 'danh sách.csv', mime: 'text/csv', bytes: [...bytes] });
    const shot = await adapter.fetch(photo);
    expect(shot).toMatchObject({ mime: 'image/jpeg' });
    expect(shot.name).toMatch(/^file_\d+\.jpg$/);
    expect([...shot.bytes]).toEqual([...picture]);
  });

  test('refuses what is too big, unknown, or of another account', async () => {
    const { adapter, document, lan, received } = await withDocument();
    const fault = async (attachment: Attachment) => (await faultOf(adapter.fetch(attachment))).fault;
    const remote = { type: 'remote', channel: 'telegram', botAccount: adapter.botAccount, ref: 'unknown' } as const;
    expect(await fault({ ...document, size: 20 * 1024 * 1024 + 1 })).toEqual({ kind: 'rejected' });
    expect(await fault({ kind: 'file', source: remote })).toEqual({ kind: 'rejected' });
    expect(await fault({ kind: 'file', source: { ...remote, botAccount: '2' } })).toEqual({ kind: 'rejected' });
    await lan.sendsDocument({ name: 'big', mime: 'x/y', bytes: new Uint8Array(20 * 1024 * 1024 + 1) });
    await expect.poll(() => received.length).toBe(3);
    expect(await fault({ ...received[2]!.attachments[0]!, size: undefined })).toEqual({ kind: 'rejected' });
  });

  test('no answer may be tried again', async () => {
    const { adapter, document, telegram } = await withDocument();
    telegram.faults.next('getFile', { drop: 'before' });
    const { fault } = await faultOf(adapter.fetch(document));
    expect(fault).toMatchObject({ kind: 'retry', scope: 'message' });
  });
});

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
