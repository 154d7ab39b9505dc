/** Rotating funds in chat: agreed on, drawn before all eyes, paid and handed over; each member may read the book. */

import { z } from 'zod';
import { answer } from '../../../conversation/dialogs/choices.ts';
import { type Action, type Command, type Feature, Refusal, type Turn } from '../../../conversation/feature.ts';
import type { Field } from '../../../conversation/form/field.ts';
import { choiceField } from '../../../conversation/form/fields/choice.ts';
import { dateField } from '../../../conversation/form/fields/date.ts';
import { calledSo, personField } from '../../../conversation/form/fields/person.ts';
import { textField } from '../../../conversation/form/fields/text.ts';
import { unitField } from '../../../conversation/form/fields/unit.ts';
import { form } from '../../../conversation/form/form.ts';
import { findPeople, findPerson } from '../../../directory/people.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { todayAt } from '../../../operations/actor.ts';
import { formatDong } from '../../../text/money.ts';
import { sumsIn } from '../../../text/names-and-sums.ts';
import { ownUnits } from '../common/ledger-store.ts';
import { namesIn, peopleField } from '../common/people-field.ts';
import { sumField } from '../common/sum-field.ts';
import { bookText, showAllRotating, showMyRotating, showRotating } from './messages.ts';
import { drawRotating, givePot, noteNotice, openRotating, payShares, settleAdvance } from './operations.ts';
import { lockRotating, type RotatingFund, rotatingOf } from './rotating-store.ts';
import { MANNER_LIMIT, MOST_SHARE, NAME_LIMIT, rotatingPeriods } from './rules.ts';

const NEAR_DAYS = 366;

const rotatingForm = form({
  name: 'open-rotating',
  feature: 'lending',
  fields: {
    rotatingUnit: unitField('officer'),
    rotatingName: textField({ limit: NAME_LIMIT }),
    organiser: personField(),
    rotatingPeople: peopleField,
    share: sumField(MOST_SHARE),
    rotatingPeriod: choiceField({
      of: rotatingPeriods,
      phrases: (one) => phrases(`lending.period-${one.replace('_', '-')}`),
      label: (speak, one) => speak.label(`lending-period-${one}`),
    }),
    rotatingFirst: dateField({ when: 'coming', within: NEAR_DAYS }),
    manner: textField({ limit: MANNER_LIMIT, optional: 'asked' }),
  },
  unitId: ({ rotatingUnit }) => rotatingUnit ?? undefined,
  preview: 'lending-rotating-preview',
  confirm: 'lending-choice-open-rotating',
  async readLine(text) {
    const [sum] = sumsIn(text);
    const name = (sum ? text.slice(0, sum.start) : text).replace(/[\s,:–-]+$/u, '').trim();
    return { share: sum && String(sum.dong), rotatingName: name === '' ? undefined : name.slice(0, NAME_LIMIT) };
  },
  async submit(turn, values, { key }) {
    const { rotatingUnit, rotatingName, organiser, rotatingPeople, share, rotatingPeriod, rotatingFirst } = values;
    if (!rotatingUnit || !rotatingName || !organiser || !rotatingPeople) return;
    if (!share || !rotatingPeriod || !rotatingFirst) return;
    const agreed = {
      unitId: rotatingUnit,
      name: rotatingName,
      organiserId: organiser.personId,
      personIds: rotatingPeople.map(({ personId }) => personId),
      shareDong: share,
      period: rotatingPeriod,
      firstOn: rotatingFirst,
      manner: values.manner,
    };
    if (agreed.personIds.length < 2) throw new Refusal('lending-rotating-few');
    const { rotatingId } = await openRotating.do(turn.operations, agreed, key);
    await turn.say('lending-rotating-opened', { fund: rotatingName });
    await showRotating(turn, rotatingId);
  },
});

/** Shares of the current opening that are paid: by the names of who holds them. */
const sharesField: Field<string[]> = {
  kind: 'text',
  schema: z.array(z.uuid()).min(1),
  async read({ text, value }, context) {
    const open = (await rotatingOf(context, ownUnits(context))).flatMap((fund) =>
      fund.shares.filter((share) => !share.paid.includes(fund.given.length + 1)),
    );
    const chosen = open.find(({ id }) => id === value);
    if (chosen) return { value: [chosen.id] };
    const ids: string[] = [];
    for (const name of namesIn(text)) {
      const named = calledSo(open, name);
      const [only] = named.filter(({ id }) => !ids.includes(id));
      if (!only) return { problem: 'lending-share-none', args: { name } };
      if (new Set(named.map(({ personId }) => personId)).size > 1)
        return {
          problem: 'lending-share-several',
          args: { name },
          choices: named.map((one) => [answer(one.fullName, one.id)]),
        };
      ids.push(only.id);
    }
    return ids.length > 0 ? { value: ids } : undefined;
  },
  async show(ids, context) {
    const all = (await rotatingOf(context, ownUnits(context))).flatMap(({ shares }) => shares);
    return ids.map((id) => all.find((share) => share.id === id)?.fullName ?? '?').join(', ');
  },
};

