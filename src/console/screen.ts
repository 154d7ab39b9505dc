/** What a screen of the console is. Features give theirs in `features/x/console/`; the shell draws what stands around them. */
import type { Child } from 'hono/jsx';
import type { Level } from '../directory/access.ts';
import type { Translator } from '../i18n/translator.ts';
import type { FileBytes } from '../messaging/attachment.ts';
import type { ContentInput } from '../messaging/outgoing.ts';
import type { OperationContext } from '../operations/actor.ts';
import type { Session } from './session/session-store.ts';

/** In what a screen is drawn and a deed is done: one transaction, for the one who is signed in. */
export interface ConsoleContext extends OperationContext {
  readonly speak: Translator;
  readonly session: Session;
  /** In which a form of chat is done from a page: what it would say in the chat is collected. */
  answering(feature: string): Answering;
}

/** A chat that nobody sees. The app makes it; the console room does not know what is in it. */
export interface Answering {
  readonly turn: object;
  readonly said: readonly ContentInput[];
}

/** What was asked for, as it came: a screen parses it. */
export interface Asked {
  /** The path, below the console. */
  path: string;
  /** Of the path: `:id`. */
  params: Record<string, string>;
  query: Record<string, string>;
  /** What was typed into a form; empty at first. Kept in the page when it is refused. */
  typed: Record<string, string>;
  /** What was begun in the forms of the page and not done, by their deed. */
  drafts: Record<string, Record<string, string>>;
  /** What was uploaded, by the name of its field. */
  files: Record<string, FileBytes>;
  /** Why the deed was refused, for each field by its name, and for the whole under ''. */
  problems: Record<string, string>;
  /** Of the form: the same deed sent twice is done once. */
  key: string;
  /** Only this part is asked for, by its id: a look that the page takes again by itself is no new look. */
  part: string | undefined;
}

/** A file in place of a page. */
export interface Sent {
  file: FileBytes;
}

export interface Shown {
  /** Over the page, and its name in the browser. Never a name or a number of what only few may see. */
  title: string;
  body: Child;
  /** Said above the page: what was done just now. */
  said?: string;
  /** Only what changes while one types: drawn alone where the browser asks for it by its id. */
  part?: { id: string; body: Child };
}

/** Where to go after a deed. @param said key of what is told there */
export interface Done {
  to: string;
  said: string;
}

export interface Screen {
  /** Below the console: `/tham`, `/tham/:id`. */
  readonly path: string;
  /** Who sees it; the rows are guarded by their queries besides. */
  readonly level: Level;
  /** Its line in the menu: key, and place from the left. Without one it is reached from another screen. */
  readonly menu?: { label: string; place: number };
  /** @throws {Refusal} for what is not there or not theirs: both read alike */
  show(context: ConsoleContext, asked: Asked): Promise<Shown | Sent>;
  /** What its forms do, by the name that they send as `deed`: where to go then, or what is shown at once. @throws {Refusal} then the screen is shown again with what was typed */
  readonly deeds?: Readonly<Record<string, Deed>>;
  /** Its forms may bring files, of so many bytes together. */
  readonly takesBytes?: number;
  /** Lines of the first page: what waits here. */
  waiting?(
    context: ConsoleContext,
  ): Promise<{ label: string; count: number; to: string; query?: Record<string, string | undefined> }[]>;
}

export type Deed = (context: ConsoleContext, asked: Asked) => Promise<Done | Shown | Sent>;

/** A form that cannot be done as it was filled in. */
export class Misfilled extends Error {
  readonly problems: Record<string, string>;

  /** @param problems texts, by the name of the field */
  constructor(problems: Record<string, string>) {
    super('misfilled');
    this.name = 'Misfilled';
    this.problems = problems;
  }
}

/** Where the console begins. */
export const BASE = '/bang';
export const href = (path: string, query: Record<string, string | undefined> = {}): string => {
  const given = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return `${BASE}${path === '/' ? '' : path}${given.length > 0 ? `?${new URLSearchParams(given)}` : ''}`;
};
