/** What may be done with a request for help, and how what people type is read. Pure. */
import { startsWithPhrase, words } from '../../text/fold.ts';
import { normalizePhone } from '../../text/phone.ts';

export const aidKinds = [
  'sickness',
  'bereavement',
  'disaster',
  'hardship',
  'child',
  'work',
  'rights',
  'other',
] as const;
export type AidKind = (typeof aidKinds)[number];

export type AidState = 'open' | 'taken' | 'decided' | 'closed' | 'withdrawn';

/** Characters that one may write, and files that one may send. */
export const limits = { story: 3000, files: 10, words: 1000, name: 200, contact: 200 } as const;

/** What an officer does with a request. */
export const steps = ['take', 'ask', 'pass', 'note', 'decide', 'close', 'reopen'] as const;
export type Step = (typeof steps)[number];

/** The part of a request on which it depends who may do what. */
export interface Standing {
  state: AidState;
  unitId: string;
  assigneeId: string | null;
  /** Is the assignee still an officer for the unit? */
  assigneeHolds: boolean;
}

/** What somebody who may see the request may do with it now; the likeliest first. */
export function stepsFor(
  request: Standing,
  officer: { id: string; roles: readonly { name: 'officer' | 'administrator'; unit: { id: string } }[] },
  unitPath: readonly string[],
): Step[] {
  if (request.state === 'withdrawn') return [];
  if (request.state === 'open') return ['take', 'pass', 'note'];
  const covering = officer.roles.filter((role) => unitPath.includes(role.unit.id));
  const handles =
    request.assigneeId === officer.id ||
    covering.some((role) => role.name === 'administrator' || role.unit.id !== request.unitId);
  if (request.state === 'closed') return handles ? ['reopen', 'note'] : ['note'];
  const left: Step[] = request.assigneeHolds ? [] : ['take'];
  return [...left, ...(handles ? (['ask', 'decide', 'close', 'pass', 'note'] as const) : (['note'] as const))];
}

/** May the asker still add to it or withdraw it? */
export function isUnderWay(state: AidState): boolean {
  return state === 'open' || state === 'taken' || state === 'decided';
}

/** Does a text say more than the words of courtesy that follow "please help"? @param fillers from `lexicon/` */
export function tellsSomething(text: string, fillers: readonly string[]): boolean {
  return words(text).some((word) => !fillers.some((filler) => startsWithPhrase(word.text, filler)));
}

export type ContactReading = { contact: string } | { problem: 'phone' | 'long' | 'empty' };

/** How somebody wants to be reached: a telephone number, or words with or without one. */
export function readContact(text: string): ContactReading {
  const phone = normalizePhone(text);
  if (phone) return { contact: phone };
  if (text.trim() === '') return { problem: 'empty' };
  if (text.length > limits.contact) return { problem: 'long' };
  const numbers = text.match(/\+?\d[\d\s.\-()]{5,}\d/gu) ?? [];
  if (numbers.length > 0) {
    return numbers.some((number) => normalizePhone(number)) ? { contact: text.trim() } : { problem: 'phone' };
  }
  return /\p{L}{2}/u.test(text) ? { contact: text.trim() } : { problem: 'phone' };
}
