/** Meetings, talks and contests of the reports, with who came. */
import { v7 as uuidv7 } from 'uuid';
import type { MeetingKind } from '../../../src/features/meetings/kinds.ts';
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

/** The day on which the officer writes it down: the meeting itself is at 14:00, five hours later. */
const held = (at: { unit: string; by: string }, on: string, unit: string, meeting: Held): LivedStep => ({
  on,
  by: at.by,
  act: (lived) => hold(lived, on, unit, meeting),
});

async function hold(lived: Lived, on: string, unitName: string, meeting: Held): Promise<void> {
  const { tx, now, actor } = lived.context;
  const id = uuidv7();
  const { headCount, ...words } = meeting;
  await tx.meeting.create({
    data: {
      id,
      unitId: lived.unitId(unitName),
      ...words,
      startsAt: new Date(now.getTime() + 5 * 3_600_000),
      createdById: actor.person.id,
      createdAt: new Date(now.getTime() - 4 * DAY_MS),
      ...(headCount !== undefined && {
        byName: false,
        headCount,
        countedById: actor.person.id,
        countedAt: new Date(now.getTime() + 8 * 3_600_000),
      }),
    },
  });
  if (headCount !== undefined) return;
  const random = createRandom(Number(on.replaceAll('-', '')) + unitName.length);
  await insertRows(
    tx,
    'meeting_invitee',
    lived.members(unitName).map(({ id: personId, unitId }) => {
      const attended = random.next() < USUAL;
      return { meetingId: id, personId, unitId: unitId!, answer: attended ? 'coming' : null, attended };
    }),
  );
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

const chaptersOfKimLien: LivedStep[] = places.flatMap((place) => {
  const house = regular(`nhà văn hóa xóm ${place}`);
  return [
    ...['2024-01-12', '2024-02-16', '2024-03-15', '2024-04-12', '2024-05-17', '2024-06-14'].map((on) =>
      held(veterans, on, `Chi hội CCB ${place}`, house),
    ),
    ...['2024-03-20', '2024-06-20'].map((on) => held(women, on, `Chi hội Phụ nữ ${place}`, house)),
  ];
});

/** With the youth union, schools and the police: three sessions, 2,232 came, more than 800 of them to the second. */
const talks: LivedStep[] = [
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

const womenAtLienSon: LivedStep = held(women, '2024-03-06', women.unit, {
  title: 'Cuộc thi kéo co mừng Đảng, mừng Xuân, giao lưu văn nghệ dịp 8/3',
  place: 'nhà văn hóa xóm Liên Sơn',
  kind: 'contest',
  headCount: 240,
});

const conferences: LivedStep[] = [
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

export const meetingSteps: readonly LivedStep[] = [...chaptersOfKimLien, ...talks, womenAtLienSon, ...conferences];
