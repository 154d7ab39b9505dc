/** What the officers of a unit read whose report is still missing. */
import { action } from '../../conversation/dialogs/choices.ts';
import { isoDay } from '../../figures/figure.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { ContentInput } from '../../messaging/outgoing.ts';
import type { LocalDate } from '../../text/calendar.ts';
import { periodText, shortDay } from './format.ts';
import type { Period } from './period.ts';

export const FEATURE = 'reports';

export const periodArgs = (unitId: string, { from, to }: Period): string[] => [unitId, isoDay(from), isoDay(to)];

export function reminder(speak: Translator, part: { id: string; name: string }, period: Period): ContentInput {
  const choice = action(speak.label('reports-choice-show'), FEATURE, 'show', periodArgs(part.id, period));
  return {
    ...speak.text('reports-reminder', { unit: part.name, period: periodText(speak, period) }),
    choices: [[choice]],
  };
}

export interface DueNotice {
  /** The unit that waits for the reports. */
  above: string;
  period: Period;
  due: LocalDate;
  when: 'set' | 'ahead' | 'over';
}

/** That a last day is set, is near, or is over. */
export function dueText(speak: Translator, part: { id: string; name: string }, notice: DueNotice): ContentInput {
  const { above, period, due, when } = notice;
  const choice = action(speak.label('reports-choice-show'), FEATURE, 'show', periodArgs(part.id, period));
  const args = { unit: part.name, above, period: periodText(speak, period), day: shortDay(due) };
  return { ...speak.text(`reports-due-told-${when}`, args), choices: [[choice]] };
}
