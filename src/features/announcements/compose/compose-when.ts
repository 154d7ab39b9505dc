/** "Gửi lúc khác": the question when an announcement is to be sent. */

import { answer } from '../../../conversation/dialogs/choices.ts';
import type { DialogInput, Turn } from '../../../conversation/feature.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { placeOf } from '../plans/plan-fire.ts';
import { whenText } from '../plans/plan-messages.ts';
import { COMPOSE, type Draft } from './draft.ts';
import { readWhen, saysOnlyWhen, splitWhen, splitWhenAtEnd, type WhenReading } from './read-when.ts';

const VALUE = 'at ';

export async function askWhen(
  turn: Turn,
  draft: Draft,
  key = 'announcements-ask-when',
  moments: Date[] = [],
): Promise<void> {
  const { zone } = await placeOf(turn, draft.unitIds);
  const offered = moments.map((at) => [answer(whenText(turn.speak, { at }, zone), `${VALUE}${at.toISOString()}`)]);
  const now = answer(turn.speak.label('announcements-when-now'), 'now', phrases('announcements.now'));
  const cancel = answer(turn.speak.label('common-cancel'), 'cancel');
  const content = { ...turn.speak.text(key), choices: [...offered, [now], [cancel]] };
  await turn.ask(COMPOSE, { ...draft, step: 'when' }, content);
}

/** @returns the draft with its time; undefined where it is not clear, and it was asked again */
export async function answerWhen(turn: Turn, draft: Draft, input: DialogInput): Promise<Draft | undefined> {
  if (input.value === 'now') return { ...draft, when: undefined };
  const { zone } = await placeOf(turn, draft.unitIds);
  const chosen = input.value?.startsWith(VALUE) ? new Date(input.value.slice(VALUE.length)) : undefined;
  if (chosen) return withWhen(turn, draft, chosen > turn.now ? { kind: 'at', at: chosen } : { kind: 'past' });
  return withWhen(turn, draft, readWhen(input.text, { now: turn.now, zone, known: draft.when }));
}

export async function withWhen(turn: Turn, draft: Draft, reading: WhenReading): Promise<Draft | undefined> {
  if (reading.kind === 'at') return { ...draft, when: { at: reading.at, rule: reading.rule } };
  const key = {
    which: 'announcements-ask-which-time',
    past: 'announcements-when-past',
    none: 'announcements-when-unclear',
  };
  await askWhen(turn, draft, key[reading.kind], reading.kind === 'which' ? reading.moments : []);
  return undefined;
}

/** A time typed where "send" is asked: "8 giờ sáng mai". @returns undefined for anything else */
export async function whenTyped(turn: Turn, draft: Draft, text: string): Promise<WhenReading | undefined> {
  const { zone } = await placeOf(turn, draft.unitIds);
  const options = { now: turn.now, zone, known: draft.when };
  const leads = phrases('announcements.when');
  // As if the text followed.
  const led = splitWhen(`${text}\n.`, leads, options);
  if (led) return led.when;
  return saysOnlyWhen(text, options) ? readWhen(text, options) : undefined;
}

/** The time that leads in a text, or ends it. @returns the draft with it, and the text that remains */
export function takeWhen(turn: Turn, draft: Draft, text: string): { draft: Draft; text: string } {
  const options = { now: turn.now, zone: turn.defaults.zone };
  const led =
    splitWhen(text, phrases('announcements.when'), options) ??
    splitWhenAtEnd(text, phrases('announcements.when-end'), options);
  if (led?.when.kind !== 'at') return { draft, text };
  return { draft: { ...draft, when: { at: led.when.at, rule: led.when.rule } }, text: led.rest };
}
