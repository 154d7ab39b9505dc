/** A figure: what a feature counts for reports, of which kind it is, and the rows that stand behind it. */
import type { UnitRef } from '../directory/units.ts';
import type { TextArgs } from '../i18n/i18n.ts';
import type { Translator } from '../i18n/translator.ts';
import type { Tx } from '../runtime/database/database.ts';
import type { Encryption } from '../runtime/encryption/encryption.ts';
import { addDays, type LocalDate, toInstant } from '../text/calendar.ts';

/** For whom and for when something is counted: a unit with all below it, from a day to a day, both included. */
export interface Span {
  readonly unit: Pick<UnitRef, 'id' | 'name' | 'path' | 'kind'>;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** The same days for columns that hold days: "2024-01-01". */
  readonly firstDay: string;
  readonly lastDay: string;
  /** The same for columns that hold moments: from `start` on and before `end`, in the zone of the unit; never to come. */
  readonly start: Date;
  readonly end: Date;
  /** IANA, of the unit. */
  readonly zone: string;
}

/** @param zone IANA, of the unit @param now what is planned for later has not happened */
export function spanOf(unit: Span['unit'], from: LocalDate, to: LocalDate, zone: string, now: Date): Span {
  const end = toInstant(addDays(to, 1), zone);
  return {
    unit,
    from,
    to,
    firstDay: isoDay(from),
    lastDay: isoDay(to),
    start: toInstant(from, zone),
    end: end < now ? end : now,
    zone,
  };
}

/** "2024-06-30" */
export const isoDay = ({ year, month, day }: LocalDate): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** What is counted; money in whole dong. */
export const figureUnits = [
  'people',
  'dong',
  'percent',
  'times',
  'meetings',
  'visits',
  'units',
  'households',
  'days',
  'groups',
  'cards',
  'gifts',
  'children',
  'announcements',
  'works',
  'years',
  'prizes',
] as const;
export type FigureUnit = (typeof figureUnits)[number];

/** What was measured: `records` rows stand behind it. */
export interface Amount {
  value: number | bigint;
  records: number;
}
/** A share, always with what it is a share of, on the last day of the span. */
export interface Share {
  numerator: number;
  denominator: number;
  records: number;
}

/** One of several of which a figure is told apart, as funds. */
export interface Part {
  /** Stands in the key. */
  code: string;
  name: string;
}

export interface FigureRow {
  day: LocalDate | null;
  /** Name of the unit to which it belongs. */
  unit: string;
  /** Whom it is about. */
  person: string | null;
  /** What it was, in the language of the reader. */
  text: string;
  /** What it adds to the figure, in the unit of the figure; null: it counts as one. */
  amount: number | null;
  /** The voucher by which the money went; left out where none is known. */
  voucher?: Voucher;
}

export interface Voucher {
  /** Left out where its words are not for whoever reads the figure. */
  id?: string;
  kind: string;
  number: number;
  year: number;
}

/** In what the rows are read: who reads them has been let in to the unit before. */
export interface RowsContext {
  readonly tx: Tx;
  readonly encryption: Encryption;
  readonly speak: Translator;
}

interface Described {
  /** As the `report` command prints it; `fund.<code>.in` is one for each part. */
  readonly key: string;
  readonly unit: FigureUnit;
  /** Key in `locales/`: "Members admitted"; gets `name` where there are parts. */
  readonly label: string;
  /** The parts of which there is one each. None: the figure is one. */
  parts?(tx: Tx, span: Span): Promise<readonly Part[]>;
  /** What the unit meant to reach in the year of the span; undefined: nothing was set. */
  target?(tx: Tx, span: Span, part?: Part): Promise<number | undefined>;
  /** The rows behind it in the order of their days; from this one on, at most so many. */
  rows(context: RowsContext, span: Span, page: { from: number; limit: number }, part?: Part): Promise<FigureRow[]>;
}

/**
 * flow: what happened between the two days. stock: what there was at the end of the last day. distinct: how many different
 * people, households, … valued: goods and labour at a value that somebody put on them.
 * `measure` gives undefined where the unit has no such facts: then the figure is left out.
 */
export type Figure = Described &
  (
    | {
        readonly kind: 'flow' | 'stock' | 'distinct' | 'valued';
        measure(tx: Tx, span: Span, part?: Part): Promise<Amount | undefined>;
      }
    | { readonly kind: 'ratio'; measure(tx: Tx, span: Span, part?: Part): Promise<Share | undefined> }
  );

/** Where a figure is shown: the label with what it gets. */
export const labelOf = (figure: Figure, part?: Part): [string, TextArgs] => [
  figure.label,
  part ? { name: part.name } : {},
];

/** The key with its part put in. */
export const keyOf = (figure: Figure, part?: Part): string => figure.key.replace('<code>', part?.code ?? '');
