/** Who put in how much: "Trâm 50, Hoa 50, Lan 100", names of those who save in one group. */
import { z } from 'zod';
import type { Field, FieldContext, Reading } from '../../../conversation/form/field.ts';
import { calledSo } from '../../../conversation/form/fields/person.ts';
import { formatDong } from '../../../text/money.ts';
import { readNamesAndSums } from '../../../text/names-and-sums.ts';
import { ownUnits } from '../common/ledger-store.ts';
import { sumText } from '../common/sum-field.ts';
import { groupsOf, type SavingsGroup } from './group-store.ts';

export const depositsSchema = z.object({
  groupId: z.uuid(),
  items: z.array(z.object({ personId: z.string(), name: z.string(), dong: z.string() })).min(1),
});
export type Deposits = z.infer<typeof depositsSchema>;

/** @returns who of the group is meant, or which name is nobody's or two people's */
export function readDeposits(group: SavingsGroup, text: string): Reading<Deposits> {
  const list = readNamesAndSums(text);
  if (!list) return { problem: 'lending-deposits-none' };
  const [loose] = list.unread;
  if (loose !== undefined) return { problem: 'lending-deposits-loose', args: { name: loose } };
  const items: Deposits['items'] = [];
  for (const { name, dong } of list.items) {
    const named = calledSo(group.savers, name);
    const [only] = named;
    if (!only) return { problem: 'lending-deposits-unknown', args: { name, group: group.name } };
    if (named.length > 1)
      return {
        problem: 'lending-deposits-several',
        args: { name, names: named.map((one) => one.fullName).join(', ') },
      };
    items.push({ personId: only.personId, name: only.fullName, dong: String(dong) });
  }
  return { value: { groupId: group.id, items } };
}

export const depositsField: Field<Deposits> = {
  kind: 'text',
  schema: depositsSchema,
  async read({ text }, context) {
    let last: Reading<Deposits>;
    for (const group of await myGroups(context)) {
      last = readDeposits(group, text);
      if (last && 'value' in last) return last;
    }
    return last;
  },
  async show({ groupId, items }, context) {
    const group = (await myGroups(context)).find(({ id }) => id === groupId);
    const total = items.reduce((sum, { dong }) => sum + BigInt(dong), 0n);
    const lines = items.map(({ name, dong }) => `\n• ${name}: ${formatDong(BigInt(dong))}`).join('');
    return context.speak.label('lending-deposits', {
      group: group?.name ?? '?',
      people: items.length,
      sum: sumText(context.speak, total),
      lines,
    });
  },
};

export const myGroups = (context: Pick<FieldContext, 'tx' | 'actor'>) => groupsOf(context.tx, ownUnits(context));
