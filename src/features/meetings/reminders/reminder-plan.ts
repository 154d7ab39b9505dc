/** When people are reminded of a meeting: by the settings of its unit for its kind. */
import type { UnitSettings } from '../../../directory/settings/unit-settings.ts';
import { settingsOfUnit, type UnitRef, zoneOfUnit } from '../../../directory/units.ts';
import type { WorkContext } from '../../../operations/actor.ts';
import type { MeetingKind } from '../kinds.ts';
import { remindersAhead } from '../rules.ts';
import type { Reminder } from '../store.ts';

/** Minutes before the beginning. */
export function minutesFor(settings: UnitSettings, kind: MeetingKind): number[] {
  return settings.reminderMinutesOf[kind] ?? settings.reminderMinutes;
}

/** Those still to come, not held back by the quiet hours until it is too late. */
export async function remindersOf(
  { tx, now, defaults }: Pick<WorkContext, 'tx' | 'now' | 'defaults'>,
  meeting: { unit: UnitRef; kind: MeetingKind; startsAt: Date },
): Promise<Reminder[]> {
  const settings = await settingsOfUnit(tx, meeting.unit);
  const quiet = { ...settings.quietHours, zone: await zoneOfUnit(tx, meeting.unit, defaults.zone) };
  return remindersAhead(meeting.startsAt, minutesFor(settings, meeting.kind), now, quiet);
}
