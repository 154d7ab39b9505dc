/** Measures the figures of all features for a unit and a period. */
import type { TextArgs } from '../i18n/i18n.ts';
import type { Tx } from '../runtime/database/database.ts';
import { type Figure, keyOf, labelOf, type Part, type Span } from './figure.ts';

/** What was measured, with what it is. */
export interface Measured {
  key: string;
  figure: Figure;
  part: Part | undefined;
  /** Key of the label in `locales/`, and what it gets. */
  label: [string, TextArgs];
  /** In the unit of the figure; percent with one decimal. */
  value: number;
  records: number;
  /** Of a ratio: the two numbers. */
  of?: { numerator: number; denominator: number };
}

/** All figures of these features, in their order. */
export const figuresOf = (features: readonly { figures?: readonly Figure[] }[]): Figure[] =>
  features.flatMap((feature) => feature.figures ?? []);

/** Those that the unit has facts for. @throws {RangeError} for a sum that a number cannot hold exactly */
export async function measureAll(tx: Tx, figures: readonly Figure[], span: Span): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const figure of figures) {
    const parts = figure.parts ? await figure.parts(tx, span) : [undefined];
    for (const part of parts) {
      const one = await measureOne(tx, figure, span, part);
      if (one) measured.push(one);
    }
  }
  return measured;
}

export async function measureOne(tx: Tx, figure: Figure, span: Span, part?: Part): Promise<Measured | undefined> {
  const about = { key: keyOf(figure, part), figure, part, label: labelOf(figure, part) };
  if (figure.kind === 'ratio') {
    const share = await figure.measure(tx, span, part);
    if (!share || share.denominator === 0) return undefined;
    const { numerator, denominator, records } = share;
    return { ...about, value: percent(numerator, denominator), records, of: { numerator, denominator } };
  }
  const amount = await figure.measure(tx, span, part);
  if (!amount) return undefined;
  const value = Number(amount.value);
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) throw new RangeError(`${about.key} is too large`);
  return { ...about, value, records: amount.records };
}

/** With one decimal: 1164 of 1200 is 97, 2 of 3 is 66.7. Only all of them are 100. */
export const percent = (numerator: number, denominator: number): number => {
  const rounded = Math.round((1000 * numerator) / denominator) / 10;
  return numerator < denominator ? Math.min(99.9, rounded) : rounded;
};
