/** What is read of a savings group. */
import { action } from '../../../conversation/dialogs/choices.ts';
import { Refusal, type Turn } from '../../../conversation/feature.ts';
import { fundBalance } from '../../../ledger/balance-store.ts';
import { joinRich } from '../../../messaging/rich-text.ts';
import { todayAt } from '../../../operations/actor.ts';
import { formatDong } from '../../../text/money.ts';
import { ownUnits } from '../common/ledger-store.ts';
import { groupsOf, lockGroup, type SavingsGroup } from './group-store.ts';
import { expectedDong } from './rules.ts';

/** Names in one message. */
const MOST_NAMES = 60;

export async function showGroup(turn: Turn, groupId: string): Promise<void> {
  const group = await lockGroup(turn.tx, groupId, ownUnits(turn.operations));
  if (!group) throw new Refusal('common-refused-unit');
  const { speak } = turn;
  const today = await todayAt(turn.operations, group.unitId);
  const missing = group.savers.flatMap((saver) => {
    const open = expectedDong(group.monthlyDong, group.countsFrom, saver.joinedOn, today) - saver.savedDong;
    return open > 0n ? [`${saver.fullName} (${formatDong(open)})`] : [];
  });
  const list = (names: readonly string[]) => (names.length === 0 ? '-' : names.slice(0, MOST_NAMES).join(', '));
  const done = group.savers.filter(({ fullName }) => !missing.some((one) => one.startsWith(`${fullName} (`)));
  const choice = (name: string) => action(speak.label(`lending-choice-${name}`), 'lending', name, [group.id]);
  await turn.say(
    'lending-group',
    {
      ...(await sumsOf(turn, group)),
      paid: list(done.map(({ fullName, savedDong }) => `${fullName} (${formatDong(savedDong)})`)),
      missing: list(missing),
      month: `${today.month}/${today.year}`,
    },
    {
      choices: [
        [choice('deposit'), choice('join')],
        [choice('settle'), choice('leave')],
      ],
    },
  );
}

async function sumsOf(turn: Turn, group: SavingsGroup) {
  const saved = group.savers.reduce((sum, { savedDong }) => sum + savedDong, 0n);
  const balance = await fundBalance(turn.tx, group.fundId);
  return {
    group: group.name,
    unit: group.unitName,
    people: group.savers.length,
    monthly: formatDong(group.monthlyDong),
    settles: turn.speak.label(`lending-settles-${group.settles}`),
    saved: formatDong(saved),
    balance: formatDong(balance),
  };
}

export async function showGroups(turn: Turn): Promise<void> {
  const groups = await groupsOf(turn.tx, ownUnits(turn.operations));
  const { speak } = turn;
  const lines = [];
  for (const group of groups) lines.push(speak.text('lending-group-line', await sumsOf(turn, group)));
  const head = speak.text(groups.length === 0 ? 'lending-groups-none' : 'lending-groups', { groups: groups.length });
  const choices = [
    ...groups.map((group) => [action(group.name, 'lending', 'group', [group.id])]),
    [action(speak.label('lending-choice-new-group'), 'lending', 'new-group')],
  ];
  await turn.reply({ ...joinRich([head, ...lines], '\n'), choices });
}
