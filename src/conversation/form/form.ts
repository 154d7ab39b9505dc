/** A form: an operation and its fields, filled in over several messages. Read this first; `answer.ts` takes what is said. */

import { type Dialog, dialog, type Turn } from '../feature.ts';
import type { AskedField } from '../understanding/situation.ts';
import { answerForm, beginForm } from './answer.ts';
import { proceed, textsOf } from './ask.ts';
import { type AnyForm, type Draft, draftSchema } from './draft.ts';
import type { Field, FieldContext, ValueOf } from './field.ts';
import { type PageForm, pageForm } from './page.ts';

/** What a question for a field of this kind asks for, as the understanding calls it. */
const asked: Partial<Record<Field['kind'], AskedField>> = {
  unit: 'unit',
  person: 'name',
  date: 'when',
  time: 'when',
  period: 'when',
  money: 'sum',
  given: 'sum',
};

export type Fields = Readonly<Record<string, Field>>;
export type Values<F extends Fields> = { [N in keyof F]?: ValueOf<F[N]> | null };
/** With all that is required; what is optional may be null. */
export type Filled<F extends Fields> = { [N in keyof F]: ValueOf<F[N]> | null };

export interface FormSpec<F extends Fields, R> {
  /** Of the dialog; with the feature's name the beginning of no key: keys are `<feature>-ask-<field>` and so on (ask.ts, textsOf). */
  readonly name: string;
  readonly feature: string;
  /** In the order in which they are asked for. */
  readonly fields: F;
  /** The unit that the form is about, once it is known. */
  unitId?(values: Values<F>): string | undefined;
  /** The line that began it, in the feature's own manner: what it says of the fields. Else each field looks for its own. */
  readLine?(text: string, context: FieldContext): Promise<Partial<Record<keyof F, unknown>>>;
  /** Keys: what stands above all that was filled in, and the button that does it. Without them it is done once nothing is missing. */
  readonly preview?: string;
  readonly confirm?: string;
  /** Does it, and says so. @throws {Refusal} for what cannot be done: the form stays open */
  submit(turn: Turn, values: Filled<F>, draft: Draft): Promise<R>;
}

export interface Form<F extends Fields> {
  readonly name: string;
  readonly dialog: Dialog;
  /** The same on a page of the console. */
  readonly page: PageForm;
  /**
   * Begins it.
   * @param line what was typed after the command: whatever it says is not asked for
   * @param known what is known otherwise @param about see `Draft.about`
   */
  begin(turn: Turn, line?: string, known?: Values<F>, about?: Record<string, string>): Promise<void>;
}

export function form<F extends Fields, R>(spec: FormSpec<F, R>): Form<F> {
  const any = spec as unknown as AnyForm;
  return {
    name: spec.name,
    page: pageForm(any),
    dialog: dialog(draftSchema, (turn, draft, input) => answerForm(any, turn, draft, input), {
      asksForWords: ({ asking }) => any.fields[asking]?.isFree ?? false,
      asks: ({ asking }) => (any.fields[asking] ? asked[any.fields[asking].kind] : 'yesno'),
      again: (turn, draft) => proceed(any, turn, draft),
      texts: textsOf(any),
    }),
    begin: (turn, line = '', known = {}, about = {}) => beginForm(any, turn, line, known, about),
  };
}
