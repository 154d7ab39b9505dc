/** What people type for the accounts of a book. */
import { expenseAccounts, incomeAccounts } from '../../../ledger/accounts.ts';
import { phrases } from '../../../lexicon/lexicon.ts';

const income: readonly string[] = incomeAccounts;
const expense: readonly string[] = expenseAccounts;

/** Phrases for income by source, spending by kind, cash and bank. */
export function accountPhrases(account: string): readonly string[] {
  const key = account.replaceAll('_', '-');
  if (income.includes(account)) return phrases(`funds.source-${key}`);
  if (expense.includes(account)) return phrases(`funds.kind-${key}`);
  return account === 'liability_savings' ? phrases('funds.savings') : phrases(`funds.into-${key}`);
}
