import type { ChannelAbilities } from '../../messaging/channel.ts';
import type { Content, Lane, Outgoing } from '../../messaging/outgoing.ts';
import { joinRich } from '../../messaging/rich-text.ts';
import { splitText } from '../../messaging/split-text.ts';

/**
 * One message as the parts that a channel can carry: long text split at paragraph ends, attachments with the first
 * part, choices with the last, as a numbered list where there are no buttons. A card that the channel has is one part.
 */
export function fitChannel(content: Content, abilities: ChannelAbilities): Content[] {
  const { card, reaction } = content;
  if (reaction !== undefined || (card && abilities.cards?.includes(card.type))) {
    return [{ ...content, attachments: [], choices: [] }];
  }
  const numbered = abilities.buttons ? '' : numberedChoices(content);
  const whole = joinRich([content, numbered], '\n\n');
  const texts = splitText(whole, abilities.textLimit);
  if (texts.length === 0) texts.push({ text: '', entities: [] });
  return texts.map((part, index) => ({
    ...part,
    ...(content.topic !== undefined && { topic: content.topic }),
    attachments: index === 0 ? content.attachments : [],
    choices: index === texts.length - 1 ? content.choices : [],
  }));
}

function numberedChoices(content: Content): string {
  return content.choices
    .flat()
    .map((choice, index) => `${index + 1}. ${choice.label}`)
    .join('\n');
}

/** A row as its channel's adapter takes it. */
export function toOutgoing(
  row: { id: string; content: Content; replyTo: string | null; lane: Lane | null },
  abilities: ChannelAbilities,
): Outgoing {
  let number = 0;
  return {
    text: row.content.text,
    entities: row.content.entities,
    attachments: row.content.attachments,
    card: row.content.card,
    choices: abilities.buttons
      ? row.content.choices.map((line) =>
          line.map((choice) => ({ label: choice.label, token: choiceToken(row.id, number++) })),
        )
      : [],
    replyTo: row.replyTo ?? undefined,
    ...(row.content.topic !== undefined && { topic: row.content.topic }),
    lane: row.lane ?? 'reply',
    silent: row.lane === 'broadcast',
  };
}

/** What a button carries: the message and the place of the choice in it, 24 to 26 characters; nothing that can be guessed. */
export function choiceToken(messageId: string, index: number): string {
  return `${Buffer.from(messageId.replaceAll('-', ''), 'hex').toString('base64url')}.${index}`;
}

/** @returns undefined for what is no token of ours */
export function readChoiceToken(token: string): { messageId: string; index: number } | undefined {
  const match = /^([\w-]{22})\.(\d{1,3})$/.exec(token);
  if (!match?.[1]) return undefined;
  const hex = Buffer.from(match[1], 'base64url').toString('hex');
  const messageId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { messageId, index: Number(match[2]) };
}
