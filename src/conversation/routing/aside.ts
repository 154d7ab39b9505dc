/** A dialog that was left for something else, or stopped: it is offered again, and gone on with where it was. */
import { mayAnywhere } from '../../directory/access.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import { type ChoiceInput, contentSchema } from '../../messaging/outgoing.ts';
import { openContent } from '../../outbound/outbox/sealed-content.ts';
import { action, NOBODY } from '../dialogs/choices.ts';
import type { OpenDialog, Slot } from '../dialogs/dialog-store.ts';
import { isSameMessage } from '../dialogs/open-choices.ts';
import type { Turn } from '../feature.ts';
import { isUntraced, type Passage } from './passage.ts';

/** Characters of its question by which a dialog is named. */
const NAME_LENGTH = 60;

/** Names of its actions; they are the conversation's own and no feature's. */
type AsideAction = 'resume' | 'stop' | 'forget';
const of = (name: AsideAction, turn: Turn, label: string, args: string[] = [], words: readonly string[] = []) =>
  action(turn.speak.label(label), NOBODY, name, args, words);

/** Goes on with what was left, stops what is open, or lets go of what was left. */
export async function runAside(passage: Passage, name: string, [slot]: readonly string[]): Promise<void> {
  if (name === 'resume') return resume(passage, slot === 'stopped' ? 'stopped' : 'aside');
  if (name === 'stop') return stop(passage);
  passage.who.dialogs.drop('aside');
  await passage.turnFor(NOBODY).say('common-aside-dropped');
}

export const stopChoice = (turn: Turn) => of('stop', turn, 'common-cancel');
const resumeChoice = (turn: Turn, slot: Slot) => of('resume', turn, 'common-resume', [slot], phrases('common.resume'));

/** What was begun and left, once nothing else is open. */
export async function offerAside(passage: Passage): Promise<void> {
  const turn = passage.turnFor(NOBODY);
  const left = turn.dialogs.in('aside');
  if (!left || !mayAnywhere(turn.access, left.level)) return;
  const content = turn.speak.text('common-aside', { what: (await nameOf(passage, left)) ?? '' });
  // "ok gửi đi em" right under it: what was left is shown again before anything goes out.
  const resume: ChoiceInput = { ...resumeChoice(turn, 'aside'), means: 'yes' };
  const choices = [[resume, of('forget', turn, 'common-aside-drop')]];
  await turn.outbox.toChat(
    turn.chat,
    { ...content, choices },
    {
      feature: NOBODY,
      personId: turn.person.id,
      untraced: isUntraced(passage.router, left),
    },
  );
}

/** Ends what is open; whoever did not mean it goes on. What leaves no trace is gone. */
export async function stop(passage: Passage): Promise<void> {
  const turn = passage.turnFor(NOBODY);
  const { dialogs } = turn;
  const open = dialogs.in();
  const stays = open !== null && !isUntraced(passage.router, open);
  if (stays) dialogs.move('open', 'stopped');
  else dialogs.drop();
  const wasAside = !open && dialogs.drop('aside');
  const choices = stays ? [[resumeChoice(turn, 'stopped')]] : [];
  await turn.say(open || wasAside ? 'common-dialog-left' : 'common-nothing-to-leave', {}, { choices });
}

async function resume(passage: Passage, slot: Slot): Promise<void> {
  const left = await takeUp(passage, slot);
  if (left) await askAgain(passage, left);
  else await passage.turnFor(NOBODY).say('common-aside-none');
}

/** What was left, open again; what is open now is put aside for it. */
async function takeUp(passage: Passage, slot: Slot, pressedId?: string): Promise<OpenDialog | undefined> {
  const { access, dialogs } = passage.who;
  const left = dialogs.in(slot);
  if (!left || !mayAnywhere(access, left.level)) return undefined;
  const isAskedThere =
    left.promptId === pressedId ||
    (left.promptId && pressedId && (await isSameMessage(passage.work, left.promptId, pressedId)));
  if (pressedId && !isAskedThere) return undefined;
  dialogs.drop(slot);
  if (dialogs.in()) dialogs.move('open', 'aside');
  dialogs.keep(left);
  return left;
}

/** The dialog that was left at this question, open again. @param pressedId the message under which a button was pressed */
export async function leftAt(passage: Passage, pressedId: string): Promise<OpenDialog | undefined> {
  return (await takeUp(passage, 'aside', pressedId)) ?? takeUp(passage, 'stopped', pressedId);
}

/** The question of an open dialog once more. */
export async function askAgain(passage: Passage, dialog: OpenDialog): Promise<void> {
  const turn = passage.turnFor(dialog.feature, dialog.level);
  if (!mayAnywhere(turn.access, dialog.level)) return;
  const again = passage.router.dialog(dialog)?.again;
  if (again) return again(turn, dialog.data as never);
  const content = await promptOf(passage, dialog);
  if (!content) return void (await turn.say('common-dialog-lost'));
  // The message that led here may stay; what a dialog without a trace asks may not.
  const untraced = isUntraced(passage.router, dialog);
  const options = { feature: dialog.feature, personId: turn.person.id, untraced };
  const promptId = await turn.outbox.toChat(turn.chat, content, options);
  turn.dialogs.keep({ ...dialog, promptId });
}

async function promptOf({ work, who }: Passage, { promptId }: OpenDialog) {
  if (!promptId) return undefined;
  const known = who.prompt?.id === promptId ? who.prompt : undefined;
  const select = { id: true, broadcastId: true, content: true } as const;
  const row = known ?? (await work.tx.message.findUnique({ where: { id: promptId }, select }));
  return row ? contentSchema.parse(openContent(work.encryption, row)) : undefined;
}

async function nameOf(passage: Passage, dialog: OpenDialog): Promise<string | undefined> {
  const line = (await promptOf(passage, dialog))?.text.split('\n').find((one) => one.trim() !== '');
  if (line === undefined) return undefined;
  return line.length > NAME_LENGTH ? `${line.slice(0, NAME_LENGTH).trimEnd()}…` : line.replace(/[.?:!]+$/u, '');
}
