/** What the head of a chapter reads whose report is still missing. */
import { action } from '../../conversation/dialogs/choices.ts';
import { isoDay } from '../../figures/figure.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { ContentInput } from '../../messaging/outgoing.ts';
import { periodText } from './format.ts';
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
