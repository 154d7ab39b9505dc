/** What a line says of the fields of a form: all that is certain, wherever it stands. */

import type { Translator } from '../../i18n/translator.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import { startsWithPhrase } from '../../text/fold.ts';
import { trimLead } from '../match-words.ts';
import type { AnyForm } from './draft.ts';
import type { Field, FieldContext } from './field.ts';

export type Found = Record<string, unknown>;

/** "ghi chú: huyết áp cao": the field that the line begins with, and what follows. */
export function labelled(form: AnyForm, speak: Translator, text: string): { name: string; rest: string } | undefined {
  for (const name of Object.keys(form.fields)) {
    const names = ['part', 'field'].map((which) => speak.label(`${form.feature}-${which}-${name}`));
    const rest = names.flatMap((one) => startsWithPhrase(text, one)?.rest ?? [])[0];
    if (rest !== undefined) return { name, rest: trimLead(rest) };
  }
  return undefined;
}

/** "sửa ngày", "đổi ghi chú thành …": the field to change, and what to, where that is said. */
export function edited(form: AnyForm, speak: Translator, text: string): { name: string; rest: string } | undefined {
  const verbs = [...phrases('common.edit')].sort((a, b) => b.length - a.length);
  for (const verb of verbs) {
    const rest = startsWithPhrase(text, verb.replace('…', ''))?.rest;
    const found = rest ? labelled(form, speak, rest) : undefined;
    if (!found) continue;
    const to = phrases('common.to').flatMap((word) => startsWithPhrase(found.rest, word)?.rest ?? []);
    return { name: found.name, rest: to[0] ?? found.rest };
  }
  return undefined;
}

/**
 * All that is certain in a line.
 * @param among names of fields; all unless said
 * @returns the values, and what is left of the line
 */
export async function findAll(
  form: AnyForm,
  context: FieldContext,
  text: string,
  among = Object.keys(form.fields),
): Promise<{ found: Found; rest: string }> {
  const found: Found = {};
  let rest = text;
  for (const name of among) {
    const one = rest === '' ? undefined : await (form.fields[name] as Field).find?.(rest, context);
    if (!one) continue;
    found[name] = one.value;
    rest = one.rest;
  }
  return { found, rest };
}
