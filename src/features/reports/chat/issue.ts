/** The report goes out: what is missing or odd is asked first, then its figures are kept as they are. */
import { action } from '../../../conversation/dialogs/choices.ts';
import type { Turn } from '../../../conversation/feature.ts';
import { figuresOf } from '../../../figures/measure.ts';
import { joinRich, type RichText } from '../../../messaging/rich-text.ts';
import { type Oddity, odditiesOf } from '../figures/collect.ts';
import { labelText, periodText, valueText } from '../format.ts';
import { issueReport, remindParts } from '../operations.ts';
import { FEATURE, periodArgs } from '../reminder-text.ts';
import { draftOf } from '../report-store.ts';
import { sendDocx } from './files.ts';
import { about, current } from './load.ts';

export const issue = about(async (turn, report) => {
  const { unit, period, asked } = report;
  const { now, report: written } = await current(turn, report);
  const odd = await odditiesOf(asked, period, now);
  const lines: RichText[] = odd.map((one) => oddText(turn, one));
  if (!written?.limits) lines.push(turn.speak.text('reports-odd-limits'));
  if (!written?.directions) lines.push(turn.speak.text('reports-odd-directions'));
  const numbered = lines.map((one, at) => joinRich([`${at + 1}. `, one], ''));
  const text = turn.speak.text(lines.length > 0 ? 'reports-issue-odd' : 'reports-issue-ask', {
    period: periodText(turn.speak, period),
    unit: unit.name,
  });
  const args = periodArgs(unit.id, period);
  await turn.reply({
    ...joinRich([text, ...numbered], '\n'),
    choices: [
      [{ ...action(turn.speak.label('reports-choice-issue-now'), FEATURE, 'issue-now', args), means: 'yes' }],
      [{ ...action(turn.speak.label('reports-choice-not-yet'), FEATURE, 'not-yet', args), means: 'no' }],
    ],
  });
});

export function oddText({ speak }: Pick<Turn, 'speak'>, odd: Oddity): RichText {
  if (odd.kind === 'months')
    return speak.text('reports-odd-months', { months: odd.months.map(({ month }) => String(month)).join(', ') });
  const { figure } = odd;
  const args = { label: labelText(speak, figure), before: valueText(speak, figure, figure.before ?? 0) };
  if (odd.kind === 'none') return speak.text('reports-odd-none', args);
  return speak.text('reports-odd-jump', { ...args, value: valueText(speak, figure, figure.value) });
}

export const issueNow = about(async (turn, report) => {
  const { unit, period } = report;
  // A second press of the same button issues nothing twice: the draft is gone, and nothing changed since.
  const before = await current(turn, report);
  const isSame =
    before.issued && !(await draftOf(turn, unit.id, period)) && sameFigures(before.issued.figures ?? [], before.now);
  if (isSame) return void (await turn.say('reports-issued-already', { version: String(before.issued?.version) }));
  const input = { unitId: unit.id, from: period.from, to: period.to };
  const { version } = await issueReport(figuresOf(turn.features)).do(turn.operations, input);
  await turn.say('reports-issued-now', { version: String(version), period: periodText(turn.speak, period) });
  await sendDocx(turn, report);
});

const sameFigures = (a: readonly { key: string; value: number }[], b: readonly { key: string; value: number }[]) =>
  a.length === b.length && a.every((one, at) => one.key === b[at]?.key && one.value === b[at]?.value);

export const notYet = about(async (turn) => {
  await turn.say('reports-not-yet');
});

export const remind = about(async (turn, { unit, period }) => {
  const { told, unreached } = await remindParts.do(turn.operations, {
    unitId: unit.id,
    from: period.from,
    to: period.to,
  });
  await turn.say(unreached.length > 0 ? 'reports-reminded-some' : 'reports-reminded', {
    told,
    names: unreached.join(', '),
  });
});
