import { action } from '../../conversation/dialogs/choices.ts';
import type { Command, Turn } from '../../conversation/feature.ts';
import { findUnits } from '../../directory/units.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import { joinRich, type RichText } from '../../messaging/rich-text.ts';
import { samePhrase } from '../../text/fold.ts';
import { beginAnnouncement } from './compose/compose.ts';
import { setConfirmAbove } from './compose/confirm-above.ts';
import { FEATURE, listLine } from './messages.ts';
import { plansChoice, showPlans } from './plans/plan-actions.ts';
import { scopeOf, showProgress } from './progress/progress.ts';
import { placed, showLatest } from './progress/read-actions.ts';
import { excerpt } from './rules.ts';
import { managedAnnouncements } from './store.ts';

const MOST_LISTED = 8;

/** Written privately: in a group all would see the preview, and who presses a button there is not the officer alone. */
const officer = { level: 'officer', where: 'private' } as const;

export const commands: readonly Command[] = [
  { name: 'thongbao', ...officer, run: writeNotice },
  { name: 'phapluat', ...officer, run: (turn, rest) => beginAnnouncement(turn, 'legal', rest) },
  { name: 'khan', ...officer, run: (turn, rest) => beginAnnouncement(turn, 'alert', rest) },
  { name: 'tiendo', ...officer, run: chooseProgress },
  { name: 'lichgui', ...officer, run: (turn) => showPlans(turn) },
  { name: 'tin', level: 'all', where: 'anywhere', run: showLatest },
];

/** "/thongbao lịch gửi", "/thongbao duyệt trên 300", else the text of a notice. */
async function writeNotice(turn: Turn, rest: string): Promise<void> {
  const plans = phrases('announcements.command.lichgui');
  if (plans.some((word) => samePhrase(rest, word))) return showPlans(turn);
  if (await setConfirmAbove(turn, rest)) return;
  return beginAnnouncement(turn, 'notice', rest);
}

export async function chooseProgress(turn: Turn): Promise<void> {
  const rows = await managedAnnouncements(turn.tx, scopeOf(turn.access), MOST_LISTED);
  const planned = await plansChoice(turn);
  const [only] = rows;
  if (!only) {
    await turn.say('announcements-nothing-sent', {}, { choices: planned });
    return;
  }
  if (rows.length === 1 && planned.length === 0) return showProgress(turn, only.id);
  const lines: RichText[] = [];
  for (const [index, row] of rows.entries()) {
    const units = await findUnits(turn.tx, row.unitIds);
    lines.push(listLine(turn.speak, { ...row, number: index + 1, at: row.createdAt, ...(await placed(turn, units)) }));
  }
  const choices = rows.map((row, index) => {
    const label = turn.speak.label('announcements-do-progress', { number: index + 1, begin: excerpt(row.text, 24) });
    return [action(label, FEATURE, 'refresh', [row.id])];
  });
  await turn.reply({
    ...joinRich([turn.speak.text('announcements-which-progress'), ...lines], '\n\n'),
    choices: [...choices, ...planned],
  });
}
