/** Forms of a savings group: opened, joined, paid into, paid back, left. */
import { choiceField } from '../../../conversation/form/fields/choice.ts';
import { dateField } from '../../../conversation/form/fields/date.ts';
import { personField } from '../../../conversation/form/fields/person.ts';
import { textField } from '../../../conversation/form/fields/text.ts';
import { unitField } from '../../../conversation/form/fields/unit.ts';
import { form } from '../../../conversation/form/form.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { formatDong } from '../../../text/money.ts';
import { sumsIn } from '../../../text/names-and-sums.ts';
import { peopleField } from '../common/people-field.ts';
import { sumField } from '../common/sum-field.ts';
import { depositsField } from './deposits-field.ts';
import { showGroup } from './messages.ts';
import { deposit, joinGroup, leaveGroup, openGroup, settleGroup } from './operations.ts';
import { MOST_MONTHLY, NAME_LIMIT, settlePeriods } from './rules.ts';

const WITHIN_DAYS = 2 * 366;
const past = dateField({ when: 'past', within: WITHIN_DAYS, isToday: true });

export const openGroupForm = form({
  name: 'open-group',
  feature: 'lending',
  fields: {
    groupUnit: unitField('officer'),
    groupName: textField({ limit: NAME_LIMIT }),
    monthly: sumField(MOST_MONTHLY),
    settles: choiceField({
      of: settlePeriods,
      phrases: (one) => phrases(`lending.settles-${one}`),
      label: (speak, one) => speak.label(`lending-settles-${one}`),
    }),
    groupHead: { ...personField(), optional: 'asked' as const },
    openedOn: past,
  },
  unitId: ({ groupUnit }) => groupUnit ?? undefined,
  preview: 'lending-group-preview',
  confirm: 'lending-choice-open-group',
  async readLine(text) {
    const [sum] = sumsIn(text);
    const name = (sum ? text.slice(0, sum.start) : text).replace(/[\s,:–-]+$/u, '').trim();
    return { monthly: sum && String(sum.dong), groupName: name === '' ? undefined : name.slice(0, NAME_LIMIT) };
  },
  async submit(turn, { groupUnit, groupName, monthly, settles, groupHead, openedOn }, { key }) {
    if (!groupUnit || !groupName || !monthly || !settles || !openedOn) return;
    const group = {
      unitId: groupUnit,
      name: groupName,
      monthlyDong: monthly,
      settles,
      headId: groupHead?.personId ?? null,
    };
    const { groupId } = await openGroup.do(turn.operations, { ...group, day: openedOn }, key);
    await turn.say('lending-group-opened', { group: groupName });
    await showGroup(turn, groupId);
  },
});

export const joinForm = form({
  name: 'join-group',
  feature: 'lending',
  fields: { joiners: peopleField, joinedOn: past },
  preview: 'lending-preview',
  confirm: 'lending-choice-write',
  async submit(turn, { joiners, joinedOn }, { key, about }) {
    if (!joiners || !joinedOn) return;
    const personIds = joiners.map(({ personId }) => personId);
    const { added } = await joinGroup.do(
      turn.operations,
      { groupId: about.groupId ?? '', personIds, day: joinedOn },
      key,
    );
    await turn.say('lending-joined', { count: added });
    await showGroup(turn, about.groupId ?? '');
  },
});

export const depositForm = form({
  name: 'deposit',
  feature: 'lending',
  fields: { deposits: depositsField, depositedOn: past },
  preview: 'lending-preview',
  confirm: 'lending-choice-write',
  async submit(turn, { deposits, depositedOn }, { key, about }) {
    if (!deposits || !depositedOn) return;
    const items = deposits.items.map(({ personId, dong }) => ({ personId, sumDong: dong }));
    const entry = { groupId: deposits.groupId, items, day: depositedOn, note: about.note ?? '' };
    const { totalDong, people } = await deposit.do(turn.operations, entry, key);
    await turn.say('lending-deposited', { sum: formatDong(BigInt(totalDong)), people });
    await showGroup(turn, deposits.groupId);
  },
});

export const settleForm = form({
  name: 'settle-group',
  feature: 'lending',
  fields: {
    goesOn: choiceField({
      of: ['on', 'ends'] as const,
      phrases: (one) => phrases(`lending.goes-${one}`),
      label: (speak, one) => speak.label(`lending-goes-${one}`),
    }),
    settledOn: past,
  },
  preview: 'lending-settle-preview',
  confirm: 'lending-choice-pay-back',
  async submit(turn, { goesOn, settledOn }, { key, about }) {
    if (!goesOn || !settledOn) return;
    const settled = { groupId: about.groupId ?? '', day: settledOn, closes: goesOn === 'ends' };
    const { totalDong, people } = await settleGroup.do(turn.operations, settled, key);
    await turn.say('lending-settled', { sum: formatDong(BigInt(totalDong)), people });
  },
});

export const leaveForm = form({
  name: 'leave-group',
  feature: 'lending',
  fields: { leaver: personField(), leftOn: past },
  preview: 'lending-preview',
  confirm: 'lending-choice-pay-back',
  async submit(turn, { leaver, leftOn }, { key, about }) {
    if (!leaver || !leftOn) return;
    const left = { groupId: about.groupId ?? '', personId: leaver.personId, day: leftOn };
    const { totalDong } = await leaveGroup.do(turn.operations, left, key);
    await turn.say('lending-left', { sum: formatDong(BigInt(totalDong)) });
  },
});
