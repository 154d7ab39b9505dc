/** How long something waits, in the largest unit that fits: minutes, hours or days. */
import type { Translator } from '../../i18n/translator.ts';

const HOUR_MS = 3_600_000;

export function ageText(speak: Translator, since: Date, now: Date): string {
  const hours = Math.floor((now.getTime() - since.getTime()) / HOUR_MS);
  if (hours < 1) return speak.label('console-age-now');
  return hours < 24
    ? speak.label('console-age-hours', { count: hours })
    : speak.label('console-age-days', { count: Math.floor(hours / 24) });
}
