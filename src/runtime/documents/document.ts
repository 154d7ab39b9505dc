/** An official paper as data: its head, what it says, who signs, and what is annexed. All texts are final; nothing here is a word of its own. */

import type { ProfileName } from './profile.ts';

/** Lines are broken only where they are parted here. */
export type Lines = readonly string[];

export interface Letterhead {
  /** After which table of constants the whole paper looks. */
  form: ProfileName;
  /** The body above the one that issues it; none: left out. */
  superior: Lines;
  issuer: Lines;
  country: string;
  /** Empty: there is none. */
  motto: string;
  /** "Number: 05/BC-CCB", the number left open where there is none. */
  symbol: string;
  /** Place and day, the day left open where there is none. */
  placeAndDay: string;
}

export interface Signature {
  /** In whose name: a line above the post. */
  authority?: string;
  post: string;
  /** Empty: left open for the hand. */
  name: string;
}

export type Block =
  /** Two centred lines: "Part I" and what it is about. */
  | { type: 'part'; label: string; title: string }
  /** Numbered by Word: I. (1), 1. (2) */
  | { type: 'heading'; level: 1 | 2; text: string }
  | { type: 'paragraph'; text: string; align?: 'justify' | 'center' | 'right'; italic?: boolean }
  | { type: 'dashes'; items: readonly string[] }
  | Table;

export interface Table {
  type: 'table';
  columns: readonly { title: string /** Millimetres. */; width: number; align?: 'left' | 'center' | 'right' }[];
  rows: readonly TableRow[];
}
/** `bold`: a row that heads those below it. */
export type TableRow = { cells: readonly string[]; bold?: boolean };

export interface Appendix {
  /** "Appendix I" */
  label: string;
  title: string;
  /** To which paper it belongs, in brackets. */
  reference: string;
  lying?: boolean;
  blocks: readonly Block[];
}

export interface OfficialDocument {
  head: Letterhead;
  /** REPORT, MINUTES, LIST */
  kind: string;
  /** What it is about, a line each. */
  subject: Lines;
  /** To whom it goes, only upwards. */
  addressees?: { label: string; names: readonly string[] };
  blocks: readonly Block[];
  /** One at the right; of two the first at the left. */
  signatures: readonly Signature[];
  receivers?: { label: string; names: readonly string[] };
  appendices?: readonly Appendix[];
  /** For the properties of the file. */
  made: { by: string; at: Date };
}
