/** A form on a page: the same fields, read by the same code from the same words, with the same refusals, all at once. */

import { unitsAt } from '../../directory/access.ts';
import { unitsBelow } from '../../directory/units.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { OperationContext } from '../../operations/actor.ts';
import type { Turn } from '../feature.ts';
import type { AnyForm } from './draft.ts';
import type { Field, FieldContext } from './field.ts';

/** Beside the name of a field: what was picked of several, and the words for which they were offered. */
const PICK = '-pick';
const FOR = '-for';
/** Units that a list offers; whoever has more types the name. */
const MOST_UNITS = 60;

/** Kinds of which it is said how they may be written. */
const shownHow = new Set<Field['kind']>([
  'person',
  'people',
  'date',
  'time',
  'period',
  'money',
  'given',
  'labour',
  'phone',
  'source',
]);

export type PageContext = OperationContext & { readonly speak: Translator };

/** What is drawn for a field. */
export interface PageInput {
  name: string;
  label: string;
  hint?: string | undefined;
  kind: 'line' | 'lines' | 'choice' | 'select' | 'phone';
  options?: readonly { value: string; label: string }[];
  value: string;
  isRequired: boolean;
  /** Of the namesakes of what was typed: shown below it. */
  picks?: { name: string; options: readonly { value: string; label: string }[]; forName: string; forText: string };
}

export interface Filling {
  /** What is known besides and not asked for, by name of field. */
  known?: Readonly<Record<string, unknown>>;
  /** See `Draft.about`. */
  about?: Readonly<Record<string, string>>;
  typed: Readonly<Record<string, string>>;
}

export interface PageForm {
  readonly name: string;
  readonly feature: string;
  /** Keys: what stands above what was read, and its button. Undefined: done at once. */
  readonly preview: string | undefined;
  readonly confirm: string | undefined;
  inputs(context: PageContext, filling: Filling): Promise<PageInput[]>;
  /** @returns the values, or what is wrong with each field, in words */
  read(
    context: PageContext,
    filling: Filling,
  ): Promise<{ values: Record<string, unknown> } | { problems: Record<string, string> }>;
  /** What was read, said back. */
  show(
    context: PageContext,
    filling: Filling,
    values: Record<string, unknown>,
  ): Promise<[label: string, value: string][]>;
  /** Does it. @param turn of page-turn.ts @throws {Refusal} */
  submit(turn: object, values: Record<string, unknown>, filling: Filling & { key: string }): Promise<void>;
}

