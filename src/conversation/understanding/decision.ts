/** What is decided of a message: one door, a few to choose from, or none known. */
import type { Door, ReplyDoor, Slots } from './doors.ts';

export type Decision =
  | { readonly kind: 'door'; readonly door: Door; readonly chance: number; readonly slots: Slots }
  /** Two or three that it may be, the likeliest first. */
  | { readonly kind: 'ask'; readonly doors: readonly Door[] }
  /** What was asked is answered, or the dialog is to be left, gone back in, or is not known. */
  | { readonly kind: 'reply'; readonly reply: ReplyDoor; readonly value?: 'yes' | 'no' | undefined }
  | { readonly kind: 'unknown' }
  /** Talk among others, which is nothing to us. */
  | { readonly kind: 'silent' };

/** How sure it must be to go through a door, and to offer it among others. Chosen on hands that were held out. */
export const SURE = 0.5;
/** Of doors below these nothing is offered: the four ways are. */
export const WORTH_ASKING = 0.25;
export const LEAST = 0.1;
/** One word alone may be many things. */
export const SURE_OF_A_WORD = 0.9;
/** A door that is offered beside likelier ones. */
export const OFFERED = 0.02;
export const MOST_OFFERED = 3;
