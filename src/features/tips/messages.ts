/** What the teller and the officers read about a tip. */
import { action, rowsOfTwo } from '../../conversation/dialogs/choices.ts';
import type { Translator } from '../../conversation/feature.ts';
import type { ChoiceInput, ContentInput } from '../../messaging/outgoing.ts';
import { joinRich, type RichText } from '../../messaging/rich-text.ts';
import { formatDate, formatDateTime, formatTime } from '../../text/format-time.ts';
import { formatPhone } from '../../text/phone.ts';
import { type Step, stepsFor } from './rules.ts';
import type { Tip } from './store.ts';
import type { TipWord } from './words-store.ts';

export const FEATURE = 'tips';

/** A choice that runs an action of this feature on a tip. */
export function tipChoice(speak: Translator, name: string, number: number): ChoiceInput {
  return action(speak.label(`tips-choice-${name}`, { number: String(number) }), FEATURE, name, [String(number)]);
}

export function filesText(speak: Translator, count: number): string {
  return count === 0 ? speak.label('tips-files-none') : speak.label('tips-files-some', { count });
}

/** Since when an officer has it, to the hour: the minute would tell too much. */
export function hourText(speak: Translator, at: Date, zone: string): string {
  return speak.label('tips-hour', {
    time: formatTime(at, zone, speak.locale),
    date: formatDate(at, zone, speak.locale),
  });
}

/** That there is something, and nothing of what it says: that is looked at with `view`, which is audited. */
export function alertCard(speak: Translator, tip: Tip, zone: string, key: string): ContentInput {
  return {
    ...speak.text(key, {
      number: String(tip.number),
      unit: tip.unitName,
      hour: hourText(speak, tip.hour, zone),
      files: filesText(speak, tip.files),
    }),
    choices: [
      [tipChoice(speak, 'view', tip.number), ...(tip.state === 'open' ? [tipChoice(speak, 'take', tip.number)] : [])],
    ],
  };
}

export function stateText(speak: Translator, tip: Tip): RichText {
  return speak.text(`tips-state-${tip.state}`, { name: tip.assigneeName ?? '' });
}

export function listLine(speak: Translator, tip: Tip, zone: string): RichText {
  return speak.text('tips-list-line', {
    number: String(tip.number),
    unit: tip.unitName,
    hour: hourText(speak, tip.hour, zone),
    state: stateText(speak, tip),
  });
}

/** The whole tip for an officer of the station. */
export function officerView(
  speak: Translator,
  tip: Tip,
  words: readonly TipWord[],
  personId: string,
  zone: string,
): ContentInput {
  const phone = tip.askerPhone === null ? '' : formatPhone(tip.askerPhone);
  const from =
    tip.askerId === null
      ? speak.text('tips-from-nobody')
      : speak.text(phone === '' ? 'tips-from' : 'tips-from-phone', { name: tip.askerName ?? '', phone });
  const head = speak.text('tips-view', {
    number: String(tip.number),
    unit: tip.unitName,
    hour: hourText(speak, tip.hour, zone),
    story: tip.story || speak.text('tips-no-words'),
    place: tip.place || speak.text('tips-no-place'),
    files: filesText(speak, tip.files),
  });
  const lines = words.map((word) => wordLine(speak, word, zone, true));
  const choices = stepsFor(tip, personId).map((step: Step) => tipChoice(speak, step, tip.number));
  if (tip.files > 0) choices.push(tipChoice(speak, 'files', tip.number));
  const all = joinRich([head, from, stateText(speak, tip)], '\n');
  return { ...joinRich([all, joinRich(lines, '\n')], '\n\n'), choices: rowsOfTwo(choices) };
}

/** For the teller: no notes, no names of officers, and not what they told, which somebody else might read over their shoulder. */
export function tellerView(speak: Translator, tip: Tip, words: readonly TipWord[], zone: string): RichText {
  const lines = words
    .filter((word) => word.kind !== 'noted' && word.kind !== 'taken')
    .map((word) => wordLine(speak, word, zone, false));
  const head = speak.text('tips-mine', {
    number: String(tip.number),
    unit: tip.unitName,
    hour: hourText(speak, tip.hour, zone),
    state: speak.text(`tips-mine-${tip.state}`),
  });
  return joinRich([head, joinRich(lines, '\n')], '\n\n');
}

/** Has the police asked something that the teller has not answered? */
export function isAsked(words: readonly TipWord[]): boolean {
  const last = words.findLast((word) => word.kind === 'asked' || word.kind === 'added');
  return last?.kind === 'asked';
}

function wordLine(speak: Translator, word: TipWord, zone: string, forOfficer: boolean): RichText {
  const at = word.kind === 'added' ? hourText(speak, word.at, zone) : formatDateTime(word.at, zone, speak.locale);
  const key = `tips-word-${word.kind}${forOfficer ? '' : '-mine'}`;
  return speak.text(key, { at, name: word.byName ?? '', text: word.text });
}
