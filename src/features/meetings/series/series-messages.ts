/** What is read about a series: its preview, its line in lists. */

import { action, answer, rowsOfTwo, yes } from '../../../conversation/dialogs/choices.ts';
import type { Translator, Turn } from '../../../conversation/feature.ts';
import type { UnitRef } from '../../../directory/units.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import type { ChoiceInput, ContentInput } from '../../../messaging/outgoing.ts';
import type { RichText } from '../../../messaging/rich-text.ts';
import { previewReach } from '../../../outbound/outbox/reach.ts';
import { compareDates, type LocalDate, toInstant, toLocal } from '../../../text/calendar.ts';
import { formatRepeat } from '../../../text/format-repeat.ts';
import { formatDate } from '../../../text/format-time.ts';
import { kindOfTitle } from '../kinds.ts';
import { paragraphs, shortWhen, whenText } from '../letters.ts';
import { kindWords } from '../words.ts';
import { planOf, type SeriesDraft } from './series-draft.ts';
import { heldOn, meetsHoliday, type Planned, plannedFrom, type SeriesPlan, timesOf } from './series-rules.ts';
import type { Series } from './series-store.ts';

const SHOWN = 3;

/** "14:00". */
export const clockText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const dayText = (speak: Translator, day: LocalDate, zone: string) =>
  formatDate(toInstant(day, zone), zone, speak.locale);

/** What texts about a series share. */
export function seriesArgs(
  speak: Translator,
  plan: SeriesPlan & { title: string; place: string; unit: { name: string } },
) {
  const { title, place } = plan;
  const end = plan.length === null ? '' : ` - ${clockText((plan.startMinute + plan.length) % 1440)}`;
  const hour = `${clockText(plan.startMinute)}${end}`;
  return { title, place, unit: plan.unit.name, rule: formatRepeat(plan.rule, speak.locale), hour };
}

function plannedLine(speak: Translator, plan: SeriesPlan, { nominal, day }: Planned): string {
  const on = dayText(speak, day, plan.zone);
  if (compareDates(nominal, day) === 0) return speak.label('meetings-series-day', { day: on });
  return speak.label('meetings-series-day-moved', { day: on, from: dayText(speak, nominal, plan.zone) });
}

export async function seriesPreview(
  turn: Turn,
  draft: SeriesDraft,
  unit: UnitRef,
  zone: string,
  notice?: RichText,
): Promise<ContentInput> {
  const { speak } = turn;
  const today = toLocal(turn.now, zone);
  const plan = planOf(draft, zone, today);
  const planned = plannedFrom(plan, today, SHOWN + 1).filter(({ day }) => timesOf(plan, day).startsAt > turn.now);
  const reach = await previewReach(turn.tx, turn.outbox, { unitIds: [unit.id], through: 'people', evenMuted: false });
  const asked = meetsHoliday(plan, today) || planned.some(({ nominal, day }) => compareDates(nominal, day) !== 0);
  const text = speak.text(draft.seriesId ? 'meetings-series-change-preview' : 'meetings-series-preview', {
    ...seriesArgs(speak, { ...plan, unit, title: draft.title ?? '', place: draft.place ?? '' }),
    next: planned
      .slice(0, SHOWN)
      .map((one) => plannedLine(speak, plan, one))
      .join('\n'),
    kind: speak.label(`meetings-kind-${draft.kind ?? kindOfTitle(draft.title ?? '', kindWords())}`),
    days: plan.daysAhead,
    people: reach.people,
    until: plan.untilOn ? dayText(speak, plan.untilOn, zone) : '',
    bounded: plan.untilOn ? 1 : 0,
    holidays: asked ? plan.holidays : 'none',
  });
  const choice = (name: string) => answer(speak.label(`meetings-series-choice-${name}`), name);
  const more = ['rule', 'hour', 'place', 'title', 'kind', ...(asked ? ['holidays'] : []), 'ahead', 'until'].map(choice);
  const agree = phrases('meetings.agree');
  const label = draft.seriesId ? 'meetings-series-choice-save' : 'meetings-series-choice-confirm';
  return {
    ...paragraphs(notice, text),
    choices: [
      [yes(speak.label(label), 'confirm', agree)],
      ...rowsOfTwo(more),
      [answer(speak.label('common-cancel'), 'cancel')],
    ],
  };
}

/** Its next meeting that is not made yet. */
export function nextText(speak: Translator, series: Series): string {
  const day = series.nextOn && heldOn(series.nextOn, series.holidays);
  return day ? whenText(speak, timesOf(series, day), series.zone) : '';
}

export const seriesLine = (speak: Translator, series: Series): RichText =>
  speak.text('meetings-series-line', { ...seriesArgs(speak, series), next: nextText(speak, series) });

export function seriesChoice(speak: Translator, series: Series): ChoiceInput {
  const label = speak.label('meetings-series-choice-manage', { title: series.title, unit: series.unit.name });
  return action(label, 'meetings', 'series', [series.id]);
}

/** The choices under a series: leave out the next, change from now on, end. */
export function manageChoices(speak: Translator, series: Series): ChoiceInput[][] {
  const { id, nextOn } = series;
  const day = nextOn && heldOn(nextOn, series.holidays);
  const skip =
    nextOn && day
      ? [
          action(
            speak.label('meetings-series-choice-skip', {
              when: shortWhen(speak, timesOf(series, day).startsAt, series.zone),
            }),
            'meetings',
            'seriesSkip',
            [id, JSON.stringify(nextOn)],
          ),
        ]
      : [];
  return [
    ...(skip.length > 0 ? [skip] : []),
    [action(speak.label('meetings-series-choice-change'), 'meetings', 'seriesChange', [id])],
    [action(speak.label('meetings-series-choice-end'), 'meetings', 'seriesEnd', [id])],
  ];
}
