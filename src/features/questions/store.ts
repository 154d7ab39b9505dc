/**
 * Tickets in the database; who may see one: cases/case-store.ts. What people said is encrypted.
 */

import { v7 as uuidv7 } from 'uuid';
import type { Case, StoreContext } from '../../cases/case.ts';
import { openPhone } from '../../directory/contact.ts';
import type { Tx } from '../../runtime/database/database.ts';
import { cell } from '../../runtime/encryption/sealed-columns.ts';
import type { DangerKind } from '../../text/danger/signs.ts';
import type { TicketState } from './asking/answer-rules.ts';

export type Keeper = StoreContext;

export interface Ticket extends Case {
  chatId: string;
  chatKind: 'private' | 'group';
  chatTitle: string | null;
  channel: string;
  botAccount: string;
  /** The platform's id of the message that asked. */
  externalId: string | null;
  question: string;
  emergency: DangerKind | null;
  state: TicketState;
  firstAnswerAt: Date | null;
  lastWordAt: Date;
  asksBack: boolean;
  stage: number;
  nextAt: Date | null;
  draftId: string | null;
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
  const [made] = await details(keeper, [id]);
  if (!made) throw new Error('the new ticket is not there');
  return made;
}

/** In the order of `ids`. */
export async function details(keeper: Keeper, ids: readonly string[]): Promise<Ticket[]> {
  const found = await keeper.tx.$queryRaw<Ticket[]>`
    SELECT t.id, t.number, t.unit_id AS "unitId", u.name AS "unitName", u.path AS "unitPath", t.asker_id AS "askerId",
      coalesce(a.full_name, '?') AS "askerName", a.phone_sealed AS "askerPhone", a.locale AS "askerLocale",
      t.chat_id AS "chatId", c.kind::text AS "chatKind", c.title AS "chatTitle", c.channel, c.bot_account AS "botAccount", t.external_id AS "externalId", t.question,
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

async function one(keeper: Keeper, [row]: readonly { id: string }[]): Promise<Ticket | undefined> {
  return row && (await details(keeper, [row.id]))[0];
}

/** For what the house itself says of it. */
export async function ticketOfNumber(keeper: Keeper, number: number): Promise<Ticket | undefined> {
  return one(keeper, await keeper.tx.ticket.findMany({ where: { number }, select: { id: true } }));
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
