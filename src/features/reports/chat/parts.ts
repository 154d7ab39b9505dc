/** Who has sent their report and who has not, with the last day; the last day is set by a sentence or withdrawn by a press. */

import type { Command, Turn } from '../../../conversation/feature.ts';
import { dateField } from '../../../conversation/form/fields/date.ts';
import { unitField } from '../../../conversation/form/fields/unit.ts';
import { form } from '../../../conversation/form/form.ts';
import { findUnit } from '../../../directory/units.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { joinRich } from '../../../messaging/rich-text.ts';
import { todayAt } from '../../../operations/actor.ts';
import type { LocalDate } from '../../../text/calendar.ts';
import { readDay } from '../../../text/time/day/past-day.ts';
import { dropReportDue, setReportDue } from '../due-operations.ts';
import { dueOf } from '../due-store.ts';
import { periodText, shortDay } from '../format.ts';
import { readDueLine } from '../period.ts';
import { FEATURE } from '../reminder-text.ts';
import { partsWithout } from '../report-store.ts';
import { type About, about, aboutTurn } from './load.ts';
import { periodField, periodSaid, unitOfLine } from './start-form.ts';
import { choose } from './view.ts';

const FURTHEST_DAYS = 366;

async function showParts(turn: Turn, report: About): Promise<void> {
  const { unit, period } = report;
  const { speak } = turn;
  const { sent, missing } = await partsWithout(turn.tx, unit.id, period);
  const all = sent.length + missing.length;
  if (all === 0) return void (await turn.say('reports-due-no-parts'));
  const due = await dueOf(turn.tx, unit.id, period);
  const lines = [
    speak.text('reports-parts-head', { unit: unit.name, period: periodText(speak, period), sent: sent.length, all }),
    ...(due ? [speak.text('reports-parts-due', { day: shortDay(due) })] : []),
    ...(sent.length > 0 ? [speak.text('reports-parts-sent', { names: sent.map(({ name }) => name).join(', ') })] : []),
    ...(missing.length > 0
      ? [speak.text('reports-parts-missing', { names: missing.map(({ name }) => name).join(', ') })]
      : []),
  ];
  await turn.reply({
    ...joinRich(lines, '\n'),
    choices: [
      ...(missing.length > 0 ? [[choose(turn, report, 'remind')]] : []),
      ...(due ? [[choose(turn, report, 'due'), choose(turn, report, 'due-drop')]] : [[choose(turn, report, 'due')]]),
      [choose(turn, report, 'show')],
    ],
  });
}

export const parts = about(showParts);

/** "chi hội nào chưa nộp báo cáo 6 tháng": for which unit and which days, then the list. */
export const partsForm = form({
  name: 'parts',
  feature: FEATURE,
  fields: { unit: unitField('officer'), period: periodField },
  unitId: ({ unit }) => unit ?? undefined,
  async readLine(text, context) {
    const unit = await unitOfLine(text, context);
    return { unit: unit?.id, period: periodSaid(text, await todayAt(context, unit?.id)) };
  },
  async submit(turn, { unit: unitId, period }) {
    const unit = unitId ? await findUnit(turn.tx, unitId) : null;
    if (!unit || !period) return;
    await showParts(turn, await aboutTurn(turn, await turn.requireUnit('officer', unit.id), period));
  },
});

export const nopbaocao: Command = {
  name: 'nopbaocao',
  level: 'officer',
  where: 'private',
  run: (turn, rest) => partsForm.begin(turn, rest),
};

/** "hạn nộp báo cáo 6 tháng cuối năm trước 25/12": shown once more, since officers of others are told. */
export const dueForm = form({
  name: 'due',
  feature: FEATURE,
  fields: {
    unit: unitField('officer'),
    period: periodField,
    due: dateField({ when: 'coming', within: FURTHEST_DAYS }),
  },
  unitId: ({ unit }) => unit ?? undefined,
  preview: 'reports-due-preview',
  confirm: 'reports-choice-due-now',
  async readLine(text, context) {
    const unit = await unitOfLine(text, context);
    const today = await todayAt(context, unit?.id);
    return { unit: unit?.id, ...readDue(text, today) };
  },
  async submit(turn, { unit: unitId, period, due }, { key }) {
    if (!unitId || !period || !due) return;
    const input = { about: { unitId, from: period.from, to: period.to }, due };
    const { told, unreached } = await setReportDue.do(turn.operations, input, key);
    const unit = await turn.requireUnit('officer', unitId);
    const report = await aboutTurn(turn, unit, period);
    const args = { day: shortDay(due), period: periodText(turn.speak, period), told, names: unreached.join(', ') };
    await turn.say(unreached.length > 0 ? 'reports-due-set-some' : 'reports-due-set', args, {
      choices: [[choose(turn, report, 'parts'), choose(turn, report, 'due-drop')]],
    });
  },
});

/** The day behind its word is the last one; what stands before it names the period. */
function readDue(text: string, today: LocalDate) {
  const { before, behind } = readDueLine(text, phrases('reports.due-lead'));
  const due = readDay(behind, today, false)?.day;
  return { period: periodSaid(due ? before : text, today), due };
}

export const hanbaocao: Command = {
  name: 'hanbaocao',
  level: 'officer',
  where: 'private',
  run: (turn, rest) => dueForm.begin(turn, rest),
};

export const due = about(async (turn, { unit, period }) => {
  await dueForm.begin(turn, '', { unit: unit.id, period });
});

export const dueDrop = about(async (turn, { unit, period }) => {
  const { dropped } = await dropReportDue.do(turn.operations, { unitId: unit.id, from: period.from, to: period.to });
  await turn.say(dropped ? 'reports-due-dropped' : 'reports-due-none', { period: periodText(turn.speak, period) });
});
