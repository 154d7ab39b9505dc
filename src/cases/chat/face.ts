/** Cases in chat: shown, listed, and acted on by their number, the same for every kind. */
import { action } from '../../conversation/dialogs/choices.ts';
import {
  type Action,
  Refusal,
  type Translator,
  type Turn,
  type Waiting,
  type WaitingItem,
} from '../../conversation/feature.ts';
import type { AuditAction } from '../../directory/audit.ts';
import type { ContentInput } from '../../messaging/outgoing.ts';
import type { RichText } from '../../messaging/rich-text.ts';
import type { Query } from '../../operations/query.ts';
import { type Case, type CaseBook, viewerOf } from '../case.ts';
import { caseOfAsker, caseOfOfficer } from '../case-store.ts';
import { askersCase, type noFilter, noteLook, officersCase } from '../operation.ts';
import type { CaseStep } from '../steps.ts';

/** What a feature says of its cases. */
export interface CaseFace<C extends Case> {
  readonly book: CaseBook<C, string>;
  readonly waiting: Query<typeof noFilter, C>;
  readonly mine: Query<typeof noFilter, C>;
  /** The line of the audit trail for a look. */
  readonly looked: AuditAction;
  /** What is said in a group, where none of them is shown. */
  readonly privateOnly: string;
  /** The action behind the button of a list. */
  readonly viewAction: string;
  line(speak: Translator, one: C, now: Date): RichText;
  view(turn: Turn, one: C): Promise<ContentInput>;
  ownView(turn: Turn, one: C): Promise<ContentInput>;
  isUrgent?(one: C): boolean;
  /** Does what is said of one of them. @param rest the words, or to whom it goes; empty: to be asked */
  readonly steps: Readonly<Record<CaseStep, (turn: Turn, number: number, rest: string) => Promise<unknown>>>;
}

/** @returns undefined for what is no number of a case */
export function readNumber(text: string | undefined): number | undefined {
  const digits = /^\D{0,20}(\d{1,9})\D{0,20}$/u.exec(text ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Nothing of a case is ever shown in a group. @throws {Refusal} */
export function privateOnly({ chat }: Turn, key = 'common-private-only'): void {
  if (chat.kind !== 'private') throw new Refusal(key);
}

/** In the middle of a dialog: where it cannot be done any more, why is said and the dialog is over. @param find changes nothing */
export async function orLeave<T>(turn: Turn, find: () => Promise<T>): Promise<T | undefined> {
  try {
    return await find();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await turn.endDialog();
    await turn.say(error.key, error.args);
    return undefined;
  }
}

export function caseFace<C extends Case>(face: CaseFace<C>) {
  const { book } = face;
  const { feature } = book;

  /** @throws {Refusal} in a group, and where no number is said */
  function numberOf(turn: Turn, said: string | undefined): number {
    privateOnly(turn, face.privateOnly);
    const number = readNumber(said);
    if (number === undefined) throw new Refusal(book.refusals.notFound, { number: '' });
    return number;
  }

  /** A choice under a case; what is typed after its words follows. */
  const act = (level: Action['level']) => (run: (turn: Turn, number: number, rest: string) => Promise<unknown>) => ({
    level,
    async run(turn: Turn, [said]: readonly string[], rest: string) {
      await run(turn, numberOf(turn, said), rest);
    },
  });

  async function show(turn: Turn, one: C): Promise<void> {
    await noteLook(turn.operations, face.looked, one);
    await turn.reply(await face.view(turn, one));
  }
  /** The case as it stands now, for an officer. */
  const view = async (turn: Turn, number: number) => show(turn, await officersCase(turn.operations, book, number));
  /** The same for the one who asked. */
  const ownView = async (turn: Turn, number: number) =>
    void (await turn.reply(await face.ownView(turn, await askersCase(turn.operations, book, number))));

  function item(turn: Turn, one: C, name: string, open: boolean): WaitingItem {
    const number = String(one.number);
    return {
      number,
      who: one.askerName,
      line: face.line(turn.speak, one, turn.now),
      choice: action(turn.speak.label('common-case-number', { number }), feature, name, [number]),
      open,
      urgent: open && (face.isUrgent?.(one) ?? false),
      mine: one.assigneeId === turn.person.id,
      since: open ? one.waitingSince : one.createdAt,
    };
  }

  const inbox: Waiting = {
    async list(turn, most) {
      const { total, rows } = await face.waiting.rows(turn.operations, {}, { limit: most });
      return { all: total, some: rows.map((one) => item(turn, one, face.viewAction, one.state === 'open')) };
    },
    async show(turn, which) {
      const number = readNumber(which);
      const one = number === undefined ? undefined : await caseOfOfficer(turn, book, viewerOf(turn.operations), number);
      if (one) await show(turn, one);
      return one !== undefined;
    },
    async step(turn, said, step, rest) {
      const number = Number(said);
      if (!(await caseOfOfficer(turn, book, viewerOf(turn.operations), number))) return false;
      await face.steps[step](turn, number, rest);
      return true;
    },
  };
  const mine: Waiting = {
    async list(turn, most) {
      const { total, rows } = await face.mine.rows(turn.operations, {}, { limit: most });
      return { all: total, some: rows.map((one) => item(turn, one, 'mine', book.waits.includes(one.state))) };
    },
    async show(turn, which) {
      const number = readNumber(which);
      const one = number === undefined ? undefined : await caseOfAsker(turn, book, turn.person.id, number);
      if (one) await turn.reply(await face.ownView(turn, one));
      return one !== undefined;
    },
  };

  return { inbox, mine, view, ownView, ofOfficer: act('officer'), ofAsker: act('all') };
}
