/** What a form says: the question for the first thing that is missing, or all that was filled in. */
import type { TextArgs } from '../../i18n/i18n.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import type { ChoiceInput } from '../../messaging/outgoing.ts';
import { joinRich, type RichText } from '../../messaging/rich-text.ts';
import { answer, no, rowsOfTwo, stopButton, yes } from '../dialogs/choices.ts';
import type { Turn } from '../feature.ts';
import type { AnyForm, Draft } from './draft.ts';
import type { Field, FieldContext } from './field.ts';

/** Values of its own buttons; no field has such. */
export const DO = 'form:do';
export const SKIP = 'form:skip';
export const BACK = 'form:back';
export const DONE = 'form:done';
export const EDIT = 'form:edit:';
export const PREVIEW = 'preview';

export function contextOf(form: AnyForm, turn: Turn, { known, about }: Pick<Draft, 'known' | 'about'>): FieldContext {
  return { ...turn.operations, speak: turn.speak, unitId: form.unitId?.(known), about };
}

/** Everything that is known, and what holds where nothing was said; what is missing is left out. */
export async function valuesOf(form: AnyForm, turn: Turn, draft: Draft): Promise<Record<string, unknown>> {
  const context = contextOf(form, turn, draft);
  const { known } = draft;
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(form.fields)) {
    const value = known[name] ?? (await field.initial?.(context));
    if (value !== undefined) values[name] = value;
    else if (known[name] === null || field.optional === 'offered') values[name] = null;
  }
  return values;
}

/** Asks for the first thing that is missing; shows all when nothing is, or does it. @param note said before it */
export async function proceed(form: AnyForm, turn: Turn, draft: Draft, note?: RichText): Promise<void> {
  const values = await valuesOf(form, turn, draft);
  const missing = Object.keys(form.fields).find((name) => values[name] === undefined);
  if (missing) return askFor(form, turn, draft, missing, note);
  if (form.preview) return preview(form, turn, draft, values, note);
  await turn.endDialog();
  await form.submit(turn, values, draft);
}

/** Does what all that was filled in is for. */
export async function submit(form: AnyForm, turn: Turn, draft: Draft): Promise<void> {
  const values = await valuesOf(form, turn, draft);
  if (Object.keys(form.fields).some((name) => values[name] === undefined)) return proceed(form, turn, draft);
  await turn.endDialog();
  await form.submit(turn, values, draft);
}

/** @param choices in place of all that there are: those that may have been meant */
export async function askFor(
  form: AnyForm,
  turn: Turn,
  draft: Draft,
  name: string,
  note?: RichText,
  choices?: ChoiceInput[][],
): Promise<void> {
  const field = form.fields[name] as Field;
  const { speak } = turn;
  const offered = choices ?? (await field.choices?.(contextOf(form, turn, draft))) ?? [];
  const skip = field.optional && !choices ? [[no(speak.label(`${form.feature}-skip-${name}`), SKIP)]] : [];
  const back = draft.answered.length > 0 ? [answer(speak.label('common-form-back'), BACK)] : [];
  const begun = field.gathers?.inRounds ? draft.known[name] : undefined;
  const done = begun === undefined ? [] : [[answer(speak.label('common-form-done'), DONE, phrases('common.done'))]];
  const question = begun === undefined ? ['ask', draft.about] : ['more', field.gathers?.more(begun) ?? {}];
  const [which, args] = question as [string, TextArgs];
  const content = joinRich([note ?? '', choices ? '' : speak.text(`${form.feature}-${which}-${name}`, args)], '\n\n');
  await turn.ask(form.name, { ...draft, asking: name }, { ...content, choices: [...offered, ...done, ...skip, back] });
}

/** The texts that a form needs, by key: of each field its question, its line in the preview, what it is called; a button for one that may be passed over. */
export function textsOf({ feature, fields }: Pick<AnyForm, 'feature' | 'fields'>): string[] {
  return Object.entries(fields).flatMap(([name, { optional, gathers }]) => [
    `${feature}-ask-${name}`,
    `${feature}-field-${name}`,
    `${feature}-part-${name}`,
    ...(optional ? [`${feature}-skip-${name}`] : []),
    ...(gathers?.inRounds ? [`${feature}-more-${name}`] : []),
  ]);
}

async function preview(
  form: AnyForm,
  turn: Turn,
  draft: Draft,
  values: Record<string, unknown>,
  note?: RichText,
): Promise<void> {
  const context = contextOf(form, turn, draft);
  const { speak } = turn;
  const lines: RichText[] = [];
  for (const [name, field] of Object.entries(form.fields)) {
    const value = values[name] === null ? '-' : await field.show(values[name], context);
    lines.push(speak.text('common-form-line', { name: speak.label(`${form.feature}-field-${name}`), value }));
  }
  const content = joinRich([note ?? '', speak.text(form.preview ?? '', draft.about), joinRich(lines, '\n')], '\n\n');
  await turn.ask(form.name, { ...draft, asking: PREVIEW }, { ...content, choices: previewChoices(form, turn, values) });
}

/** What came was no change: said shortly, and what was shown is not shown again. */
export async function askToDo(form: AnyForm, turn: Turn, draft: Draft): Promise<void> {
  const text = turn.speak.text('common-form-hint', { do: turn.speak.label(form.confirm ?? '') });
  await turn.ask(form.name, draft, { ...text, choices: previewChoices(form, turn, await valuesOf(form, turn, draft)) });
}

function previewChoices(form: AnyForm, { speak }: Turn, values: Record<string, unknown>): ChoiceInput[][] {
  const edits = Object.keys(form.fields).map((name) => {
    const key = values[name] === null ? 'common-form-add' : 'common-form-edit';
    return answer(speak.label(key, { name: speak.label(`${form.feature}-part-${name}`) }), EDIT + name);
  });
  const doIt = yes(speak.label(form.confirm ?? ''), DO);
  return [[doIt], ...rowsOfTwo(edits), [stopButton(speak.label('common-cancel'))]];
}
