/** What a bank's statement says, whatever bank wrote it. */
import type { LocalDate } from '../../../text/calendar.ts';

export interface StatementLine {
  /** Of the sheet, from 1. */
  row: number;
  day: LocalDate;
  /** Of the document, as the bank writes it; empty where it has none. */
  number: string;
  /** Whole đồng; positive came in. */
  dong: bigint;
  /** After it; null where the file does not say. */
  balance: bigint | null;
  /** As it stands there, breaks too. */
  content: string;
}

export interface Statement {
  /** Digits; null where the file names none. */
  account: string | null;
  opening: bigint | null;
  closing: bigint | null;
  lines: StatementLine[];
}

/** Why nothing of it is taken. `row`: of the sheet, from 1. */
export type StatementProblem =
  | { problem: 'heads' | 'empty' }
  | { problem: 'day' | 'sum' | 'balance'; row: number }
  | { problem: 'closing' };
