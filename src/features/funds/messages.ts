/** How funds and vouchers are said. */
import { action } from '../../conversation/dialogs/choices.ts';
import type { Translator } from '../../conversation/feature.ts';
import type { BookEntry } from '../../ledger/book-store.ts';
import type { ChoiceInput } from '../../messaging/outgoing.ts';
import type { RichText } from '../../messaging/rich-text.ts';
import { formatDate } from '../../text/format-time.ts';
import { formatDong } from '../../text/money.ts';

/** "-200.000đ" where it is less than nothing. */
export const signedDong = (dong: bigint): string => (dong < 0n ? `-${formatDong(-dong)}` : formatDong(dong));

export const fundChoice = (speak: Translator, name: string, args: string[]): ChoiceInput =>
  action(speak.label(`funds-choice-${name}`), 'funds', name, args);

/** The series of a voucher: "thu", "chi" … */
export const voucherKind = (entry: Pick<BookEntry, 'kind' | 'isReversal'>): string =>
  entry.isReversal ? 'reversal' : entry.kind;

/** One voucher in a line: number, day, sum, who and what for; taken-back ones say so. */
export function entryLine(speak: Translator, entry: BookEntry): RichText {
  const inKind = [
    entry.halfDays === 0 ? '' : speak.label('common-form-labour', { days: entry.halfDays / 2 }),
    ...entry.goods,
    entry.valuedDong === 0n ? '' : speak.label('funds-valued', { sum: signedDong(entry.valuedDong) }),
  ].filter((part) => part !== '');
  return speak.text('funds-entry', {
    kind: voucherKind(entry),
    number: String(entry.number),
    day: formatDate(entry.occurredOn, 'UTC', speak.locale),
    sum: entry.dong === 0n ? '' : signedDong(entry.dong),
    things: inKind.join('; '),
    party: entry.party ?? '',
    words: entry.description ?? '',
    state: entry.isReversed ? 'reversed' : 'stands',
  });
}