export function pageForm(form: AnyForm): PageForm {
  const fieldsToAsk = ({ known = {} }: Filling) =>
    Object.entries(form.fields).filter(([name, { kind }]) => !(name in known) && kind !== 'files');
  const contextFor = (context: PageContext, { about = {} }: Filling, known: Record<string, unknown>): FieldContext => ({
    ...context,
    unitId: form.unitId?.(known),
    about,
  });

  async function readOne(field: Field, context: FieldContext, text: string, picked: string | undefined) {
    if (field.gathers && !picked) return field.gathers.add(undefined, { text }, context);
    const isListed = field.kind === 'choice' || field.kind === 'unit';
    return field.read(isListed || picked ? { text, value: picked ?? text } : { text }, context);
  }

  /** Units first: the other fields ask within them. */
  async function values(context: PageContext, filling: Filling) {
    const { typed } = filling;
    const found: Record<string, unknown> = { ...filling.known };
    const problems: Record<string, string> = {};
    const ordered = [...fieldsToAsk(filling)].sort(
      ([, a], [, b]) => Number(b.kind === 'unit') - Number(a.kind === 'unit'),
    );
    for (const [name, field] of ordered) {
      const at = contextFor(context, filling, found);
      const text = typed[name] ?? '';
      if (text === '') {
        const initial = await field.initial?.(at);
        if (initial !== undefined) found[name] = initial;
        else if (field.optional) found[name] = null;
        else problems[name] = context.speak.label('common-form-missing');
        continue;
      }
      const picked = typed[name + FOR] === text ? typed[name + PICK] : undefined;
      const reading = await readOne(field, at, text, picked);
      if (reading && 'value' in reading) found[name] = reading.value;
      else
        problems[name] = context.speak.label(
          reading && 'problem' in reading ? reading.problem : 'common-form-unread',
          reading && 'problem' in reading ? reading.args : {},
        );
    }
    // A photo is sent in the chat.
    for (const [name, { kind, optional }] of Object.entries(form.fields))
      if (kind === 'files' && optional) found[name] = null;
    return { found, problems };
  }

  async function inputOf(
    name: string,
    field: Field,
    context: FieldContext,
    typed: Filling['typed'],
  ): Promise<PageInput> {
    const { speak } = context;
    const initial = await field.initial?.(context);
    const shown = initial === undefined ? undefined : await field.show(initial, context);
    const text = typed[name] ?? '';
    const base = {
      name,
      label: speak.label(`${form.feature}-field-${name}`),
      value: text,
      isRequired: field.optional === undefined && initial === undefined,
    };
    const offered = (await field.choices?.(context))?.flat() ?? [];
    const options = offered.flatMap(({ label, effect }) =>
      effect.type === 'answer' ? { value: effect.value, label } : [],
    );
    if (field.kind === 'unit') {
      const units = await unitsBelow(
        context.tx,
        unitsAt(context.actor.access, 'officer').map(({ id }) => id),
      );
      const listed = units.length <= MOST_UNITS ? units.map((unit) => ({ value: unit.id, label: unit.name })) : options;
      const none = initial === undefined ? [{ value: '', label: speak.label('common-form-pick') }] : [];
      return { ...base, kind: 'select', options: [...none, ...listed], value: text || String(initial ?? '') };
    }
    if (field.kind === 'choice' && options.length > 0) {
      const value = text || (typeof initial === 'string' ? initial : '');
      const rest = { ...base, value };
      if (options.length <= 4 && !field.optional) return { ...rest, kind: 'choice', options };
      return { ...rest, kind: 'select', options: [{ value: '', label: speak.label('common-form-pick') }, ...options] };
    }
    const said = shownHow.has(field.kind) ? speak.label(`common-form-as-${field.kind}`) : '';
    const empty = shown === undefined ? '' : speak.label('common-form-empty', { value: shown });
    const input: PageInput = {
      ...base,
      kind: field.kind === 'text' ? 'lines' : field.kind === 'phone' ? 'phone' : 'line',
      hint: [said, empty].filter((part) => part !== '').join(' ') || undefined,
    };
    const picks = await picksOf(field, context, text, options);
    return picks.length > 0
      ? { ...input, picks: { name: name + PICK, options: picks, forName: name + FOR, forText: text } }
      : input;
  }

  async function picksOf(
    field: Field,
    context: FieldContext,
    text: string,
    options: readonly { value: string; label: string }[],
  ) {
    if (text === '') return field.kind === 'people' ? [] : options;
    const reading = await readOne(field, context, text, undefined);
    if (!reading || !('problem' in reading)) return [];
    return (reading.choices ?? [])
      .flat()
      .flatMap(({ label, effect }) => (effect.type === 'answer' ? { value: effect.value, label } : []));
  }

  return {
    name: form.name,
    feature: form.feature,
    preview: form.preview,
    confirm: form.confirm,
    async inputs(context, filling) {
      const { found } = await values(context, filling);
      const inputs: PageInput[] = [];
      for (const [name, field] of fieldsToAsk(filling))
        inputs.push(await inputOf(name, field, contextFor(context, filling, found), filling.typed));
      return inputs;
    },
    async read(context, filling) {
      const { found, problems } = await values(context, filling);
      return Object.keys(problems).length > 0 ? { problems } : { values: found };
    },
    async show(context, filling, found) {
      const at = contextFor(context, filling, found);
      const lines: [string, string][] = [];
      for (const [name, field] of Object.entries(form.fields)) {
        const value = found[name];
        if (value === null || value === undefined) continue;
        lines.push([context.speak.label(`${form.feature}-field-${name}`), await field.show(value, at)]);
      }
      return lines;
    },
    async submit(turn, found, { key, about = {} }) {
      const draft = { key, known: found, asking: '', answered: [], about: { ...about } };
      await form.submit(turn as Turn, found, draft);
    },
  };
}
