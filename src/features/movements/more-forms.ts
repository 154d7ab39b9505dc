/** The other forms of movements: starting one, taking registrations back, the review, quotas, criteria, yearly ratings. */

import type { FieldContext } from '../../conversation/form/field.ts';
import { choiceField, firstSaid } from '../../conversation/form/fields/choice.ts';
import { dateField } from '../../conversation/form/fields/date.ts';
import { numberField, numberIn } from '../../conversation/form/fields/number.ts';
import { nobodyYet, peopleField } from '../../conversation/form/fields/people.ts';
import { periodField, periodIn } from '../../conversation/form/fields/period.ts';
import { textField } from '../../conversation/form/fields/text.ts';
import { unitField } from '../../conversation/form/fields/unit.ts';
import { form } from '../../conversation/form/form.ts';
import { unitSaid } from '../../directory/unit-said.ts';
import { unitsBelow } from '../../directory/units.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import { todayAt, unitIdsOf } from '../../operations/actor.ts';
import { sameWord, startsWithPhrase } from '../../text/fold.ts';
import { dayText } from './messages.ts';
import { knownMovements, movementField, type Which } from './movement-field.ts';
import { rateUnit, setCriteria, setMovementQuota, startMovement } from './operations.ts';
import { readRegistration, unitIn } from './read-registration.ts';
import { unitCalled } from './register-form.ts';
import { reviewMovement, withdrawFrom } from './register-operations.ts';
import { CRITERIA_LIMIT, grades, MINUTES_LIMIT, meantBy, NAME_LIMIT, subjects, withoutName } from './rules.ts';
import { showMovement } from './show.ts';

const idOf = (which: Which): string => ('movementId' in which ? which.movementId : '');

const subjectField = () =>
  choiceField({
    of: subjects,
    phrases: (one) => phrases(`movements.subject-${one}`),
    label: (speak, one) => speak.label(`movements-subject-${one}`),
  });

/** Who registers: behind the name, after a stop or "cho"; "gia đình văn hóa" is a name. */
function subjectIn(text: string) {
  const said = (part: string) => firstSaid(part, subjects, (one) => phrases(`movements.subject-${one}`));
  const stop = text.search(/[,;:\n]/u);
  const behind = stop < 0 ? undefined : said(text.slice(stop));
  if (behind) return { value: behind.value, from: stop };
  const whom = [...text.matchAll(/(?<!\p{L})\p{L}+(?!\p{L})/gu)]
    .filter(({ 0: word }) => phrases('movements.for-whom').some((one) => sameWord(word, one)))
    .at(-1);
  const last = whom && said(text.slice(whom.index));
  return last && { value: last.value, from: whom.index };
}

/** "phát động 5 không 3 sạch từ 1/1 đến 31/12, hộ gia đình". */
export const startForm = form({
  name: 'start',
  feature: 'movements',
  fields: {
    name: textField({ limit: NAME_LIMIT }),
    unit: unitField('officer'),
    subject: subjectField(),
    period: periodField(),
    criteria: textField({ limit: CRITERIA_LIMIT, optional: 'asked' }),
  },
  unitId: ({ unit }) => unit ?? undefined,
  preview: 'movements-start-preview',
  confirm: 'movements-choice-start-now',
  async readLine(text, context) {
    const period = periodIn(text, await todayAt(context, context.unitId));
    const rest = period?.rest ?? text;
    const subject = subjectIn(rest);
    const plain = (subject ? rest.slice(0, subject.from) : rest).split(/[,;:\n]/u)[0] ?? '';
    const lead = firstSaid(plain, ['kinds'], () => phrases('movements.kinds'));
    const name = (lead && lead.start < 3 ? plain.slice(lead.end) : plain).trim();
    return { name: name === '' ? undefined : name, subject: subject?.value, period: period?.value };
  },
  async submit(turn, { name, unit, subject, period, criteria }, { key }) {
    if (!name || !unit || !subject || !period) return;
    const isModel = firstSaid(name, ['model'], () => phrases('movements.models')) !== undefined;
    const movement = { name, unitId: unit, isModel, subject, ...period, criteria };
    const { movementId } = await startMovement.do(turn.operations, movement, key);
    await turn.say('movements-started', { name });
    await showMovement(turn, movementId);
  },
});

