/** A whole number, of people or things; and days of labour. */
import { z } from 'zod';
import { phrases } from '../../../lexicon/lexicon.ts';
import { sameWord, words } from '../../../text/fold.ts';
import { cut, type Field } from '../field.ts';

interface Options {
  least: number;
  most: number;
  /** What may stand behind it: "người", "phần". Without one behind it, it is found in no line. */
  units?: () => readonly string[];
  optional?: Field['optional'];
}

export function numberField(options: Options): Field<number> {
  return countField('number', options, async (value) => String(value));
}

/** Days of work given, as "12 công", "3 ngày công". */
export function labourField(options: Omit<Options, 'units'>): Field<number> {
  const units = () => phrases('common.labour');
  return countField('labour', { ...options, units }, async (value, { speak }) =>
    speak.label('common-form-labour', { days: value }),
  );
}

function countField(kind: 'number' | 'labour', options: Options, show: Field<number>['show']): Field<number> {
  const { least, most, optional } = options;
  const fits = (value: number) => value >= least && value <= most;
  return {
    kind,
    schema: z.int().min(least).max(most),
    ...(optional && { optional }),
    async read({ text, value }) {
      const found = numberIn(value ?? text, options.units?.() ?? [], true);
      if (!found) return { problem: 'common-form-number', args: { least, most } };
      return fits(found.value) ? found : { problem: 'common-form-number', args: { least, most } };
    },
    async find(text) {
      const found = options.units ? numberIn(text, options.units(), false) : undefined;
      return found && fits(found.value) ? found : undefined;
    },
    show,
  };
}

/** The first number with one of the units behind it; alone, too, where that is allowed. Pure. */
export function numberIn(
  text: string,
  units: readonly string[],
  mayBeBare: boolean,
): { value: number; rest: string } | undefined {
  const typed = words(text);
  for (const [index, word] of typed.entries()) {
    if (!/^\d{1,7}$/.test(word.text)) continue;
    const unit = [...units]
      .sort((a, b) => b.split(' ').length - a.split(' ').length)
      .find((one) => one.split(' ').every((part, at) => sameWord(typed[index + 1 + at]?.text ?? '', part)));
    if (!unit && !(mayBeBare && isOnlyNumber(typed))) continue;
    const end = unit ? (typed[index + unit.split(' ').length]?.end ?? word.end) : word.end;
    return { value: Number(word.text), rest: cut(text, word.start, end) };
  }
  return undefined;
}

const isOnlyNumber = (typed: readonly { text: string }[]) =>
  typed.filter(({ text }) => /^\d+$/.test(text)).length === 1;
