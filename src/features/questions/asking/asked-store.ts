/** What was asked, for what is pressed under an answer and for the figures. The text is encrypted. */

import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../../../runtime/database/database.ts';
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

export async function addAsked(
  keeper: Keeper,
  asked: { unitId: string | null; chatId: string; personId: string; externalId: string | null; text: string },
): Promise<Asked> {
  const id = uuidv7();
  const row = await keeper.tx.askedQuestion.create({
    data: {
      ...asked,
      id,
      text: keeper.encryption.encrypt(asked.text, purpose(id)),
      at: keeper.now,
      outcome: 'nothing',
    },
  });
  return { ...row, text: asked.text };
}

export async function changeAsked(
  keeper: Keeper,
  id: string,
  change: Partial<Pick<Asked, 'unitId' | 'outcome' | 'articleId' | 'replyId' | 'ticketId' | 'helped' | 'text'>>,
): Promise<void> {
  const { text, ...rest } = change;
  const sealed = text === undefined ? {} : { text: keeper.encryption.encrypt(text, purpose(id)) };
  await keeper.tx.askedQuestion.update({ where: { id }, data: { ...rest, ...sealed } });
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