const paidForm = form({
  name: 'pay-shares',
  feature: 'lending',
  fields: { shares: sharesField, sharesOn: dateField({ when: 'past', within: NEAR_DAYS, isToday: true }) },
  preview: 'lending-preview',
  confirm: 'lending-choice-write',
  async submit(turn, { shares, sharesOn }, { key, about }) {
    if (!shares || !sharesOn) return;
    await pay(turn, about.rotatingId ?? '', shares, about.isAdvanced === 'yes', key, sharesOn);
  },
});

async function pay(
  turn: Turn,
  rotatingId: string,
  shareIds: string[],
  isAdvanced: boolean,
  key?: string,
  day?: { year: number; month: number; day: number },
): Promise<void> {
  const paid = { rotatingId, shareIds, isAdvanced, day: day ?? (await todayAt(turn.operations)) };
  const { opening, totalDong, missing } = await payShares.do(turn.operations, paid, key);
  await turn.say('lending-shares-paid', { opening, sum: formatDong(BigInt(totalDong)), missing });
  await showRotating(turn, rotatingId);
}

const onRotating = (run: (turn: Turn, fund: RotatingFund, args: readonly string[]) => Promise<unknown>): Action => ({
  level: 'officer',
  async run(turn, [id = '', ...args]) {
    if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
    const fund = await lockRotating(turn, id, ownUnits(turn.operations));
    if (!fund) throw new Refusal('common-refused-unit');
    await run(turn, fund, args);
  },
});

/** Drawn once; every member reads the whole order, with the lot from which it can be reckoned again. */
async function draw(turn: Turn, { id }: RotatingFund): Promise<void> {
  const { lot } = await drawRotating.do(turn.operations, { rotatingId: id });
  const fund = await lockRotating(turn, id, ownUnits(turn.operations));
  if (!fund) return;
  const people = await findPeople(turn.tx, [...new Set([fund.organiserId, ...fund.shares.map((one) => one.personId)])]);
  for (const person of people.filter((one) => one.id !== turn.person.id))
    await turn.notify(person, (speak) => bookText(speak, fund), { lane: 'reminder' });
  await turn.say('lending-rotating-drawn-now', { fund: fund.name, lot });
  await showRotating(turn, id);
}

const missing = (fund: RotatingFund) =>
  fund.shares.filter((share) => !share.paid.includes(fund.given.length + 1)).map(({ id }) => id);

async function give(turn: Turn, fund: RotatingFund): Promise<void> {
  const day = await todayAt(turn.operations, fund.unitId);
  const key = `opening ${fund.id} ${fund.given.length + 1}`;
  const { personId, sumDong, opening, isLast } = await givePot.do(turn.operations, { rotatingId: fund.id, day }, key);
  const person = await findPerson(turn.tx, personId);
  await turn.say(isLast ? 'lending-pot-last' : 'lending-pot-given', {
    name: person?.fullName ?? '',
    sum: formatDong(BigInt(sumDong)),
    opening,
  });
  await showRotating(turn, fund.id);
}

async function back(turn: Turn, fund: RotatingFund, [shareId = '', opening = '']: readonly string[]): Promise<void> {
  const day = await todayAt(turn.operations, fund.unitId);
  await settleAdvance.do(turn.operations, { rotatingId: fund.id, shareId, opening: Number(opening), day });
  await turn.say('lending-advance-back');
  await showRotating(turn, fund.id);
}

async function noticed(turn: Turn, fund: RotatingFund): Promise<void> {
  await noteNotice.do(turn.operations, { rotatingId: fund.id, day: await todayAt(turn.operations, fund.unitId) });
  await turn.say('lending-noticed');
}

const hui: Command = {
  name: 'hui',
  level: 'officer',
  where: 'private',
  run: (turn, rest) => (rest === '' ? showAllRotating(turn) : rotatingForm.begin(turn, rest)),
};
const sohui: Command = { name: 'sohui', level: 'all', where: 'private', run: (turn) => showMyRotating(turn) };

export const rotatingChat = {
  commands: [hui, sohui],
  dialogs: { [rotatingForm.name]: rotatingForm.dialog, [paidForm.name]: paidForm.dialog },
  actions: {
    rotating: onRotating((turn, fund) => showRotating(turn, fund.id)),
    'new-rotating': { level: 'officer', run: (turn: Turn) => rotatingForm.begin(turn) },
    draw: onRotating(draw),
    'pay-shares': onRotating((turn, fund) => paidForm.begin(turn, '', {}, { rotatingId: fund.id, isAdvanced: 'no' })),
    'all-paid': onRotating((turn, fund) =>
      paidForm.begin(turn, '', { shares: missing(fund) }, { rotatingId: fund.id, isAdvanced: 'no' }),
    ),
    advance: onRotating((turn, fund) =>
      paidForm.begin(turn, '', { shares: missing(fund) }, { rotatingId: fund.id, isAdvanced: 'yes' }),
    ),
    'give-pot': onRotating(give),
    'advance-back': onRotating(back),
    noticed: onRotating(noticed),
  } satisfies Feature['actions'],
};
