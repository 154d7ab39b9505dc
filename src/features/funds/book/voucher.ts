/** A voucher in words and as a picture: the fields that officers know from their forms. */

import type { Turn } from '../../../conversation/feature.ts';
import type { BookEntry } from '../../../ledger/book-store.ts';
import type { Fund } from '../../../ledger/fund-store.ts';
import { storeFile } from '../../../runtime/file-store.ts';
import { svgPicture } from '../../../runtime/pictures/pictures.ts';
import { formatDate } from '../../../text/format-time.ts';
import { formatDong } from '../../../text/money.ts';
import { dongInWords } from '../../../text/money-words.ts';
import { type VoucherTexts, voucherDrawing } from './voucher-drawing.ts';

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The same texts stand below the picture: it may not open, or be read aloud. */
export async function sendVoucher(turn: Turn, fund: Fund, entry: BookEntry): Promise<void> {
  const { speak } = turn;
  const dong = entry.dong < 0n ? -entry.dong : entry.dong;
  const kind = entry.dong < 0n ? 'payment' : 'receipt';
  const args = {
    kind,
    number: String(entry.number).padStart(2, '0'),
    year: String(entry.year),
    unit: fund.unitName,
    fund: fund.name,
    day: formatDate(entry.occurredOn, 'UTC', speak.locale),
    party: entry.party ?? '…',
    words: entry.description ?? '…',
    sum: formatDong(dong),
    inWords: capitalized(dongInWords(dong)),
    by: entry.recordedBy,
  };
  const line = (name: string) => speak.label(`funds-voucher-${name}`, args);
  const texts: VoucherTexts = {
    unit: fund.unitName,
    title: line('title'),
    number: line('number'),
    day: args.day,
    lines: [line('party'), line('words'), line('sum'), line('in-words'), line('fund')],
    signs: [line('sign-head'), line('sign-treasurer'), line('sign-party')],
    isVoid: entry.isReversed ? speak.label('funds-voucher-void') : undefined,
  };
  const bytes = Buffer.from(await svgPicture(voucherDrawing(texts)));
  const name = `${kind}-${entry.year}-${entry.number}.png`;
  const fileId = await storeFile(turn, { name, mime: 'image/png', bytes });
  const source = { type: 'stored' as const, fileId };
  const picture = { kind: 'photo' as const, source, name, mime: 'image/png', size: bytes.length };
  await turn.say(
    'funds-voucher',
    { ...args, state: entry.isReversed ? 'reversed' : 'stands' },
    { attachments: [picture] },
  );
}
