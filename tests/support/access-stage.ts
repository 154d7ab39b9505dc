/** A unit with one of everything in it, and people of every role around it, to try what each of them gets to see or change. */
import { randomUUID } from 'node:crypto';
import { checkCommand } from '../../src/conversation/access.ts';
import { dialogsOf } from '../../src/conversation/dialogs/dialog-store.ts';
import { Refusal, type Turn } from '../../src/conversation/feature.ts';
import { createTurn, type Who } from '../../src/conversation/turn.ts';
import type { Level } from '../../src/directory/access.ts';
import { loadAccess } from '../../src/directory/access.ts';
import { seeChat, seeInGroup } from '../../src/directory/chats.ts';
import { joinUnit } from '../../src/directory/memberships.ts';
import { seeAccount } from '../../src/directory/people.ts';
import { grantRole } from '../../src/directory/roles.ts';
import type { UnitRef } from '../../src/directory/units.ts';
import { createRequest } from '../../src/features/aid/store.ts';
import { invitationTo } from '../../src/features/members/store.ts';
import { createTicket } from '../../src/features/questions/store.ts';
import { createPutOff } from '../../src/outbound/outbox/put-off.ts';
import { openContent } from '../../src/outbound/outbox/sealed-content.ts';
import type { TestApp } from './app.ts';

/** Stands in everything that is nobody's but the unit's. */
export const SECRET = 'Matkhau';
/** Was sent to the unit and all below it: officers there see how it went with their own. */
export const SENT = 'Tinchung';

export interface Outcome {
  /** The key of the refusal, where it was one. */
  refused: string | undefined;
  failed: boolean;
  said: string;
  /** Something of the unit is other than before. */
  changed: boolean;
}

class Undone extends Error {
  readonly outcome: Outcome;

  constructor(outcome: Outcome) {
    super('undone');
    this.outcome = outcome;
  }
}

