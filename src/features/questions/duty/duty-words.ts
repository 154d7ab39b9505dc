import type { Translator } from '../../../conversation/feature.ts';

/** A length of time in the largest unit that it is whole in. */
export function formatMinutes(speak: Translator, minutes: number): string {
  if (minutes % 1440 === 0) return speak.label('questions-days', { count: minutes / 1440 });
  return minutes % 60 === 0
    ? speak.label('questions-hours', { count: minutes / 60 })
    : speak.label('questions-minutes', { count: minutes });
}
