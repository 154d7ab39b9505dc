/** Commands, typed as `/name` or by the words that name them; and what is done beside a dialog that stays open. */
import { mayAnywhere } from '../../directory/access.ts';
import { contentSchema } from '../../messaging/outgoing.ts';
import { openContent } from '../../outbound/outbox/sealed-content.ts';
import { checkCommand } from '../access.ts';
import type { CommandMatch } from '../commands.ts';
import { keepDialog, type OpenDialog, openDialog } from '../dialogs/dialog-store.ts';
import type { Turn } from '../feature.ts';
import { isUntraced, type Passage, type Router, type Said } from './passage.ts';

const START = 'start';

/** A link of ours opens the bot as /start with what the link carries. */
export async function openedByLink({ router, turnFor, slash }: Said): Promise<string | undefined> {
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
export async function runCommand({ router, turnFor }: Passage, match: CommandMatch): Promise<string> {
  const turn = turnFor(match.feature.name, match.command.level);
  checkCommand(turn, match.command);
  if (match.command.untraced) turn.untraced();
  await besideDialog(router, turn, () => match.command.run(turn, match.rest));
  return match.feature.name;
}

/** Something else in the middle of a dialog: its question is asked again below, or the next words would answer it unawares. */
export async function besideDialog<T>(router: Router, turn: Turn, run: () => Promise<T>): Promise<T> {
  const place = { chatId: turn.chat.id, accountId: turn.account.id };
  const before = await openDialog(turn, place, turn.now);
  const result = await run();
  const after = before && (await openDialog(turn, place, turn.now));
  if (!after?.promptId || after.promptId !== before?.promptId || !mayAnywhere(turn.access, after.level)) return result;
  await askAgain(router, turn, { ...after, promptId: after.promptId });
  return result;
}

/** The open question once more, at the foot of the chat. */
export async function askAgain(router: Router, turn: Turn, open: OpenDialog & { promptId: string }): Promise<void> {
  const prompt = await turn.tx.message.findUniqueOrThrow({
    where: { id: open.promptId },
    select: { content: true },
  });
  const content = contentSchema.parse(openContent(turn.encryption, prompt.content));
  const promptId = await turn.outbox.toChat(turn.chat, content, {
    feature: open.feature,
    personId: turn.person.id,
    untraced: isUntraced(router, open),
  });
  await keepDialog(turn, { chatId: turn.chat.id, accountId: turn.account.id }, { ...open, promptId }, turn.now);
}