export async function accessStage(app: TestApp) {
  const now = app.clock.now();
  const tx = app.db;
  const at = { tx, now, encryption: app.encryption };
  const higher = await app.unit({ name: 'Hội Trên', kind: 'commune' });
  const own = await app.unit({ name: 'Chi hội Đích', parent: higher });
  const lower = await app.unit({ name: 'Tổ Dưới', parent: own, kind: 'group' });
  const sister = await app.unit({ name: 'Chi hội Bên', parent: higher });

  let made = 0;
  /** Somebody with an account and a private chat, as after the first word. */
  async function person(name: string, kind: 'private' | 'group' = 'private'): Promise<Who> {
    const externalId = String(900_000 + ++made);
    const address = { channel: 'telegram', botAccount: String(app.telegram.botId) } as const;
    const { person: who, ...account } = await seeAccount(
      { tx, encryption: app.encryption },
      { ...address, externalId, name },
      now,
    );
    const seen = { ...address, externalId: kind === 'private' ? externalId : `-${externalId}`, kind } as const;
    const { id } = await seeChat(tx, seen, account.id, now);
    if (kind === 'group') await seeInGroup(tx, id, account.id, now);
    const chat = await tx.chat.findUniqueOrThrow({ where: { id } });
    const incoming: Who['incoming'] = {
      ...address,
      updateId: randomUUID(),
      sequence: 1n,
      chat: { externalId: chat.externalId, kind },
      from: { externalId, name },
      at: now,
      messageId: '1',
      text: '',
      attachments: [],
      forwarded: false,
      addressed: 'private',
      edited: false,
    };
    const place = { chatId: chat.id, accountId: account.id };
    const dialogs = dialogsOf({ putOff: createPutOff(), encryption: app.encryption, now }, place, []);
    const read = { access: { memberOf: [], roles: [] }, dialogs, shown: [], prompt: undefined, lastFeatures: [] };
    return { incoming, person: who, account, chat, noticeVersion: 99, ...read };
  }

  async function withRole(unit: UnitRef, role: 'member' | 'officer' | 'administrator'): Promise<Who> {
    const who = await person(`Người thử ${made}`);
    const row = { personId: who.person.id, unitId: unit.id, grantedById: null };
    if (role === 'member') await joinUnit(at, who.person.id, unit.id, { actorId: null, now });
    else await grantRole(tx, { ...row, name: role }, now);
    return who;
  }

  const head = await withRole(own, 'officer');
  const an = await person(`${SECRET} Thị An`);
  const personId = an.person.id;
  await joinUnit(at, personId, own.id, { actorId: null, now });
  const meeting = await tx.meeting.create({
    data: {
      unitId: own.id,
      title: `Họp ${SECRET}`,
      place: SECRET,
      startsAt: new Date(now.getTime() + 86_400_000),
      createdById: head.person.id,
      createdAt: now,
      invitees: { create: { personId, unitId: own.id } },
    },
  });
  const text = { forWhom: '', story: `${SECRET} ốm`, contact: '' };
  const request = { ...text, unitId: own.id, askerId: personId, kind: 'sickness', files: [] } as const;
  const aid = await createRequest(at, { ...request, files: [] }, now);
  const asked = { unitId: own.id, askerId: personId, chatId: an.chat.id, externalId: null, question: `Hỏi ${SECRET}` };
  const ticket = await createTicket(at, { ...asked, stage: 0, nextAt: null, waitingSince: now });
  const [announcementId, broadcastId] = [randomUUID(), randomUUID()];
  await tx.broadcast.create({
    data: {
      id: broadcastId,
      feature: 'announcements',
      subjectId: announcementId,
      lane: 'broadcast',
      state: 'stopped',
      createdAt: now,
    },
  });
  await tx.announcement.create({
    data: {
      id: announcementId,
      kind: 'notice',
      text: SENT,
      unitIds: [own.id],
      broadcastId,
      createdById: head.person.id,
      createdAt: now,
    },
  });
  await tx.broadcastCount.create({ data: { broadcastId, unitId: own.id, people: 1, waiting: 1, unreachable: 0 } });
  const visit = await tx.visit.create({
    data: { unitId: own.id, personId, reason: 'sick', state: 'todo', createdById: head.person.id, createdAt: now },
  });
  const by = { createdById: head.person.id, createdAt: now };
  const movement = await tx.movement.create({
    data: {
      unitId: own.id,
      // Called out to all below: its name is no secret, who registered is.
      name: 'Phong trào chung',
      nameFolded: 'phong trao',
      subject: 'person',
      startsOn: now,
      endsOn: now,
      ...by,
      registrations: { create: { unitId: own.id, personId, registeredOn: now, byId: head.person.id, at: now } },
    },
  });
  const commendation = await tx.commendation.create({
    data: {
      unitId: own.id,
      atUnitId: own.id,
      form: 'praise',
      level: 'chapter',
      kind: 'merit',
      title: SECRET,
      state: 'proposed',
      ...by,
      recipients: { create: { unitId: own.id, personId, isCollective: false } },
    },
  });
  const event = await tx.event.create({ data: { unitId: own.id, title: `Buổi ${SECRET}`, kind: 'talk', ...by } });
  const work = await tx.work.create({ data: { unitId: own.id, what: `Cột cờ ${SECRET}`, doneOn: now, ...by } });
  const invitation = await invitationTo(tx, own.id, head.person.id, now);

  const guarded = await tx.$queryRaw<{ name: string; column: string | null }[]>`
    SELECT t.table_name AS name, max(c.column_name) FILTER (WHERE c.column_name = 'unit_id') AS column
    FROM information_schema.tables t JOIN information_schema.columns c USING (table_schema, table_name)
    WHERE t.table_schema = 'public' AND t.table_type = 'BASE TABLE'
      AND (c.column_name = 'unit_id' OR t.table_name = ANY (${['aid_event', 'ticket_word', 'meeting_mark', 'announcement', 'delivery']}::text[]))
      AND t.table_name NOT IN ('audit_entry', 'chat')
    GROUP BY 1 ORDER BY 1`;
  const parts = guarded.map(({ name, column }) => {
    const where = column ? ` WHERE t.unit_id = '${own.id}'` : '';
    return `(SELECT coalesce(string_agg(t::text, '|' ORDER BY t::text), '') FROM "${name}" t${where})`;
  });
  const print = `SELECT md5(concat_ws('#', ${parts.join(', ')}, (SELECT t::text FROM person t WHERE id = '${personId}'),
    (SELECT t::text FROM unit t WHERE id = '${own.id}'))) AS print`;
  let untouched: string | undefined;
  /** From now on what the unit has counts as untouched: after the last person of a test has been made. */
  async function look(): Promise<void> {
    await app.settled();
    untouched = (await tx.$queryRawUnsafe<{ print: string }[]>(print))[0]?.print;
  }

  /** Does it as this person, sees what came of it, and takes everything back. */
  async function attempt(
    who: Who,
    what: { feature: string; name: string; level: Level; where?: 'anywhere' | 'private' | 'group' },
    run: (turn: Turn) => Promise<void>,
  ): Promise<Outcome> {
    try {
      return await app.app.inTransaction(async (work): Promise<Outcome> => {
        const place = { chatId: who.chat.id, accountId: who.account.id };
        const access = await loadAccess(work.tx, who.person.id, work.now);
        const asked = { ...who, access, dialogs: dialogsOf(work, place, []) };
        const turn = createTurn(work, asked, app.app)(what.feature, what.level);
        let refused: string | undefined;
        try {
          checkCommand(turn, { where: 'anywhere', ...what });
          await run(turn);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          refused = error.key;
        }
        const replies = await work.tx.message.findMany({ where: { chatId: who.chat.id, direction: 'out' } });
        const said = replies.map((one) => JSON.stringify(openContent(app.encryption, one))).join('\n');
        const [touched] = await work.tx.$queryRaw<{ count: number }[]>`
          SELECT count(*)::int AS count FROM pg_stat_xact_user_tables
          WHERE n_tup_ins + n_tup_upd + n_tup_del > 0 AND relname NOT IN ('message', 'dialog', 'audit_entry', 'file')`;
        const printed = touched?.count ? await work.tx.$queryRawUnsafe<{ print: string }[]>(print) : undefined;
        throw new Undone({
          refused,
          failed: false,
          said,
          changed: printed !== undefined && printed[0]?.print !== untouched,
        });
      });
    } catch (error) {
      if (error instanceof Undone) return error.outcome;
      // What is no id at all ends in an error; nothing of it stays.
      return { refused: undefined, failed: true, said: '', changed: false };
    }
  }

  const ids = {
    unit: own.id,
    person: personId,
    account: an.account.id,
    meeting: meeting.id,
    announcement: announcementId,
    invitation: invitation.id,
    aid: String(aid.number),
    ticket: String(ticket.number),
    visit: visit.id,
    movement: movement.id,
    commendation: commendation.id,
    event: event.id,
    work: work.id,
  };
  return { higher, own, lower, sister, head, an, ids, code: invitation.code, person, withRole, look, attempt };
}
export type AccessStage = Awaited<ReturnType<typeof accessStage>>;
