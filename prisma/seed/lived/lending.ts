/** Loans, savings groups, the bank's groups, the rotating fund and insurance of Kim Liên in the first half of 2024. */
import { noteEntrusted } from '../../../src/features/lending/entrusted/operations.ts';
import { noteInsurance } from '../../../src/features/lending/insurance/operations.ts';
import { lend } from '../../../src/features/lending/loans/operations.ts';
import { openRotating } from '../../../src/features/lending/rotating/operations.ts';
import { joinGroup, openGroup } from '../../../src/features/lending/savings/operations.ts';
import { openFund } from '../../../src/ledger/open-fund.ts';
import { postEntry } from '../../../src/ledger/post-entry.ts';
import { kimLien, type Lived, type LivedStep } from './lived.ts';

const { women, veterans } = kimLien;
const villages = ['Liên Sơn', 'Liên Mậu 1', 'Liên Mậu 3', 'Vân Hội', 'Hồng Sơn', 'Sen 1'];
const REVOLVING = 'VXV';
const LOAN = 4_000_000n;
/** Of the fifteen families two were near poor. */
const purposes = ['nuôi gà', 'mua lợn giống', 'mua phân bón', 'sửa bếp', 'buôn bán nhỏ'];

const ids = (lived: Lived, unit: string, from: number, count: number) =>
  lived
    .members(unit)
    .slice(from, from + count)
    .map(({ id }) => id);

/** What was lent before has come back: with it the women began the year. */
const revolving: LivedStep = {
  on: '2023-12-31',
  by: women.by,
  async act({ context, unitId, day }) {
    const fund = {
      unitId: unitId(women.unit),
      code: REVOLVING,
      name: 'Vốn quay vòng không lãi',
      approvalAboveDong: null,
    };
    const { fundId } = await openFund(context, fund);
    await postEntry(context, {
      fundId,
      kind: 'opening',
      occurredOn: day,
      description: 'Số dư chuyển sang',
      lines: [
        { account: 'asset_cash', amountDong: LOAN * 15n },
        { account: 'equity_opening', amountDong: -LOAN * 15n },
      ],
    });
  },
};

const groups: LivedStep[] = villages.map((village, index) => ({
  on: `2024-01-${String(10 + index).padStart(2, '0')}`,
  by: women.by,
  async act(lived) {
    const { context, unitId, day } = lived;
    const people = ids(lived, women.unit, index * 8, 8);
    const group = {
      unitId: unitId(women.unit),
      name: `Tổ tiết kiệm ${village}`,
      monthlyDong: '50000',
      settles: 'year' as const,
    };
    const { groupId } = await openGroup.do(context, { ...group, headId: people[0] ?? null, day });
    await joinGroup.do(context, { groupId, personIds: people, day });
  },
}));

const loans: LivedStep[] = Array.from({ length: 15 }, (_, index) => ({
  on: `2024-0${1 + Math.floor(index / 3)}-${String(12 + (index % 3) * 5).padStart(2, '0')}`,
  by: women.by,
  async act(lived) {
    const { context, unitId, day } = lived;
    const fund = await context.tx.fund.findFirstOrThrow({ where: { unitId: unitId(women.unit), code: REVOLVING } });
    await lend.do(context, {
      fundId: fund.id,
      personId: ids(lived, women.unit, 60 + index, 1)[0] ?? '',
      sumDong: String(LOAN),
      term: { kind: 'months', months: 10 },
      standing: index === 4 || index === 9 ? 'near_poor' : 'ordinary',
      purpose: purposes[index % purposes.length] ?? null,
      guarantor: null,
      decision: null,
      day,
    });
  },
}));

const insured = (kind: 'health' | 'social', on: string, from: number, count: number): LivedStep => ({
  on,
  by: women.by,
  act: (lived) =>
    noteInsurance.do(lived.context, {
      unitId: lived.unitId(women.unit),
      personIds: ids(lived, women.unit, from, count),
      kind,
      months: 12,
      fromOn: lived.day,
      payer: 'self',
      fundId: null,
      eachDong: null,
      isNew: true,
    }),
});

/** Seven groups of the policy bank, together twelve milliard. */
const outstanding = [1_850, 1_650, 1_720, 1_780, 1_690, 1_610, 1_700].map((million) => BigInt(million) * 1_000_000n);
const entrusted: LivedStep = {
  on: '2024-06-30',
  by: veterans.by,
  async act({ context, unitId, day }) {
    for (const [index, dong] of outstanding.entries())
      await noteEntrusted.do(context, {
        unitId: unitId(veterans.unit),
        groupName: `Tổ TK&VV số ${index + 1}`,
        asOf: day,
        households: 38 + index,
        outstandingDong: String(dong),
        overdueDong: '0',
      });
  },
};

/** Seventeen shares of ten million an opening: 170 million, so the commune was told. */
const rotating: LivedStep = {
  on: '2024-03-26',
  by: veterans.by,
  act(lived) {
    const { context, unitId, day } = lived;
    const people = ids(lived, veterans.unit, 0, 17);
    return openRotating.do(context, {
      unitId: unitId(veterans.unit),
      name: 'Phường gây quỹ giúp nhau phát triển kinh tế',
      organiserId: people[0] ?? '',
      personIds: people,
      shareDong: '10000000',
      period: 'quarter',
      firstOn: day,
      manner: 'Góp và lĩnh tiền mặt trước mặt mọi người tại cuộc họp quý',
    });
  },
};

export const lendingSteps: readonly LivedStep[] = [
  revolving,
  ...groups,
  ...loans,
  insured('health', '2024-04-15', 0, 6),
  insured('social', '2024-05-20', 10, 26),
  entrusted,
  rotating,
];
