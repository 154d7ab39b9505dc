import { expect, test, vi } from 'vitest';
import { TINY_PICTURE } from '../../../support/fake-zalo/user.ts';
import { connect, faultOf, message } from '../setup.ts';

test('sent with the id that Zalo gives; bold and links as Zalo has them', async () => {
  const { zalo, listen, adapter, account, to } = await connect();
  await listen();
  const lan = zalo.user({ name: 'Lan', friendOf: [account] });
  const text = 'Mời họp. Xem tại đây nhé';
  const entities = [
    { type: 'bold' as const, offset: 0, length: 7 },
    { type: 'link' as const, offset: 9, length: 11, url: 'https://example.vn/hop' },
    { type: 'bold' as const, offset: 21, length: 3 },
  ];
  const { messageId } = await adapter.send(to(lan), message({ text, entities }));
  const seen = await lan.sees(() => true);
  expect(seen).toMatchObject({ id: messageId, text: 'Mời họp. Xem tại đây (https://example.vn/hop) nhé' });
  expect(seen.styles).toEqual([
    { st: 'b', start: 0, len: 7, text: 'Mời họp' },
    { st: 'b', start: 46, len: 3, text: 'nhé' },
  ]);
});

test('no link is previewed: it leaves as words, and Zalo is never asked what stands behind it', async () => {
  const { zalo, listen, adapter, account, to, toGroup, files } = await connect();
  await listen();
  const lan = zalo.user({ name: 'Lan', friendOf: [account] });
  const group = zalo.group({ name: 'Xóm', members: [lan, account] });
  files.set('qr', { name: 'qr', mime: 'image/png', bytes: TINY_PICTURE });
  const text = 'Xem https://example.vn/hop';
  await adapter.send(to(lan), message({ text }));
  await adapter.send(toGroup(group), message({ text }));
  const attachments = [{ kind: 'photo' as const, source: { type: 'stored' as const, fileId: 'qr' } }];
  await adapter.send(to(lan), message({ text: `${text}?a`, attachments }));
  const sent = zalo.calls.map(({ path }) => path).filter((path) => /message|group\/send|link/u.test(path));
  expect(sent.filter((path) => /link/u.test(path))).toEqual([]);
  expect(sent).toEqual(expect.arrayContaining(['/api/message/sms', '/api/group/sendmsg']));
});

test('in a group it quotes what it answers', async () => {
  const { zalo, listen, adapter, account, toGroup, got } = await connect();
  const lan = zalo.user({ name: 'Lan' });
  const group = zalo.group({ name: 'Xóm', members: [lan, account] });
  await listen();
  const asked = await lan.says('mấy giờ', { in: group, mention: account });
  await got(1);
  await adapter.send(toGroup(group), message({ text: '14 giờ', replyTo: asked.id }));
  await adapter.send(toGroup(group), message({ text: 'không còn nhớ tin cũ', replyTo: '1' }));
  expect((await lan.sees('14 giờ', { in: group })).quote).toMatchObject({ id: asked.id });
  expect((await lan.sees('không còn nhớ tin cũ', { in: group })).quote).toBeUndefined();
});

test('people and everybody are mentioned in a group; in a private chat the words stand alone', async () => {
  const { zalo, listen, adapter, account, toGroup, to } = await connect();
  const lan = zalo.user({ name: 'Lan', friendOf: [account] });
  const group = zalo.group({ name: 'Xóm', members: [lan, account] });
  await listen();
  const text = '@Tất cả và @Lan: tin khẩn';
  const entities = [
    { type: 'mention' as const, offset: 0, length: 7, user: 'all' },
    { type: 'mention' as const, offset: 11, length: 4, user: lan.idFor(account) },
  ];
  await adapter.send(toGroup(group), message({ text, entities }));
  await adapter.send(to(lan), message({ text, entities }));
  expect((await lan.sees(text, { in: group })).mentions).toEqual([
    { who: 'all', text: '@Tất cả' },
    { who: 'Lan', text: '@Lan' },
  ]);
  expect((await lan.sees(text)).mentions).toEqual([]);
});

