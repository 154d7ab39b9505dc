import type { MessageEntity } from 'grammy/types';
import type { Entity } from '../../messaging/rich-text.ts';

/** Our formatting in Telegram's words; both count in UTF-16 code units. A link without an address stays plain text. */
export function toTelegramEntities(entities: readonly Entity[]): MessageEntity[] {
  return entities.flatMap(({ type, offset, length, url }): MessageEntity[] => {
    if (type !== 'link') return [{ type, offset, length }];
    return url === undefined ? [] : [{ type: 'text_link', offset, length, url }];
  });
}
