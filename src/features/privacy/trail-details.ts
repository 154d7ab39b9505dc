/** What an entry of the trail says beside who did what: in the words of whoever reads it. */
import type { Translator } from '../../conversation/feature.ts';
import { formatDate } from '../../text/format-time.ts';

/** Every name of a detail that an entry may have; ids are not for reading. A test finds one that is missing. */
export const detailNames = [
  'added',
  'admitted',
  'by',
  'days',
  'entries',
  'feature',
  'fields',
  'found',
  'history',
  'kind',
  'lane',
  'left',
  'looks',
  'number',
  'people',
  'role',
  'rows',
  'standing',
  'undone',
  'until',
  'why',
] as const;
/** Ids of records. */
export const hiddenDetails = ['gone', 'again'];

const isKnown = (name: string) => detailNames.some((one) => one === name);

/** @param zone IANA, for days */
export function detailsText(speak: Translator, details: Record<string, unknown>, zone: string): string {
  return Object.entries(details)
    .filter(([name, value]) => isKnown(name) && value !== false)
    .map(([name, value]) => speak.label(`privacy-detail-${name}`, { value: valueText(speak, name, value, zone) }))
    .join(', ');
}

function valueText(speak: Translator, name: string, value: unknown, zone: string): string {
  const text = String(value);
  if (name === 'until') return formatDate(new Date(text), zone, speak.locale);
  if (name !== 'fields') return text;
  return text
    .split(' ')
    .map((field) => speak.label(`roster-field-${field}`).toLowerCase())
    .join(', ');
}
