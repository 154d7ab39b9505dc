/** What a feature is, and what it is given. Read this before a feature; each feature's `feature.ts` is one value of it. */
import type { z } from 'zod';
import type { CaseStep } from '../cases/steps.ts';
import type { Access, Level } from '../directory/access.ts';
import type { ChatRef } from '../directory/chats.ts';
import type { AccountRef, PersonRef } from '../directory/people.ts';
import type { UnitRef } from '../directory/units.ts';
import type { Figure } from '../figures/figure.ts';
import type { I18n, TextArgs } from '../i18n/i18n.ts';
import type { Translator } from '../i18n/translator.ts';
import type { Attachment } from '../messaging/attachment.ts';
import type { ChatEvent, Incoming } from '../messaging/incoming.ts';
import type { ChoiceInput, ContentInput } from '../messaging/outgoing.ts';
import type { RichText } from '../messaging/rich-text.ts';
import type { OperationContext, WorkContext } from '../operations/actor.ts';
import { Refusal } from '../operations/refusal.ts';
import type { Dialogs } from './dialogs/dialog-store.ts';
import type { Decision } from './understanding/decision.ts';
import type { Door, Understood } from './understanding/doors.ts';
import type { AskedField } from './understanding/situation.ts';

export type { Decision, Door, Translator, Understood };
export { Refusal };

export interface Feature {
  /** Also the beginning of its keys in `locales/`. */
  readonly name: string;
  readonly commands: readonly Command[];
  /** What its choices do, by name. */
  readonly actions?: Readonly<Record<string, Action>>;
  readonly dialogs?: Readonly<Record<string, Dialog>>;
  /** Looked at every few seconds by one process or another; each does what is due and advances in the same transaction. */
  readonly scheduled?: readonly Scheduled[];
  /** What waits for officers, shown by `/hopthu` together with that of the other features. */
  readonly inbox?: Waiting;
  /** What the day brings an officer besides what waits: a line for each thing that is on today. */
  today?(turn: Turn): Promise<RichText[]>;
  /** What the person has asked for, shown by `/yeucau` together with that of the other features. */
  readonly mine?: Waiting;
  /** Its answers carry nothing but what is pressing: the word about personal data waits for another one. */
  readonly pressing?: boolean;
  /** What it keeps of the person, for the file that `/dulieu` sends them. */
  personalData?(context: FeatureContext, speak: Translator, personId: string): Promise<PersonalSection[]>;
  /** Work of others that this person, an officer, has in hand and must hand over before leaving. @returns a line each */
  openWork?(context: FeatureContext, speak: Translator, personId: string): Promise<string[]>;
  /** What was said by or of the person, as it was written: our copies of it in officers' chats go too when they are erased. */
  wordsAbout?(context: FeatureContext, personId: string): Promise<string[]>;
  /** Removes what people said and what tells who they are; counts, sums given and states stay (docs/personal-data.md). */
  erase?(context: FeatureContext, personId: string): Promise<void>;
  /**
   * Hears what people write before anything else is done with it, in bound groups also what is not addressed to us; in a
   * dialog too. The message goes on its way all the same. @param decision how the words are understood there
   * @returns true when it has answered: then no help follows
   */
  onAnyMessage?(turn: Turn, decision?: Decision): Promise<boolean>;
  /** Is asked about an answer to one of our messages before its words are tried as a command or go to a dialog. */
  onReply?(turn: Turn): Promise<boolean>;
  /** A message was changed afterwards, which does not act again by itself. */
  onEdit?(turn: Turn): Promise<void>;
  /** Somebody came through a link of ours that is no invitation. @returns true when the payload was for this feature */
  onStartPayload?(turn: Turn, payload: string): Promise<boolean>;
  /** Is asked about a message that names no command and answers nothing: a code, or what somebody waits for. @returns true when it was for this feature */
  onUnclaimed?(turn: Turn, decision?: Decision): Promise<boolean>;
  /** Is asked about what is certainly nothing else, before a door is guessed at: words that it waits for. @returns true when it was for this feature */
  onAwaited?(turn: Turn): Promise<boolean>;
  /** Is asked about what was not understood, before it is asked what is meant. @returns true when it was for this feature */
  onUnknown?(turn: Turn): Promise<boolean>;
  /** Is asked about what follows /start and is no invitation: a code that was scanned. @returns true when it was for this feature */
  onCode?(turn: Turn, text: string): Promise<boolean>;
  /**
   * What people want without naming a command, by door: the words as they were understood. A door shows what it is about to
   * do, filled with what was said, and does it when that is confirmed. @returns false: not for this feature after all
   */
  readonly doors?: { readonly [D in Door]?: (turn: Turn, said: Understood) => Promise<boolean> };
  /** What it counts for reports. */
  readonly figures?: readonly Figure[];
  /** What it does when something happens in a chat, after the conversation room has noted it. */
  readonly events?: {
    readonly [T in ChatEvent['type']]?: (turn: Turn, event: Extract<ChatEvent, { type: T }>) => Promise<void>;
  };
}

