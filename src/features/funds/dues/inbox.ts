/** "I have paid" waits for who writes the book of that fund: in the inbox, and under the fund. */
import { action } from '../../../conversation/dialogs/choices.ts';
import type { Turn, Waiting } from '../../../conversation/feature.ts';
import { formatDong } from '../../../text/money.ts';
import { fundsToWrite } from '../book/fund-field.ts';
import { sumText } from '../book/sum-field.ts';
import { type Claim, claimsWaiting } from './dues-store.ts';

/** Those of the funds in whose books the person may write, the oldest first. */
async function theirClaims(turn: Turn): Promise<(Claim & { fund: string })[]> {
  const funds = await fundsToWrite(turn.operations);
  if (funds.length === 0) return [];
  const claims = await claimsWaiting(
    turn,
    funds.map(({ id }) => id),
  );
  // Nobody says yes to their own.
  return claims
    .filter(({ personId }) => personId !== turn.person.id)
    .map((one) => ({ ...one, fund: funds.find(({ id }) => id === one.fundId)?.name ?? '' }));
}

/** One of them, with the three answers. */
export async function showClaim(turn: Turn, claim: Claim, fund: string): Promise<void> {
  const sum = claim.amountDong === null ? '-' : sumText(claim.amountDong);
  const choice = (name: string, run: string, more: string[] = []) => [
    action(turn.speak.label(`funds-choice-${name}`), 'funds', run, [claim.id, ...more]),
  ];
  await turn.reply({
    ...turn.speak.text('funds-claim-told', { name: claim.fullName, fund, sum, words: claim.words }),
    choices: [
      choice('claim-cash', 'claim-yes', ['asset_cash']),
      choice('claim-bank', 'claim-yes', ['asset_bank']),
      choice('claim-no', 'claim-no'),
    ],
  });
}

export const claimsInbox: Waiting = {
  async list(turn, most) {
    const claims = await theirClaims(turn);
    const some = claims.slice(0, most).map((one) => {
      const number = String(one.number);
      const sum = one.amountDong === null ? 'none' : formatDong(one.amountDong);
      return {
        number,
        line: turn.speak.text('funds-inbox', { number, name: one.fullName, fund: one.fund, sum }),
        choice: action(turn.speak.label('funds-choice-claim-number', { number }), 'funds', 'claim-show', [number]),
        open: true,
        since: one.saidAt,
      };
    });
    return { all: claims.length, some };
  },
  async show(turn, which) {
    if (turn.chat.kind === 'group') return false;
    const number = Number(/\d+/u.exec(which)?.[0]);
    const claim = (await theirClaims(turn)).find((one) => one.number === number);
    if (claim) await showClaim(turn, claim, claim.fund);
    return claim !== undefined;
  },
};
