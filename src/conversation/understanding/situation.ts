/** In which situation something is said: the same words mean one thing below an invitation and another in a group. */
import { type Door, type Intent, intents, memberDoors, officerDoors, replyDoors } from './doors.ts';

/** What the assistant has just asked; `text`: something of which only the dialog knows what it is. */
export const askedFields = ['yesno', 'place', 'name', 'sum', 'reason', 'unit', 'when', 'text'] as const;
export type AskedField = (typeof askedFields)[number];

export interface Situation {
  /** `group`: said among people, not to us. */
  readonly place: 'private' | 'group';
  readonly isOfficer: boolean;
  /** What the newest message from us with choices is. */
  readonly last: 'invitation' | 'notice' | undefined;
  readonly asked: AskedField | undefined;
}

/** What neighbours say in a group that may be for an office. */
const ofGroups: readonly Door[] = [
  'none',
  'question.law',
  'question.local',
  'emergency',
  'tip',
  'scam.check',
  'scam.victim',
  'complaint',
  'death.tell',
  'meeting.ask',
  'aid.request',
  'dues.ask',
];
const replies: ReadonlySet<Intent> = new Set(replyDoors);
const ofOfficers: ReadonlySet<Intent> = new Set(officerDoors);
const ofMembers: ReadonlySet<Intent> = new Set(memberDoors);
export const needInvitation: ReadonlySet<Intent> = new Set<Intent>(['rsvp.yes', 'rsvp.no', 'rsvp.maybe']);

/** What words may mean at all in a situation. */
export function possibleIn({ place, isOfficer, last, asked }: Situation): readonly Intent[] {
  if (asked !== undefined) return intents;
  if (place === 'group') return ofGroups;
  return intents.filter((intent) => {
    if (intent === 'none' || replies.has(intent)) return false;
    if (isOfficer) return true;
    if (needInvitation.has(intent)) return last === 'invitation';
    return ofMembers.has(intent) && !ofOfficers.has(intent);
  });
}

/** How a situation is called in a feature of the classifier, and in a file of labelled sentences. */
export function situationName({ place, isOfficer, last, asked }: Situation): string {
  if (asked !== undefined) return `asked:${asked}`;
  if (place === 'group') return 'group';
  if (last === 'invitation') return 'invited';
  if (last === 'notice') return 'noticed';
  return isOfficer ? 'officer' : 'private';
}

/** The situation that a name stands for. */
export function situationNamed(name: string): Situation {
  const asked = name.startsWith('asked:') ? name.slice('asked:'.length) : undefined;
  return {
    place: name === 'group' ? 'group' : 'private',
    isOfficer: name === 'officer',
    last: name === 'invited' ? 'invitation' : name === 'noticed' ? 'notice' : undefined,
    asked: askedFields.find((field) => field === asked),
  };
}
