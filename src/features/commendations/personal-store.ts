/** What commendations keep of a person, and its removal. */
import type { FeatureContext, PersonalSection, Translator } from '../../conversation/feature.ts';
import { unseal } from '../../runtime/encryption/encryption.ts';
import { reasonAt } from './store.ts';

/** Every award that they were given or proposed for. */
export async function personalData(
  { tx, encryption }: FeatureContext,
  speak: Translator,
  personId: string,
): Promise<PersonalSection[]> {
  const rows = await tx.commendationRecipient.findMany({
    where: { personId },
    include: { commendation: true },
    orderBy: { id: 'asc' },
  });
  const entries = rows.map(({ commendation: one }) => ({
    at: one.decidedOn ?? one.createdAt,
    text: speak.label('commendations-data', {
      award: one.title ?? speak.label(`commendations-form-${one.form}`),
      level: speak.label(`commendations-level-${one.level}`),
      decision: one.decision ?? '-',
      reason: unseal(encryption, one.reason, reasonAt(one.id)) ?? '-',
    }),
  }));
  return [{ title: speak.label('commendations-data-title'), entries }];
}

/** For what they were commended. */
export async function wordsAbout({ tx, encryption }: FeatureContext, personId: string): Promise<string[]> {
  const rows = await tx.commendation.findMany({
    where: { recipients: { some: { personId } } },
    select: { id: true, reason: true },
  });
  return rows.flatMap(({ id, reason }) => unseal(encryption, reason, reasonAt(id)) ?? []);
}

/** For what it was goes, unless others were commended by it too; form, decision and sum stay: counts must hold. */
export async function erase({ tx }: FeatureContext, personId: string): Promise<void> {
  await tx.commendation.updateMany({
    where: { recipients: { some: { personId }, every: { personId } } },
    data: { reason: null },
  });
  await tx.commendationRecipient.updateMany({ where: { personId }, data: { name: null } });
}
