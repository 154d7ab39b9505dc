/** The report in the chat: its figures in one message, each figure with its rows, and what can be done with it. */
import { action, rowsOfTwo } from '../../../conversation/dialogs/choices.ts';
import type { Turn } from '../../../conversation/feature.ts';
import { type FigureRow, keyOf } from '../../../figures/figure.ts';
import type { Translator } from '../../../i18n/translator.ts';
import type { ChoiceInput } from '../../../messaging/outgoing.ts';
import { joinRich, type RichText } from '../../../messaging/rich-text.ts';
import { todayAt } from '../../../operations/actor.ts';
import { differencesOf, spanFor } from '../figures/collect.ts';
import type { ReportFigure } from '../figures/report-figure.ts';
import { type SectionName, sectionsOf } from '../figures/sections.ts';
import { figureLine, labelText, numberText, periodText, shortDay, valueText, voucherText } from '../format.ts';
import { FEATURE, periodArgs } from '../reminder-text.ts';
import { partsWithout } from '../report-store.ts';
import { summaryText, telling } from '../summary.ts';
import { type About, about, current } from './load.ts';

/** What a phone shows without much scrolling. */
const ROWS = 8;
const MOST_DIFFERENCES = 6;

export const choose = (turn: Turn, { unit, period }: About, name: string, more: string[] = []): ChoiceInput =>
  action(turn.speak.label(`reports-choice-${name}`), FEATURE, name, [...periodArgs(unit.id, period), ...more]);

export async function showReport(turn: Turn, report: About): Promise<void> {
  const { unit, period, form } = report;
  const { report: written, issued, figures, now } = await current(turn, report);
  const parts = await partsWithout(turn.tx, unit.id, period);
  const notes: RichText[] = [];
  if (issued?.issuedAt) notes.push(...issuedNotes(turn, report, issued.version, issued.figures ?? [], now));
  const { sent, missing } = parts;
  const all = sent.length + missing.length;
  if (all > 0) notes.push(turn.speak.text('reports-parts', { sent: sent.length, all }));
  if (!written?.limits && !written?.directions) notes.push(turn.speak.text('reports-words-missing'));
  const today = issued?.issuedAt ? undefined : await todayAt(turn.operations, unit.id);
  await turn.reply(summaryText(turn.speak, { unit: unit.name, period, form, figures, ...(today && { today }) }));
  await turn.reply({
    ...joinRich([turn.speak.text('reports-what-next'), ...notes], '\n'),
    choices: [
      [choose(turn, report, 'word'), choose(turn, report, 'sheet')],
      [choose(turn, report, 'picture'), choose(turn, report, 'figures')],
      [choose(turn, report, 'words'), choose(turn, report, 'head')],
      [choose(turn, report, 'issue')],
      ...(all > 0 ? [[choose(turn, report, 'parts')]] : []),
      ...(missing.length > 0 ? [[choose(turn, report, 'remind')]] : []),
    ],
  });
}

/** That it went out, and what was entered since. */
function issuedNotes(
  turn: Turn,
  { period }: About,
  version: number,
  was: readonly ReportFigure[],
  now: readonly ReportFigure[],
): RichText[] {
  const { speak } = turn;
  const different = differencesOf(was, now);
  const lines = different.slice(0, MOST_DIFFERENCES).map(({ figure, was: before }) =>
    speak.text('reports-difference', {
      label: labelText(speak, figure),
      was: valueText(speak, figure, before),
      now: valueText(speak, figure, figure.value),
    }),
  );
  const head = speak.text(different.length > 0 ? 'reports-issued-changed' : 'reports-issued', {
    version: String(version),
    period: periodText(speak, period),
    count: different.length,
  });
  return [head, ...lines];
}

export const show = about(showReport);

/** The sections, to press. */
export const figuresAction = about(async (turn, report) => {
  const { figures } = await current(turn, report);
  const sections = sectionsOf(report.form, telling(figures));
  const choices = sections.map(({ name, figures: own }) => [
    action(
      turn.speak.label('reports-choice-section', {
        title: turn.speak.label(`reports-section-${name}`),
        count: own.length,
      }),
      FEATURE,
      'section',
      [...periodArgs(report.unit.id, report.period), name],
    ),
  ]);
  await turn.say('reports-ask-section', {}, { choices });
});

/** args: …, section. Its figures, each to press. */
export const section = about(async (turn, report, [name = '']) => {
  const { figures } = await current(turn, report);
  const own = sectionsOf(report.form, telling(figures)).find((one) => one.name === name)?.figures ?? [];
  const choices = own.map((one) => [
    action(
      turn.speak.label('reports-choice-figure', {
        label: labelText(turn.speak, one),
        value: valueText(turn.speak, one, one.value),
      }),
      FEATURE,
      'rows',
      [...periodArgs(report.unit.id, report.period), one.key, '0'],
    ),
  ]);
  const title = turn.speak.label(`reports-section-${name as SectionName}`);
  await turn.say('reports-ask-figure', { title }, { choices });
});

/** args: …, key of the figure, from which row on. */
export const rows = about(async (turn, report, [key = '', from = '0']) => {
  const found = await figureOf(report, key);
  const { now } = await current(turn, report);
  const counted = now.find((one) => one.key === key);
  if (!found || !counted) return void (await turn.say('reports-figure-none'));
  const start = Number(from);
  const context = { tx: turn.tx, encryption: turn.encryption, speak: turn.speak };
  const some = await found.figure.rows(
    context,
    spanFor(report.asked, report.period),
    { from: start, limit: ROWS },
    found.part,
  );
  const lines = some.map((row, at) => {
    const parts = [
      row.day && shortDay(row.day),
      row.person,
      row.text,
      row.unit,
      row.amount === null ? null : numberText(row.amount),
      row.voucher && voucherText(turn.speak, row.voucher),
    ];
    return `${start + at + 1}. ${parts.filter((part) => part).join(' · ')}`;
  });
  const head = turn.speak.text('reports-rows', {
    line: figureLine(turn.speak, counted, report.period),
    records: counted.records,
    kind: turn.speak.label(`reports-kind-${counted.kind}`),
  });
  const next = String(start + ROWS);
  const more = action(turn.speak.label('reports-choice-more'), FEATURE, 'rows', [
    ...periodArgs(report.unit.id, report.period),
    key,
    next,
  ]);
  await turn.reply({
    ...joinRich([head, joinRich(lines, '\n')], '\n\n'),
    choices: [
      ...rowsOfTwo(some.flatMap((row) => voucherChoice(turn.speak, row))),
      ...(counted.records > start + ROWS ? [[more]] : []),
    ],
  });
});

/** To the voucher itself, where it is in a book that whoever reads the figure may read. */
const voucherChoice = (speak: Translator, { voucher }: FigureRow): ChoiceInput[] =>
  voucher?.id ? [action(voucherText(speak, voucher), 'funds', 'entry', [voucher.id])] : [];

/** The figure of a key, with its part where it has several. */
export async function figureOf({ asked, period }: About, key: string) {
  const span = spanFor(asked, period);
  for (const figure of asked.figures) {
    if (!figure.parts) {
      if (figure.key === key) return { figure, part: undefined };
      continue;
    }
    if (!key.startsWith(figure.key.split('<')[0] ?? '')) continue;
    const part = (await figure.parts(asked.tx, span)).find((one) => keyOf(figure, one) === key);
    if (part) return { figure, part };
  }
  return undefined;
}