test('a photo carries its words, a file follows them; sizes are those of the picture', async () => {
  const { zalo, listen, adapter, account, to, files } = await connect({ fake: { chunkSize: 1000 } });
  await listen();
  const lan = zalo.user({ name: 'Lan', friendOf: [account] });
  files.set('qr', { name: 'qr', mime: 'image/png', bytes: TINY_PICTURE });
  files.set('list', { name: 'Danh sách.PDF', mime: 'application/pdf', bytes: new Uint8Array(2500).fill(7) });
  const stored = (fileId: string) => ({ source: { type: 'stored' as const, fileId } });
  await adapter.send(to(lan), message({ text: 'mã mời', attachments: [{ kind: 'photo', ...stored('qr') }] }));
  const { messageId } = await adapter.send(
    to(lan),
    message({ text: 'danh sách đây', attachments: [{ kind: 'file', ...stored('list') }] }),
  );
  const photo = await lan.sees(() => true);
  expect(photo).toMatchObject({ kind: 'photo', text: 'mã mời' });
  const call = await zalo.called(({ path }) => path === '/api/message/photo_original/send');
  expect(call.params).toMatchObject({ width: 1, height: 1 });
  expect(await lan.sees('danh sách đây')).toMatchObject({ kind: 'text' });
  const file = await lan.sees(() => true);
  expect(file).toMatchObject({ kind: 'file', id: messageId });
  expect(file.file?.bytes).toEqual(new Uint8Array(2500).fill(7));
});

test('what came on this account is sent on', async () => {
  const { zalo, listen, adapter, account, to, got } = await connect();
  await listen();
  const lan = zalo.user({ name: 'Lan', friendOf: [account] });
  await lan.sendsFile({ name: 'đơn.docx', bytes: new TextEncoder().encode('đơn') });
  const [incoming] = await got(1);
  await adapter.send(to(lan), message({ text: '', attachments: incoming?.attachments ?? [] }));
  const seen = await lan.sees(() => true);
  expect(Buffer.from(seen.file?.bytes ?? []).toString()).toBe('đơn');
});

test.each([
  ['a success without an id, delivered', { noId: 'delivered' as const }, true],
  ['a success without an id, its echo before the answer', { echo: 'before' as const }, true],
  ['an answer that never comes, delivered', { hang: 'after' as const }, true],
  ['a connection reset after it took effect', { drop: 'after' as const }, true],
  ['a success without an id, lost', { noId: 'lost' as const }, false],
  ['an answer that never comes, without effect', { hang: 'before' as const }, false],
  ['a connection reset before it took effect', { drop: 'before' as const }, false],
  ['a gateway error', { status: 502 }, false],
])('%s: sent only with its id or its echo, else uncertain', async (_, fault, isHeard) => {
  const { zalo, listen, adapter, account, to } = await connect({ settings: { requestMs: 400, echoMs: 400 } });
  await listen();
  const lan = zalo.user({ name: 'Lan', friendOf: [account] });
  zalo.faults.next('sendMessage', fault);
  if (isHeard) {
    const { messageId } = await adapter.send(to(lan), message());
    expect((await lan.sees('Mời họp')).id).toBe(messageId);
  } else {
    expect(await faultOf(adapter.send(to(lan), message()))).toEqual({ kind: 'uncertain' });
    expect(lan.unseen()).toEqual([]);
  }
});

test('the echo of the same words written by hand or sent to another is not taken for ours', async () => {
  const { zalo, listen, adapter, account, to } = await connect({ settings: { requestMs: 400, echoMs: 300 } });
  await listen();
  const lan = zalo.user({ name: 'Lan', friendOf: [account] });
  const hoa = zalo.user({ name: 'Hoa', friendOf: [account] });
  zalo.faults.next('sendMessage', { noId: 'lost' });
  const sending = faultOf(adapter.send(to(lan), message()));
  account.typesByHand('Mời họp', { to: hoa });
  account.typesByHand('lời khác', { to: lan });
  expect(await sending).toEqual({ kind: 'uncertain' });
});

