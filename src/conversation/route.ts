/** Which feature a message is for. One message, one way: read from top to bottom. */

import { mayAnywhere } from '../directory/access.ts';
import { closeChat, moveChat, olderTwins, openChat, seeInGroup } from '../directory/chats.ts';
import { seeAccount } from '../directory/people.ts';
import { phrases } from '../lexicon/lexicon.ts';
import { type Choice, contentSchema } from '../messaging/outgoing.ts';
import { openContent } from '../outbound/outbox/sealed-content.ts';
import type { UnitOfWork } from '../outbound/outbox/unit-of-work.ts';
import { checkCommand } from './access.ts';
import type { CommandMatch } from './commands.ts';
import { dropDialog, keepDialog, type OpenDialog, openDialog } from './dialogs/dialog-store.ts';
import { choicesOf, openChoices, type PressedChoice, pressedChoice } from './dialogs/open-choices.ts';
import { fallback, isFlood } from './fallback.ts';
import { type Feature, NOT_MINE, Refusal, type Turn } from './feature.ts';
import { fileArgs, soundFiles } from './inbound/incoming-files.ts';
import { matchChoice, matchWord } from './match-words.ts';
import { type AppContext, createTurn, type Received, type TurnFor, type Who } from './turn.ts';
import { isEditOfForgotten, type Trace } from './untraced.ts';

export interface Route {
  /** @returns the name of the feature that took it, null where none did */
  (work: UnitOfWork, message: Received, who: Who, trace: Trace): Promise<string | null>;
  /** Tells the person that it did not work: the words of the refusal, or a number to quote. */
  answerFailure(work: UnitOfWork, who: Who, refusal: Refusal | undefined, errorId: string | undefined): Promise<void>;
}

const NOBODY = 'conversation';
const HELP = 'trogiup';
const START = 'start';

