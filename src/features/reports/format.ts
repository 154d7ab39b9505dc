/** How figures, days and periods are written in a report. */
import type { Voucher } from '../../figures/figure.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { LocalDate } from '../../text/calendar.ts';
import { paperDay, roman } from '../../text/official-name.ts';
import type { ReportFigure } from './figures/report-figure.ts';
import { nameOfPeriod, type Period } from './period.ts';

/** "2.232", "66,7": as Vietnamese write numbers. */
export function numberText(value: number): string {
  const [whole = '', part] = String(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, '.');
  return `${value < 0 ? '-' : ''}${grouped}${part ? `,${part}` : ''}`;
}

/** "30/6/2024" */
export const shortDay = (day: LocalDate): string => {
  const written = paperDay(day);
  return `${written.day}/${written.month}/${day.year}`;
};

export const unitLabel = (speak: Translator, { unit }: Pick<ReportFigure, 'unit'>): string =>
  speak.label(`reports-unit-${unit}`);

/** "20 người"; percent without a gap. */
export function valueText(speak: Translator, figure: Pick<ReportFigure, 'unit'>, value: number): string {
  if (figure.unit === 'percent') return `${numberText(value)}%`;
  return `${numberText(value)} ${unitLabel(speak, figure)}`;
}

export const labelText = (speak: Translator, figure: ReportFigure): string =>
  speak.label(figure.label, figure.name === undefined ? {} : { name: figure.name });

/** "Members admitted: 20 people (a year before: 12)", a share with its two numbers and its day. */
export function figureLine(speak: Translator, figure: ReportFigure, { to }: Period, withBefore = true): string {
  const value = valueText(speak, figure, figure.value);
  const said = figure.of
    ? speak.label('reports-line-share', {
        value,
        numerator: numberText(figure.of.numerator),
        denominator: numberText(figure.of.denominator),
        day: shortDay(to),
      })
    : figure.kind === 'stock'
      ? speak.label('reports-line-stock', { value, day: shortDay(to) })
      : value;
  const before =
    withBefore && figure.before !== undefined
      ? speak.label('reports-line-before', { value: valueText(speak, figure, figure.before) })
      : '';
  const target =
    figure.target !== undefined && figure.target > 0
      ? speak.label('reports-line-target', {
          value: numberText(figure.target),
          percent: numberText(Math.round((100 * figure.value) / figure.target)),
        })
      : '';
  return `${speak.label('reports-line', { label: labelText(speak, figure), value: said })}${before}${target}`;
}

/** "6 tháng đầu năm 2024" */
export function periodText(speak: Translator, period: Period): string {
  const name = nameOfPeriod(period);
  const { from, to } = period;
  switch (name.kind) {
    case 'half':
      return speak.label(name.second ? 'reports-period-second' : 'reports-period-first', { year: String(name.year) });
    case 'year':
      return speak.label('reports-period-year', { year: String(name.year) });
    case 'quarter':
      return speak.label('reports-period-quarter', { quarter: roman(name.quarter), year: String(name.year) });
    case 'month':
      return speak.label('reports-period-month', { month: String(name.month), year: String(name.year) });
    case 'span':
      return speak.label('reports-period-span', { from: shortDay(from), to: shortDay(to) });
  }
}

/** What the report is about, a line each: the results of this period, the tasks of the next. */
export function subjectLines(speak: Translator, period: Period): string[] {
  const name = nameOfPeriod(period);
  const now = periodText(speak, period);
  switch (name.kind) {
    case 'half': {
      const year = String(name.second ? name.year + 1 : name.year);
      const next = name.second
        ? speak.label('reports-period-first', { year })
        : speak.label('reports-period-second', { year });
      return [
        speak.label(name.second ? 'reports-subject-results' : 'reports-subject-half', { period: now }),
        speak.label('reports-subject-next', { period: next }),
      ];
    }
    case 'year':
      return [
        speak.label('reports-subject-year', { period: now }),
        speak.label('reports-subject-next', {
          period: speak.label('reports-period-year', { year: String(name.year + 1) }),
        }),
      ];
    default:
      return [speak.label('reports-subject-results', { period: now })];
  }
}

/** "Voucher 12/2024" */
export const voucherText = (speak: Translator, { kind, number, year }: Voucher): string =>
  speak.label('reports-voucher', { kind, number: String(number), year: String(year) });
