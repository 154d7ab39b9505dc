/** The bank's loan groups in chat: how each stood on a day, and what they come to together. */
import { z } from 'zod';
import { action, no } from '../../../conversation/dialogs/choices.ts';
import { saysSkip } from '../../../conversation/dialogs/confirmation.ts';
import type { Command, Feature, Turn } from '../../../conversation/feature.ts';
import type { Field } from '../../../conversation/form/field.ts';
import { dateField } from '../../../conversation/form/fields/date.ts';
import { numberField } from '../../../conversation/form/fields/number.ts';
import { textField } from '../../../conversation/form/fields/text.ts';
import { unitField } from '../../../conversation/form/fields/unit.ts';
import { form } from '../../../conversation/form/form.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { joinRich } from '../../../messaging/rich-text.ts';
import { todayAt, unitIdsOf } from '../../../operations/actor.ts';
import { formatDong } from '../../../text/money.ts';
import { sumsIn } from '../../../text/names-and-sums.ts';
import { dayText } from '../common/days.ts';
import { sumField } from '../common/sum-field.ts';
import { latestSnapshots } from './entrusted-store.ts';
import { MOST_ENTRUSTED, MOST_HOUSEHOLDS, NAME_LIMIT, noteEntrusted } from './operations.ts';

const WITHIN_DAYS = 5 * 366;
const NOTHING = '0';

/** Nothing is overdue: said by a press, by "không" or by 0. */
const overdueField: Field<string> = {
  ...sumField(MOST_ENTRUSTED),
  schema: z.string().regex(/^(?:0|[1-9]\d*)$/),
  async read(said, context) {
    if (said.value === NOTHING || saysSkip(said.text) || /^0\D*$/u.test(said.text.trim())) return { value: NOTHING };
    return sumField(MOST_ENTRUSTED).read(said, context);
  },
  choices: async ({ speak }) => [[no(speak.label('lending-choice-nothing-overdue'), NOTHING)]],
  find: async () => undefined,
};

export const snapshotForm = form({
  name: 'snapshot',
  feature: 'lending',
  fields: {
    entrustedUnit: unitField('officer'),
    entrustedName: textField({ limit: NAME_LIMIT }),
    households: numberField({ least: 0, most: MOST_HOUSEHOLDS, units: () => phrases('lending.households') }),
    owed: sumField(MOST_ENTRUSTED),
    late: overdueField,
    asOf: dateField({ when: 'past', within: WITHIN_DAYS, isToday: true }),
  },
  unitId: ({ entrustedUnit }) => entrustedUnit ?? undefined,
  preview: 'lending-snapshot-preview',
  confirm: 'lending-choice-write',
  async readLine(text) {
    const [owed, late] = sumsIn(text);
    const count = /(\d{1,3})\s*(?:h|th)/u.exec(text);
    const name = text.slice(0, Math.min(count?.index ?? text.length, owed?.start ?? text.length));
    const tidy = name.replace(/[\s,;:–-]+$/u, '').trim();
    return {
      entrustedName: tidy === '' ? undefined : tidy.slice(0, NAME_LIMIT),
      households: count ? Number(count[1]) : undefined,
      owed: owed && String(owed.dong),
      late: late && String(late.dong),
    };
  },
  async submit(turn, { entrustedUnit, entrustedName, households, owed, late, asOf }, { key }) {
    if (!entrustedUnit || !entrustedName || households === null || !owed || !late || !asOf) return;
    const sums = { households, outstandingDong: owed, overdueDong: late };
    await noteEntrusted.do(turn.operations, { unitId: entrustedUnit, groupName: entrustedName, asOf, ...sums }, key);
    await showEntrusted(turn);
  },
});

/** The latest of each group: "tính đến ngày". */
export async function showEntrusted(turn: Turn): Promise<void> {
  const groups = await latestSnapshots(turn.tx, unitIdsOf(turn.operations, 'officer'), await todayAt(turn.operations));
  const { speak } = turn;
  const total = (of: 'outstandingDong' | 'overdueDong') => groups.reduce((sum, one) => sum + one[of], 0n);
  const head = speak.text(groups.length === 0 ? 'lending-entrusted-none' : 'lending-entrusted', {
    groups: groups.length,
    households: groups.reduce((sum, { households }) => sum + households, 0),
    owed: formatDong(total('outstandingDong')),
    late: formatDong(total('overdueDong')),
  });
  const lines = groups.map((one) =>
    speak.text('lending-entrusted-line', {
      group: one.groupName,
      unit: one.unitName,
      households: one.households,
      owed: formatDong(one.outstandingDong),
      late: formatDong(one.overdueDong),
      day: dayText(one.asOf),
    }),
  );
  const choices = [[action(speak.label('lending-choice-snapshot'), 'lending', 'snapshot')]];
  await turn.reply({ ...joinRich([head, ...lines], '\n'), choices });
}

const uythac: Command = {
  name: 'uythac',
  level: 'officer',
  where: 'private',
  run: (turn, rest) => (rest === '' ? showEntrusted(turn) : snapshotForm.begin(turn, rest)),
};

export const entrustedChat = {
  commands: [uythac],
  dialogs: { [snapshotForm.name]: snapshotForm.dialog },
  actions: {
    snapshot: { level: 'officer', run: (turn: Turn) => snapshotForm.begin(turn) },
    entrusted: { level: 'officer', run: showEntrusted },
  } satisfies Feature['actions'],
};
