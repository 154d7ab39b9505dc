/** Books of Kim Liên in the first half of 2024: the savings day of the women, help to three families, and the new countryside. */
import { pay, receive, receiveMany } from '../../../src/features/funds/book/operations.ts';
import { openFund } from '../../../src/ledger/open-fund.ts';
import { kimLien, type Lived, type LivedStep } from './lived.ts';

const { women, veterans } = kimLien;
const at = (who: { unit: string; by: string }, on: string, act: LivedStep['act']): LivedStep => ({
  on,
  by: who.by,
  act,
});

/** Funds of this step's unit by code. */
const fundOf = async ({ context, unitId }: Lived, unit: string, code: string): Promise<string> =>
  (await context.tx.fund.findFirstOrThrow({ where: { unitId: unitId(unit), code } })).id;

const open = (who: typeof women | typeof veterans, on: string, code: string, name: string): LivedStep =>
  at(who, on, ({ context, unitId }) =>
    openFund(context, { unitId: unitId(who.unit), code, name, approvalAboveDong: null }),
  );

interface Gift {
  on: string;
  party: string;
  words: string;
  dong?: number;
  halfDays?: number;
  goods?: string;
  valued?: number;
  /** Collected for others and handed over: no income of the fund. */
  isForOthers?: boolean;
}

const gift = (who: typeof women | typeof veterans, code: string, one: Gift): LivedStep =>
  at(who, one.on, async (lived) =>
    receive.do(lived.context, {
      fundId: await fundOf(lived, who.unit, code),
      day: lived.day,
      into: 'asset_cash',
      source: one.isForOthers ? 'liability_transit' : 'income_members',
      dong: one.dong === undefined ? null : String(one.dong),
      halfDays: one.halfDays ?? 0,
      goods: one.goods ?? null,
      valuedDong: one.valued === undefined ? null : String(one.valued),
      personId: null,
      party: one.party,
      description: one.words,
      isNamed: true,
    }),
  );

/** "Tiết kiệm ngày vì phụ nữ nghèo": 87,500 thousand from twelve chapters. */
const villages = [
  'Liên Sơn',
  'Liên Mậu 1',
  'Liên Mậu 2',
  'Liên Mậu 3',
  'Mậu',
  'Mậu 2',
  'Sen 1',
  'Sen 2',
  'Sen 3',
  'Vân Hội',
  'Hồng Sơn',
  'Liên Cát',
];
const savings = villages.map((village, index) =>
  gift(women, 'TKPN', {
    on: `2024-0${1 + (index % 6)}-${index < 6 ? '18' : '25'}`,
    party: `Chi hội Phụ nữ ${village}`,
    words: 'Tiết kiệm ngày vì phụ nữ nghèo',
    dong: index < 10 ? 7_300_000 : 7_250_000,
  }),
);

/** What the three families got, asked for by requests that stand with the same sums: linked, so that nothing counts twice. */
const helps: readonly { on: string; dong: number }[] = [
  { on: '2024-02-21', dong: 6_000_000 },
  { on: '2024-04-16', dong: 5_000_000 },
  { on: '2024-06-12', dong: 4_500_000 },
];
const donations = helps.map(({ on, dong }) =>
  gift(women, 'NT', {
    on,
    party: 'Hội viên các chi hội',
    words: 'Ủng hộ gia đình hội viên gặp hoạn nạn',
    dong,
    isForOthers: true,
  }),
);
const given = helps.map(({ on, dong }) =>
  at(women, on, async (lived) => {
    const { context, day } = lived;
    const request = await context.tx.aidRequest.findFirst({ where: { givenDong: BigInt(dong), state: 'closed' } });
    await pay.do(context, {
      fundId: await fundOf(lived, women.unit, 'NT'),
      day,
      outOf: 'asset_cash',
      kind: 'liability_transit',
      dong: String(dong),
      personId: request?.askerId ?? null,
      party: null,
      description: 'Ủng hộ gia đình hội viên gặp hoạn nạn',
    });
  }),
);

/** The new countryside: 585 million with 68 days of labour, of which 424 million are told one by one. */
const NTM = 'NTM';
const countryside: LivedStep[] = [
  open(veterans, '2024-01-05', NTM, 'Quỹ xây dựng nông thôn mới'),
  gift(veterans, NTM, {
    on: '2024-04-20',
    party: 'Chi hội Xóm Mậu',
    words: 'Tuyến cột cờ',
    goods: '38 cột cờ',
    valued: 16_000_000,
    halfDays: 24,
  }),
  gift(veterans, NTM, {
    on: '2024-04-28',
    party: 'Hội CCB xã',
    words: 'Tuyến đường cờ Vân Hội, Hồng Sơn',
    goods: '35 cột cờ',
    valued: 23_000_000,
    halfDays: 20,
  }),
  gift(veterans, NTM, {
    on: '2024-05-10',
    party: 'Xóm Mậu 2',
    words: 'Tuyến cột cờ',
    goods: '140 cột cờ',
    valued: 60_000_000,
    halfDays: 30,
  }),
  gift(veterans, NTM, {
    on: '2024-05-15',
    party: 'Xóm Liên Sơn',
    words: 'Tuyến cột cờ',
    goods: '19 cột cờ',
    valued: 10_000_000,
    halfDays: 16,
  }),
  gift(veterans, NTM, {
    on: '2024-05-20',
    party: 'Gia đình đồng chí Nguyễn Trung Hùng',
    words: 'Hiến đất mở đường bê tông xóm Sen 1',
    goods: 'đất và đường 50 × 5 m',
    valued: 300_000_000,
    halfDays: 26,
  }),
  at(veterans, '2024-06-05', async (lived) => {
    const people = lived.members(veterans.unit).slice(0, 20);
    await receiveMany.do(lived.context, {
      fundId: await fundOf(lived, veterans.unit, NTM),
      day: lived.day,
      into: 'asset_cash',
      source: 'income_members',
      items: people.map(({ id }) => ({ personId: id, dong: '750000' })),
      description: 'Góp làm tuyến đường cờ của Hội CCB xã quản lý',
    });
  }),
  gift(veterans, NTM, {
    on: '2024-06-25',
    party: 'Các chi hội',
    words: 'Đóng góp khác, chưa có danh sách từng khoản',
    dong: 161_000_000,
    halfDays: 20,
  }),
];

export const fundSteps: readonly LivedStep[] = [
  open(women, '2024-01-05', 'TKPN', 'Quỹ Tiết kiệm ngày vì phụ nữ nghèo'),
  open(women, '2024-01-06', 'NT', 'Quỹ nghĩa tình phụ nữ'),
  ...savings,
  ...donations,
  ...given,
  ...countryside,
];
