/** What questions to the members keep of a person, and its removal. */
import type { FeatureContext, PersonalSection, Translator } from '../../conversation/feature.ts';
import { optionsOf } from './messages.ts';

export async function personalData(
  { tx }: FeatureContext,
  speak: Translator,
  personId: string,
): Promise<PersonalSection[]> {
  const rows = await tx.pollAnswer.findMany({ where: { personId }, include: { poll: true }, orderBy: { at: 'asc' } });
  const entries = rows.map(({ at, choice, poll }) => ({
    at,
    text: `${poll.question}: ${optionsOf(speak, poll)[choice] ?? '-'}`,
  }));
  return [{ title: speak.label('polls-data-title'), entries }];
}

export async function erase({ tx }: FeatureContext, personId: string): Promise<void> {
  await tx.pollAnswer.deleteMany({ where: { personId } });
}
