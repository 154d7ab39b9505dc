import type { Cast, CastGroup, CastMember } from '../../src/http/playground-phones.ts';
import type { PrismaDatabase } from '../../src/runtime/database/database.ts';
import { addDays, toLocal, weekday } from '../../src/text/calendar.ts';
import { address } from './build-demo.ts';
import { firstPhones, type MainPerson, mainCast } from './main-cast.ts';

/** More would make the list of the page slow to look through; the page has a search. */
const most = 200;
/** As ISO counts. */
const friday = 5;

interface Row {
  externalId: string;
  name: string;
  /** The unit of their role, else of their membership, else of a group they are in. */
  unit: string | null;
  unitKind: string | null;
  role: 'officer' | 'administrator' | null;
  isMember: boolean;
}

/**
 * Who can be played on the page, from the database as it is now: the main cast of the demonstration, officers,
 * then the last few who came into each unit, and the last of those who are in none; 200 at most.
 * @param now for the date in the example of a meeting @param zone IANA
 */
export async function playgroundCast(prisma: PrismaDatabase, now: Date, zone: string): Promise<Cast> {
  const main = new Map(mainCast.map((person) => [person.externalId, person]));
  const order = [...main.keys()];
  const [rows, chats] = await Promise.all([
    prisma.$queryRaw<Row[]>`
      WITH known AS (
        SELECT a.external_id AS "externalId", a.name, a.created_at, role.name AS role, member.name IS NOT NULL AS "isMember",
          coalesce(role.unit, member.name, bound.name) AS unit, coalesce(role.kind, member.kind, bound.kind) AS "unitKind",
          array_position(${order}::text[], a.external_id) AS place
        FROM account a
        LEFT JOIN LATERAL (
          SELECT r.name::text, u.name AS unit, u.kind FROM held_role(${now}) r JOIN unit u ON u.id = r.unit_id
          WHERE r.person_id = a.person_id ORDER BY cardinality(u.path), r.id LIMIT 1
        ) AS role ON true
        LEFT JOIN LATERAL (
          SELECT u.name, u.kind FROM membership m JOIN unit u ON u.id = m.unit_id
          WHERE m.person_id = a.person_id AND m.standing = 'member' ORDER BY m.id LIMIT 1
        ) AS member ON true
        LEFT JOIN LATERAL (
          SELECT u.name, u.kind FROM chat_member cm JOIN chat c ON c.id = cm.chat_id JOIN unit u ON u.id = c.unit_id
          WHERE cm.account_id = a.id AND cm.left_at IS NULL ORDER BY c.id LIMIT 1
        ) AS bound ON true
        WHERE a.channel = ${address.channel} AND a.bot_account = ${address.botAccount}
      )
      SELECT "externalId", name, unit, "unitKind", role, "isMember" FROM known
      ORDER BY place NULLS LAST, role IS NULL,
        row_number() OVER (PARTITION BY unit, role IS NULL ORDER BY created_at DESC, "externalId"), "externalId"
      LIMIT ${most}`,
    prisma.chat.findMany({
      where: { ...address, kind: 'group', closedAt: null },
      orderBy: { id: 'asc' },
      select: {
        externalId: true,
        title: true,
        members: { where: { leftAt: null }, select: { account: { select: { externalId: true } } } },
      },
    }),
  ]);
  const people = rows.map((row) => toCastMember(row, main.get(row.externalId), now, zone));
  const groups = chats.map(toCastGroup);
  const there = new Set(people.map((person) => person.externalId));
  const phones = firstPhones.filter((phone) => there.has(phone.split('@')[0]!));
  return { people, groups, ...(phones.length > 0 && { phones }) };
}

function toCastMember(row: Row, main: MainPerson | undefined, now: Date, zone: string): CastMember {
  return {
    externalId: row.externalId,
    name: row.name,
    group: row.unit ?? 'Chưa thuộc đơn vị nào',
    role: main?.title ?? titleOf(row),
    ...(main && { hint: main.hint }),
    suggestions: main?.suggestions ?? suggestionsFor(row, now, zone),
  };
}

function titleOf({ role, unitKind, isMember }: Row): string {
  if (role === 'administrator') return 'Quản trị';
  if (role === 'officer') return unitKind === 'chapter' ? 'Chi hội trưởng' : 'Cán bộ';
  return isMember ? 'Hội viên' : 'Cư dân';
}

function suggestionsFor({ role, unit, isMember }: Row, now: Date, zone: string): string[] {
  if (role === 'administrator') return ['đơn vị', 'thông báo', 'hộp thư', 'trợ giúp'];
  if (role === 'officer') {
    const place = unit?.endsWith(' Liên Sơn') ? 'nhà văn hóa xóm Liên Sơn' : 'trụ sở Hội';
    const meeting = `họp 14h thứ sáu ${comingFriday(now, zone)} tại ${place}: sơ kết 6 tháng`;
    return [meeting, 'thông báo', 'phổ biến pháp luật', 'hộp thư', 'trợ giúp'];
  }
  return isMember ? ['lịch họp', 'tin mới', 'xin hỗ trợ', 'trợ giúp'] : ['xin hỗ trợ', 'trợ giúp'];
}

/** "27/11": the next Friday after today. */
function comingFriday(now: Date, zone: string): string {
  const today = toLocal(now, zone);
  const { day, month } = addDays(today, 1 + ((friday - weekday(addDays(today, 1)) + 7) % 7));
  return `${day}/${month}`;
}

function toCastGroup(chat: {
  externalId: string;
  title: string | null;
  members: { account: { externalId: string } }[];
}): CastGroup {
  return {
    externalId: chat.externalId,
    title: chat.title ?? chat.externalId,
    memberIds: chat.members.map(({ account }) => account.externalId),
    suggestions: ['@chihoi trợ giúp', '@chihoi xin hỗ trợ', '/tin'],
  };
}
