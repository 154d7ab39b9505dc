/**
 * Tickets in the database. Who may see one is part of each query: the asker, and the officers of its unit and of those
 * above, except that nobody answers what they asked themselves. What people said is encrypted.
 */

import { v7 as uuidv7 } from 'uuid';
import type { FeatureContext } from '../../conversation/feature.ts';
import { openPhone } from '../../directory/contact.ts';
import type { Tx } from '../../runtime/database/database.ts';
import { cell } from '../../runtime/encryption/sealed-columns.ts';
import type { DangerKind } from '../../text/danger/signs.ts';
import type { TicketState } from './asking/answer-rules.ts';

/** What the store needs of a turn. */
export type Keeper = Pick<FeatureContext, 'tx' | 'encryption' | 'now'>;

export interface Ticket {
  id: string;
  number: number;
  unitId: string;
  unitName: string;
  unitPath: string[];
  askerId: string;
  askerName: string;
  askerPhone: string | null;
  askerLocale: string | null;
  chatId: string;
  chatKind: 'private' | 'group';
  chatTitle: string | null;
  /** The platform's id of the message that asked. */
  externalId: string | null;
  question: string;
  emergency: DangerKind | null;
  state: TicketState;
  assigneeId: string | null;
  assigneeName: string | null;
  /** Is the assignee still an officer for the unit? */
  assigneeHolds: boolean;
  createdAt: Date;
  firstAnswerAt: Date | null;
  lastWordAt: Date;
  asksBack: boolean;
  waitingSince: Date;
  stage: number;
  nextAt: Date | null;
  draftId: string | null;
}

/** An officer with the units for which they act; each counts with all below. */
export interface Viewer {
  personId: string;
  unitIds: string[];
}

/** Each text is encrypted for its own row. */
export const ticketPurpose = (id: string) => cell('ticket.question', id);
export const wordPurpose = (id: string) => cell('ticket_word.text', id);

export async function createTicket(
  keeper: Keeper,
  ticket: {
    unitId: string;
    askerId: string;
    chatId: string;
    externalId: string | null;
    question: string;
    emergency?: DangerKind;
    stage: number;
    nextAt: Date | null;
    waitingSince: Date;
  },
): Promise<Ticket> {
  const id = uuidv7();
  const { tx, now } = keeper;
  const question = keeper.encryption.encrypt(ticket.question, ticketPurpose(id));
  await tx.ticket.create({ data: { id, ...ticket, question, createdAt: now, lastWordAt: now }, select: { id: true } });
  const [made] = await details(keeper, [{ id }]);
  if (!made) throw new Error('the new ticket is not there');
  return made;
}

/** In the order of `rows`. */
async function details(keeper: Keeper, rows: readonly { id: string }[]): Promise<Ticket[]> {
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return [];
  const found = await keeper.tx.$queryRaw<Ticket[]>`
    SELECT t.id, t.number, t.unit_id AS "unitId", u.name AS "unitName", u.path AS "unitPath", t.asker_id AS "askerId",
      coalesce(a.full_name, '?') AS "askerName", a.phone_sealed AS "askerPhone", a.locale AS "askerLocale",
      t.chat_id AS "chatId", c.kind::text AS "chatKind", c.title AS "chatTitle", t.external_id AS "externalId", t.question,
      t.emergency, t.state::text, t.assignee_id AS "assigneeId", g.full_name AS "assigneeName",
      EXISTS (SELECT 1 FROM held_role(${keeper.now}) o WHERE o.person_id = t.assignee_id AND o.unit_id = ANY (u.path)) AS "assigneeHolds",
      t.created_at AS "createdAt", t.first_answer_at AS "firstAnswerAt", t.last_word_at AS "lastWordAt",
      t.asks_back AS "asksBack", t.waiting_since AS "waitingSince", t.stage, t.next_at AS "nextAt", t.draft_id AS "draftId"
    FROM ticket t JOIN unit u ON u.id = t.unit_id JOIN chat c ON c.id = t.chat_id
    LEFT JOIN person a ON a.id = t.asker_id LEFT JOIN person g ON g.id = t.assignee_id
    WHERE t.id = ANY (${ids}::uuid[]) ORDER BY array_position(${ids}::uuid[], t.id)`;
  return found.map((row) => ({
    ...row,
    askerPhone: openPhone(keeper.encryption, row.askerId, row.askerPhone),
    question: keeper.encryption.decrypt(row.question, ticketPurpose(row.id)),
  }));
}

