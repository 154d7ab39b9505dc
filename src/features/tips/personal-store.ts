/** What is kept of a person in tips that they told with their name, and its removal. Of the others nobody knows whose they are. */
import type { FeatureContext, PersonalSection, Translator } from '../../conversation/feature.ts';
import { tipsOfAsker } from './store.ts';
import { wordsOfTip } from './words-store.ts';

const ALL = 1000;

export async function personalData(
  context: FeatureContext,
  speak: Translator,
  personId: string,
): Promise<PersonalSection[]> {
  const { some } = await tipsOfAsker(context, personId, ALL);
  const entries: PersonalSection['entries'] = [];
  for (const tip of some) {
    const args = { number: String(tip.number), unit: tip.unitName, story: tip.story, place: tip.place || '-' };
    entries.push({ at: tip.hour, text: speak.label('tips-data-tip', { ...args, files: tip.files }) });
    const words = await wordsOfTip(context, tip.id, 'teller');
    for (const { at, text } of words.filter((word) => word.kind !== 'noted' && word.text !== '')) {
      entries.push({ at, text: speak.label('tips-data-word', { number: String(tip.number), text }) });
    }
  }
  return [{ title: speak.label('tips-data-title'), entries }];
}

/** Tips that this officer has taken and not closed. */
export async function openWork({ tx }: FeatureContext, speak: Translator, personId: string): Promise<string[]> {
  const rows = await tx.tip.findMany({
    where: { assigneeId: personId, state: 'taken' },
    select: { number: true },
    orderBy: { number: 'asc' },
  });
  return rows.map(({ number }) => speak.label('tips-data-work', { number: String(number) }));
}

/** The name goes; what was told stays with the police, as of somebody who gave none. */
export async function erase({ tx }: FeatureContext, personId: string): Promise<void> {
  await tx.tip.updateMany({ where: { askerId: personId }, data: { askerId: null } });
  await tx.tipUnseen.deleteMany({ where: { personId } });
}
