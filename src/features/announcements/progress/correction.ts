/** "Sửa lời": other words in place of those of a notice that was sent. */
import { z } from 'zod';
import { action, no, yes } from '../../../conversation/dialogs/choices.ts';
import { dialog, type Turn } from '../../../conversation/feature.ts';
import { joinRich, plain } from '../../../messaging/rich-text.ts';
import { FEATURE } from '../messages.ts';
import { lengthOf, saysSomething, TEXT_LIMIT } from '../rules.ts';
import type { ManagedAnnouncement } from '../store.ts';
import { correctAnnouncement } from './operations.ts';
import { showProgress } from './progress.ts';

export const CORRECT = 'correct';
const schema = z.object({ key: z.string(), announcementId: z.string(), text: z.string().optional() });
type Draft = z.infer<typeof schema>;

export async function beginCorrection(turn: Turn, { id, text }: ManagedAnnouncement): Promise<void> {
  const key = `${id} ${turn.now.toISOString()}`;
  await turn.ask(
    CORRECT,
    { key, announcementId: id },
    joinRich([turn.speak.text('announcements-correct-ask'), plain(text)], '\n\n'),
  );
}

export const correction = dialog<Draft>(
  schema,
  async (turn, draft, input) => {
    if (input.value === 'back')
      return turn.ask(CORRECT, { ...draft, text: undefined }, turn.speak.text('announcements-correct-ask'));
    if (input.value === 'correct' && draft.text !== undefined) return correct(turn, draft, draft.text);
    const text = input.text.trim();
    if (!saysSomething(text) || lengthOf(text) > TEXT_LIMIT)
      return turn.ask(CORRECT, draft, turn.speak.text('announcements-correct-ask'));
    const preview = joinRich([turn.speak.text('announcements-correct-preview'), plain(text)], '\n\n');
    const choices = [
      [yes(turn.speak.label('announcements-do-correct-now'), 'correct')],
      [no(turn.speak.label('common-back'), 'back')],
    ];
    return turn.ask(CORRECT, { ...draft, text }, { ...preview, choices });
  },
  { asksForWords: ({ text }) => text === undefined },
);

async function correct(turn: Turn, { announcementId, key }: Draft, text: string): Promise<void> {
  const done = await correctAnnouncement.do(turn.operations, { announcementId, text }, key);
  await turn.endDialog();
  const again = action(turn.speak.label('announcements-do-send-correction'), FEATURE, 'compose-correction', [text]);
  await turn.say('announcements-corrected', done, done.kept > 0 ? { choices: [[again]] } : {});
  await showProgress(turn, announcementId);
}
