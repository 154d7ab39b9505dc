/** Forms about supported children: taken in, promised for, paid, ended; papers and consents. */
import type { Turn } from '../../conversation/feature.ts';
import type { Field, FieldContext } from '../../conversation/form/field.ts';
import { choiceField } from '../../conversation/form/fields/choice.ts';
import { dateField } from '../../conversation/form/fields/date.ts';
import { moneyField } from '../../conversation/form/fields/money.ts';
import { readMember } from '../../conversation/form/fields/person.ts';
import { textField } from '../../conversation/form/fields/text.ts';
import { unitField } from '../../conversation/form/fields/unit.ts';
import { form } from '../../conversation/form/form.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import { todayAt } from '../../operations/actor.ts';
import { formatDong } from '../../text/money.ts';
import { dongInWords } from '../../text/money-words.ts';
import { sumsIn } from '../../text/names-and-sums.ts';
import { readDay } from '../../text/time/day/past-day.ts';
import { childField, promiseField } from './child-field.ts';
import { noteConsent, notePaper } from './file-operations.ts';
import { showChild, showThanks } from './messages.ts';
import { addChild, endChild, endPromise, handOver, promise, receive } from './operations.ts';
import {
  causes,
  ends,
  LEAST_A_YEAR,
  MOST_PROMISED,
  NAME_LIMIT,
  periods,
  sponsorKinds,
  TEXT_LIMIT,
  yearlyDong,
} from './rules.ts';

const YEAR = 366;
const words = (name: string) => phrases(`sponsorships.${name}`);
const note = (optional: 'asked' | 'offered') => textField({ limit: TEXT_LIMIT, optional });
const past = dateField({ when: 'past', within: 3 * YEAR, isToday: true });
/** Said back in figures, and for who reads Vietnamese in words. */
const sum: Field<string> = {
  ...moneyField({ limit: MOST_PROMISED, optional: 'asked' }),
  show: async (value, { speak }) =>
    `${formatDong(BigInt(value))}${speak.locale === 'vi' ? ` (${dongInWords(BigInt(value))})` : ''}`,
};

export const childForm = form({
  name: 'child',
  feature: 'sponsorships',
  fields: {
    childUnit: unitField('officer'),
    childName: textField({ limit: NAME_LIMIT }),
    birth: dateField({ when: 'past', within: 40 * YEAR }),
    cause: choiceField({
      of: causes,
      phrases: (one) => words(`cause-${one}`),
      label: (speak, one) => speak.label(`sponsorships-cause-${one}`),
    }),
    guardian: note('asked'),
    contact: note('offered'),
    childNote: note('offered'),
  },
  unitId: ({ childUnit }) => childUnit ?? undefined,
  preview: 'sponsorships-child-preview',
  confirm: 'sponsorships-choice-write',
  async readLine(text, context) {
    const typed = text.normalize('NFC');
    const day = readDay(typed, await todayAt(context, context.unitId), true);
    const name = typed.split(/[,;]/u)[0]?.trim() ?? '';
    return { childName: /\d/u.test(name) || name === '' ? undefined : name.slice(0, NAME_LIMIT), birth: day?.day };
  },
  async submit(turn, { childUnit, childName, birth, cause, guardian, contact, childNote }, { key }) {
    if (!childUnit || !childName || !birth || !cause) return;
    const child = { unitId: childUnit, name: childName, birth, cause, guardian, contact, note: childNote };
    const { childId, number } = await addChild.do(turn.operations, child, key);
    await turn.say('sponsorships-child-added', { number: String(number) });
    await showChild(turn, childId);
  },
});

export const promiseForm = form({
  name: 'promise',
  feature: 'sponsorships',
  fields: {
    promiseChild: childField,
    sponsorKind: choiceField({
      of: sponsorKinds,
      phrases: (one) => words(`kind-${one}`),
      label: (speak, one) => speak.label(`sponsorships-kind-${one}`),
    }),
    sponsor: textField({ limit: NAME_LIMIT }),
    promiseSum: sum,
    promisePeriod: choiceField({
      of: periods,
      phrases: (one) => words(`period-${one}`),
      label: (speak, one) => speak.label(`sponsorships-period-${one}`),
    }),
    insures: choiceField({
      of: ['yes', 'no'] as const,
      phrases: (one) => words(`insures-${one}`),
      label: (speak, one) => speak.label(`sponsorships-insures-${one}`),
      optional: 'offered',
    }),
    things: note('offered'),
    partner: note('offered'),
    beganOn: past,
  },
  preview: 'sponsorships-promise-preview',
  confirm: 'sponsorships-choice-write',
  async submit(turn, values, { key }) {
    const { promiseChild, sponsorKind, sponsor, promiseSum, promisePeriod, beganOn } = values;
    if (!promiseChild || !sponsorKind || !sponsor || !promisePeriod || !beganOn) return;
    const personId = sponsorKind === 'person' ? await memberCalled(turn, sponsor) : null;
    const given = {
      childId: promiseChild,
      kind: sponsorKind,
      sponsor,
      personId,
      partner: values.partner,
      promiseDong: promiseSum,
      period: promisePeriod,
      things: values.things,
      insures: values.insures === 'yes',
      day: beganOn,
      fundName: turn.speak.label('sponsorships-fund'),
    };
    await promise.do(turn.operations, given, key);
    await turn.say('sponsorships-promised');
    const yearly = promiseSum === null ? undefined : yearlyDong(BigInt(promiseSum), promisePeriod);
    if (yearly !== undefined && yearly < LEAST_A_YEAR)
      await turn.say('sponsorships-below-least', { yearly: formatDong(yearly), least: formatDong(LEAST_A_YEAR) });
    await showChild(turn, promiseChild);
  },
});

