/** Which posts a person held, for their file, and its removal. */
import type { FeatureContext, PersonalSection, Translator } from '../../conversation/feature.ts';
import { postsOfPerson, removePosts } from './store.ts';

export async function personalData(
  { tx }: FeatureContext,
  speak: Translator,
  personId: string,
): Promise<PersonalSection[]> {
  const entries = (await postsOfPerson(tx, personId)).map(({ at, unit, name, fromYear, untilYear }) => ({
    at,
    text: speak.label('posts-data-line', {
      unit,
      post: name,
      term: fromYear === null || untilYear === null ? '-' : `${fromYear}-${untilYear}`,
    }),
  }));
  return [{ title: speak.label('posts-data-title'), entries }];
}

export const erase = ({ tx }: FeatureContext, personId: string): Promise<void> => removePosts(tx, personId);
