/** "chi trên 1 triệu phải hai người duyệt": from which sum on a payment waits for a second person. */
import { form } from '../../../conversation/form/form.ts';
import { findPerson } from '../../../directory/people.ts';
import { findFund } from '../../../ledger/fund-store.ts';
import { fundField, fundNamed, fundsToWrite, fundValue } from '../book/fund-field.ts';
import { problemIn } from '../book/read-line.ts';
import { sumField, sumText } from '../book/sum-field.ts';
import { setApprovalSum } from './operations.ts';

export const approvalForm = form({
  name: 'approval',
  feature: 'funds',
  fields: { fund: fundField(), above: sumField() },
  unitId: ({ fund }) => fund?.unitId,
  preview: 'funds-approval-preview',
  confirm: 'funds-approval-write',
  async readLine(text, context) {
    const fund = fundNamed(text, await fundsToWrite(context));
    const above = problemIn(text) ? { value: text } : await sumField().find?.(text, context);
    return { fund: fund && fundValue(fund), above: above?.value };
  },
  async submit(turn, { fund: chosen, above }, { key }) {
    if (!chosen || !above) return;
    await setApprovalSum.do(turn.operations, { fundId: chosen.fundId, dong: above }, key);
    const fund = await findFund(turn.tx, chosen.fundId);
    if (!fund) return;
    const args = { fund: fund.name, sum: sumText(BigInt(above)), by: turn.person.fullName };
    // Who could pay alone and now cannot, or the other way round, learns of it.
    for (const id of new Set(fund.runBy.map(({ personId }) => personId))) {
      const person = id === turn.person.id ? null : await findPerson(turn.tx, id);
      if (person) await turn.notify(person, (speak) => speak.text('funds-approval-told', args), { lane: 'reminder' });
    }
    await turn.say('funds-approval-set', args);
  },
});
