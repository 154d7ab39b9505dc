/** `/truc`: who answers for a unit, at what hours, who stands in, and how long is waited. */

import { z } from 'zod';
import { privateOnly } from '../../../cases/chat/face.ts';
import { action, answer, rowsOfTwo } from '../../../conversation/dialogs/choices.ts';
import { obviousUnit, readUnit, unitChoices } from '../../../conversation/dialogs/choose-unit.ts';
import {
  type Action,
  type Command,
  type DialogInput,
  dialog,
  type Translator,
  type Turn,
} from '../../../conversation/feature.ts';
import { type Officer, officersAlong } from '../../../directory/officers.ts';
import { changeUnitSettings, settingsOfUnit, type UnitRef } from '../../../directory/units.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { joinRich, type RichText } from '../../../messaging/rich-text.ts';
import { fold } from '../../../text/fold.ts';
import { FEATURE } from '../messages.ts';
import { readHours, readMinutes, readPlaces, usualHours } from './duty-rules.ts';
import { type DutyRow, dutyRows, saveDuty } from './duty-store.ts';
import { formatMinutes } from './duty-words.ts';

const fields = ['people', 'hours', 'substitute', 'head', 'patience', 'group'] as const;
type Field = (typeof fields)[number];

/** Of messages in an hour. */
const MOST_MESSAGES = 200;

export const truc: Command = {
  name: 'truc',
  level: 'officer',
  where: 'private',
  async run(turn) {
    const unit = await obviousUnit(turn, 'officer');
    if (unit) await show(turn, unit);
    else await askUnit(turn);
  },
};

const dutySchema = z.object({ unitId: z.string().optional(), field: z.enum(fields).optional() });

async function askUnit(turn: Turn, key = 'questions-duty-ask-unit'): Promise<void> {
  await turn.ask('duty', {}, { ...turn.speak.text(key), choices: await unitChoices(turn, 'officer') });
}

async function rowOf(turn: Turn, unit: UnitRef): Promise<DutyRow> {
  const rows = await dutyRows(turn.tx, unit.path);
  const own = rows.find((row) => row.unitId === unit.id);
  const hours = rows[0] ?? { fromTime: usualHours.from, toTime: usualHours.to, weekdays: [...usualHours.days] };
  const { fromTime, toTime, weekdays } = hours;
  return own ?? { unitId: unit.id, personIds: [], substituteId: null, headId: null, fromTime, toTime, weekdays };
}

/** How it stands, with a button for each part. */
async function show(turn: Turn, unit: UnitRef, note?: RichText): Promise<void> {
  const { speak } = turn;
  const row = await rowOf(turn, unit);
  const officers = await officersAlong(turn, unit);
  const settings = await settingsOfUnit(turn.tx, unit);
  const nameOf = (id: string | null) => officers.find((officer) => officer.id === id)?.fullName;
  const people = row.personIds.flatMap((id) => nameOf(id) ?? []);
  const minutes = (count: number) => formatMinutes(speak, count);
  const text = speak.text('questions-duty', {
    unit: unit.name,
    people: people.length > 0 ? people.join(', ') : speak.label('questions-duty-all'),
    hours: hoursText(speak, row),
    substitute: nameOf(row.substituteId) ?? speak.label('questions-duty-substitute-none'),
    head: nameOf(row.headId) ?? speak.label('questions-duty-head-none'),
    nudge: minutes(settings.questionNudgeMinutes),
    others: minutes(settings.questionOthersMinutes),
    late: minutes(settings.questionHeadMinutes),
    count: settings.groupMessagesPerHour,
  });
  await turn.reply({
    ...joinRich([note ?? '', text], '\n\n'),
    choices: rowsOfTwo(
      fields.map((field) => action(speak.label(`questions-duty-set-${field}`), FEATURE, 'set-duty', [unit.id, field])),
    ),
  });
}

function hoursText(speak: Translator, row: DutyRow): string {
  const days =
    row.weekdays.length === 7 || row.weekdays.length === 0
      ? speak.label('questions-duty-every-day')
      : row.weekdays.map((day) => speak.label(`questions-duty-day-${day}`)).join(', ');
  return row.fromTime === row.toTime
    ? speak.label('questions-duty-always', { days })
    : speak.label('questions-duty-from-to', { from: row.fromTime, to: row.toTime, days });
}

const set: Action = {
  level: 'officer',
  async run(turn, [unitId, field]) {
    privateOnly(turn);
    const unit = await turn.requireUnit('officer', unitId ?? '');
    const known = fields.find((one) => one === field);
    if (known) await askField(turn, unit, known);
  },
};

export const dutyActions: Record<string, Action> = { 'set-duty': set };

