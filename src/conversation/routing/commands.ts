/** Commands, typed as `/name` or by the words that name them; and what is done beside a dialog that stays open. */
import { checkCommand } from '../access.ts';
import type { CommandMatch } from '../commands.ts';
import type { Turn } from '../feature.ts';
import { askAgain, offerAside } from './aside.ts';
import { askForwarded } from './forwarded.ts';
import type { Passage, Said } from './passage.ts';

const START = 'start';

/** A link of ours opens the bot as /start with what the link carries. */
export async function openedByLink({ router, turnFor, slash, who }: Said): Promise<string | undefined> {
  if (who.incoming.forwarded) return undefined;
  if (!slash || slash === 'unknown' || slash.command.name !== START || slash.rest === '') return undefined;
  for (const feature of router.features)
    if (await feature.onStartPayload?.(turnFor(feature.name), slash.rest)) return feature.name;
  return undefined;
}

export async function namedCommand(said: Said): Promise<string | undefined> {
  return said.slash && said.slash !== 'unknown' ? runCommand(said, said.slash) : undefined;
}

export async function secretCommand(said: Said): Promise<string | undefined> {
  return said.secret ? runCommand(said, said.secret) : undefined;
}

/** @throws {Refusal} when the person may not @returns the name of its feature */
export async function runCommand(passage: Passage, match: CommandMatch): Promise<string> {
  const turn = passage.turnFor(match.feature.name, match.command.level);
  checkCommand(turn, match.command);
  // What leaves no trace is asked for step by step in any case.
  if (passage.who.incoming.forwarded && !match.command.untraced && !match.command.seesForwarded)
    return askForwarded(passage);
  if (match.command.untraced) turn.untraced();
  await besideDialog(passage, turn, () => match.command.run(turn, match.rest));
  return match.feature.name;
}

/**
 * Something else in the middle of a dialog: that is put aside, so that no word answers it unawares, and offered again. What
 * belongs to the question itself leaves it open, and it is asked again below.
 * @param from the message whose choice was pressed
 */
export async function besideDialog<T>(passage: Passage, turn: Turn, run: () => Promise<T>, from?: string): Promise<T> {
  const { dialogs } = turn;
  const before = dialogs.in();
  if (!before) return run();
  if (before.promptId === from) {
    const result = await run();
    const after = dialogs.in();
    if (after?.promptId && after.promptId === before.promptId) await askAgain(passage, after);
    return result;
  }
  dialogs.move('open', 'aside');
  const result = await run();
  const after = dialogs.in();
  if (!after) await offerAside(passage);
  // Begun anew: what was begun before is done with.
  else if (after.feature === before.feature && after.name === before.name) dialogs.drop('aside');
  return result;
}
