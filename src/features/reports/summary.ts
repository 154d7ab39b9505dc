/** The report for the chat: the same figures, in one message. */
import type { Translator } from '../../i18n/translator.ts';
import { joinRich, type RichText } from '../../messaging/rich-text.ts';
import { compareDates, type LocalDate } from '../../text/calendar.ts';
import type { ReportFigure } from './figures/report-figure.ts';
import { type ReportForm, sectionsOf } from './figures/sections.ts';
import { figureLine, periodText, shortDay } from './format.ts';
import type { Period } from './period.ts';

/** Characters, head and all. */
export const SUMMARY_LIMIT = 2000;

export interface Summary {
  unit: string;
  period: Period;
  form: ReportForm;
  figures: readonly ReportFigure[];
  /** Where the period is still under way its figures are those of today. */
  today?: LocalDate;
  /** From the officer, below the figures. */
  words?: { limits: string | null; directions: string | null };
}

/** What tells nothing is left out: no row this time, and none a year before. */
export const telling = (figures: readonly ReportFigure[]): ReportFigure[] =>
  figures.filter(({ records, before }) => records > 0 || (before ?? 0) > 0);

/** At most `SUMMARY_LIMIT` characters: first the year before is left out, then figures from the end, and how many is said. */
export function summaryText(speak: Translator, summary: Summary): RichText {
  const all = telling(summary.figures);
  for (const withBefore of [true, false]) {
    const text = build(speak, summary, all, withBefore);
    if (text.text.length <= SUMMARY_LIMIT) return text;
  }
  for (let shown = all.length - 1; shown > 0; shown -= 1) {
    const text = build(speak, summary, all.slice(0, shown), false, all.length - shown);
    if (text.text.length <= SUMMARY_LIMIT) return text;
  }
  return build(speak, summary, [], false, all.length);
}

function build(
  speak: Translator,
  summary: Summary,
  figures: readonly ReportFigure[],
  withBefore: boolean,
  left = 0,
): RichText {
  const { unit, period } = summary;
  const isUnderWay = summary.today !== undefined && compareDates(summary.today, period.to) < 0;
  const upTo = isUnderWay && summary.today ? summary.today : period.to;
  const head = speak.text(isUnderWay ? 'reports-summary-so-far' : 'reports-summary', {
    today: shortDay(upTo),
    unit,
    period: periodText(speak, period),
    from: shortDay(period.from),
    to: shortDay(period.to),
  });
  const sections = sectionsOf(summary.form, figures).map((section) =>
    joinRich(
      [
        speak.text('reports-summary-section', { title: speak.label(`reports-section-${section.name}`) }),
        ...section.figures.map((one) => figureLine(speak, one, { ...period, to: upTo }, withBefore)),
      ],
      '\n',
    ),
  );
  const none = figures.length === 0 && left === 0 ? [speak.text('reports-summary-none')] : [];
  const more = left > 0 ? [speak.text('reports-summary-more', { count: left })] : [];
  return joinRich([head, ...sections, ...none, ...more], '\n\n');
}
