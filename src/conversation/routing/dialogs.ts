/** An open dialog is given its answer. */
import { mayAnywhere } from '../../directory/access.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import type { ContentInput } from '../../messaging/outgoing.ts';
import { joinRich } from '../../messaging/rich-text.ts';
import type { CommandMatch } from '../commands.ts';
import { isNeverContent } from '../dialogs/confirmation.ts';
import type { OpenDialog } from '../dialogs/dialog-store.ts';
import { NOT_MINE, type Turn, type Understood } from '../feature.ts';
import { askAgain, offerAside, stopChoice } from './aside.ts';
import { runCommand } from './commands.ts';
import { meantElsewhere } from './elsewhere.ts';
import type { Passage } from './passage.ts';
import { enterChosen, enterDoor, meansAnother, UNDERSTANDING } from './understood.ts';

/** @param instead what words that are no answer mean @returns the name of the feature that took it */
export async function runDialog(
  passage: Passage,
  open: OpenDialog,
  value: string | undefined,
  spoken?: CommandMatch,
  instead?: Understood,
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
  const isTyped = value === undefined && attachments.length === 0;
  // A command alone is never an answer.
  if (isTyped && spoken?.rest === '') return runCommand(passage, spoken);
  if (isTyped && dialog.asksForWords?.(data.data as never) && isNeverContent(text)) {
    await turn.say('common-not-content');
    await askAgain(passage, open);
    return open.feature;
  }
  // Almost any words could be a name: those that are as good as certain to mean something else are none.
  if (isTyped && instead && !spoken && dialog.asks?.(data.data as never) === 'name')
    return (await enterDoor(passage, instead)) ?? open.feature;
  const watch = watched(turn, { ...open, data: data.data }, !dialog.isRound && (spoken ?? instead) !== undefined);
  const elsewhere = isTyped && dialog.asks !== undefined && !dialog.untraced ? meantElsewhere(passage) : undefined;
  const input = {
    ...{ text: text.trim(), attachments, value, command: spoken?.command.name },
    isOther: instead !== undefined,
    isElsewhere: elsewhere !== undefined,
  };
  try {
    const outcome = await dialog.run(watch.turn, data.data as never, input);
    const isOther = elsewhere && (!spoken || meansAnother({ spoken, decision: { kind: 'door', ...elsewhere } }));
    if (outcome === NOT_MINE && isOther) return (await enterDoor(passage, elsewhere)) ?? open.feature;
    if (outcome === NOT_MINE && spoken) return await runCommand(passage, spoken);
    if (outcome === NOT_MINE && instead) return (await enterDoor(passage, instead)) ?? open.feature;
    await watch.end(passage.who.dialogs.in());
  } catch (error) {
    if (error instanceof NotUnderstood && spoken) return runCommand(passage, spoken);
    if (error instanceof NotUnderstood && instead) return (await enterDoor(passage, instead)) ?? open.feature;
    throw error;
  }
  await afterwards(passage, open, watch.hasSpoken());
  return open.feature;
}

/** Thrown in place of asking the same again: the words name a command or mean something else, which shall have them. */
class NotUnderstood extends Error {}

/**
 * The turn of an answer. The same question again names the way out and has its buttons.
 * @param mayLeave the words mean something else: they shall have it where the dialog makes nothing of them, that is asks the
 *   same again or leaves its question as it stands. What it says of not understanding is kept back until that is known.
 */
function watched(turn: Turn, open: OpenDialog, mayLeave: boolean) {
  let hasSpoken = false;
  let held: ContentInput[] = [];
  const release = async () => {
    const due = held;
    held = [];
    for (const content of due) await turn.reply(content);
  };
  const reply = async (content: ContentInput) => {
    hasSpoken = true;
    await release();
    return turn.reply(content);
  };
  const watchedTurn: Turn = {
    ...turn,
    reply,
    async say(key, args, more) {
      const content = { ...turn.speak.text(key, args), ...more };
      // Nobody keeps the id of what is only said.
      if (!mayLeave || hasSpoken) return reply(content);
      held.push(content);
      return '';
    },
    async ask(name, data, content) {
      const isSame = name === open.name && JSON.stringify(data) === JSON.stringify(open.data);
      if (isSame && mayLeave) throw new NotUnderstood();
      await release();
      await turn.ask(name, data, isSame ? withWayOut(turn, content) : content);
    },
  };
  /** @param after what is open now */
  const end = async (after: OpenDialog | null) => {
    const isLeft = !hasSpoken && after !== null && after.promptId === open.promptId;
    if (isLeft && mayLeave && held.length > 0) throw new NotUnderstood();
    hasSpoken ||= held.length > 0;
    await release();
  };
  return { turn: watchedTurn, end, hasSpoken: () => hasSpoken };
}

function withWayOut(turn: Turn, content: ContentInput): ContentInput {
  const choices = content.choices?.length ? content.choices : [[stopChoice(turn)]];
  const isNamed = content.text.includes(`"${phrases('common.stop')[0]}"`);
  const text = { text: content.text, entities: content.entities ?? [] };
  return { ...content, ...(isNamed ? text : joinRich([text, turn.speak.text('common-way-out')], '\n')), choices };
}

/** What was said left the question standing: it comes again with its buttons. Nothing is open any more: what was left is offered. */
async function afterwards(passage: Passage, open: OpenDialog, hasSpoken: boolean): Promise<void> {
  const after = passage.who.dialogs.in();
  if (!after) return offerAside(passage);
  const isRound = passage.router.dialog(open)?.isRound;
  if (hasSpoken && !isRound && after.promptId === open.promptId) await askAgain(passage, after);
}
