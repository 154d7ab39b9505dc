/** Meetings, talks and contests of the reports, with who came. */
import { v7 as uuidv7 } from 'uuid';
import type { MeetingKind } from '../../../src/features/meetings/kinds.ts';
import { toInstant } from '../../../src/text/calendar.ts';
import { insertRows } from '../insert-rows.ts';
import { createRandom } from '../names.ts';
import { bacKan, kimLien, type Lived, type LivedStep, ward7 } from './lived.ts';

const DAY_MS = 86_400_000;
/** Share of the members who come to a meeting of their chapter. */
const USUAL = 0.84;

interface Held {
  title: string;
  place: string;
  kind: MeetingKind;
  /** Only this number is known; else each member is ticked. */
  headCount?: number;
}

interface Written extends Held {
  by: string;
  /** "2024-03-22"; it begins at 14:00. */
  on: string;
  unit: string;
}
const held = (at: { by: string }, on: string, unit: string, meeting: Held): Written => ({
  ...meeting,
  by: at.by,
  on,
  unit,
});

/** All of them at once: some hundred meetings with four thousand who were invited are two statements. */
async function hold(lived: Lived, meetings: readonly Written[]): Promise<void> {
  const { tx, zone } = lived.context;
  const rows: object[] = [];
  const invitees: object[] = [];
  for (const { by, on, unit, headCount, ...words } of meetings) {
    const [year = 0, month = 0, day = 0] = on.split('-').map(Number);
    const startsAt = toInstant({ year, month, day, hour: 14, minute: 0 }, zone);
    const id = uuidv7();
    const createdById = lived.demo.people.find((one) => one.externalId === by)!.id;
    const counted = headCount !== undefined;
    rows.push({
      id,
      unitId: lived.unitId(unit),
      ...words,
      startsAt,
      createdById,
      createdAt: new Date(startsAt.getTime() - 4 * DAY_MS),
      byName: !counted,
      headCount: headCount ?? null,
      countedById: counted ? createdById : null,
      countedAt: counted ? new Date(startsAt.getTime() + 3 * 3_600_000) : null,
    });
    if (counted) continue;
    const random = createRandom(Number(on.replaceAll('-', '')) + unit.length);
    for (const { id: personId, unitId } of lived.members(unit)) {
      const attended = random.next() < USUAL;
      invitees.push({ meetingId: id, personId, unitId, answer: attended ? 'coming' : null, attended });
    }
  }
  await insertRows(tx, 'meeting', rows);
  await insertRows(tx, 'meeting_invitee', invitees);
}

/** Liên Sơn, …: the parts of the commune in which both have a chapter. */
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
const regular = (place: string): Held => ({ title: 'sinh hoạt chi hội định kỳ', place, kind: 'regular' });
const { women, veterans } = kimLien;

const chaptersOfKimLien: Written[] = places.flatMap((place) => {
  const house = regular(`nhà văn hóa xóm ${place}`);
  return [
    ...['2024-01-12', '2024-02-16', '2024-03-15', '2024-04-12', '2024-05-17', '2024-06-14'].map((on) =>
      held(veterans, on, `Chi hội CCB ${place}`, house),
    ),
    ...['2024-03-20', '2024-06-20'].map((on) => held(women, on, `Chi hội Phụ nữ ${place}`, house)),
  ];
});

/** With the youth union, schools and the police: three sessions, 2,232 came, more than 800 of them to the second. */
const talks: Written[] = [
  held(veterans, '2024-03-22', veterans.unit, {
    title: 'Nói chuyện truyền thống với đoàn viên, học sinh nhân dịp 26/3',
    place: 'trường THCS Kim Liên',
    kind: 'talk',
    headCount: 706,
  }),
  held(veterans, '2024-05-06', veterans.unit, {
    title: 'Nói chuyện truyền thống "Khát vọng cống hiến – Lẽ sống thanh niên", phối hợp với Huyện đoàn',
    place: 'trường THPT Kim Liên',
    kind: 'talk',
    headCount: 812,
  }),
  held(veterans, '2024-05-17', veterans.unit, {
    title: 'Tuyên truyền pháp luật cho học sinh, phối hợp với Công an xã và Đoàn thanh niên',
    place: 'trường THCS Kim Liên',
    kind: 'talk',
    headCount: 714,
  }),
];

const womenAtLienSon: Written = held(women, '2024-03-06', women.unit, {
  title: 'Cuộc thi kéo co mừng Đảng, mừng Xuân, giao lưu văn nghệ dịp 8/3',
  place: 'nhà văn hóa xóm Liên Sơn',
  kind: 'contest',
  headCount: 240,
});

const conferences: Written[] = [
  held(ward7, '2023-12-07', ward7.unit, {
    title: 'Hội nghị tổng kết công tác Hội năm 2023 và triển khai phương hướng nhiệm vụ năm 2024',
    place: 'hội trường UBND Phường 7',
    kind: 'conference',
  }),
  ...['2023-03-10', '2023-06-09', '2023-09-08', '2023-12-08'].map((on) =>
    held(bacKan, on, bacKan.unit, {
      title: 'Họp Ban Chấp hành và hội viên thường kỳ',
      place: 'hội trường UBND phường Đức Xuân',
      kind: 'regular',
    }),
  ),
];

export const meetingSteps: readonly LivedStep[] = [
  {
    on: '2024-07-01',
    by: veterans.by,
    act: (lived) => hold(lived, [...chaptersOfKimLien, ...talks, womenAtLienSon, ...conferences]),
  },
];
