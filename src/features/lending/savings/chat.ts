/** Savings groups in chat. "thu tiết kiệm tháng 6: Trâm 50, Hoa 50" is one line for many. */
import { action } from '../../../conversation/dialogs/choices.ts';
import { type Action, type Command, type Feature, Refusal, type Turn } from '../../../conversation/feature.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { fold, startsWithPhrase, words } from '../../../text/fold.ts';
import { sumsIn } from '../../../text/names-and-sums.ts';
import { ownUnits } from '../common/ledger-store.ts';
import { myGroups, readDeposits } from './deposits-field.ts';
import { depositForm, joinForm, leaveForm, openGroupForm, settleForm } from './forms.ts';
import { lockGroup, type SavingsGroup } from './group-store.ts';
import { showGroup, showGroups } from './messages.ts';

/** Characters of a line that a button takes along. */
const LONGEST = 800;
const NOTE_LIMIT = 200;

const tietkiem: Command = {
  name: 'tietkiem',
  level: 'officer',
  where: 'private',
  run: (turn, rest) => (rest === '' ? showGroups(turn) : takeLine(turn, rest)),
};

const motietkiem: Command = {
  name: 'motietkiem',
  level: 'officer',
  where: 'private',
  run: (turn, rest) => openGroupForm.begin(turn, rest),
};

async function takeLine(turn: Turn, text: string): Promise<void> {
  const groups = await myGroups(turn.operations);
  if (groups.length === 0) return showGroups(turn);
  const group = groupIn(groups, text);
  if (sumsIn(afterHead(text)).length === 0) return group ? showGroup(turn, group.id) : showGroups(turn);
  if (group) return beginDeposits(turn, group, text);
  const choices = groups.map((one) => [action(one.name, 'lending', 'deposit', [one.id, text.slice(0, LONGEST)])]);
  await turn.say('lending-which-group', {}, { choices });
}

/** The group that is named, or the only one. */
function groupIn(groups: readonly SavingsGroup[], text: string): SavingsGroup | undefined {
  const said = ` ${fold(text).replace(/[^a-z0-9]+/gu, ' ')} `;
  const named = groups.filter(({ name }) => said.includes(` ${fold(name)} `));
  return named.length === 1 ? named[0] : groups.length === 1 ? groups[0] : undefined;
}

/** What stands before the colon tells of the month; else the list begins at once. */
const afterHead = (text: string) => (text.includes(':') ? text.slice(text.indexOf(':') + 1) : text);

async function beginDeposits(turn: Turn, group: SavingsGroup, text: string): Promise<void> {
  if (text.trim() === '') return depositForm.begin(turn);
  const reading = readDeposits(group, afterHead(text));
  if (!reading || 'problem' in reading) {
    const { problem, args } = reading ?? { problem: 'lending-deposits-none', args: {} };
    const join = [[action(turn.speak.label('lending-choice-join'), 'lending', 'join', [group.id])]];
    return void (await turn.say(problem, args, { choices: join }));
  }
  const note = text.includes(':') ? text.slice(0, text.indexOf(':')).slice(0, NOTE_LIMIT) : '';
  await depositForm.begin(turn, '', { deposits: reading.value }, { note });
}

/** A line that speaks of saving goes here where the officer has a group; else to the funds. */
async function savingDoor(turn: Turn, { words: text }: { words: string }): Promise<boolean> {
  if (!speaksOfSaving(text)) return false;
  const groups = await myGroups(turn.operations);
  if (groups.length === 0) return false;
  await takeLine(turn, text);
  return true;
}

const speaksOfSaving = (text: string) =>
  words(text).some(({ start }) =>
    phrases('lending.saving').some((one) => startsWithPhrase(text.slice(start, start + 60), one)),
  );

function onGroup(run: (turn: Turn, group: SavingsGroup, text: string) => Promise<unknown>): Action {
  return {
    level: 'officer',
    async run(turn, [id = '', text = '']) {
      if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
      const group = await lockGroup(turn.tx, id, ownUnits(turn.operations));
      if (!group) throw new Refusal('common-refused-unit');
      await run(turn, group, text);
    },
  };
}

export const savingsChat = {
  commands: [tietkiem, motietkiem],
  dialogs: Object.fromEntries(
    [openGroupForm, joinForm, depositForm, settleForm, leaveForm].map((one) => [one.name, one.dialog]),
  ),
  actions: {
    group: onGroup((turn, group) => showGroup(turn, group.id)),
    'new-group': { level: 'officer', run: (turn: Turn) => openGroupForm.begin(turn) },
    deposit: onGroup(beginDeposits),
    join: onGroup((turn, group) => joinForm.begin(turn, '', {}, { groupId: group.id })),
    settle: onGroup((turn, group) => settleForm.begin(turn, '', {}, { groupId: group.id })),
    leave: onGroup((turn, group) => leaveForm.begin(turn, '', {}, { groupId: group.id })),
  } satisfies Feature['actions'],
  doors: { 'fund.in': savingDoor } satisfies Feature['doors'],
};
