/** What was asked, for what is pressed under an answer and for the figures. The text is encrypted. */

import { v7 as uuidv7 } from 'uuid';
import type { UnitOfWork } from '../../../outbound/outbox/unit-of-work.ts';
import { Prisma, type Tx } from '../../../runtime/database/database.ts';
import { cell } from '../../../runtime/encryption/sealed-columns.ts';
import type { Keeper } from '../store.ts';

export type AskedOutcome = 'answered' | 'offered' | 'handed' | 'nothing';

export interface Asked {
  id: string;
  unitId: string | null;
  chatId: string;
  personId: string;
  externalId: string | null;
  text: string;
  at: Date;
  outcome: AskedOutcome;
  articleId: string | null;
  replyId: string | null;
  ticketId: string | null;
  helped: boolean | null;
}

/** Each text is encrypted for its own row. */
export const purpose = (id: string) => cell('asked_question.text', id);

/** Rows of this unit of work that wait to be written, by their id: what becomes of a question is known in the turn that asks it. */
const waiting = new WeakMap<Asking['putOff'], Map<string, Asked>>();

type Asking = Keeper & Pick<UnitOfWork, 'putOff'>;

/** The row is written at the end of the unit of work. */
export function addAsked(
  work: Asking,
  asked: Pick<Asked, 'unitId' | 'chatId' | 'personId' | 'externalId' | 'text'>,
): Asked {
  const row: Asked = {
    ...asked,
    id: uuidv7(),
    at: work.now,
    outcome: 'nothing',
    articleId: null,
    replyId: null,
    ticketId: null,
    helped: null,
  };
  const rows = waiting.get(work.putOff) ?? new Map<string, Asked>();
  waiting.set(work.putOff, rows.set(row.id, row));
  work.putOff.addLast(() => {
    rows.delete(row.id);
    return written(work, row);
  });
  return row;
}

function written({ encryption }: Keeper, row: Asked): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO asked_question (id, unit_id, chat_id, person_id, external_id, text, at, outcome, article_id, reply_id, ticket_id, helped)
    VALUES (${row.id}::uuid, ${row.unitId}::uuid, ${row.chatId}::uuid, ${row.personId}::uuid, ${row.externalId},
      ${encryption.encrypt(row.text, purpose(row.id))}, ${row.at}::timestamptz, ${row.outcome}::asked_outcome, ${row.articleId}::uuid,
      ${row.replyId}::uuid, ${row.ticketId}::uuid, ${row.helped}::boolean)`;
}

export async function changeAsked(
  work: Asking,
  id: string,
  change: Partial<Pick<Asked, 'unitId' | 'outcome' | 'articleId' | 'replyId' | 'ticketId' | 'helped' | 'text'>>,
): Promise<void> {
  const row = waiting.get(work.putOff)?.get(id);
  if (row) {
    Object.assign(row, change);
    return;
  }
  const { text, ...rest } = change;
  const sealed = text === undefined ? {} : { text: work.encryption.encrypt(text, purpose(id)) };
  await work.tx.askedQuestion.update({ where: { id }, data: { ...rest, ...sealed } });
}

/** The question, if this person asked it. */
export async function askedBy(keeper: Keeper, id: string, personId: string): Promise<Asked | undefined> {
  const row = await keeper.tx.askedQuestion.findFirst({ where: { id, personId } });
  return row ? { ...row, text: keeper.encryption.decrypt(row.text, purpose(id)) } : undefined;
}

/** The question that a message asked, by the platform's id of the message. */
export async function askedIn(keeper: Keeper, chatId: string, externalId: string): Promise<Asked | undefined> {
  const row = await keeper.tx.askedQuestion.findFirst({ where: { chatId, externalId }, orderBy: { at: 'desc' } });
  return row ? { ...row, text: keeper.encryption.decrypt(row.text, purpose(row.id)) } : undefined;
}

/** The article that was shown for this question; anybody of the chat may read on. @param chatId undefined: wherever it was asked */
export async function articleShown(tx: Tx, askedId: string, chatId: string | undefined): Promise<string | null> {
  const where = { id: askedId, ...(chatId === undefined ? {} : { chatId }) };
  return (await tx.askedQuestion.findFirst({ where, select: { articleId: true } }))?.articleId ?? null;
}

/** How many messages of ours, but for alerts and those of `except`, a chat got since a moment. */
export async function messagesSince(tx: Tx, chatId: string, since: Date, except: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM message
    WHERE chat_id = ${chatId}::uuid AND direction = 'out' AND at > ${since} AND state <> 'skipped'
      AND lane IS DISTINCT FROM 'alert' AND feature IS DISTINCT FROM ${except}`;
  return row?.count ?? 0;
}
