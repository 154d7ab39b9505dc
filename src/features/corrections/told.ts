/** A request to change one's own data, as it is said to the member and to officers. */
import { action } from '../../conversation/dialogs/choices.ts';
import { findUnit } from '../../directory/units.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { ChoiceInput } from '../../messaging/outgoing.ts';
import type { Tx } from '../../runtime/database/database.ts';
import { formatPhone } from '../../text/phone.ts';
import type { Subject } from './rules.ts';
import type { Correction } from './store.ts';

/** As people write it. */
export async function shownValue(tx: Tx, subject: Subject, value: string): Promise<string> {
  if (subject === 'phone') return formatPhone(value);
  if (subject === 'unit') return (await findUnit(tx, value))?.name ?? '?';
  return subject === 'birth' && value.length > 4 ? value.split('-').reverse().join('/') : value;
}

/** Arguments of a text about it. */
export async function correctionText(tx: Tx, one: Correction) {
  const value = await shownValue(tx, one.subject, one.value);
  return { name: one.personName, unit: one.unitName, subject: one.subject, value };
}

export const openChoice = (speak: Translator, id: string): ChoiceInput =>
  action(speak.label('corrections-choice-open'), 'corrections', 'open', [id]);
