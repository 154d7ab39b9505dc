/** What people type about loans. */
import { phrases } from '../../../lexicon/lexicon.ts';
import type { LoanPhrases } from './read-loan.ts';
import { type Standing, standings } from './rules.ts';

export function loanPhrases(): LoanPhrases {
  const list = (name: string) => phrases(`lending.${name}`);
  const of = Object.fromEntries(standings.map((one) => [one, list(`standing-${one.replace('_', '-')}`)]));
  return {
    standings: of as Record<Standing, readonly string[]>,
    verbs: list('lent'),
    leads: list('leads'),
    purposes: list('purposes'),
    fillers: list('fillers'),
    repaid: list('repaid'),
    all: list('all-of-it'),
  };
}
