/** What everybody is told once, privately, at the end of our first answer: what their data are for, and how to see and erase them. */
import { noteTold } from '../directory/settings/consent.ts';
import type { ContentInput } from '../messaging/outgoing.ts';
import { joinRich } from '../messaging/rich-text.ts';
import { action } from './dialogs/choices.ts';
import type { Feature, Turn } from './feature.ts';

/** Raised with each change of what `common-notice` says: then everybody is told again. */
export const NOTICE_VERSION = 2;

/**
 * The answer, with the notice after it where the person has not had it. It stands in nobody's way: what is pressing, and
 * questions that wait for an answer, are left as they are, and the notice comes with the next answer.
 */
export async function withNotice(
  turn: Pick<Turn, 'tx' | 'now' | 'chat' | 'person' | 'account' | 'speak' | 'noticeVersion'>,
  feature: Feature | undefined,
  content: ContentInput,
): Promise<ContentInput> {
  if (turn.chat.kind !== 'private' || turn.noticeVersion >= NOTICE_VERSION || feature?.pressing) return content;
  if (content.card || content.reaction) return content;
  const told = { personId: turn.person.id, accountId: turn.account.id, version: NOTICE_VERSION };
  if (!(await noteTold(turn.tx, told, turn.now))) return content;
  const agree = action(turn.speak.label('common-notice-agree'), 'privacy', 'agree');
  const answer = { text: content.text, entities: content.entities ?? [] };
  return {
    ...content,
    ...joinRich([answer, turn.speak.text('common-notice')], '\n\n'),
    choices: [...(content.choices ?? []), [agree]],
  };
}
