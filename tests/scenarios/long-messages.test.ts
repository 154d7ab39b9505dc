import { expect, test } from 'vitest';
import { LONGEST_MESSAGE } from '../../src/messaging/incoming.ts';
import { openContent } from '../../src/outbound/outbox/sealed-content.ts';
import { oneApp } from '../support/one-app.ts';

const start = oneApp();

test('a message is cut before any rule sees it, and its sender is told; a D with a stroke is Đ', async () => {
  const app = await start();
  const key = { channel: 'telegram' as const, botAccount: String(app.telegram.botId) };
  const lan = app.telegram.user({ firstName: 'Ðỗ Lan' });
  await lan.says('Ðăng ký');
  await lan.sees(/họ và tên|họ tên/i);
  await app.settled();
  const [chat] = await app.db.chat.findMany({ where: { kind: 'private' } });
  await app.bot.receive({
    ...key,
    updateId: 'long',
    sequence: 10n ** 9n,
    chat: { externalId: chat!.externalId, kind: 'private' },
    from: { externalId: String(lan.id), name: 'Ðỗ Lan' },
    at: app.clock.now(),
    text: 'thôi '.repeat(10_000),
    attachments: [],
    forwarded: false,
    addressed: 'private',
    edited: false,
  });
  await lan.sees(/4\.?096 chữ đầu/);
  await app.settled();
  const message = await app.db.message.findFirstOrThrow({ where: { updateId: 'long' } });
  expect((openContent(app.encryption, message) as { text: string }).text).toHaveLength(LONGEST_MESSAGE);
  expect(await app.db.account.findFirstOrThrow()).toMatchObject({ name: 'Đỗ Lan' });
});
