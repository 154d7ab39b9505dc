/** The accounts of a fund's book. An entry moves sums between them; what comes in is positive, what leaves negative. Pure. */
import type { LedgerAccount } from '../generated/prisma/enums.ts';

export type Account = LedgerAccount;

/** Money that is there: what the balance of a fund counts. */
export const moneyAccounts = ['asset_cash', 'asset_bank'] as const;
export type MoneyAccount = (typeof moneyAccounts)[number];

/** Where income comes from, in the order in which it is offered. */
export const incomeAccounts = [
  'income_members',
  'income_dues',
  'income_work',
  'income_donors',
  'income_support',
  'income_interest',
  'income_other',
] as const;
export type IncomeAccount = (typeof incomeAccounts)[number];

/** What money is spent on. */
export const expenseAccounts = [
  'expense_visits',
  'expense_funerals',
  'expense_aid',
  'expense_gifts',
  'expense_meetings',
  'expense_office',
  'expense_works',
  'expense_events',
  'expense_sponsorship',
  'expense_insurance',
  'expense_other',
] as const;
export type ExpenseAccount = (typeof expenseAccounts)[number];

export interface LineInput {
  account: Account;
  /** Whole đồng, not zero; positive where the account gets more of what it holds, negative where it gives. */
  amountDong: bigint;
  /** Who gave, got, owes or is owed. */
  personId?: string | null;
}

/** Money that came in. @param from the account on the other side: income, or what is owed to who gave it */
export function moneyIn(into: MoneyAccount, from: Account, dong: bigint, personId: string | null = null): LineInput[] {
  return [
    { account: into, amountDong: dong, personId: null },
    { account: from, amountDong: -dong, personId },
  ];
}

/** Money that went out. @param to the account on the other side: an expense, or what who got it owes */
export function moneyOut(outOf: MoneyAccount, to: Account, dong: bigint, personId: string | null = null): LineInput[] {
  return [
    { account: to, amountDong: dong, personId },
    { account: outOf, amountDong: -dong, personId: null },
  ];
}
