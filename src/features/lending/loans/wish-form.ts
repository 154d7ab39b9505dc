/** A member wishes to borrow: shown before it goes to the head of the unit, and no promise of anything. */
import { action } from '../../../conversation/dialogs/choices.ts';
import type { Turn } from '../../../conversation/feature.ts';
import { textField } from '../../../conversation/form/fields/text.ts';
import { unitField } from '../../../conversation/form/fields/unit.ts';
import { form } from '../../../conversation/form/form.ts';
import { officersFor } from '../../../directory/people.ts';
import { findUnit } from '../../../directory/units.ts';
import { formatDong } from '../../../text/money.ts';
import { sumField } from '../common/sum-field.ts';
import { loanLine } from './loan-form.ts';
import { askLoan } from './operations.ts';
import { MOST_LENT, NOTE_LIMIT } from './rules.ts';

/** Officers of the unit who hear of a wish, nearest first. */
const MOST_TOLD = 2;

export const wishForm = form({
  name: 'wish',
  feature: 'lending',
  fields: {
    wishUnit: unitField('member'),
    wishSum: sumField(MOST_LENT, 'asked'),
    wishPurpose: textField({ limit: NOTE_LIMIT, optional: 'asked' }),
  },
  unitId: ({ wishUnit }) => wishUnit ?? undefined,
  preview: 'lending-wish-preview',
  confirm: 'lending-choice-send',
  async readLine(text, context) {
    const said = await loanLine(text, context);
    return {
      wishSum: said.sum && !said.sum.isShort ? String(said.sum.dong) : undefined,
      wishPurpose: said.purpose === '' ? undefined : said.purpose.slice(0, NOTE_LIMIT),
    };
  },
  async submit(turn, { wishUnit, wishSum, wishPurpose }, { key }) {
    if (!wishUnit) return;
    const wish = { unitId: wishUnit, sumDong: wishSum, purpose: wishPurpose };
    const { loanId, number } = await askLoan.do(turn.operations, wish, key);
    const told = await tellOfficers(turn, wishUnit, loanId, { number, sum: wishSum, purpose: wishPurpose });
    await turn.say(told === '' ? 'lending-wish-untold' : 'lending-wish-sent', {
      officers: told,
      number: String(number),
    });
  },
});

async function tellOfficers(
  turn: Turn,
  unitId: string,
  loanId: string,
  wish: { number: number; sum: string | null; purpose: string | null },
): Promise<string> {
  const unit = await findUnit(turn.tx, unitId);
  const officers = unit ? await officersFor(turn.tx, unit, turn.now) : [];
  const told: string[] = [];
  for (const officer of officers.filter(({ id }) => id !== turn.person.id)) {
    if (told.length >= MOST_TOLD) break;
    const isTold = await turn.notify(
      officer,
      (speak) => ({
        ...speak.text('lending-wish-card', {
          name: turn.person.fullName,
          unit: unit?.name ?? '',
          number: String(wish.number),
          sum: wish.sum === null ? '-' : formatDong(BigInt(wish.sum)),
          purpose: wish.purpose ?? '-',
        }),
        choices: [
          [
            action(speak.label('lending-choice-grant'), 'lending', 'grant', [loanId]),
            action(speak.label('lending-choice-refuse'), 'lending', 'refuse', [loanId]),
          ],
        ],
      }),
      { lane: 'reminder' },
    );
    if (isTold) told.push(officer.fullName);
  }
  return told.join(', ');
}
