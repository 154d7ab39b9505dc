/** Which feature a message is for. One message, one way: the steps below, in their order; the first that takes it ends it. */
import type { UnitOfWork } from '../../outbound/outbox/unit-of-work.ts';
import type { CommandMatch } from '../commands.ts';
import { NOBODY } from '../dialogs/choices.ts';
import { confirmationOf, leaves, saysStop } from '../dialogs/confirmation.ts';
import { openChoices } from '../dialogs/open-choices.ts';
import { fallback, isFlood } from '../fallback.ts';
import type { Feature, Refusal } from '../feature.ts';
import { type AppContext, createTurn, type Received, type Who } from '../turn.ts';
import type { Trace } from '../untraced.ts';
import { stop } from './aside.ts';
import { namedCommand, openedByLink, runCommand, secretCommand } from './commands.ts';
import { refusesFiles } from './files.ts';
import { forwarded } from './forwarded.ts';
import { leftToTwin, overheard } from './groups.ts';
import { hasChanged, hasHappened, isTooLong } from './happened.ts';
import { isUntraced, type Passage, type Router, type Said, type Step } from './passage.ts';
import { answersDialog, pressesButton, typesChoice } from './press.ts';
import {
  asksFourWays,
  decisionOn,
  isAwaited,
  isOfficersOrder,
  meansAnother,
  understanding,
  understands,
} from './understood.ts';

export interface Route {
  /** @returns the name of the feature that took it, null where none did */
  (work: UnitOfWork, message: Received, who: Who, trace: Trace): Promise<string | null>;
  /** Tells the person that it did not work: the words of the refusal, or a number to quote. */
  answerFailure(
    work: UnitOfWork,
    who: Who,
    trace: Trace,
    refusal: Refusal | undefined,
    errorId: string | undefined,
  ): Promise<void>;
  /** Whether nothing of it may stay, told from what it names and what is open alone: looking deeper may be what failed. */
  isSecret(who: Who): boolean;
}

/** Before its words matter. */
const arrival: readonly Step<Passage>[] = [
  hasHappened,
  hasChanged,
  overheard,
  async ({ who, work }) =>
    who.incoming.addressed === 'command' && (await leftToTwin(work, who.chat)) ? null : undefined,
  async ({ turnFor, message }) => ((await isFlood(turnFor(NOBODY), message)) ? null : undefined),
  pressesButton,
  isTooLong,
];

/** By its words, from what is certain to what is guessed. */
const words: readonly Step[] = [
  refusesFiles,
  hear,
  openedByLink,
  namedCommand,
  secretCommand,
  stops,
  repliesToUs,
  answersDialog,
  typesChoice,
  async (said) => (said.spoken && !meansAnother(said) ? runCommand(said, said.spoken) : undefined),
  async ({ heardBy }) => heardBy ?? undefined,
  isClaimed,
  isAwaited,
  understands,
  isGuessed,
  asksFourWays,
  async ({ turnFor, slash }) => {
    await fallback(turnFor(NOBODY), slash === 'unknown');
    return NOBODY;
  },
];

export function createRoute(features: readonly Feature[], app: AppContext): Route {
  const byName = new Map([...features, understanding, forwarded].map((feature) => [feature.name, feature]));
  const router: Router = {
    app,
    features,
    feature: (name) => byName.get(name),
    dialog: (open) => byName.get(open.feature)?.dialogs?.[open.name],
  };

  const route = async (work: UnitOfWork, message: Received, who: Who, trace: Trace) => {
    const passage: Passage = { router, work, message, who, trace, turnFor: createTurn(work, who, app, trace) };
    const taken = await firstOf(arrival, passage);
    if (taken !== undefined) return taken;
    return (await firstOf(words, read(passage))) ?? null;
  };

  const answerFailure = async (
    work: UnitOfWork,
    who: Who,
    trace: Trace,
    refusal: Refusal | undefined,
    errorId: string | undefined,
  ) => {
    const turn = createTurn(work, who, app, trace)(NOBODY);
    if (refusal) await turn.say(refusal.key, refusal.args);
    else await turn.say('common-error', { id: errorId ?? '' });
  };

  const isSecret = (who: Who) => {
    const { text } = who.incoming;
    const slash = app.commands.slash(text);
    return isSecretTalk(router, who, slash === 'unknown' ? undefined : (slash ?? app.commands.spoken(text)));
  };
  return Object.assign(route, { answerFailure, isSecret });
}

