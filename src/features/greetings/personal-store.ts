/** What greetings keep of a person, and its removal. */
import type { FeatureContext, PersonalSection, Translator } from '../../conversation/feature.ts';
import { nameOf } from './store.ts';

/** The days of mourning of their family. */
export async function personalData(
  { tx, encryption }: FeatureContext,
  speak: Translator,
  personId: string,
): Promise<PersonalSection[]> {
  const rows = await tx.memorialDay.findMany({ where: { personId }, orderBy: { createdAt: 'asc' } });
  const entries = rows.map((row) => ({
    at: row.createdAt,
    text: speak.label('greetings-data-memorial', {
      name: encryption.decrypt(row.name, nameOf(row.id)),
      day: String(row.lunarDay),
      month: String(row.lunarMonth),
    }),
  }));
  return [{ title: speak.label('greetings-data-title'), entries }];
}

/** Nothing of it is a count or asked for by a law: all goes. */
export async function erase({ tx }: FeatureContext, personId: string): Promise<void> {
  await tx.memorialDay.deleteMany({ where: { personId } });
  await tx.greetingSent.deleteMany({ where: { personId } });
}
