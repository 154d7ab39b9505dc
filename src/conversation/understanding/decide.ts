/** What somebody wants, from their words and the situation in which they are said: one door, a few, or none known. */
import { phrases } from '../../lexicon/lexicon.ts';
import { matchWord } from '../match-words.ts';
import type { Door, ReplyDoor, Slots } from './doors.ts';
import type { Situation } from './situation.ts';

export type Decision =
  | { readonly kind: 'door'; readonly door: Door; readonly chance: number; readonly slots: Slots }
  /** Two or three that it may be, the likeliest first. */
  | { readonly kind: 'ask'; readonly doors: readonly Door[] }
  /** What was asked is answered, or the dialog is to be left, gone back in, or is not known. */
  | { readonly kind: 'reply'; readonly reply: ReplyDoor }
  | { readonly kind: 'unknown' }
  /** Talk among others, which is nothing to us. */
  | { readonly kind: 'silent' };

/** @param text as typed @returns the same for the same words and situation, whenever and wherever */
export function decide(text: string, situation: Situation): Decision {
  if (situation.place === 'group') return { kind: 'silent' };
  if (situation.asked !== undefined) return { kind: 'reply', reply: 'answer' };
  const door = (['greeting', 'thanks'] as const).find((one) =>
    phrases(`understanding.${one}`).some((phrase) => matchWord(text, phrase) === ''),
  );
  return door ? { kind: 'door', door, chance: 1, slots: {} } : { kind: 'unknown' };
}
