/** A sum of money, said back in figures and in words before anything is written. */

import type { Translator } from '../../../conversation/feature.ts';
import type { Field } from '../../../conversation/form/field.ts';
import { moneyField } from '../../../conversation/form/fields/money.ts';
import { formatDong } from '../../../text/money.ts';
import { dongInWords } from '../../../text/money-words.ts';

/** @param limit whole đồng */
export const sumField = (limit: bigint, optional?: Field['optional']): Field<string> => ({
  ...moneyField({ limit, optional }),
  show: async (value, { speak }) => sumText(speak, BigInt(value)),
});

/** In figures, and for who reads Vietnamese in words. */
export const sumText = (speak: Translator, dong: bigint): string =>
  speak.locale === 'vi' ? `${formatDong(dong)} (${dongInWords(dong)})` : formatDong(dong);
