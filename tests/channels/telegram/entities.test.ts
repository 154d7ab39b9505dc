import { expect, test } from 'vitest';
import { toTelegramEntities } from '../../../src/channels/telegram/entities.ts';

test('who is mentioned by id is called; everybody cannot be, so those words stay plain', () => {
  const at = { type: 'mention' as const, offset: 0, length: 4 };
  expect(toTelegramEntities([{ ...at, user: '1001' }])).toEqual([
    { type: 'text_mention', offset: 0, length: 4, user: { id: 1001, is_bot: false, first_name: '' } },
  ]);
  expect(toTelegramEntities([{ ...at, user: 'all' }, at])).toEqual([]);
});