const one = async (keeper: Keeper, rows: readonly { id: string }[]) => (await details(keeper, rows.slice(0, 1)))[0];

/** The ticket of this number, if the officer may see it; locked until the turn ends, so that of two only one acts. */
export async function ticketOfOfficer(keeper: Keeper, viewer: Viewer, number: number): Promise<Ticket | undefined> {
  return one(
    keeper,
    await keeper.tx.$queryRaw<{ id: string }[]>`
      SELECT t.id FROM ticket t JOIN unit u ON u.id = t.unit_id
      WHERE t.number = ${number} AND u.path && ${viewer.unitIds}::uuid[] AND t.asker_id <> ${viewer.personId}::uuid
      FOR UPDATE OF t`,
  );
}

/** The ticket of this number, if this person asked; locked. */
export async function ticketOfAsker(keeper: Keeper, askerId: string, number: number): Promise<Ticket | undefined> {
  return one(
    keeper,
    await keeper.tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM ticket WHERE number = ${number} AND asker_id = ${askerId}::uuid FOR UPDATE`,
  );
}

/** By the row's id, for what the house itself wrote down; locked. */
export async function ticketById(keeper: Keeper, id: string): Promise<Ticket | undefined> {
  return one(
    keeper,
    await keeper.tx.$queryRaw<{ id: string }[]>`SELECT id FROM ticket WHERE id = ${id}::uuid FOR UPDATE`,
  );
}

/** What waits in the officer's units: emergencies, then untaken, longest waiting first; then what is being talked about. */
export async function openTickets(
  keeper: Keeper,
  viewer: Viewer,
  take: number,
): Promise<{ all: number; some: Ticket[] }> {
  const rows = await keeper.tx.$queryRaw<{ id: string }[]>`
    SELECT t.id FROM ticket t JOIN unit u ON u.id = t.unit_id
    WHERE u.path && ${viewer.unitIds}::uuid[] AND t.state IN ('open', 'taken') AND t.asker_id <> ${viewer.personId}::uuid
    ORDER BY t.state = 'open' DESC, t.emergency IS NOT NULL DESC, t.waiting_since, t.number`;
  return { all: rows.length, some: await details(keeper, rows.slice(0, take)) };
}

/** The person's own, those under way first, the latest first. */
export async function ticketsOfAsker(
  keeper: Keeper,
  askerId: string,
  take: number,
): Promise<{ all: number; some: Ticket[] }> {
  const rows = await keeper.tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM ticket WHERE asker_id = ${askerId}::uuid ORDER BY state IN ('open', 'taken') DESC, created_at DESC`;
  return { all: rows.length, some: await details(keeper, rows.slice(0, take)) };
}

/** The asker's ticket about which was spoken last; in a group only one that was asked there. Locked. */
export async function latestTalk(
  keeper: Keeper,
  askerId: string,
  chat: { id: string; kind: 'private' | 'group' },
): Promise<Ticket | undefined> {
  return one(
    keeper,
    await keeper.tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM ticket WHERE asker_id = ${askerId}::uuid AND state IN ('taken', 'answered')
        AND (${chat.kind === 'private'}::boolean OR chat_id = ${chat.id}::uuid)
      ORDER BY asks_back DESC, last_word_at DESC LIMIT 1 FOR UPDATE`,
  );
}

/** The ticket that this officer has and about which was spoken last; locked. */
export async function latestHeld(keeper: Keeper, officerId: string): Promise<Ticket | undefined> {
  return one(
    keeper,
    await keeper.tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM ticket WHERE assignee_id = ${officerId}::uuid AND state IN ('taken', 'answered')
      ORDER BY last_word_at DESC LIMIT 1 FOR UPDATE`,
  );
}

/** Is there a ticket of an emergency in the chat, and one that the person has asked, of those that go on? */
export async function ticketsGoing(
  { tx }: Keeper,
  chatId: string,
  personId: string,
): Promise<{ emergency: boolean; asked: boolean }> {
  const [row] = await tx.$queryRaw<[{ emergency: boolean; asked: boolean }]>`
    SELECT EXISTS (SELECT 1 FROM ticket WHERE chat_id = ${chatId}::uuid AND emergency IS NOT NULL AND state <> 'withdrawn') AS emergency,
      EXISTS (SELECT 1 FROM ticket WHERE asker_id = ${personId}::uuid AND state IN ('taken', 'answered')) AS asked`;
  return row;
}

/** The latest emergency of a chat since a moment, locked. */
export async function recentEmergency(keeper: Keeper, chatId: string, since: Date): Promise<Ticket | undefined> {
  return one(
    keeper,
    await keeper.tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM ticket WHERE chat_id = ${chatId}::uuid AND emergency IS NOT NULL AND last_word_at > ${since}
        AND state <> 'withdrawn' ORDER BY created_at DESC LIMIT 1 FOR UPDATE`,
  );
}

/** Only for a ticket that this turn has locked. */
export async function changeTicket(
  tx: Tx,
  ticketId: string,
  change: {
    unitId?: string;
    state?: TicketState;
    assigneeId?: string | null;
    takenAt?: Date;
    firstAnswerAt?: Date;
    lastWordAt?: Date;
    asksBack?: boolean;
    closedAt?: Date;
    waitingSince?: Date;
    stage?: number;
    nextAt?: Date | null;
    draftId?: string;
  },
): Promise<void> {
  await tx.ticket.update({ where: { id: ticketId }, data: change });
}

/** One ticket whose officers are to be urged, locked: no other process has it. */
export async function claimWaiting(keeper: Keeper): Promise<Ticket | undefined> {
  return one(
    keeper,
    await keeper.tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM ticket WHERE next_at <= ${keeper.now} AND state IN ('open', 'taken')
      ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED`,
  );
}

/** One ticket whose officer has no role for its unit any more, locked. */
export async function claimLeft(keeper: Keeper): Promise<Ticket | undefined> {
  return one(
    keeper,
    await keeper.tx.$queryRaw<{ id: string }[]>`
      SELECT t.id FROM ticket t JOIN unit u ON u.id = t.unit_id
      WHERE t.state = 'taken' AND t.assignee_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM held_role(${keeper.now}) o WHERE o.person_id = t.assignee_id AND o.unit_id = ANY (u.path))
      LIMIT 1 FOR UPDATE OF t SKIP LOCKED`,
  );
}

export type WordKind = 'added' | 'taken' | 'answered' | 'asked' | 'passed' | 'closed' | 'withdrawn';

export async function addWord(
  keeper: Keeper,
  word: { ticketId: string; personId: string; kind: WordKind; text?: string },
): Promise<void> {
  const id = uuidv7();
  const text = word.text === undefined ? null : keeper.encryption.encrypt(word.text, wordPurpose(id));
  await keeper.tx.ticketWord.create({ data: { ...word, id, text, at: keeper.now } });
  await changeTicket(keeper.tx, word.ticketId, { lastWordAt: keeper.now });
}

export interface Word {
  kind: WordKind;
  name: string;
  text: string | null;
  at: Date;
}

/** The history, oldest first. */
export async function wordsOf(keeper: Keeper, ticketId: string): Promise<Word[]> {
  const rows = await keeper.tx.$queryRaw<(Word & { id: string })[]>`
    SELECT w.id, w.kind::text, coalesce(p.full_name, '?') AS name, w.text, w.at
    FROM ticket_word w LEFT JOIN person p ON p.id = w.person_id WHERE w.ticket_id = ${ticketId}::uuid ORDER BY w.at, w.id`;
  return rows.map((row) => ({
    ...row,
    text: row.text === null ? null : keeper.encryption.decrypt(row.text, wordPurpose(row.id)),
  }));
}
