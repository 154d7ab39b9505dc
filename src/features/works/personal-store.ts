/** What works keep of a person who gave, and its removal. */
import type { FeatureContext, PersonalSection, Translator } from '../../conversation/feature.ts';

export async function personalData(
  { tx }: FeatureContext,
  speak: Translator,
  personId: string,
): Promise<PersonalSection[]> {
  const rows = await tx.work.findMany({ where: { personId }, orderBy: { doneOn: 'asc' } });
  return [
    { title: speak.label('works-data-title'), entries: rows.map(({ doneOn, what }) => ({ at: doneOn, text: what })) },
  ];
}

/** The name of the giver goes; the work and what it is worth stay. */
export async function erase({ tx }: FeatureContext, personId: string): Promise<void> {
  await tx.work.updateMany({ where: { personId }, data: { giver: null } });
}
