/** Wishes to borrow: they wait for the officers of the unit, and are seen by who wishes. */
import { action } from '../../../conversation/dialogs/choices.ts';
import type { Turn, Waiting, WaitingItem } from '../../../conversation/feature.ts';
import { formatDong } from '../../../text/money.ts';
import { ownUnits } from '../common/ledger-store.ts';
import { type Loan, loansOf, loansOfPerson } from './loan-store.ts';
import { loanChoice, showLoan } from './messages.ts';
import { showMine } from './status.ts';

const numberIn = (text: string) => /(\d{1,9})\s*$/u.exec(text)?.[1];

function item(turn: Turn, loan: Loan): WaitingItem {
  const sum = loan.principalDong > 0n ? formatDong(loan.principalDong) : '-';
  return {
    number: String(loan.number),
    line: turn.speak.text('lending-wish-line', { number: String(loan.number), name: loan.personName, sum }),
    choice: loanChoice(turn.speak, loan),
    open: true,
    since: loan.createdAt,
  };
}

export const inbox: Waiting = {
  async list(turn, most) {
    const wishes = await loansOf(turn, ownUnits(turn.operations), ['asked']);
    return { all: wishes.length, some: wishes.slice(0, most).map((one) => item(turn, one)) };
  },
  async show(turn, which) {
    const wishes = await loansOf(turn, ownUnits(turn.operations), ['asked', 'lent']);
    const wish = wishes.find(({ number }) => String(number) === numberIn(which));
    if (!wish) return false;
    await showLoan(turn, wish.id);
    return true;
  },
};

const own = async (turn: Turn) => (await loansOfPerson(turn, turn.person.id)).filter(({ state }) => state === 'asked');

export const mine: Waiting = {
  async list(turn, most) {
    const wishes = await own(turn);
    const choice = action(turn.speak.label('lending-choice-mine'), 'lending', 'mine');
    return { all: wishes.length, some: wishes.slice(0, most).map((one) => ({ ...item(turn, one), choice })) };
  },
  async show(turn, which) {
    const wish = (await own(turn)).find(({ number }) => String(number) === numberIn(which));
    if (!wish) return false;
    await showMine(turn);
    return true;
  },
};