/**
 * `/name`, also `#name`, or one of the words in `locales/`, key `<feature>-words-<name>`: `họp… | hội họp…`.
 * Words that end in … take what follows them; the others must be the whole message.
 * Its line in the help: `<feature>-help-<name>`; without one it is not listed.
 */
export interface Command {
  /** Without diacritics. */
  readonly name: string;
  /** Other spellings of `/name`. */
  readonly also?: readonly string[];
  readonly level: Level;
  readonly where: 'anywhere' | 'private' | 'group';
  /** As `Turn.untraced` from the first word: privately no other feature hears it. */
  readonly untraced?: boolean;
  /** Opens the files that come with it by itself, through messaging/file-check.ts; else they are checked before. */
  readonly opensFiles?: boolean;
  /** Sees to a forwarded message by itself; else it is shown back and asked about before anything is done. */
  readonly seesForwarded?: boolean;
  /** @param rest what was written after the command */
  run(turn: Turn, rest: string): Promise<void>;
}

/** Things that somebody waits for; each has a number that no other has, whatever its kind (default `next_case_number()`). */
export interface Waiting {
  /** The most pressing first. @returns at most `most` of them, and how many there are in all */
  list(turn: Turn, most: number): Promise<{ all: number; some: WaitingItem[] }>;
  /** Shows the one that the person means ("12", "số 12"). @returns false: it is none of these, or not theirs to see */
  show(turn: Turn, which: string): Promise<boolean>;
  /**
   * Does what is said of one of them ("trả lời số 19: …").
   * @param rest the words of the answer, or to whom it goes; empty: to be asked @returns false: none of these, or no such step
   */
  step?(turn: Turn, number: string, step: CaseStep, rest: string): Promise<boolean>;
}

export interface WaitingItem {
  /** By which `show` knows it. */
  number: string;
  /** One or two lines; begins with the number. */
  line: RichText;
  /** Whose it is. */
  who?: string;
  /** Shows it. */
  choice: ChoiceInput;
  /** Nobody has taken it, or it is under way for the one who asked: these stand before the others. */
  open: boolean;
  /** Stands before all others. */
  urgent?: boolean;
  /** The officer who looks has taken it. */
  mine?: boolean;
  since: Date;
}

/** A part of what is kept of a person, in their language. */
export interface PersonalSection {
  title: string;
  /** At most a few lines each; `at`: when it was said or done. */
  entries: { at?: Date | null; text: string }[];
}

export interface Action {
  readonly level: Level;
  /** As `Turn.untraced`. */
  readonly untraced?: boolean;
  /** @param args as the choice was made with, never what a person typed; `rest`: words typed after those of the choice */
  run(turn: Turn, args: readonly string[], rest: string): Promise<void>;
}

export interface DialogInput {
  /** As typed; empty with an attachment alone. */
  text: string;
  /** The value of the choice that was pressed, numbered or named. */
  value?: string;
  attachments: Attachment[];
  /** The words would name this command outside of the dialog: what it cannot read itself it may hand over to it. */
  command?: string;
  /** The words ask for something else, or say it, whatever is open: they are no part of what is told here. */
  isElsewhere?: boolean;
  /** The words are likely to mean something else: a dialog that makes nothing of them may hand them over. */
  isOther?: boolean;
}

/** What a dialog returns for words that are not for it: nothing was said or kept, the command that they name shall have them. */
export const NOT_MINE = 'handed over';
/** NOT_MINE, or anything else, which says nothing. */
export type DialogOutcome = unknown;

/**
 * A conversation over several messages. `run` gets each answer and either asks on (`turn.ask`), or ends it
 * (`turn.endDialog`), or does neither: then the same question stands. NOT_MINE leaves the words to the command that they name, or to what they mean.
 */
