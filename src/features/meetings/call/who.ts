/** Who is asked to a meeting: all members of its unit and below, or some of them, or the officers ("giao ban chi hội trưởng"). */
import { z } from 'zod';
import type { Translator } from '../../../i18n/translator.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { says, spoken } from '../../../text/phrases.ts';

/** All of it holds of each who is asked; nothing: every member. */
export const whoSchema = z.object({
  /** Officers of the unit and below, on the roster or not; then nothing else is asked of them. */
  officers: z.boolean().optional(),
  sex: z.enum(['female', 'male']).optional(),
  /** Years of age in this year by the calendar. */
  fromAge: z.int().min(1).max(120).optional(),
  toAge: z.int().min(1).max(120).optional(),
  /** Not at the last meeting of theirs whose attendance was taken. */
  absent: z.boolean().optional(),
});
export type Who = z.infer<typeof whoSchema>;

export const isEverybody = (who: Who): boolean => Object.values(who).every((one) => !one);

/** As was said, else as the title says. */
export const whoOf = ({ who, title }: { who?: Who | undefined; title?: string | undefined }): Who =>
  who ?? (says(spoken(title ?? ''), phrases('meetings.officers')) ? { officers: true } : {});

const named = (said: ReturnType<typeof spoken>, name: string) => says(said, phrases(`meetings.${name}`));

/** "chỉ mời chi hội trưởng", "chỉ mời các cụ từ 80 tuổi", "mời cả hội viên". @returns undefined: it is about something else */
export function whoTyped(text: string): Who | undefined {
  const said = spoken(text);
  if (named(said, 'everybody-invited')) return {};
  return named(said, 'invite-only') ? whoNamed(text) : undefined;
}

function whoNamed(text: string): Who | undefined {
  const said = spoken(text);
  if (named(said, 'officers-named')) return { officers: true };
  const who: Who = { ...ages(text) };
  if (named(said, 'women')) who.sex = 'female';
  else if (named(said, 'men')) who.sex = 'male';
  if (named(said, 'who-were-absent')) who.absent = true;
  return isEverybody(who) ? undefined : who;
}

/** "từ 80 tuổi", "70 đến 80 tuổi", "dưới 30 tuổi"; a bare age is where it begins. */
function ages(text: string): Pick<Who, 'fromAge' | 'toAge'> {
  const found = /(?:(\d{1,3})\D{1,6})?(\d{1,3})\s*(?:\p{L}+\s*)?/u.exec(text.replace(/\s+/gu, ' '));
  if (!found || !named(spoken(text), 'of-age')) return {};
  const [, first, last] = found.map(Number);
  if (first && last) return { fromAge: first, toAge: last };
  return named(spoken(text), 'younger') ? { toAge: (last ?? 0) - 1 } : { fromAge: last };
}

/** "…, chỉ mời hội viên nữ: bàn việc" within a line: who, and the line without it. */
export function splitWho(text: string): { who: Who; rest: string } | undefined {
  for (const match of text.matchAll(/(?:^|[,;.\n])[^\S\n]*([^,;.\n:]+)(?=[,;.\n:]|$)/gu)) {
    const clause = match[1] ?? '';
    const who = named(spoken(clause), 'invite-some') ? whoNamed(clause) : undefined;
    if (who) return { who, rest: `${text.slice(0, match.index)}${text.slice(match.index + match[0].length)}`.trim() };
  }
  return undefined;
}

/** "hội viên nữ, từ 80 tuổi". */
export function whoText(speak: Translator, who: Who): string {
  const parts = [
    who.officers ? speak.label('meetings-who-are-officers') : '',
    who.sex ? speak.label(`meetings-who-are-${who.sex}`) : '',
    who.fromAge || who.toAge
      ? speak.label('meetings-who-are-aged', { from: who.fromAge ?? 0, to: who.toAge ?? 0 })
      : '',
    who.absent ? speak.label('meetings-who-are-absent') : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}
