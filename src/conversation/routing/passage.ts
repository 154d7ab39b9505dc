/** One message on its way through the steps: what they know of it, and what a step is. */
import type { Choice } from '../../messaging/outgoing.ts';
import type { UnitOfWork } from '../../outbound/outbox/unit-of-work.ts';
import type { CommandMatch } from '../commands.ts';
import type { OpenDialog } from '../dialogs/dialog-store.ts';
import type { Dialog, Feature } from '../feature.ts';
import type { AppContext, Received, TurnFor, Who } from '../turn.ts';
import type { Decision } from '../understanding/decision.ts';
import type { Trace } from '../untraced.ts';

/** What is the same for every message. */
export interface Router {
  readonly app: AppContext;
  readonly features: readonly Feature[];
  /** @returns undefined for a feature that is no more */
  feature(name: string): Feature | undefined;
  dialog(open: OpenDialog): Dialog | undefined;
}

export interface Passage {
  readonly router: Router;
  readonly work: UnitOfWork;
  readonly message: Received;
  readonly who: Who;
  readonly trace: Trace;
  /** Replaced where a file was refused: no feature sees that file. */
  turnFor: TurnFor;
}

/** What its words name, before anybody has acted on them. */
export interface Said extends Passage {
  /** `/name`; `unknown`: it begins so and names nothing. */
  readonly slash: CommandMatch | 'unknown' | undefined;
  /** Its first words name a command. */
  readonly spoken: CommandMatch | undefined;
  readonly dialog: OpenDialog | null;
  /** A command of which nothing may stay, in the middle of something else. */
  readonly secret: CommandMatch | undefined;
  /** Messages of ours whose choices still count, latest first. */
  readonly open: readonly { readonly id: string; readonly choices: readonly Choice[] }[];
  /** How the words are understood, where they name nothing; undefined where nothing is understood: a group, a picture, what was sent on. */
  readonly decision: Decision | undefined;
  /** The feature that has answered on hearing it, though the message goes on. */
  heardBy: string | null;
}

/** @returns who took the message (null: it is settled, nobody had to), undefined: the next step is asked */
export type Step<P extends Passage = Said> = (passage: P) => Promise<string | null | undefined>;

export const isUntraced = (router: Router, dialog: OpenDialog | null): boolean =>
  (dialog && router.dialog(dialog)?.untraced) ?? false;