async function askField(turn: Turn, unit: UnitRef, field: Field, note?: RichText): Promise<void> {
  const { speak } = turn;
  const officers = await officersAlong(turn, unit);
  const named = officers.map((officer) => [answer(officer.fullName, officer.id)]);
  const none = answer(speak.label(`questions-duty-none-${field === 'head' ? 'head' : 'substitute'}`), 'none');
  const all = answer(speak.label('questions-duty-all'), 'all', phrases('questions.all'));
  const choices = {
    people: [...named, [all]],
    substitute: [...named, [none]],
    head: [...named, [none]],
    hours: [
      [
        answer(speak.label('questions-duty-office-hours'), 'office'),
        answer(speak.label('questions-duty-round'), 'round'),
      ],
    ],
    patience: [],
    group: [],
  }[field];
  const content = joinRich([note ?? '', speak.text(`questions-duty-ask-${field}`, { unit: unit.name })], '\n\n');
  await turn.ask('duty', { unitId: unit.id, field }, { ...content, choices });
}

export const dutyDialog = dialog(dutySchema, async (turn, { unitId, field }, input) => {
  if (unitId === undefined || field === undefined) {
    const reading = await readUnit(turn, 'officer', input);
    if (!('unit' in reading)) return askUnit(turn, 'questions-hint-unit');
    await turn.endDialog();
    return show(turn, reading.unit);
  }
  const unit = await turn.requireUnit('officer', unitId);
  const isSet = await change(turn, unit, field, input);
  if (!isSet) return askField(turn, unit, field, turn.speak.text(`questions-duty-hint-${field}`));
  await turn.endDialog();
  await show(turn, unit, turn.speak.text('questions-duty-saved'));
});

/** @returns false for what cannot be read */
async function change(turn: Turn, unit: UnitRef, field: Field, input: DialogInput): Promise<boolean> {
  const row = await rowOf(turn, unit);
  const save = async (part: Partial<DutyRow>) => {
    await saveDuty(turn.tx, { ...row, ...part }, turn.person.id, turn.now);
    return true;
  };
  const officers = await officersAlong(turn, unit);
  switch (field) {
    case 'people': {
      const picked = input.value === 'all' ? [] : pickOfficers(officers, input);
      return picked ? save({ personIds: picked.map((officer) => officer.id) }) : false;
    }
    case 'substitute':
    case 'head': {
      const picked = input.value === 'none' ? [] : pickOfficers(officers, input);
      if (!picked || picked.length > 1) return false;
      const id = picked[0]?.id ?? null;
      return save(field === 'head' ? { headId: id } : { substituteId: id });
    }
    case 'hours': {
      if (input.value === 'office') return save({ fromTime: '07:30', toTime: '17:00', weekdays: [1, 2, 3, 4, 5] });
      if (input.value === 'round') return save({ fromTime: '00:00', toTime: '00:00', weekdays: [...usualHours.days] });
      const hours = readHours(fold(input.text));
      if (!hours) return false;
      const weekdays = daysIn(input.text);
      return save({ fromTime: hours.from, toTime: hours.to, weekdays });
    }
    case 'patience': {
      const parts = fold(input.text).split(/[,;]/u).map(readMinutes);
      const [nudge, others, head] = parts;
      if (parts.length !== 3 || !nudge || !others || !head || nudge >= others || others >= head) return false;
      await changeUnitSettings(turn.tx, unit.id, {
        questionNudgeMinutes: nudge,
        questionOthersMinutes: others,
        questionHeadMinutes: head,
      });
      return true;
    }
    case 'group': {
      const count = /^\s*(\d{1,3})\s*$/u.exec(input.text)?.[1];
      if (count === undefined || Number(count) > MOST_MESSAGES) return false;
      await changeUnitSettings(turn.tx, unit.id, { groupMessagesPerHour: Number(count) });
      return true;
    }
  }
}

/** Monday to Friday or to Saturday where that is said, else every day. */
function daysIn(text: string): number[] {
  const said = (key: string) => phrases(key).some((word) => ` ${fold(text)} `.includes(` ${fold(word)} `));
  if (said('questions.workdays')) return [1, 2, 3, 4, 5];
  return said('questions.saturday') ? [1, 2, 3, 4, 5, 6] : [...usualHours.days];
}

/** By button, by numbers ("1, 3"), or by name. */
function pickOfficers(officers: readonly Officer[], input: DialogInput): Officer[] | undefined {
  if (input.value !== undefined) return officers.filter((officer) => officer.id === input.value);
  const places = readPlaces(input.text, officers.length);
  if (places) return places.flatMap((place) => officers[place] ?? []);
  const names = input.text.split(/[,;]/u).map((name) => name.trim());
  const found = names.map((name) =>
    officers.filter((officer) => name !== '' && fold(officer.fullName).includes(fold(name))),
  );
  return found.every((some) => some.length === 1) ? found.flat() : undefined;
}
