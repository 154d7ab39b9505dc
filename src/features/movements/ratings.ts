/** How the officer's units were rated, year by year, with how many years in a row. */
import type { Turn } from '../../conversation/feature.ts';
import { findUnits } from '../../directory/units.ts';
import { joinRich } from '../../messaging/rich-text.ts';
import { unitIdsOf } from '../../operations/actor.ts';
import { inOrder } from '../../runtime/in-order.ts';
import { press } from './messages.ts';
import { yearsInRow } from './rules.ts';
import { ratingsOf } from './store.ts';

const UNITS = 10;
const YEARS = 6;

export async function showRatings(turn: Turn): Promise<void> {
  const { speak } = turn;
  const units = await findUnits(turn.tx, unitIdsOf(turn.operations, 'officer'));
  const lines = await inOrder(units.slice(0, UNITS), async (unit) => {
    const ratings = await ratingsOf(turn.tx, unit.id);
    const [last] = ratings;
    if (!last) return speak.text('movements-ratings-none', { unit: unit.name });
    const years = ratings
      .slice(0, YEARS)
      .map(({ year, grade }) => `${year}: ${speak.label(`movements-grade-${grade}`)}`);
    const inRow = yearsInRow(ratings, last.grade, last.year);
    const grade = speak.label(`movements-grade-${last.grade}`);
    return speak.text('movements-ratings', { unit: unit.name, years: years.join('; '), inRow, grade });
  });
  await turn.reply({ ...joinRich(lines, '\n'), choices: [[press(speak, 'rate', [])]] });
}
