/** What members and officers read of greetings. */
import type { Translator } from '../../conversation/feature.ts';
import { plain, type RichText } from '../../messaging/rich-text.ts';
import { type LocalDate, toInstant } from '../../text/calendar.ts';
import { formatDate } from '../../text/format-time.ts';
import { BIRTHDAY, type Occasion, withName } from './occasions.ts';
import type { LunarDay } from './read-lunar.ts';
import type { Greeting } from './store.ts';

export const FEATURE = 'greetings';

/** The greeting as it is read: the officer's words, else those proposed; signed by the unit. @param name of who is greeted, on a birthday */
export function greetingText(
  speak: Translator,
  occasion: Occasion,
  greeting: Pick<Greeting, 'text'>,
  unit: string,
  name: string,
): RichText {
  const own = greeting.text;
  const mark = speak.label('greetings-mark');
  const text = own === null ? speak.text(`greetings-text-${occasion}`, { name }) : plain(withName(own, mark, name));
  return speak.text('greetings-signed', { text, unit });
}

/** As an officer sees it, with the mark where the name will be. */
export function sampleText(speak: Translator, occasion: Occasion, greeting: Greeting, unit: string): RichText {
  return greetingText(speak, occasion, greeting, unit, speak.label('greetings-mark'));
}

export const occasionName = (speak: Translator, occasion: Occasion) => speak.label(`greetings-occasion-${occasion}`);

/** "thứ ba, 22/12/2026". */
export function dateText(speak: Translator, date: LocalDate): string {
  const zone = 'UTC';
  return formatDate(
    toInstant({ year: date.year, month: date.month, day: date.day, hour: 12 }, zone),
    zone,
    speak.locale,
  );
}

/** "mùng 3 tháng 5 âm lịch". */
export function lunarText(speak: Translator, { lunarDay: day, lunarMonth: month }: LunarDay): string {
  return speak.label(day <= 10 ? 'greetings-lunar-early' : 'greetings-lunar', { day, month });
}

/** The text of an anniversary differs in nothing from person to person. */
export const isPersonal = (occasion: Occasion) => occasion === BIRTHDAY;
