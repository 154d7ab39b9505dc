import type { MessageEntity } from 'grammy/types';
import type { Entity } from '../../messaging/rich-text.ts';

/** Our formatting in Telegram's words; both count in UTF-16 code units. A link without an address, and a call of everybody, stay plain text. */
export function toTelegramEntities(entities: readonly Entity[]): MessageEntity[] {
  return entities.flatMap(({ type, offset, length, url, user }): MessageEntity[] => {
    if (type === 'mention') {
      // Telegram cannot call everybody.
      if (user === undefined || !/^\d+$/.test(user)) return [];
      return [{ type: 'text_mention', offset, length, user: { id: Number(user), is_bot: false, first_name: '' } }];
    }
    if (type !== 'link') return [{ type, offset, length }];
    return url === undefined ? [] : [{ type: 'text_link', offset, length, url }];
  });
}