export interface Dialog {
  /** Parses what the database kept. */
  readonly data: z.ZodType;
  /** As `Turn.untraced`, each answer of it; no other feature hears them. */
  readonly untraced?: boolean;
  /** As `Command.opensFiles`. */
  readonly opensFiles?: boolean;
  /** Asks now for free words: yes, no, a bare number or a word that sends are none (dialogs/confirmation.ts). */
  asksForWords?(data: never): boolean;
  /** What it asks for now: by that, words that it does not understand are told from those that mean something else. */
  asks?(data: never): AskedField | undefined;
  /** Asks on with the same data after an answer that it has taken, as a list that is ticked line by line does. */
  readonly isRound?: boolean;
  /** Asks what is to be asked now, of who comes back to it; else the latest question is repeated as it was. */
  again?(turn: Turn, data: never): Promise<void>;
  /** Keys of texts that it puts together by itself. */
  readonly texts?: readonly string[];
  run(turn: Turn, data: never, input: DialogInput): Promise<DialogOutcome>;
}

/** A door that does one thing with the words, as its command does. */
export function door(run: (turn: Turn, words: string) => Promise<unknown>) {
  return async (turn: Turn, { words }: Understood): Promise<boolean> => {
    await run(turn, words);
    return true;
  };
}

/** Keeps the type of `data` between the schema, `run` and `asksForWords`. */
export function dialog<D>(
  data: z.ZodType<D>,
  run: (turn: Turn, data: D, input: DialogInput) => Promise<DialogOutcome>,
  more: {
    asksForWords?: (data: D) => boolean;
    asks?: (data: D) => AskedField | undefined;
    isRound?: boolean;
    again?: (turn: Turn, data: D) => Promise<void>;
    texts?: readonly string[];
  } = {},
): Dialog {
  return {
    data,
    run: run as Dialog['run'],
    ...(more as Pick<Dialog, 'asksForWords' | 'asks' | 'isRound' | 'again' | 'texts'>),
  };
}

/** A dialog that asks for free words at some of its steps. @param asks as `Dialog.asksForWords` */
export function wordsAt<D = { asking?: string; step?: string; text?: string }>(
  one: Dialog,
  asks: (data: D) => boolean,
): Dialog {
  return { ...one, asksForWords: asks as NonNullable<Dialog['asksForWords']> };
}

export interface Scheduled {
  readonly name: string;
  /** How often it is looked at, in milliseconds; default 5000. Each look is a transaction, also where nothing is due. */
  readonly everyMs?: number;
  /** @returns how many things were due; more than 0: it is called again at once */
  run(context: ScheduledContext): Promise<number>;
}

export interface ScheduledContext extends FeatureContext {
  /** A turn of this person without a chat, to ask what is there for them. @returns undefined where there is no such person */
  asOfficer(personId: string): Promise<Turn | undefined>;
}

/** One transaction of a feature's work: what is changed and queued here happens together or not at all. */
export interface FeatureContext extends WorkContext {
  readonly i18n: I18n;
  /** All of them: to go through what each has of something, as the inbox does. */
  readonly features: readonly Feature[];
}

/** One message on its way through a feature. */
export interface Turn extends FeatureContext {
  readonly incoming: Incoming;
  readonly person: PersonRef;
  readonly account: AccountRef;
  readonly chat: ChatRef;
  /** Which text about personal data the person was told last (notice.ts); 0: none. */
  readonly noticeVersion: number;
  readonly access: Access;
  /** What the person is being asked here, and what they have left, of whatever feature. */
  readonly dialogs: Dialogs;
  /** Of which features our last messages here are, latest first; of those that were there before this turn. */
  readonly lastFeatures: readonly (string | null)[];
  readonly speak: Translator;
  readonly commands: CommandCatalogue;

  /** The same turn as another feature's: its answers and dialogs bear that name. */
  as(feature: string): Turn;
  /** Answers in this chat. @returns the id of the message */
  say(key: string, args?: TextArgs, more?: Pick<ContentInput, 'choices' | 'attachments'>): Promise<string>;
  reply(content: ContentInput): Promise<string>;
  /** The same exactly as it is: a sample of what others will get must not bear what is only for this person. */
  show(content: ContentInput): Promise<string>;
  /** Answers with a question; what the person writes next goes to the dialog `name` of this feature with `data`. */
  ask(name: string, data: unknown, content: ContentInput): Promise<void>;
  endDialog(): Promise<void>;
  /** Nothing of this message and of what is answered from now on stays in the database (untraced.ts). */
  untraced(): void;
  /** The same unit of work for operations and queries, which know no chat. */
  readonly operations: OperationContext;
  /** The unit, when the person may act on this level for it. @throws {Refusal} otherwise, and when there is none */
  requireUnit(level: Level, unitId: string): Promise<UnitRef>;
}

/** For the help and the menus: which commands this person may use here. */
export interface CommandCatalogue {
  offered(access: Access, chatKind: 'private' | 'group', chatBound: boolean): { feature: string; command: Command }[];
}
