import type { ChoiceInput } from '../../messaging/outgoing.ts';

/** A choice whose value goes to the dialog that asks. `words`: other ways to say it; with … at the end they take what follows. */
export function answer(label: string, value: string, words: readonly string[] = []): ChoiceInput {
  return { label, words: [...words], effect: { type: 'answer', value } };
}

/** The choice that does what was asked about: whatever says yes means it. */
export const yes = (label: string, value: string, words: readonly string[] = []): ChoiceInput => ({
  ...answer(label, value, words),
  means: 'yes',
});

/** The choice that leaves it: whatever says no means it. */
export const no = (label: string, value: string, words: readonly string[] = []): ChoiceInput => ({
  ...answer(label, value, words),
  means: 'no',
});

/** A choice that runs an action of a feature, however much later. */
export function action(
  label: string,
  feature: string,
  name: string,
  args: string[] = [],
  words: readonly string[] = [],
): ChoiceInput {
  return { label, words: [...words], effect: { type: 'action', feature, name, args } };
}

/** Two beside each other, as short labels fit on a phone. */
export function rowsOfTwo<T>(choices: readonly T[]): T[][] {
  return choices.flatMap((_, index) => (index % 2 === 0 ? [choices.slice(index, index + 2)] : []));
}

/** Whose the actions are that belong to no feature. */
export const NOBODY = 'conversation';

/** Leaves what is being asked, which is kept for a while (routing/aside.ts). */
export const stopButton = (label: string): ChoiceInput => ({ ...action(label, NOBODY, 'stop'), means: 'no' });

/** Whose the question is what to do about a message that was passed on (routing/forwarded.ts). */
export const FORWARDED = 'forwarded';

/** Does what was passed on, at the word of whoever sent it to us. @param text as it came */
export const doForwarded = (label: string, text: string) => action(label, FORWARDED, 'do', [text]);
