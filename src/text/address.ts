/** How somebody is spoken to in Vietnamese: one word by age and sex, as a courteous clerk would choose it. */
import { words } from './fold.ts';

/** Whose elder everybody younger may be; who is older is spoken to as a parent's elder. */
const ELDER_OVER = 60;

/** What is known of them; a name tells the sex where nothing else does ("Thị" and "Văn" before the given name). */
export interface Addressed {
  birthYear?: number | null | undefined;
  sex?: 'male' | 'female' | null | undefined;
  fullName?: string | undefined;
}

/**
 * The word for "you".
 * @param year of now, as `birthYear` is counted
 * @returns the elder's word too where the age or the sex is not known: it offends nobody
 */
export function addressOf(person: Addressed, year: number): string {
  if (!person.birthYear || year - person.birthYear > ELDER_OVER) return 'bác';
  const sex = person.sex ?? sexByName(person.fullName ?? '');
  if (sex === 'male') return 'anh';
  if (sex === 'female') return 'chị';
  return 'bác';
}

function sexByName(fullName: string): 'male' | 'female' | undefined {
  const middle = words(fullName.normalize('NFC'))
    .slice(1, -1)
    .map((word) => word.text.toLowerCase());
  if (middle.includes('thị')) return 'female';
  if (middle.includes('văn')) return 'male';
  return undefined;
}
