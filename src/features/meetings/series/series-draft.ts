/** What is known of a series while an officer sets it up or changes it. */
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { LocalDate } from '../../../text/calendar.ts';
import { meetingKinds } from '../kinds.ts';
import { holidayRules, INVITE, type SeriesPlan } from './series-rules.ts';
import type { Series } from './series-store.ts';

const day = z.object({ year: z.number(), month: z.number(), day: z.number() });

export const seriesDraftSchema = z.object({
  /** Of this setting-up: a second press of the last button does nothing twice. */
  key: z.string(),
  asking: z.enum(['rule', 'first', 'hour', 'place', 'title', 'holidays', 'ahead', 'until', 'kind', 'preview']),
  /** The one that is being changed. */
  seriesId: z.string().optional(),
  unitId: z.string(),
  rule: z.string(),
  startMinute: z.number().optional(),
  length: z.number().nullable().optional(),
  /** Hours of which one is meant. */
  either: z.array(z.number()).optional(),
  anchorOn: day.optional(),
  untilOn: day.nullable().optional(),
  place: z.string().optional(),
  title: z.string().optional(),
  /** Where the officer chose another than the title names. */
  kind: z.enum(meetingKinds).optional(),
  holidays: z.enum(holidayRules).optional(),
  daysAhead: z.number().optional(),
});
export type SeriesDraft = z.infer<typeof seriesDraftSchema>;

export function draftOf(series: Series): SeriesDraft {
  const { unitId, rule, startMinute, length, anchorOn, untilOn, place, title, holidays, daysAhead } = series;
  const plan = { unitId, rule, startMinute, length, anchorOn, untilOn, place, title, holidays, daysAhead };
  return {
    key: uuidv7(),
    asking: 'preview',
    seriesId: series.id,
    ...plan,
    ...(series.kind ? { kind: series.kind } : {}),
  };
}

/** @param today from where the intervals are counted unless the first day was said */
export function planOf(draft: SeriesDraft, zone: string, today: LocalDate): SeriesPlan {
  return {
    rule: draft.rule,
    startMinute: draft.startMinute ?? 0,
    length: draft.length ?? null,
    holidays: draft.holidays ?? 'keep',
    daysAhead: draft.daysAhead ?? INVITE.usual,
    anchorOn: draft.anchorOn ?? today,
    untilOn: draft.untilOn ?? null,
    zone,
  };
}
