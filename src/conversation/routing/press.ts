/** A choice that was made: pressed as a button, or typed as its number or its words. */
import { mayAnywhere } from '../../directory/access.ts';
import { checkCommand } from '../access.ts';
import { FORWARDED, NOBODY } from '../dialogs/choices.ts';
import type { OpenDialog } from '../dialogs/dialog-store.ts';
import { isDoubleTap } from '../dialogs/double-taps.ts';
import { isSameMessage, type PressedChoice, pressedChoice, promptChoices } from '../dialogs/open-choices.ts';
import { Refusal } from '../feature.ts';
import { matchChoice } from '../match-words.ts';
import { askAgain, leftAt, runAside } from './aside.ts';
import { besideDialog, runCommand } from './commands.ts';
import { runDialog } from './dialogs.ts';
import { asTyped } from './forwarded.ts';
import type { Passage, Said } from './passage.ts';
import { isTurned, meantInstead, UNDERSTANDING } from './understood.ts';

const HELP = 'trogiup';

export async function pressesButton(passage: Passage): Promise<string | undefined> {
  const { token } = passage.who.incoming;
  if (token === undefined) return undefined;
  return press(passage, await pressedChoice(passage.work, passage.who, token));
}

export async function typesChoice(said: Said): Promise<string | undefined> {
  if (said.who.incoming.forwarded) return undefined;
  for (const [index, message] of said.open.entries()) {
    const match = matchChoice(said.who.incoming.text, message.choices, index === 0);
    // A command is said in so many words, the first words of a label are a guess; what follows the words of a choice may turn them.
    if (match && !(match.isGuess && said.spoken) && !(match.rest !== '' && isTurned(said, match.choice)))
      return press(said, { messageId: message.id, choice: match.choice, rest: match.rest });
  }
  return undefined;
}

/** Whoever is lost in the middle asks for help; everything else that is typed is the answer. */
export async function answersDialog(said: Said): Promise<string | undefined> {
  const { dialog, slash, spoken, work, who } = said;
  if (!dialog || slash === 'unknown' || spoken?.command.name === HELP) return undefined;
  // Somebody else's "yes", passed on, is no answer.
  const match = who.incoming.forwarded ? undefined : matchChoice(who.incoming.text, promptChoices(work, who), true);
  // Whoever was asked which door and says something else says a new thing.
  if (dialog.feature === UNDERSTANDING && !match) {
    who.dialogs.drop();
    return undefined;
  }
  if (match?.choice.effect.type === 'action') return press(said, { messageId: dialog.promptId ?? '', ...match });
  const value = match?.choice.effect.type === 'answer' ? match.choice.effect.value : undefined;
  // A command that leaves no trace has to be known as such before anybody hears the words.
  const command = match || spoken?.command.untraced ? undefined : spoken;
  return runDialog(said, dialog, value, command, match ? undefined : meantInstead(said, dialog));
}

/** @throws {Refusal} when the choice is no more, or not this person's @returns the name of the feature whose it is */
export async function press(passage: Passage, pressed: PressedChoice | undefined): Promise<string> {
  const { router, turnFor, who } = passage;
  if (!pressed) {
    // Perhaps of a conversation of which nothing is to stay: nothing of the press is worth keeping.
    turnFor(NOBODY).untraced();
    throw new Refusal('common-choice-old');
  }
  const { effect } = pressed.choice;
  if (effect.type === 'answer') {
    const dialog = who.dialogs.in();
    if (dialog?.promptId !== pressed.messageId) return pressedTooLate(passage, pressed, dialog);
    return runDialog(passage, dialog, effect.value);
  }
  if (effect.feature === NOBODY) {
    await runAside(passage, effect.name, effect.args);
    return NOBODY;
  }
  if (effect.feature === FORWARDED && effect.name === 'do') return runForwarded(passage, effect.args[0] ?? '');
  const action = router.feature(effect.feature)?.actions?.[effect.name];
  if (!action) throw new Refusal('common-choice-old');
  const turn = turnFor(effect.feature, action.level);
  checkCommand(turn, { name: effect.name, level: action.level, where: 'anywhere' });
  if (action.untraced) turn.untraced();
  await besideDialog(passage, turn, () => action.run(turn, effect.args, pressed.rest), pressed.messageId);
  return effect.feature;
}

/**
 * The question is not the open one any more. Pressed once more by the same hand it has been answered: nothing is said. Else the
 * open question is repeated, and only where there is none the button is called old. Under an earlier copy of the open question it
 * counts, and under the question of what was put aside it goes on with that.
 */
async function pressedTooLate(passage: Passage, pressed: PressedChoice, open: OpenDialog | null): Promise<string> {
  const turn = passage.turnFor(NOBODY);
  if (pressed.untraced) turn.untraced();
  if (await isDoubleTap(passage)) return NOBODY;
  const { effect } = pressed.choice;
  const value = effect.type === 'answer' ? effect.value : undefined;
  const left = await leftAt(passage, pressed.messageId);
  if (left) return runDialog(passage, left, value);
  const { promptId } = open ?? {};
  if (!open || !promptId || !mayAnywhere(turn.access, open.level)) throw new Refusal('common-choice-old');
  if (await isSameMessage(passage.work, promptId, pressed.messageId)) return runDialog(passage, open, value);
  await askAgain(passage, open);
  return NOBODY;
}

/** What was passed on is done at the word of whoever sent it to us. @throws {Refusal} where it names nothing any more */
async function runForwarded(passage: Passage, text: string): Promise<string> {
  const { commands } = passage.router.app;
  const typed = await asTyped(passage, text);
  const match = commands.slash(text) ?? commands.spoken(text);
  if (match && match !== 'unknown') return runCommand(typed, match);
  for (const feature of passage.router.features.toReversed())
    if (await feature.onUnclaimed?.(typed.turnFor(feature.name))) return feature.name;
  throw new Refusal('common-choice-old');
}
