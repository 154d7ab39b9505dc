/** What requests to change one's data keep of a person, and its removal. */
import type { FeatureContext, PersonalSection, Translator } from '../../conversation/feature.ts';
import { correctionsFor, removeCorrections } from './store.ts';
import { correctionText } from './told.ts';

const MOST = 1000;

export async function personalData(
  context: FeatureContext,
  speak: Translator,
  personId: string,
): Promise<PersonalSection[]> {
  const { some } = await correctionsFor(context, { personId }, {}, MOST);
  const entries: PersonalSection['entries'] = [];
  for (const one of some) {
    const args = { ...(await correctionText(context.tx, one)), number: String(one.number), state: one.state };
    entries.push({ at: one.createdAt, text: speak.label('corrections-data-line', args) });
  }
  return [{ title: speak.label('corrections-data-title'), entries }];
}

export const erase = ({ tx }: FeatureContext, personId: string): Promise<void> => removeCorrections(tx, personId);
