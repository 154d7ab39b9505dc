/** What is said when nothing else fits: never silence, never the same help twice in a row. */
import { action } from './dialogs/choices.ts';
import type { Turn } from './feature.ts';
import type { Received } from './turn.ts';

/** Nobody types more than this in a minute with a purpose. */
const FLOOD_PER_MINUTE = 20;
/** What one group may have us say in a minute; Telegram takes 20 (https://core.telegram.org/bots/faq), and others wait behind it. */
const ANSWERS_PER_MINUTE = 15;
const MINUTE = 60_000;
const BREATH = 10_000;

/** Is this message one too many? Its text stays stored. Told once, until the flood is over. */
export async function isFlood(turn: Turn, { sequence, arrived, earlier }: Received): Promise<boolean> {
  if (earlier < FLOOD_PER_MINUTE && !(await isLoud(turn, arrived))) return false;
  // What came in the same breath is the same flood: each on its own would keep the process busy for nothing.
  await turn.tx.message.updateMany({
    where: {
      chatId: turn.chat.id,
      accountId: turn.account.id,
      state: 'received',
      sequence: { gt: sequence },
      claimedAt: { lte: new Date(arrived.getTime() + BREATH) },
    },
    data: { state: 'handled', reason: 'flood', settledAt: turn.now },
  });
  const told = await turn.tx.message.findFirst({
    where: {
      chatId: turn.chat.id,
      direction: 'out',
      feature: 'flood',
      at: { gt: new Date(arrived.getTime() - 2 * MINUTE) },
    },
    select: { id: true },
  });
  if (!told) {
    const content = turn.speak.text('common-flood');
    await turn.outbox.toChat(turn.chat, content, { feature: 'flood', personId: turn.person.id });
  }
  return true;
}

/** Has a group had so many answers that no more fit, whoever asked? */
async function isLoud(turn: Turn, now: Date): Promise<boolean> {
  if (turn.chat.kind !== 'group') return false;
  const at = { gt: new Date(now.getTime() - MINUTE), lte: now };
  const answers = { chatId: turn.chat.id, direction: 'out', broadcastId: null, at } as const;
  return (await turn.tx.message.count({ where: answers })) >= ANSWERS_PER_MINUTE;
}

/** @param unknownCommand it began with / or # and named nothing */
export async function fallback(turn: Turn, unknownCommand: boolean): Promise<void> {
  const last = turn.lastFeatures;
  const end = last.findIndex((feature) => feature !== 'fallback');
  const inARow = end < 0 ? last.length : end;
  const key =
    inARow === 0
      ? firstAnswer(turn, unknownCommand)
      : inARow % 2 === 1
        ? 'common-unknown-again'
        : 'common-unknown-short';
  const content = {
    ...turn.speak.text(key),
    choices: [[action(turn.speak.label('common-help-button'), 'members', 'help')]],
  };
  const replyTo = turn.chat.kind === 'group' ? (turn.incoming.messageId ?? null) : null;
  await turn.outbox.toChat(turn.chat, content, { feature: 'fallback', personId: turn.person.id, replyTo });
}

function firstAnswer(turn: Turn, unknownCommand: boolean): string {
  const { text, attachments, forwarded } = turn.incoming;
  if (unknownCommand) return 'common-unknown-command';
  const kind = attachments[0]?.kind;
  if (kind === 'voice') return 'common-unknown-voice';
  if (kind === 'sticker' || (kind === undefined && !/[\p{L}\p{N}]/u.test(text))) return 'common-unknown-emoji';
  if (kind !== undefined && text === '') return 'common-unknown-attachment';
  return forwarded ? 'common-unknown-forwarded' : 'common-unknown';
}
