/** Children who were supported: four at Kim Liên in the first half of 2024, fifty-one at Cần Thơ by the middle of 2022. */
import { insureChild } from '../../../src/features/sponsorships/file-operations.ts';
import { addChild, handOver, promise, receive } from '../../../src/features/sponsorships/operations.ts';
import { canTho, kimLien, type Lived, type LivedStep } from './lived.ts';

const FUND = 'Quỹ Mẹ đỡ đầu';
const MONTHLY = 200_000;

interface Sponsored {
  name: string;
  birth: [year: number, month: number, day: number];
  cause: 'covid' | 'other';
  kind: 'unit' | 'bank' | 'association';
  sponsor: string;
  partner: string | null;
  dong: number;
  period: 'month' | 'year';
  insures: boolean;
}

/** @returns id of the sponsorship */
async function sponsored({ context, day }: Lived, unitId: string, child: Sponsored): Promise<string> {
  const [year, month, of] = child.birth;
  const { name, cause, kind, sponsor, partner, period, insures } = child;
  const birth = { year, month, day: of };
  const { childId } = await addChild.do(context, {
    unitId,
    name,
    birth,
    cause,
    guardian: null,
    contact: null,
    note: null,
  });
  const promised = {
    childId,
    kind,
    sponsor,
    personId: null,
    partner,
    period,
    insures,
    things: null,
    day,
    fundName: FUND,
  };
  const { sponsorshipId } = await promise.do(context, { ...promised, promiseDong: String(child.dong) });
  return sponsorshipId;
}

const { women } = kimLien;
const banks = [
  ['Ngân hàng Ngoại thương Vietcombank', 'Nguyễn Thị Hà My', 2013],
  ['Ngân hàng Ngoại thương Vietcombank', 'Trần Gia Bảo', 2015],
  ['Ngân hàng NN&PTNT Agribank', 'Lê Thảo Nguyên', 2012],
] as const;

const byMonth = (year: number, month: number) => `${year}-${String(month).padStart(2, '0')}-05`;

/** Ids of promises by the name of the child, for the steps that come later. */
const kept = (lived: Lived) =>
  lived.context.tx.sponsorship.findMany({
    where: { unitId: lived.unitId(women.unit) },
    orderBy: { beganOn: 'asc' },
    select: { id: true },
  });

const ofKimLien: LivedStep[] = [
  {
    on: '2023-01-05',
    by: women.by,
    act: (lived) =>
      sponsored(lived, lived.unitId(women.unit), {
        name: 'Đặng Văn Vương',
        birth: [2011, 8, 20],
        cause: 'other',
        kind: 'association',
        sponsor: 'Hội LHPN xã Kim Liên',
        partner: null,
        dong: MONTHLY,
        period: 'month',
        insures: false,
      }),
  },
  {
    on: '2023-12-25',
    by: women.by,
    async act(lived) {
      const [first] = await kept(lived);
      const sum = { sponsorshipId: first?.id ?? '', sumDong: '3900000', day: lived.day };
      await receive.do(lived.context, sum);
    },
  },
  {
    on: '2024-03-01',
    by: women.by,
    async act(lived) {
      for (const [sponsor, name, year] of banks)
        await sponsored(lived, lived.unitId(women.unit), {
          name,
          birth: [year, 5, 12],
          cause: 'other',
          kind: 'bank',
          sponsor,
          partner: 'Hội Chữ thập đỏ',
          dong: MONTHLY,
          period: 'month',
          insures: false,
        });
    },
  },
  ...Array.from({ length: 6 }, (_, index) => index + 1).map(
    (month): LivedStep => ({
      on: byMonth(2024, month),
      by: women.by,
      async act(lived) {
        const [vuong, ...others] = await kept(lived);
        const each = { sumDong: String(MONTHLY), day: lived.day };
        for (const { id } of others) await receive.do(lived.context, { sponsorshipId: id, ...each });
        for (const { id } of vuong ? [vuong, ...others] : [])
          await handOver.do(lived.context, { sponsorshipId: id, ...each, things: null, purpose: 'Hỗ trợ hằng tháng' });
      },
    }),
  ),
];

/** Eleven at first, forty-nine orphaned by COVID-19 and two others by July 2022, each at least three million a year. */
const taken = (on: string, from: number, count: number, others = 0): LivedStep => ({
  on,
  by: canTho.by,
  async act(lived) {
    for (let index = from; index < from + count; index += 1)
      await sponsored(lived, lived.unitId(canTho.unit), {
        name: `Em thứ ${index + 1}`,
        birth: [2007 + (index % 10), 1 + (index % 12), 1 + (index % 28)],
        cause: index >= from + count - others ? 'other' : 'covid',
        kind: 'unit',
        sponsor: 'Công an TP Cần Thơ',
        partner: 'Hội LHPN xã, phường',
        dong: 3_000_000,
        period: 'year',
        insures: true,
      });
  },
});

/** BHYT and BHTT, each year. */
const insured = (on: string): LivedStep => ({
  on,
  by: canTho.by,
  async act({ context, unitId, day }) {
    const where = { unitId: unitId(canTho.unit), state: 'supported' as const };
    const children = await context.tx.sponsoredChild.findMany({
      where,
      select: { id: true },
      orderBy: { number: 'asc' },
    });
    for (const { id } of children)
      await insureChild.do(context, { childId: id, kinds: ['health', 'accident'], fromOn: day });
  },
});

export const sponsorshipSteps: readonly LivedStep[] = [
  ...ofKimLien,
  taken('2021-10-20', 0, 11),
  insured('2021-10-25'),
  taken('2022-03-08', 11, 20),
  taken('2022-07-20', 31, 20, 2),
  insured('2022-07-25'),
];
