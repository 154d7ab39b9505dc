/** "làm báo cáo 6 tháng chi hội Sen 1": for which unit, and for which days; then the report is shown. */
import { answer } from '../../../conversation/dialogs/choices.ts';
import type { Turn } from '../../../conversation/feature.ts';
import type { Field, FieldContext } from '../../../conversation/form/field.ts';
import { periodIn, periodSchema } from '../../../conversation/form/fields/period.ts';
import { unitField } from '../../../conversation/form/fields/unit.ts';
import { form } from '../../../conversation/form/form.ts';
import { unitsAt } from '../../../directory/access.ts';
import { unitSaid } from '../../../directory/unit-said.ts';
import { findUnit, type UnitRef, unitsBelow } from '../../../directory/units.ts';
import { isoDay } from '../../../figures/figure.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { todayAt } from '../../../operations/actor.ts';
import { compareDates, type LocalDate } from '../../../text/calendar.ts';
import { periodText } from '../format.ts';
import { type Period, type PeriodWords, parseDay, readReportPeriod, yearBefore } from '../period.ts';
import { FEATURE } from '../reminder-text.ts';
import { aboutTurn } from './load.ts';
import { showReport } from './view.ts';

export function periodWords(): PeriodWords {
  const words = (name: string) => phrases(`reports.${name}`);
  return {
    half: words('half'),
    first: words('first'),
    second: words('second'),
    quarter: words('quarter'),
    month: words('month'),
    year: words('year'),
    last: words('last'),
    current: words('current'),
    until: words('until'),
  };
}

/** "từ 1/1 đến 15/6", or a period by its name. */
export function periodSaid(text: string, today: LocalDate): Period | undefined {
  const dates = text.match(/\d{1,2}\s*[/-]\s*\d{1,2}/gu)?.length ?? 0;
  const span = dates >= 2 ? periodIn(text, today)?.value : undefined;
  if (span && compareDates(span.from, span.to) < 0) return span.from.year > today.year ? yearBefore(span) : span;
  return readReportPeriod(text, periodWords(), today);
}

export const periodField: Field<Period> = {
  kind: 'period',
  schema: periodSchema,
  async read({ text, value }, context) {
    const [from = '', to = ''] = value?.split(' ') ?? [];
    const chosen = { from: parseDay(from), to: parseDay(to) };
    if (chosen.from && chosen.to) return { value: { from: chosen.from, to: chosen.to } };
    const said = periodSaid(text, await todayAt(context, context.unitId));
    return said ? { value: said } : { problem: 'reports-period-unread' };
  },
  async choices(context) {
    const today = await todayAt(context, context.unitId);
    return usualPeriods(today).map((one) => [
      answer(periodText(context.speak, one), `${isoDay(one.from)} ${isoDay(one.to)}`),
    ]);
  },
  show: async (period, { speak }) => periodText(speak, period),
};

/** The half, the year, the quarter and the month that somebody is likely to report on today. */
export function usualPeriods(today: LocalDate): Period[] {
  const named = [
    phrases('reports.half')[0],
    phrases('reports.year')[0],
    phrases('reports.quarter')[0],
    phrases('reports.month')[0],
  ];
  return named.flatMap((name) => readReportPeriod(name ?? '', periodWords(), today) ?? []);
}

/** The unit of the officer that is named in a line. */
export async function unitOfLine(text: string, context: FieldContext): Promise<UnitRef | undefined> {
  const held = unitsAt(context.actor.access, 'officer').map(({ id }) => id);
  return unitSaid(text, held.length > 0 ? await unitsBelow(context.tx, held) : []);
}

async function readLine(text: string, context: FieldContext): Promise<{ unit?: string; period?: Period }> {
  const unit = await unitOfLine(text, context);
  const period = periodSaid(text, await todayAt(context, unit?.id));
  return { ...(unit && { unit: unit.id }), ...(period && { period }) };
}

export const startForm = form({
  name: 'start',
  feature: FEATURE,
  fields: { unit: unitField('officer'), period: periodField },
  unitId: ({ unit }) => unit ?? undefined,
  readLine,
  async submit(turn: Turn, { unit: unitId, period }) {
    const unit = unitId ? await findUnit(turn.tx, unitId) : null;
    if (!unit || !period) return;
    await showReport(turn, await aboutTurn(turn, await turn.requireUnit('officer', unit.id), period));
  },
});
