/** Cards in chat: written down for several at once, those that end listed, each reminded a month before. */
import { action } from '../../../conversation/dialogs/choices.ts';
import type { Command, Feature, Scheduled, Turn } from '../../../conversation/feature.ts';
import { choiceField } from '../../../conversation/form/fields/choice.ts';
import { dateField } from '../../../conversation/form/fields/date.ts';
import { numberField } from '../../../conversation/form/fields/number.ts';
import { unitField } from '../../../conversation/form/fields/unit.ts';
import { form } from '../../../conversation/form/form.ts';
import { findPerson } from '../../../directory/people.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { joinRich } from '../../../messaging/rich-text.ts';
import { todayAt, unitIdsOf } from '../../../operations/actor.ts';
import { addDays } from '../../../text/calendar.ts';
import { dayText } from '../common/days.ts';
import { fundField } from '../common/fund-field.ts';
import { peopleField } from '../common/people-field.ts';
import { sumField } from '../common/sum-field.ts';
import { claimEnding, endingCards } from './card-store.ts';
import { insuranceKinds, MOST_CARD, MOST_MONTHS, noteInsurance, payers } from './operations.ts';

const MINUTE = 60_000;
const WITHIN_DAYS = 2 * 366;
/** Ahead of today: whose card ends is asked for in time to collect the money. */
const AHEAD_DAYS = 60;
const LIST = 40;

const insuranceForm = form({
  name: 'insurance',
  feature: 'lending',
  fields: {
    cardUnit: unitField('officer'),
    cardKind: choiceField({
      of: insuranceKinds,
      phrases: (one) => phrases(`lending.card-${one}`),
      label: (speak, one) => speak.label(`lending-card-${one}`),
    }),
    cardPeople: peopleField,
    cardMonths: numberField({ least: 1, most: MOST_MONTHS, units: () => phrases('lending.months') }),
    cardFrom: dateField({ when: 'past', within: WITHIN_DAYS, isToday: true }),
    payer: choiceField({
      of: payers,
      phrases: (one) => phrases(`lending.payer-${one}`),
      label: (speak, one) => speak.label(`lending-payer-${one}`),
    }),
    cardEach: sumField(MOST_CARD, 'offered'),
    cardFund: { ...fundField(), optional: 'offered' as const },
  },
  unitId: ({ cardUnit }) => cardUnit ?? undefined,
  preview: 'lending-card-preview',
  confirm: 'lending-choice-write',
  async submit(turn, values, { key }) {
    const { cardUnit, cardKind, cardPeople, cardMonths, cardFrom, payer } = values;
    if (!cardUnit || !cardKind || !cardPeople || !cardMonths || !cardFrom || !payer) return;
    const cards = {
      unitId: cardUnit,
      personIds: cardPeople.map(({ personId }) => personId),
      kind: cardKind,
      months: cardMonths,
      fromOn: cardFrom,
      payer,
      fundId: payer === 'fund' ? values.cardFund : null,
      eachDong: payer === 'fund' ? values.cardEach : null,
      isNew: null,
    };
    const { made, isNew } = await noteInsurance.do(turn.operations, cards, key);
    await turn.say('lending-cards-written', { made, isNew });
  },
});

/** Whose card ends within two months or has ended. */
async function showEnding(turn: Turn): Promise<void> {
  const today = await todayAt(turn.operations);
  const cards = await endingCards(turn.tx, unitIdsOf(turn.operations, 'officer'), addDays(today, AHEAD_DAYS));
  const { speak } = turn;
  const lines = cards.slice(0, LIST).map((card) =>
    speak.text('lending-card-line', {
      name: card.fullName,
      unit: card.unitName,
      kind: speak.label(`lending-card-${card.kind}`),
      day: dayText(card.untilOn),
    }),
  );
  const head = speak.text(cards.length === 0 ? 'lending-cards-none' : 'lending-cards', { cards: cards.length });
  const choices = [[action(speak.label('lending-choice-new-card'), 'lending', 'new-card')]];
  await turn.reply({ ...joinRich([head, ...lines], '\n'), choices });
}

const baohiem: Command = {
  name: 'baohiem',
  level: 'officer',
  where: 'private',
  run: (turn, rest) => (rest === '' ? showEnding(turn) : insuranceForm.begin(turn, rest)),
};

/** "mua thẻ bhyt cho Hoa, Lan": the words of the command name the kind. */
const muabaohiem: Command = {
  name: 'muabaohiem',
  level: 'officer',
  where: 'private',
  run: (turn) => insuranceForm.begin(turn, turn.incoming.text),
};

/** A month before a card ends, its holder is reminded. */
export const remindCards: Scheduled = {
  name: 'insurance-cards',
  everyMs: MINUTE,
  async run(context) {
    const card = await claimEnding(context.tx, context.now, context.defaults.zone);
    if (!card) return 0;
    const person = await findPerson(context.tx, card.personId);
    if (person)
      await context.notify(
        person,
        (speak) =>
          speak.text('lending-card-ends', {
            kind: speak.label(`lending-card-${card.kind}`),
            day: dayText(card.untilOn),
          }),
        { lane: 'reminder' },
      );
    return 1;
  },
};

export const insuranceChat = {
  commands: [baohiem, muabaohiem],
  dialogs: { [insuranceForm.name]: insuranceForm.dialog },
  actions: {
    'new-card': { level: 'officer', run: (turn: Turn) => insuranceForm.begin(turn) },
    cards: { level: 'officer', run: showEnding },
  } satisfies Feature['actions'],
};
