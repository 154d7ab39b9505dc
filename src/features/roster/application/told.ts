/** What somebody who applied reads of the decision, by whichever way it was made. */
import type { Translator } from '../../../i18n/translator.ts';
import type { ContentInput } from '../../../messaging/outgoing.ts';
import { agendaChoice, dayText, go } from '../messages.ts';
import type { Application } from './application-store.ts';

export const toldApplicant =
  ({ id, number, unitName }: Application, kind: 'asked' | 'refused', text: string) =>
  (speak: Translator): ContentInput => ({
    ...speak.text(`roster-told-${kind}`, { number: String(number), unit: unitName, text }),
    choices: kind === 'asked' ? [[go(speak, 'answer', 'answer', [id])]] : [],
  });

export const toldAdmitted =
  (name: string, unit: string, day: Date) =>
  (speak: Translator): ContentInput => ({
    ...speak.text('roster-told-admitted', { name, unit, day: dayText(day) }),
    choices: [[agendaChoice(speak)]],
  });
