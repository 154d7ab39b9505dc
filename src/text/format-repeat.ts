// How a recurrence is read back: the one form of it in each language. Beside it stands the next day, as format-time.ts
// prints it.

import { type TimeLocale, weekdayName } from './format-time.ts';
import { type RuleParts, readRule } from './recurrence.ts';

/** "ngày 15 hằng tháng", "thứ hai hằng tuần", "rằm hằng tháng"; empty for what is no rule. */
export function formatRepeat(rule: string, locale: TimeLocale): string {
  const parts = readRule(rule);
  if (!parts) return '';
  return locale === 'vi' ? vietnamese(parts) : english(parts);
}

const list = (names: readonly string[], locale: TimeLocale) =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);

function vietnamese(parts: RuleParts): string {
  const { every, lunar, interval, weekdays, months, days } = parts;
  const unit = { day: 'ngày', week: 'tuần', month: 'tháng', year: 'năm' }[every];
  const often = interval === 1 ? `hằng ${unit}` : `${interval} ${unit} một lần`;
  // "ngày 1 3 tháng một lần" would be read as the first of March.
  const placed = (days: string) => (interval === 1 ? `${days} ${often}` : `${often} vào ${days}`);
  const nth = ['đầu tiên', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm'];
  if (weekdays.length > 0) {
    const names = weekdays.map((day) => {
      const name = weekdayName(day.weekday, 'vi');
      return day.nth === undefined ? name : `${name} ${day.nth < 0 ? 'cuối cùng' : nth[day.nth - 1]} của tháng`;
    });
    return placed(list(names, 'vi'));
  }
  if (days.length === 0) return often;
  if (every === 'year') {
    const dates = months.flatMap((month) => days.map((day) => `${day}/${month}`));
    return placed(`ngày ${list(dates, 'vi')}${lunar ? ' âm lịch' : ''}`);
  }
  if (days.length === 1 && days[0] === -1) return placed('ngày cuối cùng của tháng');
  if (!lunar)
    return placed(
      `ngày ${list(
        days.map((day) => (day === -1 ? 'cuối tháng' : String(day))),
        'vi',
      )}`,
    );
  const names = days.map((day) => (day === 15 ? 'rằm' : day <= 10 ? `mùng ${day}` : `ngày ${day} âm lịch`));
  return placed(list(names, 'vi'));
}

function english(parts: RuleParts): string {
  const { every, lunar, interval, weekdays, months, days } = parts;
  const often = interval === 1 ? `every ${every}` : `every ${interval} ${every}s`;
  const nth = ['first', 'second', 'third', 'fourth', 'fifth'];
  if (weekdays.length > 0) {
    const names = weekdays.map((day) => {
      const name = weekdayName(day.weekday, 'en');
      return day.nth === undefined ? name : `the ${day.nth < 0 ? 'last' : nth[day.nth - 1]} ${name}`;
    });
    return `${list(names, 'en')}, ${often}`;
  }
  if (days.length === 0) return often;
  const calendar = lunar ? ' (lunar)' : '';
  if (every === 'year') {
    const dates = months.flatMap((month) => days.map((day) => `${day}/${month}`));
    return `${list(dates, 'en')}${calendar}, ${often}`;
  }
  return `day ${list(
    days.map((day) => (day === -1 ? 'last' : String(day))),
    'en',
  )}${calendar}, ${often}`;
}
