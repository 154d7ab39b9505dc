/** What only the officer knows: what is lacking, where to go from here, number, day and who signs. Last time's words to begin with. */

import { z } from 'zod';
import { answer } from '../../../conversation/dialogs/choices.ts';
import type { Command, Turn } from '../../../conversation/feature.ts';
import type { Field, FieldContext } from '../../../conversation/form/field.ts';
import { choiceField, firstSaid } from '../../../conversation/form/fields/choice.ts';
import { dateField } from '../../../conversation/form/fields/date.ts';
import { numberField } from '../../../conversation/form/fields/number.ts';
import { textField } from '../../../conversation/form/fields/text.ts';
import { form } from '../../../conversation/form/form.ts';
import { unitsAt } from '../../../directory/access.ts';
import { findPerson, officersFor, type PersonRef } from '../../../directory/people.ts';
import { unitSaid } from '../../../directory/unit-said.ts';
import { findUnit, type UnitRef, unitsBelow } from '../../../directory/units.ts';
import { paperSettingsOf } from '../../../documents/paper-settings-store.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { profileNames } from '../../../runtime/documents/profile.ts';
import { fold } from '../../../text/fold.ts';
import { setPaperHead, WORDS_LIMIT, wordsToBeginWith, writeReport } from '../operations.ts';
import { parseDay } from '../period.ts';
import { FEATURE, periodArgs } from '../reminder-text.ts';
import { draftOf, issuedOf } from '../report-store.ts';
import { about, aboutTurn } from './load.ts';
import { choose, showReport } from './view.ts';

const MOST_OFFICERS = 8;

async function officers({ tx, now, unitId }: FieldContext): Promise<PersonRef[]> {
  const unit = unitId ? await findUnit(tx, unitId) : null;
  return unit ? (await officersFor(tx, unit, now)).slice(0, MOST_OFFICERS) : [];
}

/** An officer of the unit or of one above. */
const signerField: Field<string> = {
  kind: 'choice',
  schema: z.string(),
  optional: 'offered',
  async read({ text, value }, context) {
    const all = await officers(context);
    const said = fold(text);
    const found = all.filter((one) =>
      value === undefined ? said !== '' && fold(one.fullName).includes(said) : one.id === value,
    );
    const [only] = found;
    return only && found.length === 1 ? { value: only.id } : { problem: 'reports-signer-unread' };
  },
  choices: async (context) => (await officers(context)).map((one) => [answer(one.fullName, one.id)]),
  show: async (id, { tx }) => (await findPerson(tx, id))?.fullName ?? '?',
};

const YEARS_BACK = 3;

export const wordsForm = form({
  name: 'words',
  feature: FEATURE,
  fields: {
    limits: textField({ limit: WORDS_LIMIT, optional: 'asked' }),
    directions: textField({ limit: WORDS_LIMIT, optional: 'asked' }),
    number: numberField({ least: 1, most: 9999, optional: 'offered' }),
    signedOn: dateField({ when: 'past', within: YEARS_BACK * 366, optional: 'offered' }),
    signer: signerField,
  },
  preview: 'reports-words-preview',
  confirm: 'reports-choice-keep',
  async submit(turn, values, { key, about: said }) {
    const from = parseDay(said.from ?? '');
    const to = parseDay(said.to ?? '');
    const unit = await turn.requireUnit('officer', said.unitId ?? '');
    if (!from || !to) return;
    const change = {
      limits: values.limits,
      directions: values.directions,
      number: values.number,
      signedOn: values.signedOn,
      signedById: values.signer,
    };
    await writeReport.do(turn.operations, { about: { unitId: unit.id, from, to }, change }, key);
    const report = await aboutTurn(turn, unit, { from, to });
    const choices = [[choose(turn, report, 'word'), choose(turn, report, 'issue')], [choose(turn, report, 'show')]];
    await turn.say('reports-words-kept', {}, { choices });
  },
});

export const words = about(async (turn, { unit, period }) => {
  const start = await wordsToBeginWith(turn, unit.id, period);
  const own = (await draftOf(turn, unit.id, period)) ?? (await issuedOf(turn, unit.id, period));
  const known = {
    ...(start.limits !== null && { limits: start.limits }),
    ...(start.directions !== null && { directions: start.directions }),
    ...(own?.number && { number: own.number }),
    ...(own?.signedOn && { signedOn: own.signedOn }),
    ...(own?.signedById && { signer: own.signedById }),
  };
  if (start.isOld && (start.limits || start.directions)) await turn.say('reports-words-of-last-time');
  const [unitId = '', from = '', to = ''] = periodArgs(unit.id, period);
  await wordsForm.begin(turn, '', known, { unitId, from, to });
});

const line = (limit: number) => textField({ limit, optional: 'asked' });

const formField = choiceField({
  of: profileNames,
  phrases: (one) => phrases(`reports.form-${one}`),
  label: (speak, one) => speak.label(`reports-form-${one}`),
});

export const headForm = form({
  name: 'head',
  feature: FEATURE,
  fields: { form: formField, superior: line(150), issuer: line(150), place: line(60), letters: line(20) },
  preview: 'reports-head-preview',
  confirm: 'reports-choice-keep',
  async submit(turn, { superior, issuer, place, letters, form: chosen }, { key, about: said }) {
    const paper = {
      ...(chosen && { form: chosen }),
      superior: superior ?? '',
      issuer: issuer ?? '',
      place: place ?? '',
      letters: letters ?? '',
    };
    await setPaperHead.do(turn.operations, { unitId: said.unitId ?? '', paper }, key);
    await turn.say('reports-head-kept');
    const unit = await turn.requireUnit('officer', said.unitId ?? '');
    const from = parseDay(said.from ?? '');
    const to = parseDay(said.to ?? '');
    if (from && to) await showReport(turn, await aboutTurn(turn, unit, { from, to }));
  },
});

export const head = about(async (turn, { unit, period }) => {
  const [unitId = '', from = '', to = ''] = periodArgs(unit.id, period);
  await headForm.begin(turn, '', await headOfUnit(turn, unit), { unitId, from, to });
});

/** What it has set itself, and the form that holds for it. */
async function headOfUnit(turn: Turn, unit: UnitRef) {
  const { own, settings } = await paperSettingsOf(turn.tx, unit);
  const { form: _, ...lines } = own;
  const said = Object.fromEntries(Object.entries(lines).filter(([, value]) => value !== ''));
  return { ...said, form: settings.form ?? 'decree30' };
}

/** "thể thức văn bản Đảng", "đầu văn bản chi hội Sen 1": for the unit that is named, else the topmost of the officer. */
export const dauvanban: Command = {
  name: 'dauvanban',
  level: 'officer',
  where: 'private',
  async run(turn) {
    const { text } = turn.incoming;
    const held = unitsAt(turn.access, 'officer');
    const ids = held.map(({ id }) => id);
    const unit = unitSaid(text, await unitsBelow(turn.tx, ids)) ?? held[0];
    if (!unit) return;
    const chosen = firstSaid(text, profileNames, (one) => phrases(`reports.form-${one}`))?.value;
    const known = await headOfUnit(turn, unit);
    // Whoever names the form alone changes nothing else.
    const others = chosen ? { superior: null, issuer: null, place: null, letters: null } : {};
    await headForm.begin(turn, '', { ...others, ...known, ...(chosen && { form: chosen }) }, { unitId: unit.id });
  },
};
