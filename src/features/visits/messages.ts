/** What officers read of visits, and the words that they use for them. */

import { action } from '../../conversation/dialogs/choices.ts';
import type { Translator, Turn } from '../../conversation/feature.ts';
import { unitsAt } from '../../directory/access.ts';
import { findUnit, zoneOfUnit } from '../../directory/units.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import type { ChoiceInput, ContentInput } from '../../messaging/outgoing.ts';
import { type LocalDate, toLocal } from '../../text/calendar.ts';
import { formatDate } from '../../text/format-time.ts';
import { formatDong } from '../../text/money.ts';
import { type VisitReason, type VisitWords, visitReasons } from './rules.ts';
import type { Visit } from './store.ts';

export function visitWords(): VisitWords {
  const marks = (name: string) => phrases(`visits.${name}`);
  const reasons = Object.fromEntries(visitReasons.map((reason) => [reason, marks(`reason-${reason}`)]));
  return {
    reasons: reasons as Record<VisitReason, string[]>,
    giving: marks('giving'),
    titles: marks('titles'),
    companions: marks('companions'),
    afterName: marks('after-name'),
    today: marks('today'),
    yesterday: marks('yesterday'),
    before: marks('before'),
  };
}

export const myUnitIds = (turn: Turn): string[] => unitsAt(turn.access, 'officer').map((unit) => unit.id);

export async function todayIn(turn: Turn, unitId: string | undefined): Promise<LocalDate> {
  const unit = unitId ? await findUnit(turn.tx, unitId) : null;
  const zone = unit ? await zoneOfUnit(turn.tx, unit, turn.defaults.zone) : turn.defaults.zone;
  const { year, month, day } = toLocal(turn.now, zone);
  return { year, month, day };
}

export const reasonLabel = (speak: Translator, reason: VisitReason) => speak.label(`visits-reason-${reason}`);

/** A day without a time, stored as midnight UTC. */
export const dayText = (speak: Translator, day: Date | LocalDate) =>
  formatDate(day instanceof Date ? day : new Date(Date.UTC(day.year, day.month - 1, day.day)), 'UTC', speak.locale);

/** "500.000đ, túi quà"; in words where there was nothing. */
export function givenText(speak: Translator, given: Pick<Visit, 'givenDong' | 'givenInKind'>): string {
  const parts = [given.givenDong === null ? '' : formatDong(given.givenDong), given.givenInKind ?? ''];
  return parts.filter((part) => part !== '').join(', ') || speak.label('visits-given-nothing');
}

export const showChoice = (speak: Translator, visit: Visit): ChoiceInput =>
  action(
    speak.label('visits-choice-show', { number: String(visit.number), name: visit.personName }),
    'visits',
    'show',
    [visit.id],
  );

/** A visit to make, with what can be done about it. */
export function toDoCard(speak: Translator, visit: Visit, zone: string): ContentInput {
  const last = visit.notHomeAt.at(-1);
  const choice = (name: string) => action(speak.label(`visits-choice-${name}`), 'visits', name, [visit.id]);
  return {
    ...speak.text('visits-card', {
      number: String(visit.number),
      name: visit.personName,
      unit: visit.unitName,
      phone: visit.phone ?? speak.label('visits-no-phone'),
      reason: reasonLabel(speak, visit.reason),
      since: formatDate(visit.createdAt, zone, speak.locale),
      visitor: visit.visitorName ?? speak.label('visits-nobody-yet'),
      tries: visit.notHomeAt.length,
      last: last ? formatDate(last, zone, speak.locale) : '',
    }),
    choices: [
      [choice('done'), choice('nothome')],
      [choice('assign'), choice('drop')],
      [historyChoice(speak, visit.personId)],
    ],
  };
}

export const historyChoice = (speak: Translator, personId: string): ChoiceInput =>
  action(speak.label('visits-choice-history'), 'visits', 'history', [personId]);

/** One entry of the diary. */
export function entryText(speak: Translator, visit: Visit): string {
  return speak.label(visit.note === null ? 'visits-entry' : 'visits-entry-note', {
    day: visit.visitedOn ? dayText(speak, visit.visitedOn) : '',
    name: visit.personName,
    reason: reasonLabel(speak, visit.reason),
    given: givenText(speak, visit),
    visitor: visit.visitorName ?? '',
    note: visit.note ?? '',
  });
}
