/** What a feature is, and what it is given. Read this before a feature; each feature's `feature.ts` is one value of it. */
import type { z } from 'zod';
import type { Access, Level } from '../directory/access.ts';
import type { ChatRef } from '../directory/chats.ts';
import type { AccountRef, PersonRef } from '../directory/people.ts';
import type { UnitRef } from '../directory/units.ts';
import type { I18n, Locale, TextArgs } from '../i18n/i18n.ts';
import type { Attachment } from '../messaging/attachment.ts';
import type { ChatEvent, Incoming } from '../messaging/incoming.ts';
import type { ContentInput } from '../messaging/outgoing.ts';
import type { RichText } from '../messaging/rich-text.ts';
import type { SendOptions } from '../outbound/outbox.ts';
import type { Work } from '../outbound/work.ts';

export interface Feature {
  /** Also the beginning of its keys in `locales/`. */
  readonly name: string;
  readonly commands: readonly Command[];
  /** What its choices do, by name. */
  readonly actions?: Readonly<Record<string, Action>>;
  readonly dialogs?: Readonly<Record<string, Dialog>>;
  /** Looked at about once a second by one process or another; each does what is due and advances in the same transaction. */
  readonly due?: readonly Due[];
  /** Is asked about a message that names no command and answers nothing. @returns true when it was for this feature */
  unclaimed?(turn: Turn): Promise<boolean>;
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
  /** @param rest what was written after the command */
  run(turn: Turn, rest: string): Promise<void>;
}

export interface Action {
  readonly level: Level;
  /** @param args as the choice was made with, never what a person typed; `rest`: words typed after those of the choice */
  run(turn: Turn, args: readonly string[], rest: string): Promise<void>;
}

export interface DialogInput {
  /** As typed; empty with an attachment alone. */
  text: string;
  /** The value of the choice that was pressed, numbered or named. */
  value?: string;
  attachments: Attachment[];
}

/**
 * A conversation over several messages. `run` gets each answer and either asks on (`turn.ask`), or ends it
 * (`turn.endDialog`), or does neither: then the same question stands.
 */
export interface Dialog {
  /** Parses what the database kept. */
  readonly data: z.ZodType;
  run(turn: Turn, data: never, input: DialogInput): Promise<void>;
}

/** Keeps the type of `data` between the schema and `run`. */
export function dialog<D>(data: z.ZodType<D>, run: (turn: Turn, data: D, input: DialogInput) => Promise<void>): Dialog {
  return { data, run: run as Dialog['run'] };
}

export interface Due {
  readonly name: string;
  /** @returns how many things were due; more than 0: it is called again at once */
  run(context: FeatureContext): Promise<number>;
}

/** Texts in one language. */
export interface Speaker {
  readonly locale: Locale;
  text(key: string, args?: TextArgs): RichText;
  label(key: string, args?: TextArgs): string;
}

/** One transaction of a feature's work: what is changed and queued here happens together or not at all. */
export interface FeatureContext extends Work {
  readonly i18n: I18n;
  /** IANA zone and language where neither unit nor person has one. */
  readonly defaults: { locale: Locale; zone: string };
  /** Writes to a person in their language, in the chat that last worked. @returns false when no chat reaches them */
  tell(
    person: { id: string; locale: string | null },
    build: (speak: Speaker) => ContentInput,
    options?: Partial<SendOptions>,
  ): Promise<boolean>;
  /** A text in each language, for a broadcast. */
  inEachLanguage(build: (speak: Speaker) => ContentInput): Record<Locale, ContentInput>;
}

/** One message on its way through a feature. */
export interface Turn extends FeatureContext {
  readonly incoming: Incoming;
  readonly person: PersonRef;
  readonly account: AccountRef;
  readonly chat: ChatRef;
  readonly access: Access;
  readonly speak: Speaker;
  readonly commands: CommandCatalogue;

  /** Answers in this chat. @returns the id of the message */
  say(key: string, args?: TextArgs, more?: Pick<ContentInput, 'choices' | 'attachments'>): Promise<string>;
  reply(content: ContentInput): Promise<string>;
  /** Answers with a question; what the person writes next goes to the dialog `name` of this feature with `data`. */
  ask(name: string, data: unknown, content: ContentInput): Promise<void>;
  endDialog(): Promise<void>;
  /** The unit, when the person may act on this level for it. @throws {Refusal} otherwise, and when there is none */
  requireUnit(level: Level, unitId: string): Promise<UnitRef>;
}

/** For the help and the menus: which commands this person may use here. */
export interface CommandCatalogue {
  offered(access: Access, chatKind: 'private' | 'group', chatBound: boolean): { feature: string; command: Command }[];
}

/** Ends the turn: nothing of it is kept, the person reads `key`. */
export class Refusal extends Error {
  readonly key: string;
  readonly args: TextArgs;

  constructor(key: string, args: TextArgs = {}) {
    super(key);
    this.name = 'Refusal';
    this.key = key;
    this.args = args;
  }
}
