/** What a file says of people, and where it cannot be read. */

import type { Column } from '../words.ts';
import type { CellFault, NameFault } from './cell-values.ts';

/** What a row tells of a person; what it leaves open is missing. Days are midnight UTC. */
export interface RowFields {
  fullName: string;
  birthYear?: number;
  birthDate?: Date;
  sex?: 'male' | 'female';
  phone?: string;
  address?: string;
  formerPost?: string;
  category?: string;
  family?: string;
  joinedOn?: Date;
  decisionNumber?: string;
  decidedOn?: Date;
  notes?: string;
}

/** A name of a unit as it stands in the file. */
export interface UnitMention {
  text: string;
  /** `heading`: in a line of its own above the rows. `area`: a place to live, which may be no unit. */
  from: 'column' | 'area' | 'heading' | 'sheet';
  at: string;
}

export interface RosterRow {
  /** Of the name. */
  at: string;
  /** Sheet and row in the workbook, from 0. */
  place: { sheet: number; row: number };
  fields: RowFields;
  /** The narrowest first. */
  units: UnitMention[];
  /** Where each field stands. */
  cells: Partial<Record<keyof RowFields, string>>;
}

export type RowFaultReason =
  | NameFault
  | 'gone'
  | 'hidden'
  | 'stray'
  | 'twice'
  | 'unit-unknown'
  | 'unit-several'
  | 'unit-other'
  | 'standing';
export type FaultReason = CellFault | RowFaultReason;

export interface Fault {
  at: string;
  place: { sheet: number; row: number };
  column?: Column;
  reason: FaultReason;
  /** What stands there, shortened; for the eyes of the officer alone. */
  text: string;
  /** The row is left out; else only the cell. */
  leavesOut: boolean;
  /** How many rows are left out by it, where that is more than its own. */
  rows?: number;
  /** Of the other place, standing, … that it is about. */
  other?: string;
}

export interface RosterReading {
  rows: RosterRow[];
  faults: Fault[];
  tables: { at: string; found: { title: string; column: Column }[]; unknown: string[] }[];
  font?: 'tcvn3' | 'vni';
  hidden: string[];
  /** Sheets that hold something and have no heading that we know, beside others that have one: not read. */
  unread: string[];
  /** Rows of people that are not shown in the file: left out. As ranges, "3–4", with the sheet where there are several. */
  hiddenRows: { count: number; ranges: string[] };
  /** Columns that are not shown, and are read all the same. */
  hiddenColumns: string[];
  /** Days typed in a country that puts the month first look like this: no day above 12, and texts beside them. */
  doubtfulDays: { title: string; cells: number }[];
}
