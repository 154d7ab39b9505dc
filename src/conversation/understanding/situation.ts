/** In which situation something is said: the same words mean one thing below an invitation and another in a group. */

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
