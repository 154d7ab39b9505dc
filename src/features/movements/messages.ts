/** What people read of movements. */
import { action } from '../../conversation/dialogs/choices.ts';
import type { Translator, Turn } from '../../conversation/feature.ts';
import type { ChoiceInput } from '../../messaging/outgoing.ts';
import type { LocalDate } from '../../text/calendar.ts';
import { fromDay, percentOf } from './rules.ts';
import type { Movement } from './store.ts';

export const press = (speak: Translator, name: string, args: string[], key = name): ChoiceInput =>
  action(speak.label(`movements-choice-${key}`), 'movements', name, args);

/** "30/6/2024". */
export const dayText = (day: Date | LocalDate): string => {
  const { year, month, day: one } = day instanceof Date ? fromDay(day) : day;
  return `${one}/${month}/${year}`;
};

/** Grouped by points, as reports write it. */
export const numberText = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/gu, '.');

/** "97 %: 1.164 trên 1.200"; without a share where there is nothing to be a part of. */
export function shareText(speak: Translator, part: number, whole: number): string {
  const percent = percentOf(part, whole);
  const args = {
    part: numberText(part),
    whole: numberText(whole),
    percent: percent === undefined ? '' : String(percent).replace('.', ','),
  };
  return speak.label(percent === undefined ? 'movements-share-none' : 'movements-share', args);
}

export const periodText = (one: Pick<Movement, 'startsOn' | 'endsOn'>) =>
  `${dayText(one.startsOn)} – ${dayText(one.endsOn)}`;

/** In private alone: names stand in it. */
export const isPrivate = (turn: Turn): boolean => turn.chat.kind === 'private';