/** The member of this name, where there is exactly one. */
async function memberCalled(turn: Turn, name: string): Promise<string | null> {
  const reading = await readMember(name, { ...turn.operations, speak: turn.speak, unitId: undefined, about: {} });
  return reading && 'value' in reading ? reading.value.personId : null;
}

const ways = ['received', 'handed', 'both'] as const;

export const payForm = form({
  name: 'pay',
  feature: 'sponsorships',
  fields: {
    payFor: promiseField,
    way: choiceField({
      of: ways,
      phrases: (one) => words(`way-${one}`),
      label: (speak, one) => speak.label(`sponsorships-way-${one}`),
    }),
    paySum: sum,
    payThings: note('offered'),
    payPurpose: note('offered'),
    paidOn: past,
  },
  preview: 'sponsorships-pay-preview',
  confirm: 'sponsorships-choice-write',
  async readLine(text, context) {
    const typed = text.normalize('NFC');
    const day = readDay(typed, await todayAt(context, context.unitId), true);
    const [found] = sumsIn(typed).filter(
      ({ start }) => !(day?.spans ?? []).some(([from, to]) => start >= from && start < to),
    );
    const without = found ? `${typed.slice(0, found.start)} ${typed.slice(found.end)}` : typed;
    return {
      payFor: without,
      way: await wayIn(typed, context),
      paySum: found && String(found.dong),
      paidOn: day?.day,
    };
  },
  async submit(turn, { payFor, way, paySum, payThings, payPurpose, paidOn }, { key }) {
    if (!payFor || !way || !paidOn) return;
    const about = { sponsorshipId: payFor, day: paidOn };
    if (way !== 'handed') {
      if (!paySum) return void (await turn.say('sponsorships-ask-paySum'));
      await receive.do(turn.operations, { ...about, sumDong: paySum }, key);
    }
    if (way === 'received')
      return void (await turn.say('sponsorships-received', { sum: formatDong(BigInt(paySum ?? '0')) }));
    const given = { ...about, sumDong: paySum, things: payThings, purpose: payPurpose };
    const { waits } = await handOver.do(turn.operations, given, key);
    await turn.say(waits ? 'sponsorships-handed-waits' : 'sponsorships-handed');
    await showThanks(turn, payFor, { sum: paySum, things: payThings, purpose: payPurpose });
  },
});

/** "trao", "phát" is handed over; "chuyển", "gửi" has come in. */
const wayIn = async (text: string, context: FieldContext) =>
  (await choiceField({ of: ways, phrases: (one) => words(`way-${one}`), label: () => '' }).find?.(text, context))
    ?.value;

export const endForm = form({
  name: 'end-child',
  feature: 'sponsorships',
  fields: {
    endReason: choiceField({
      of: ends,
      phrases: (one) => words(`end-${one}`),
      label: (speak, one) => speak.label(`sponsorships-end-${one}`),
    }),
    endedOn: past,
  },
  preview: 'sponsorships-end-preview',
  confirm: 'sponsorships-choice-write',
  async submit(turn, { endReason, endedOn }, { key, about }) {
    if (!endReason || !endedOn) return;
    const { number } = await endChild.do(
      turn.operations,
      { childId: about.childId ?? '', reason: endReason, day: endedOn },
      key,
    );
    await turn.say('sponsorships-ended', { number: String(number) });
  },
});

export const endPromiseForm = form({
  name: 'end-promise',
  feature: 'sponsorships',
  fields: { stopped: promiseField, stoppedOn: past },
  preview: 'sponsorships-stop-preview',
  confirm: 'sponsorships-choice-write',
  async submit(turn, { stopped, stoppedOn }, { key }) {
    if (!stopped || !stoppedOn) return;
    const { isAlone } = await endPromise.do(turn.operations, { sponsorshipId: stopped, day: stoppedOn }, key);
    await turn.say(isAlone ? 'sponsorships-stopped-alone' : 'sponsorships-stopped');
  },
});

export const paperForm = form({
  name: 'paper',
  feature: 'sponsorships',
  fields: { paper: textField({ limit: TEXT_LIMIT }) },
  async submit(turn, { paper }, { key, about }) {
    if (!paper) return;
    await notePaper.do(turn.operations, { childId: about.childId ?? '', title: paper }, key);
    await showChild(turn, about.childId ?? '');
  },
});

export const consentForm = form({
  name: 'consent',
  feature: 'sponsorships',
  fields: {
    consentGuardian: textField({ limit: NAME_LIMIT }),
    childAgrees: choiceField({
      of: ['yes', 'no', 'young'] as const,
      phrases: (one) => words(`agrees-${one}`),
      label: (speak, one) => speak.label(`sponsorships-agrees-${one}`),
    }),
    consentUntil: dateField({ when: 'coming', within: 3 * YEAR }),
  },
  preview: 'sponsorships-consent-preview',
  confirm: 'sponsorships-choice-write',
  async submit(turn, { consentGuardian, childAgrees, consentUntil }, { key, about }) {
    if (!consentGuardian || !childAgrees || !consentUntil) return;
    const agrees = childAgrees === 'young' ? null : childAgrees === 'yes';
    const consent = {
      childId: about.childId ?? '',
      guardian: consentGuardian,
      childAgrees: agrees,
      untilOn: consentUntil,
    };
    await noteConsent.do(turn.operations, consent, key);
    await showChild(turn, about.childId ?? '');
  },
});
