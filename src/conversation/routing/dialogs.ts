/** An open dialog is given its answer. */
import { mayAnywhere } from '../../directory/access.ts';
import type { CommandMatch } from '../commands.ts';
import type { OpenDialog } from '../dialogs/dialog-store.ts';
import { NOT_MINE } from '../feature.ts';
import { runCommand } from './commands.ts';
import type { Passage } from './passage.ts';
import { enterChosen, UNDERSTANDING } from './understood.ts';

/** @returns the name of the feature that took it */
export async function runDialog(
  passage: Passage,
  open: OpenDialog,
  value: string | undefined,
  spoken?: CommandMatch,
): Promise<string> {
  if (open.feature === UNDERSTANDING) return enterChosen(passage, open, value ?? '');
  const turn = passage.turnFor(open.feature, open.level);
  if (!mayAnywhere(turn.access, open.level)) {
    await turn.endDialog();
    await turn.say(`common-refused-${open.level}`);
    return open.feature;
  }
  const dialog = passage.router.dialog(open);
  const data = dialog?.data.safeParse(open.data);
  if (!dialog || !data?.success) {
    await turn.endDialog();
    await turn.say('common-dialog-lost');
    return open.feature;
  }
  if (dialog.untraced) turn.untraced();
  const { text, attachments } = turn.incoming;
  const input = { text: text.trim(), attachments, value, command: spoken?.command.name };
  const outcome = await dialog.run(turn, data.data as never, input);
  return outcome === NOT_MINE && spoken ? runCommand(passage, spoken) : open.feature;
}
