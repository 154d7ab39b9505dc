/** What is kept of a person who asked, and its removal. */
import type { FeatureContext, PersonalSection, Translator } from '../../conversation/feature.ts';
import { unseal } from '../../runtime/encryption/encryption.ts';
import { purpose as askedPurpose } from './asking/asked-store.ts';
import { removeQuestionForm } from './knowledge/find-articles.ts';
import { ticketPurpose, wordPurpose } from './store.ts';

/** Their questions, and what was said about those that an officer answered. */
export async function personalData(
  { tx, encryption }: FeatureContext,
  speak: Translator,
  personId: string,
): Promise<PersonalSection[]> {
  const asked = await tx.askedQuestion.findMany({ where: { personId }, orderBy: { at: 'asc' } });
  const tickets = await tx.ticket.findMany({
    where: { askerId: personId },
    include: { words: { where: { text: { not: null } }, orderBy: { at: 'asc' } } },
    orderBy: { createdAt: 'asc' },
  });
  const entries = [
    ...asked.map(({ id, at, text }) => ({ at, text: encryption.decrypt(text, askedPurpose(id)) })),
    ...tickets.flatMap((ticket) => [
      {
        at: ticket.createdAt,
        text: speak.label('questions-data-ticket', {
          number: String(ticket.number),
          text: encryption.decrypt(ticket.question, ticketPurpose(ticket.id)),
        }),
      },
      ...ticket.words.map((word) => ({
        at: word.at,
        text: speak.label('questions-data-word', {
          number: String(ticket.number),
          text: encryption.decrypt(word.text ?? '', wordPurpose(word.id)),
        }),
      })),
    ]),
  ];
  return [{ title: speak.label('questions-data-title'), entries }];
}

/** Tickets that this officer has taken and not closed. */
export async function openWork({ tx }: FeatureContext, speak: Translator, personId: string): Promise<string[]> {
  const where = { assigneeId: personId, state: 'taken' } as const;
  const rows = await tx.ticket.findMany({ where, select: { number: true }, orderBy: { number: 'asc' } });
  return rows.map(({ number }) => speak.label('questions-data-work', { number: String(number) }));
}

/** What was asked and answered. */
export async function wordsAbout({ tx, encryption }: FeatureContext, personId: string): Promise<string[]> {
  const tickets = await tx.ticket.findMany({ where: { askerId: personId }, include: { words: true } });
  return tickets.flatMap(({ id, question, words }) => [
    unseal(encryption, question, ticketPurpose(id)),
    ...words.flatMap((word) => unseal(encryption, word.text, wordPurpose(word.id)) ?? []),
  ]);
}

/** What was asked and said goes; that there was a question, when, and how it ended stay. */
export async function erase({ tx, encryption, now }: FeatureContext, personId: string): Promise<void> {
  const all = { id: true, text: true, articleId: true, helped: true } as const;
  for (const asked of await tx.askedQuestion.findMany({ where: { personId }, select: all })) {
    const { id, articleId } = asked;
    if (asked.helped && articleId)
      await removeQuestionForm(tx, articleId, encryption.decrypt(asked.text, askedPurpose(id)));
    const text = encryption.encrypt('', askedPurpose(id));
    await tx.askedQuestion.update({ where: { id }, data: { text, externalId: null } });
  }
  for (const { id } of await tx.ticket.findMany({ where: { askerId: personId }, select: { id: true } })) {
    const question = encryption.encrypt('', ticketPurpose(id));
    await tx.ticket.update({
      where: { id },
      data: { question, externalId: null, words: { updateMany: { where: {}, data: { text: null } } } },
    });
  }
  await tx.ticket.updateMany({
    where: { askerId: personId, state: { in: ['open', 'taken', 'answered'] } },
    data: { state: 'withdrawn', closedAt: now, nextAt: null },
  });
  await tx.scamFlag.deleteMany({ where: { personId } });
  await tx.ticketCard.deleteMany({ where: { personId } });
  await tx.$executeRaw`
    UPDATE duty SET person_ids = array_remove(person_ids, ${personId}::uuid),
      substitute_id = nullif(substitute_id, ${personId}::uuid), head_id = nullif(head_id, ${personId}::uuid)
    WHERE ${personId}::uuid = ANY (person_ids) OR ${personId}::uuid IN (substitute_id, head_id)`;
}