export const withdrawForm = form({
  name: 'withdraw',
  feature: 'movements',
  fields: {
    movement: movementField({ mayBegin: false, isOpen: false }),
    unit: unitField('officer'),
    who: peopleField({ itself: true }),
  },
  unitId: ({ unit }) => unit ?? undefined,
  preview: 'movements-withdraw-preview',
  confirm: 'movements-choice-withdraw-now',
  async readLine(text, context) {
    const known = await knownMovements(context, false);
    const instead = firstSaid(text, ['instead'], () => phrases('movements.instead'));
    const { movements, who, unit } = readRegistration(instead ? text.slice(0, instead.start) : text, known);
    const id = await unitCalled(unit, context);
    return {
      movement: movements[0] ? { movementId: movements[0].id } : undefined,
      unit: id,
      who: who !== '' ? who : id && unit !== '' ? { ...nobodyYet, units: [id] } : undefined,
    };
  },
  async submit(turn, { movement, unit, who }, { key }) {
    if (!movement || !unit || !who) return;
    const people = who.units.length > 0 ? null : who.people.map((one) => one.personId);
    const { count } = await withdrawFrom.do(turn.operations, { movementId: idOf(movement), unitId: unit, people }, key);
    await turn.say('movements-withdrawn', { count });
    await showMovement(turn, idOf(movement));
  },
});

const OLDEST_DAYS = 400;

/** "đạt: Hoa, Lan", "Hoa, Lan đạt", "cả chi hội đạt trừ ông Tám". */
function whoMet(before: string, behind: string): string {
  const lead = firstSaid(before, ['reviews'], () => phrases('movements.reviews'));
  const named = (lead ? before.slice(lead.end) : before).replace(/^[\s:,;]+|[\s:,;]+$/gu, '');
  const isBut = phrases('common.except').some((one) => startsWithPhrase(behind, one) !== null);
  if (behind === '') return named;
  return isBut && named !== '' ? `${named} ${behind}` : behind;
}

export const reviewForm = form({
  name: 'review',
  feature: 'movements',
  fields: {
    movement: movementField({ mayBegin: false, isOpen: false }),
    unit: unitField('officer'),
    met: peopleField({ everyone: true, counts: true }),
    minutes: textField({ limit: MINUTES_LIMIT, optional: 'asked' }),
    day: dateField({ when: 'past', within: OLDEST_DAYS, isToday: true }),
  },
  unitId: ({ unit }) => unit ?? undefined,
  preview: 'movements-review-preview',
  confirm: 'movements-choice-review-now',
  async readLine(text, context) {
    const [movement] = meantBy(text, await knownMovements(context, false));
    const rest = movement ? withoutName(text, movement.name) : text;
    const verb = firstSaid(rest, ['met'], () => phrases('movements.met'));
    const behind = verb ? rest.slice(verb.end).replace(/^[\s:,]+/u, '') : '';
    const minutes = firstSaid(behind, ['minutes'], () => phrases('movements.minutes'));
    const said = (minutes ? behind.slice(0, minutes.start) : behind).replace(/[\s,;.]+$/u, '');
    const who = verb ? whoMet(rest.slice(0, verb.start), said) : '';
    return {
      movement: movement && { movementId: movement.id },
      unit: await unitCalled(unitIn(verb ? rest.slice(0, verb.start) : rest), context),
      met: who === '' ? undefined : who,
      minutes: minutes && behind.slice(minutes.start).trim().slice(0, MINUTES_LIMIT),
    };
  },
  async submit(turn, { movement, unit, met, minutes, day }, { key }) {
    if (!movement || !unit || !met || !day) return;
    const who = {
      ...met,
      people: met.people.map((one) => one.personId),
      except: met.except.map((one) => one.personId),
    };
    const input = { movementId: idOf(movement), unitId: unit, day, who, minutes };
    const counts = await reviewMovement.do(turn.operations, input, key);
    await turn.say('movements-reviewed', { met: counts.met, missed: counts.missed });
    await showMovement(turn, idOf(movement));
  },
});

