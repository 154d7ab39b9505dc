/** What the diary keeps of a person who was visited, and its removal. */
import type { FeatureContext, PersonalSection, Translator } from '../../conversation/feature.ts';
import { unseal } from '../../runtime/encryption/encryption.ts';
import { formatDong } from '../../text/money.ts';
import { purposeOf } from './store.ts';

/** Every visit to the person. */
export async function personalData(
  { tx, encryption }: FeatureContext,
  speak: Translator,
  personId: string,
): Promise<PersonalSection[]> {
  const rows = await tx.visit.findMany({ where: { personId }, orderBy: { createdAt: 'asc' } });
  const open = (id: string, field: 'gift' | 'note', sealed: string | null) =>
    sealed === null ? '-' : encryption.decrypt(sealed, purposeOf(id, field));
  const entries = rows.map((row) => ({
    at: row.visitedOn ?? row.createdAt,
    text: speak.label('visits-data-visit', {
      state: row.state,
      reason: speak.label(`visits-reason-${row.reason}`),
      given: row.givenDong === null ? '-' : formatDong(row.givenDong),
      things: open(row.id, 'gift', row.givenInKind),
      note: open(row.id, 'note', row.note),
    }),
  }));
  return [{ title: speak.label('visits-data-title'), entries }];
}

/** Visits that this officer has yet to make. */
export async function openWork({ tx }: FeatureContext, speak: Translator, personId: string): Promise<string[]> {
  const where = { visitorId: personId, state: 'todo' } as const;
  const rows = await tx.visit.findMany({ where, select: { number: true }, orderBy: { number: 'asc' } });
  return rows.map(({ number }) => speak.label('visits-data-work', { number: String(number) }));
}

/** What was given and noted. */
export async function wordsAbout({ tx, encryption }: FeatureContext, personId: string): Promise<string[]> {
  const rows = await tx.visit.findMany({ where: { personId } });
  return rows.flatMap(({ id, note, givenInKind }) => [
    unseal(encryption, note, purposeOf(id, 'note')) ?? '',
    unseal(encryption, givenInKind, purposeOf(id, 'gift')) ?? '',
  ]);
}

/** What was given in words and noted goes; day, reason and sum stay. One that is yet to be made is dropped. */
export async function erase({ tx, now }: FeatureContext, personId: string): Promise<void> {
  await tx.visit.updateMany({ where: { personId }, data: { givenInKind: null, note: null, notHomeAt: [] } });
  await tx.visit.updateMany({ where: { personId, state: 'todo' }, data: { state: 'dropped', settledAt: now } });
}
