/** Movements, ratings, commendations, works and gifts to recruits of the reports. */
import { handOverCommendation, writeCommendation } from '../../../src/features/commendations/operations.ts';
import { writeEnlistment } from '../../../src/features/events/operations.ts';
import { rateUnit, startMovement } from '../../../src/features/movements/operations.ts';
import { registerFor, reviewMovement } from '../../../src/features/movements/register-operations.ts';
import { writeWork } from '../../../src/features/works/operations.ts';
import { bacKan, kimLien, type Lived, type LivedStep, ward7 } from './lived.ts';

const { women, veterans } = kimLien;
const places = [
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

const nobody = { everyone: false, people: [], except: [], others: [], count: null };
const year = (one: number) => ({ from: { year: one, month: 1, day: 1 }, to: { year: one, month: 12, day: 31 } });

/** The movement of this name, which was started by a step before. */
async function movementId({ context }: Lived, name: string): Promise<string> {
  const { id } = await context.tx.movement.findFirstOrThrow({ where: { name }, select: { id: true } });
  return id;
}

const start = (
  at: { unit: string; by: string },
  on: string,
  movement: { name: string; subject: 'person' | 'unit'; isModel?: boolean; criteria?: string; of: number },
): LivedStep => ({
  on,
  by: at.by,
  act({ context, unitId }) {
    const { of, criteria = null, isModel = false, ...rest } = movement;
    return startMovement.do(context, { unitId: unitId(at.unit), ...rest, isModel, criteria, ...year(of) });
  },
});

const NEW_TIMES = 'Xây dựng người phụ nữ Việt Nam thời đại mới';
/** 485 of 500 members: of each chapter all but one, of the first three all but two. */
const registersNewTimes = places.map(
  (place, index): LivedStep => ({
    on: '2024-06-25',
    by: women.by,
    async act(lived) {
      const chapter = `Chi hội Phụ nữ ${place}`;
      const others = lived.members(chapter).filter(({ isOfficer }) => !isOfficer);
      const except = others.slice(0, index < 3 ? 2 : 1).map(({ id }) => id);
      const movement = { movementId: await movementId(lived, NEW_TIMES) };
      const who = { ...nobody, everyone: true, except };
      await registerFor.do(lived.context, { movement, unitId: lived.unitId(chapter), day: lived.day, who });
    },
  }),
);
/** Whoever leads the commune association stands in no chapter's list. */
const leadersRegister: LivedStep = {
  on: '2024-06-26',
  by: women.by,
  async act(lived) {
    const movement = { movementId: await movementId(lived, NEW_TIMES) };
    const people = lived
      .members(women.unit)
      .filter(({ isOfficer }) => isOfficer)
      .map(({ id }) => id);
    const who = { ...nobody, people };
    await registerFor.do(lived.context, { movement, unitId: lived.unitId(women.unit), day: lived.day, who });
  },
};

const HONORARY = 'Chi hội trưởng CCB làm bí thư đoàn danh dự';
const modelInPlace = places.map(
  (place): LivedStep => ({
    on: '2024-03-26',
    by: veterans.by,
    async act(lived) {
      const movement = { movementId: await movementId(lived, HONORARY) };
      const unitId = lived.unitId(`Chi hội CCB ${place}`);
      await registerFor.do(lived.context, { movement, unitId, day: lived.day, who: null });
    },
  }),
);

const EXEMPLARY = 'Hội viên gương mẫu';
const exemplary: LivedStep[] = [
  start(bacKan, '2023-01-10', { name: EXEMPLARY, subject: 'person', of: 2023 }),
  {
    on: '2023-01-11',
    by: bacKan.by,
    async act(lived) {
      const movement = { movementId: await movementId(lived, EXEMPLARY) };
      const who = { ...nobody, everyone: true };
      await registerFor.do(lived.context, { movement, unitId: lived.unitId(bacKan.unit), day: lived.day, who });
    },
  },
  {
    on: '2023-12-20',
    by: bacKan.by,
    async act(lived) {
      const which = { movementId: await movementId(lived, EXEMPLARY), unitId: lived.unitId(bacKan.unit) };
      const who = { ...nobody, everyone: true };
      await reviewMovement.do(lived.context, {
        ...which,
        day: lived.day,
        who,
        minutes: 'họp Ban Chấp hành cuối năm 2023',
      });
    },
  },
];

/** "6 năm liền hoàn thành xuất sắc nhiệm vụ". */
const ratings = [2018, 2019, 2020, 2021, 2022, 2023].map(
  (of): LivedStep => ({
    on: '2023-12-07',
    by: ward7.by,
    act: ({ context, unitId }) =>
      rateUnit.do(context, { unitId: unitId(ward7.unit), year: of, grade: 'excellent', decision: null }),
  }),
);

const award = {
  people: [] as string[],
  units: [] as string[],
  others: [] as string[],
  count: null as number | null,
  collectives: null as number | null,
};

const commendations: LivedStep[] = [
  {
    on: '2022-06-30',
    by: 'anh-khang',
    act: ({ context, unitId, day }) =>
      writeCommendation.do(context, {
        unitId: unitId('Công an phường Hưng Phú'),
        who: { ...award, collectives: 163, count: 1295 },
        form: 'praise',
        level: 'province',
        kind: 'merit',
        title: 'Tuyên dương, khen thưởng các cấp, Công an TP Cần Thơ',
        reason: 'Phong trào thi đua Vì an ninh Tổ quốc, 6 tháng đầu năm 2022',
        decision: null,
        day,
        sumDong: null,
      }),
  },
  {
    on: '2023-12-25',
    by: bacKan.by,
    async act({ context, unitId, members, day }) {
      const people = members(bacKan.unit)
        .slice(0, 6)
        .map(({ id }) => id);
      const units = ['phường Đức Xuân', 'phường Sông Cầu', 'xã Nông Thượng'].map((place) =>
        unitId(`Chi hội Trường Sơn ${place}`),
      );
      await writeCommendation.do(context, {
        unitId: unitId(bacKan.unit),
        who: { ...award, people, units },
        form: 'certificate',
        level: 'commune',
        kind: 'merit',
        title: null,
        reason: 'Thành tích xuất sắc trong công tác xây dựng Hội năm 2023',
        decision: '05/QĐ-HTS',
        day,
        sumDong: null,
      });
    },
  },
  {
    on: '2024-01-05',
    by: bacKan.by,
    async act({ context, unitId, day }) {
      const where = { unitId: unitId(bacKan.unit), decision: '05/QĐ-HTS' };
      const { id } = await context.tx.commendation.findFirstOrThrow({ where, select: { id: true } });
      await handOverCommendation.do(context, { commendationId: id, day, meetingId: null });
    },
  },
  {
    on: '2024-06-14',
    by: veterans.by,
    act: ({ context, unitId, day }) =>
      writeCommendation.do(context, {
        unitId: unitId(veterans.unit),
        who: { ...award, units: [unitId(veterans.unit)] },
        form: 'prize',
        level: 'district',
        kind: 'topic',
        title: 'giải nhì tuyến đường cờ',
        reason: null,
        decision: null,
        day,
        sumDong: null,
      }),
  },
];

interface Made {
  on: string;
  unit: string;
  what: string;
  quantity: string;
  dong?: number;
  giver?: string;
}
const work = ({ on, unit, what, quantity, dong, giver }: Made): LivedStep => ({
  on,
  by: veterans.by,
  act: ({ context, unitId, day }) =>
    writeWork.do(context, {
      unitId: unitId(unit),
      what,
      quantity,
      valueDong: dong === undefined ? null : String(dong),
      isInKind: giver !== undefined,
      labourHalfDays: 0,
      giver: giver ?? null,
      day,
    }),
});

const works: LivedStep[] = [
  work({ on: '2024-02-20', unit: 'Chi hội CCB Sen 2', what: 'Cụm cờ', quantity: '2 cụm' }),
  work({ on: '2024-04-20', unit: 'Chi hội CCB Mậu', what: 'Tuyến cột cờ', quantity: '38 cột', dong: 16_000_000 }),
  work({
    on: '2024-04-25',
    unit: veterans.unit,
    what: 'Tuyến đường cờ xóm Vân Hội, Hồng Sơn',
    quantity: '35 cột',
    dong: 23_000_000,
  }),
  work({ on: '2024-05-10', unit: 'Chi hội CCB Mậu 2', what: 'Tuyến cột cờ', quantity: '140 cột', dong: 60_000_000 }),
  work({ on: '2024-05-15', unit: 'Chi hội CCB Liên Sơn', what: 'Tuyến cột cờ', quantity: '19 cột', dong: 10_000_000 }),
  work({
    on: '2024-06-05',
    unit: 'Chi hội CCB Sen 1',
    what: 'Nâng cấp đường bê tông xóm',
    quantity: 'dài 50 m, rộng 5 m',
    dong: 300_000_000,
    giver: 'gia đình đồng chí Nguyễn Trung Hùng',
  }),
];

const enlistments: LivedStep = {
  on: '2024-02-26',
  by: veterans.by,
  act: ({ context, unitId, day }) =>
    writeEnlistment.do(context, {
      unitId: unitId(veterans.unit),
      day,
      people: 14,
      name: null,
      giftDong: '1400000',
      giftInKind: null,
    }),
};

export const movementSteps: readonly LivedStep[] = [
  start(women, '2024-01-15', { name: NEW_TIMES, subject: 'person', of: 2024 }),
  ...registersNewTimes,
  leadersRegister,
  start(veterans, '2024-03-20', { name: HONORARY, subject: 'unit', isModel: true, of: 2024 }),
  ...modelInPlace,
  ...exemplary,
  ...ratings,
  ...commendations,
  ...works,
  enlistments,
];