export const quotaForm = form({
  name: 'quota',
  feature: 'movements',
  fields: {
    movement: movementField({ mayBegin: false, isOpen: true }),
    unit: unitField('officer'),
    target: numberField({ least: 1, most: 100_000, units: () => phrases('common.counted-people') }),
  },
  unitId: ({ unit }) => unit ?? undefined,
  preview: 'movements-quota-preview',
  confirm: 'movements-choice-quota-now',
  async readLine(text, context) {
    const [movement, another] = meantBy(text, await knownMovements(context, true));
    const rest = movement ? withoutName(text, movement.name) : text;
    const numbers = rest.match(/(?<![\d/])\d+(?![\d/])/gu) ?? [];
    const counted = numberIn(rest, phrases('common.counted-people'), false)?.value;
    return {
      movement: movement && (another ? text : { movementId: movement.id }),
      unit: await unitOf(rest, context),
      // Of several units each has its own.
      target: numbers.length === 1 ? counted : undefined,
    };
  },
  async submit(turn, { movement, unit, target }, { key }) {
    if (!movement || !unit || !target) return;
    await setMovementQuota.do(turn.operations, { movementId: idOf(movement), unitId: unit, target }, key);
    await turn.say('movements-quota-set', { target });
    await showMovement(turn, idOf(movement));
  },
});

export const criteriaForm = form({
  name: 'criteria',
  feature: 'movements',
  fields: { movement: movementField({ mayBegin: false, isOpen: false }), text: textField({ limit: CRITERIA_LIMIT }) },
  preview: 'movements-criteria-preview',
  confirm: 'movements-choice-criteria-now',
  async submit(turn, { movement, text }, { key }) {
    if (!movement || !text) return;
    const { version } = await setCriteria.do(turn.operations, { movementId: idOf(movement), text }, key);
    await turn.say('movements-criteria-set', { version: String(version) });
    await showMovement(turn, idOf(movement));
  },
});

/** The unit that is named, by all of its name or by its end; none named: the officer's own, where none is below it. */
async function unitOf(text: string, context: FieldContext): Promise<string | undefined> {
  const mine = unitIdsOf(context, 'officer');
  const units = mine.length > 0 ? await unitsBelow(context.tx, mine) : [];
  return unitSaid(text, units)?.id ?? (units.length === 1 ? units[0]?.id : undefined);
}

/** "xếp loại chi hội Liên Sơn năm 2023 hoàn thành xuất sắc". */
export const rateForm = form({
  name: 'rate',
  feature: 'movements',
  fields: {
    unit: unitField('officer'),
    grade: choiceField({
      of: grades,
      phrases: (one) => phrases(`movements.grade-${one}`),
      label: (speak, one) => speak.label(`movements-grade-${one}`),
    }),
    year: numberField({ least: 1900, most: 2999, units: () => [] }),
    decision: textField({ limit: MINUTES_LIMIT, optional: 'asked' }),
  },
  unitId: ({ unit }) => unit ?? undefined,
  preview: 'movements-rate-preview',
  confirm: 'movements-choice-rate-now',
  async readLine(text, context) {
    const grade = firstSaid(text, grades, (one) => phrases(`movements.grade-${one}`));
    const year = /(?<!\d)(?:19|20)\d\d(?!\d)/u.exec(text);
    return {
      unit: await unitOf(text, context),
      grade: grade?.value,
      year: year ? Number(year[0]) : undefined,
    };
  },
  async submit(turn, { unit, grade, year, decision }, { key }) {
    if (!unit || !grade || !year) return;
    const { inRow } = await rateUnit.do(turn.operations, { unitId: unit, grade, year, decision }, key);
    const said = { year: String(year), grade: turn.speak.label(`movements-grade-${grade}`), inRow };
    await turn.say('movements-rated', said);
  },
});

export { dayText };