export function createRoute(features: readonly Feature[], around: AppContext): Route {
  const byName = new Map(features.map((feature) => [feature.name, feature]));

  const route = async (work: UnitOfWork, message: Received, who: Who, trace: Trace) => {
    const { incoming } = who;
    let turnFor = await createTurn(work, who, around, trace);
    if (incoming.event) return happened(turnFor, who);
    if (incoming.edited) {
      if (await isEditOfForgotten(work.tx, message.id, who)) {
        turnFor(NOBODY).untraced();
        return null;
      }
      for (const feature of features) await feature.onEdit?.(turnFor(feature.name));
      return null;
    }
    if (who.chat.kind === 'group' && incoming.addressed === 'none') return overheard(turnFor, work, who);
    if (incoming.addressed === 'command' && (await leftToTwin(work, who.chat))) return null;
    if (await isFlood(turnFor(NOBODY), message)) return null;
    if (incoming.token !== undefined) return press(turnFor, await pressedChoice(work, who.chat.id, incoming.token));

    const slash = around.commands.slash(incoming.text);
    const spoken = slash ? undefined : around.commands.spoken(incoming.text);
    const place = { chatId: who.chat.id, accountId: who.account.id };
    const dialog = await openDialog(work, place, work.now);
    // In the middle of something else its words alone are enough: once anybody has heard them it is too late for no trace.
    const secret = dialog && !isUntraced(dialog) && spoken?.command.untraced && spoken.rest === '' ? spoken : undefined;
    const named = slash && slash !== 'unknown' ? slash : dialog ? secret : spoken;
    const isSecret = who.chat.kind === 'private' && (named?.command.untraced ?? (!named && isUntraced(dialog)));
    const opensFiles = named ? named.command.opensFiles : dialog && dialogOf(dialog)?.opensFiles;
    if (incoming.attachments.length > 0 && !opensFiles) {
      const { kept, refused } = await soundFiles(turnFor(NOBODY));
      for (const why of refused) await turnFor(NOBODY).say(`common-file-${why}`, fileArgs);
      if (refused.length > 0 && kept.length === 0 && incoming.text.trim() === '') return NOBODY;
      // None of the features sees what was refused.
      if (refused.length > 0)
        turnFor = await createTurn(work, { ...who, incoming: { ...incoming, attachments: kept } }, around, trace);
    }
    const heardBy = isSecret ? null : await hear(turnFor);
    if (slash && slash !== 'unknown') return (await opened(turnFor, slash)) ?? command(turnFor, slash);
    if (secret) return command(turnFor, secret);

    if (saysStop(incoming.text)) {
      await turnFor(NOBODY).say((await dropDialog(work.tx, place)) ? 'common-dialog-left' : 'common-nothing-to-leave');
      return NOBODY;
    }
    for (const feature of incoming.replyTo === undefined ? [] : features) {
      if (await feature.onReply?.(turnFor(feature.name))) return feature.name;
    }
    // Whoever is lost in the middle asks for help; everything else that is typed is the answer.
    if (dialog && slash !== 'unknown' && spoken?.command.name !== HELP) return continueDialog(turnFor, dialog, spoken);

    const open = await openChoices(work, who.chat, incoming.replyTo, work.now);
    for (const [index, message] of open.entries()) {
      const match = matchChoice(incoming.text, message.choices, index === 0);
      if (match) return press(turnFor, { messageId: message.id, choice: match.choice, rest: match.rest });
    }
    if (spoken) return command(turnFor, spoken);
    if (heardBy !== null) return heardBy;
    // An invitation code is told by its form, an answer to an officer only by the time: the last in the list looks first.
    for (const feature of slash ? [] : features.toReversed()) {
      if (await feature.onUnclaimed?.(turnFor(feature.name))) return feature.name;
    }
    await fallback(turnFor(NOBODY), slash === 'unknown');
    return NOBODY;
  };

  const dialogOf = (open: OpenDialog) => byName.get(open.feature)?.dialogs?.[open.name];
  const isUntraced = (dialog: OpenDialog | null) => (dialog && dialogOf(dialog)?.untraced) ?? false;

  /** @returns the name of the feature that has answered, null where none did */
  async function hear(turnFor: TurnFor): Promise<string | null> {
    for (const feature of features) if (await feature.onAnyMessage?.(turnFor(feature.name))) return feature.name;
    return null;
  }

  /** Said in a group, and not to us. Nobody listens where no officer has bound the group. */
  async function overheard(turnFor: TurnFor, work: UnitOfWork, who: Who): Promise<string | null> {
    if (who.chat.unitId === null || (await leftToTwin(work, who.chat))) return null;
    return hear(turnFor);
  }

  /** A link of ours opens the bot as /start with what the link carries. */
  async function opened(turnFor: TurnFor, { command: { name }, rest }: CommandMatch) {
    if (name !== START || rest === '') return undefined;
    for (const feature of features)
      if (await feature.onStartPayload?.(turnFor(feature.name), rest)) return feature.name;
    return undefined;
  }

  const saysStop = (text: string) => phrases('common.stop').some((word) => matchWord(text, word) === '');

  /** A command in a group names none of us: where several of our accounts hear it, one answers, as long as it works. */
  async function leftToTwin({ tx, outbox }: UnitOfWork, chat: Who['chat']): Promise<boolean> {
    if (chat.kind !== 'group') return false;
    for (const twin of await olderTwins(tx, chat.id)) {
      const adapter = outbox.channels.of(twin);
      if (adapter && !(await adapter.stoppedSince?.())) return true;
    }
    return false;
  }

  async function command(turnFor: TurnFor, match: CommandMatch): Promise<string> {
    const turn = turnFor(match.feature.name, match.command.level);
    checkCommand(turn, match.command);
    if (match.command.untraced) turn.untraced();
    await besideDialog(turn, () => match.command.run(turn, match.rest));
    return match.feature.name;
  }

  /** Something else in the middle of a dialog: its question is asked again below, or the next words would answer it unawares. */
  async function besideDialog(turn: Turn, run: () => Promise<void>): Promise<void> {
    const place = { chatId: turn.chat.id, accountId: turn.account.id };
    const before = await openDialog(turn, place, turn.now);
    await run();
    const after = before && (await openDialog(turn, place, turn.now));
    if (!after?.promptId || after.promptId !== before?.promptId || !mayAnywhere(turn.access, after.level)) return;
    const prompt = await turn.tx.message.findUniqueOrThrow({
      where: { id: after.promptId },
      select: { content: true },
    });
    const content = contentSchema.parse(openContent(turn.encryption, prompt.content));
    const promptId = await turn.outbox.toChat(turn.chat, content, {
      feature: after.feature,
      personId: turn.person.id,
      untraced: isUntraced(after),
    });
    await keepDialog(turn, place, { ...after, promptId }, turn.now);
  }

  async function press(turnFor: TurnFor, pressed: PressedChoice | undefined): Promise<string> {
    if (!pressed) throw new Refusal('common-choice-old');
    const { effect } = pressed.choice;
    if (effect.type === 'answer') {
      const turn = turnFor(NOBODY);
      const dialog = await openDialog(turn, { chatId: turn.chat.id, accountId: turn.account.id }, turn.now);
      if (dialog?.promptId !== pressed.messageId) throw new Refusal('common-choice-old');
      return runDialog(turnFor, dialog, effect.value);
    }
    const action = byName.get(effect.feature)?.actions?.[effect.name];
    if (!action) throw new Refusal('common-choice-old');
    const turn = turnFor(effect.feature, action.level);
    checkCommand(turn, { name: effect.name, level: action.level, where: 'anywhere' });
    if (action.untraced) turn.untraced();
    await besideDialog(turn, () => action.run(turn, effect.args, pressed.rest));
    return effect.feature;
  }

  async function continueDialog(turnFor: TurnFor, dialog: OpenDialog, spoken?: CommandMatch): Promise<string> {
    const turn = turnFor(dialog.feature);
    const choices: Choice[] = dialog.promptId ? await choicesOf(turn, dialog.promptId) : [];
    const match = matchChoice(turn.incoming.text, choices, true);
    if (match?.choice.effect.type === 'action') return press(turnFor, { messageId: dialog.promptId ?? '', ...match });
    const value = match?.choice.effect.type === 'answer' ? match.choice.effect.value : undefined;
    // A command that leaves no trace has to be known as such before anybody hears the words.
    return runDialog(turnFor, dialog, value, match || spoken?.command.untraced ? undefined : spoken);
  }

  async function runDialog(
    turnFor: TurnFor,
    open: OpenDialog,
    value: string | undefined,
    spoken?: CommandMatch,
  ): Promise<string> {
    const turn = turnFor(open.feature, open.level);
    if (!mayAnywhere(turn.access, open.level)) {
      await turn.endDialog();
      await turn.say(`common-refused-${open.level}`);
      return open.feature;
    }
    const dialog = dialogOf(open);
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
    return outcome === NOT_MINE && spoken ? command(turnFor, spoken) : open.feature;
  }

  /** Notes what happened to the chat; then every feature that wants to know. */
  async function happened(turnFor: TurnFor, who: Who): Promise<string | null> {
    const { event } = who.incoming;
    const { tx, now } = turnFor(NOBODY);
    switch (event?.type) {
      case 'blocked':
      case 'bot-removed':
        await closeChat(tx, who.chat.id, event.type, now);
        break;
      case 'unblocked':
      case 'bot-added':
        await openChat(tx, who.chat.id);
        break;
      case 'chat-moved':
        await moveChat(tx, who.chat.id, event.to);
        break;
      case 'member-joined':
      case 'member-left': {
        const { botAccount } = who.chat;
        const account = await seeAccount(tx, { channel: who.incoming.channel, botAccount, ...event.user }, now);
        await seeInGroup(tx, who.chat.id, account.id, now, event.type === 'member-left');
        break;
      }
    }
    for (const feature of features) {
      const hook = event && feature.events?.[event.type];
      if (hook) await (hook as (turn: Turn, event: unknown) => Promise<void>)(turnFor(feature.name), event);
    }
    return null;
  }

  const answerFailure = async (
    work: UnitOfWork,
    who: Who,
    refusal: Refusal | undefined,
    errorId: string | undefined,
  ) => {
    const turn = (await createTurn(work, who, around))(NOBODY);
    if (refusal) await turn.say(refusal.key, refusal.args);
    else await turn.say('common-error', { id: errorId ?? '' });
  };
  return Object.assign(route, { answerFailure });
}
