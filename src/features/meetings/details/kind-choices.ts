/** The question for the kind of a meeting: its choices, and what an answer means. */
import { answer, rowsOfTwo } from '../../../conversation/dialogs/choices.ts';
import type { Translator } from '../../../conversation/feature.ts';
import type { ChoiceInput } from '../../../messaging/outgoing.ts';
import { type MeetingKind, meetingKinds, namedKind } from '../kinds.ts';
import { kindWords } from '../words.ts';

export const kindChoices = (speak: Translator): ChoiceInput[][] =>
  rowsOfTwo(meetingKinds.map((kind) => answer(speak.label(`meetings-kind-${kind}`), kind)));

/** By choice, or in words: "hội nghị". @returns undefined where it names none */
export const readKind = (input: { value?: string | undefined; text: string }): MeetingKind | undefined =>
  meetingKinds.find((one) => one === input.value) ?? namedKind(input.text, kindWords());
