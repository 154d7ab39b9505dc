/** Who writes in the name of a group or a channel cannot be seen, so nothing can be done for them: they are told how to be seen. */
import type { Turn } from './feature.ts';

/** Whose message it is, beside those of the features. */
export const UNSEEN = 'unseen-sender';
/** Said again only after so long, as long as nothing else was said there. */
const AGAIN_MS = 3600_000;

/** Never twice in a row. @param as in whose name it was written */
export async function answerUnseen(turn: Turn, as: 'group' | 'channel'): Promise<void> {
  const last = await turn.tx.message.findFirst({
    where: { chatId: turn.chat.id, direction: 'out' },
    orderBy: { sequence: 'desc' },
    select: { feature: true, at: true },
  });
  if (last?.feature === UNSEEN && last.at.getTime() > turn.now.getTime() - AGAIN_MS) return;
  await turn.say(`common-unseen-${as}`);
}
