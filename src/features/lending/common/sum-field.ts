/** A sum of money, said back in figures and in words before anything is written. */
import type { Field } from '../../../conversation/form/field.ts';
import { moneyField } from '../../../conversation/form/fields/money.ts';
import { formatDong } from '../../../text/money.ts';

/** @param limit whole đồng */
export const sumField = (limit: bigint, optional?: Field['optional']): Field<string> => ({
  ...moneyField({ limit, optional }),
  show: async (value) => sumText(BigInt(value)),
});

/** "500.000đ". */
export const sumText = (dong: bigint): string => formatDong(dong);