/** @param named the command that its words name */
const isSecretTalk = (router: Router, who: Who, named: CommandMatch | undefined): boolean =>
  who.chat.kind === 'private' && (named?.command.untraced ?? (!named && isUntraced(router, who.dialogs.in())));

async function firstOf<P extends Passage>(steps: readonly Step<P>[], passage: P): Promise<string | null | undefined> {
  for (const step of steps) {
    const taken = await step(passage);
    if (taken !== undefined) return taken;
  }
  return undefined;
}

function read(passage: Passage): Said {
  const { router, work, who } = passage;
  const slash = router.app.commands.slash(who.incoming.text);
  const dialog = who.dialogs.in();
  // "dung", typed without marks where something is asked, is a yes and stops nothing.
  const isYes = dialog !== null && confirmationOf(who.incoming.text) === 'yes';
  const spoken = slash || isYes ? undefined : router.app.commands.spoken(who.incoming.text);
  // In the middle of something else its words alone are enough: once anybody has heard them it is too late for no trace.
  const isSecret = dialog && !router.dialog(dialog)?.untraced && spoken?.command.untraced && spoken.rest === '';
  const open = slash ? [] : openChoices(work, who);
  const decision = slash ? undefined : decisionOn(passage, open);
  const secret = isSecret ? spoken : undefined;
  return { ...passage, slash, spoken, dialog, secret, open, decision, heardBy: null };
}

/** Notes who has answered on hearing it: no help follows then. What is to leave no trace nobody hears. */
async function hear(said: Said): Promise<string | undefined> {
  const { router, who, turnFor, slash, spoken, dialog, secret } = said;
  const named = slash && slash !== 'unknown' ? slash : dialog ? secret : spoken;
  if (isSecretTalk(router, who, named)) return undefined;
  // An officer who warns others of a danger is in none.
  if (isOfficersOrder(said)) return undefined;
  for (const feature of router.features) {
    if (!(await feature.onAnyMessage?.(turnFor(feature.name), said.decision))) continue;
    said.heardBy = feature.name;
    // It has put aside what was asked: that waits, and gets none of these words.
    return who.dialogs.in()?.promptId !== dialog?.promptId ? feature.name : undefined;
  }
}

async function stops(said: Said): Promise<string | undefined> {
  if (!saysStop(said.who.incoming.text) && !(said.dialog && leaves(said.who.incoming.text))) return undefined;
  await stop(said);
  return NOBODY;
}

async function repliesToUs({ router, turnFor, who }: Said): Promise<string | undefined> {
  if (who.incoming.replyTo === undefined) return undefined;
  for (const feature of router.features) if (await feature.onReply?.(turnFor(feature.name))) return feature.name;
  return undefined;
}

/** What is not understood may be taken by who reads it in another way. */
async function isGuessed({ router, turnFor, slash }: Said): Promise<string | undefined> {
  for (const feature of slash ? [] : router.features.toReversed())
    if (await feature.onUnknown?.(turnFor(feature.name))) return feature.name;
  return undefined;
}

/** An invitation code is told by its form, an answer to an officer only by the time: the last in the list looks first. */
async function isClaimed({ router, turnFor, slash, decision }: Said): Promise<string | undefined> {
  for (const feature of slash ? [] : router.features.toReversed())
    if (await feature.onUnclaimed?.(turnFor(feature.name), decision)) return feature.name;
  return undefined;
}
