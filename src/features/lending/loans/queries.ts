/** What may be read of loans: those of the very units whose officer asks, with names. */
import { z } from 'zod';
import { query } from '../../../operations/query.ts';
import { ownUnits } from '../common/ledger-store.ts';
import { type Loan, loansOf } from './loan-store.ts';

const states = ['asked', 'lent', 'done', 'refused', 'written_off'] as const;

export const loanList = query<
  z.ZodObject<{ states: z.ZodArray<z.ZodEnum<{ [S in (typeof states)[number]]: S }>> }>,
  Loan
>({
  name: 'lending.loans',
  level: 'officer',
  filter: z.object({ states: z.array(z.enum(states)) }),
  async run(context, { states: only }, { from, limit }) {
    const rows = await loansOf(context, ownUnits(context), only);
    return { total: rows.length, rows: rows.slice(from, from + limit) };
  },
});