test.each(['the upload hangs', 'the line drops while Zalo works on the file'])(
  'a file: %s, so nothing has left, and it is tried later',
  async (what) => {
    const { zalo, listen, adapter, account, to, files } = await connect({ settings: { requestMs: 400, echoMs: 50 } });
    await listen();
    const lan = zalo.user({ name: 'Lan', friendOf: [account] });
    files.set('list', { name: 'a.pdf', mime: 'application/pdf', bytes: new Uint8Array(10) });
    if (what === 'the upload hangs') zalo.faults.next('uploadAttachment', { hang: 'before' });
    else zalo.called('uploadAttachment').then(() => account.dropsSocket());
    const outgoing = message({ text: '', attachments: [{ kind: 'file', source: { type: 'stored', fileId: 'list' } }] });
    expect(await faultOf(adapter.send(to(lan), outgoing))).toMatchObject({ kind: 'retry', scope: 'message' });
    expect(lan.inbox()).toEqual([]);
  },
);

test('once a part was delivered, the whole is not repeated', async () => {
  const { zalo, listen, adapter, account, to, files } = await connect();
  await listen();
  const lan = zalo.user({ name: 'Lan', friendOf: [account] });
  files.set('list', { name: 'a.pdf', mime: 'application/pdf', bytes: new Uint8Array(10) });
  zalo.faults.next('/api/message/asyncfile/msg', { code: 221 });
  const outgoing = message({ attachments: [{ kind: 'file', source: { type: 'stored', fileId: 'list' } }] });
  expect(await faultOf(adapter.send(to(lan), outgoing))).toEqual({ kind: 'uncertain' });
});

test.each([
  [122, { kind: 'gone' }],
  [123, { kind: 'refused', afterMs: 120_000 }],
  [216, { kind: 'gone' }],
  [114, { kind: 'rejected' }],
  [999, { kind: 'rejected' }],
  [102, { kind: 'account-stopped' }],
  [600, { kind: 'account-stopped' }],
] as const)('code %i of Zalo', async (code, expected) => {
  const { zalo, listen, adapter, account, to } = await connect();
  await listen();
  const lan = zalo.user({ name: 'Lan', friendOf: [account] });
  zalo.faults.next('sendMessage', { code });
  expect(await faultOf(adapter.send(to(lan), message()))).toEqual(expected);
});

test('twenty sent at once go one by one, each with a client id of its own', async () => {
  const { zalo, listen, adapter, account, to } = await connect();
  await listen();
  const people = Array.from({ length: 20 }, (_, number) => zalo.user({ name: `Bác ${number}`, friendOf: [account] }));
  const sent = await Promise.all(people.map((user) => adapter.send(to(user), message())));
  expect(new Set(sent.map(({ messageId }) => messageId)).size).toBe(20);
  const ids = zalo.calls.filter(({ api }) => api === 'sendMessage').map(({ params }) => params.clientId);
  expect(new Set(ids).size).toBe(20);
});

test('where the account is not held, not connected or not logged in, nothing is sent and nothing is lost', async () => {
  const { zalo, adapter, account, to, listen } = await connect({ settings: { echoMs: 50 } });
  const lan = zalo.user({ name: 'Lan', friendOf: [account] });
  expect(await faultOf(adapter.send(to(lan), message()))).toMatchObject({ kind: 'retry', scope: 'account' });
  await listen();
  zalo.down();
  await account.silent();
  await vi.waitFor(
    async () =>
      expect(await faultOf(adapter.send(to(lan), message()))).toMatchObject({ kind: 'retry', scope: 'account' }),
    10_000,
  );
  zalo.up();
  await account.listens();
  await vi.waitFor(() => adapter.send(to(lan), message()), { timeout: 5000 });
  expect(lan.inbox()).toHaveLength(1);
});

test('a message of ours is taken back for everybody, with the client id that its echo brought', async () => {
  const { zalo, listen, adapter, account, toGroup } = await connect();
  const lan = zalo.user({ name: 'Lan' });
  const group = zalo.group({ name: 'Xóm', members: [lan, account] });
  await listen();
  const { messageId } = await adapter.send(toGroup(group), message());
  await vi.waitFor(() => adapter.remove?.(toGroup(group), messageId), 10_000);
  expect(group.messages).toEqual([]);
  expect(await faultOf(adapter.remove!(toGroup(group), '12345'))).toEqual({ kind: 'rejected' });
});
