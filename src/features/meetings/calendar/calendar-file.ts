/** Meetings as an iCalendar file (RFC 5545), for whoever keeps a calendar on the phone. */
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

export interface CalendarMeeting {
  id: string;
  title: string;
  place: string;
  startsAt: Date;
  endsAt: Date | null;
  state: 'planned' | 'cancelled';
  agenda: string | null;
  /** Rises with each change: calendars keep the highest of one UID. */
  revision: number;
  unitName: string;
}

/** What calendars show of a meeting whose end nobody said. */
const USUAL_LENGTH_MS = 2 * 3600_000;
/** How often a calendar that subscribes should look again, in seconds. */
const REFRESH_SECONDS = 3600;

/** @param zone IANA; named for people, the times themselves are UTC and right in any zone */
export function calendarText(name: string, meetings: readonly CalendarMeeting[], zone: string, now: Date): string {
  const calendar = ical({ name, prodId: { company: 'chi-hoi', product: 'meetings' }, ttl: REFRESH_SECONDS });
  calendar.method(ICalCalendarMethod.PUBLISH);
  calendar.x('X-WR-TIMEZONE', zone);
  for (const one of meetings) {
    calendar.createEvent({
      id: `${one.id}@chi-hoi`,
      start: one.startsAt,
      end: one.endsAt ?? new Date(one.startsAt.getTime() + USUAL_LENGTH_MS),
      stamp: now,
      summary: one.title,
      location: one.place,
      description: [one.unitName, one.agenda ?? ''].filter((line) => line !== '').join('\n'),
      sequence: one.revision,
      status: one.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}
