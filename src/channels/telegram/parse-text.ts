import type { Incoming } from '../../messaging/incoming.ts';
import type { Message } from './update-schema.ts';

/** The bot itself, as getMe tells it. */
export interface Me {
  id: number;
  username: string;
}

/** Wider than Telegram's own bot_command, which stops at the first letter with a diacritic: people type "/họp". */
const command = /^\/[\p{L}\p{M}\p{N}_]+(?:@(\w+))?(?![\p{L}\p{M}\p{N}_@/])/u;

/**
 * The words of a message or its caption, without the mention of the bot ("@chihoi_bot", and the same after a command).
 * @returns `addressed` undefined where the words alone do not speak to the bot
 */
export function readText(message: Message, me: Me): { text: string; addressed?: Incoming['addressed'] } {
  const raw = message.text ?? message.caption ?? '';
  const entities = message.entities ?? message.caption_entities ?? [];
  const name = `@${me.username}`.toLowerCase();
  let text = raw;
  let mentioned = false;
  // From the end, so that what is cut does not move the offsets of what is still to be cut.
  for (const entity of [...entities].sort((a, b) => b.offset - a.offset)) {
    const end = entity.offset + entity.length;
    const isMention =
      entity.type === 'mention'
        ? raw.slice(entity.offset, end).toLowerCase() === name
        : entity.type === 'text_mention' && entity.user?.id === me.id;
    if (!isMention) continue;
    mentioned = true;
    const before = text.slice(0, entity.offset);
    text = before + text.slice(end).replace(before.trim() === '' ? /^[\s,:]+/ : /^[^\S\n]/, '');
  }
  if (mentioned) text = text.trim();
  // "Xin bấm vào đây" with our invitation behind it: only the link says what is meant.
  const ownLink = entities.find(({ url }) => url !== undefined && !raw.includes(url) && leadsToUs(url, me))?.url;
  if (ownLink !== undefined) text = `${text} ${ownLink}`.trim();

  const match = command.exec(text);
  const addressee = match?.[1];
  if (match && addressee !== undefined) {
    if (`@${addressee}`.toLowerCase() !== name) return { text, addressed: 'none' };
    text = match[0].slice(0, -addressee.length - 1) + text.slice(match[0].length);
  }
  if (mentioned) return { text, addressed: 'mention' };
  return match ? { text, addressed: 'command' } : { text };
}

function leadsToUs(url: string, me: Me): boolean {
  return new RegExp(`^(?:https?://)?(?:t|telegram)\\.me/${me.username}\\?start=`, 'i').test(url);
}
