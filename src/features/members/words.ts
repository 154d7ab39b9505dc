/** What the names of things say, in the words of `lexicon/`. */
import { matchWord } from '../../conversation/match-words.ts';
import { phrases } from '../../lexicon/lexicon.ts';

/** What sort of unit its name says it is; the police is not made by a name (units/stations.ts). */
export function kindOfName(name: string): string {
  const isAssociation = phrases('members.kind-association').some((word) => matchWord(name, word) !== undefined);
  return isAssociation ? 'association' : 'chapter';
}
