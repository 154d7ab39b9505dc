/** `/gio`: a day of mourning in the family of a member. */
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { action, answer, yes } from '../../conversation/dialogs/choices.ts';
import { type Action, type DialogInput, dialog, type Turn } from '../../conversation/feature.ts';
import { unitsAt } from '../../directory/access.ts';
import { findPerson, peopleNamed } from '../../directory/people.ts';
import { findUnit, zoneOfUnit } from '../../directory/units.ts';
import type { TextArgs } from '../../i18n/i18n.ts';
import { joinRich } from '../../messaging/rich-text.ts';
import { toLocal } from '../../text/calendar.ts';
import { dateText, FEATURE, lunarText } from './messages.ts';
import { nextMemorial } from './occasions.ts';
import { onUnit } from './overview.ts';
import { readLunarDay } from './read-lunar.ts';
import {
  addMemorialDay,
  endMemorialDay,
  findMemorialDay,
  memorialDays,
  nameOf,
  unitOfMember,
  watchUnit,
} from './store.ts';

export const MEMORIAL_DIALOG = 'memorial';
const LONGEST_NAME = 80;
const MOST_OFFERED = 8;

const schema = z.object({
  asking: z.enum(['name', 'date', 'person', 'confirm']),
  name: z.string().optional(),
  lunarDay: z.number().optional(),
  lunarMonth: z.number().optional(),
  personId: z.string().optional(),
});
type Draft = z.infer<typeof schema>;

export async function beginMemorial(turn: Turn, rest: string): Promise<void> {
  await turn.endDialog();
  const read = rest === '' ? null : readLunarDay(rest, { now: turn.now, zone: turn.defaults.zone });
  const name = (read ? read.rest : rest).slice(0, LONGEST_NAME).trim();
  const day = read ? { lunarDay: read.lunarDay, lunarMonth: read.lunarMonth } : {};
  await goOn(turn, { asking: 'name', ...(name === '' ? {} : { name }), ...day });
}

async function goOn(turn: Turn, draft: Draft): Promise<void> {
  if (draft.name === undefined) return ask(turn, { ...draft, asking: 'name' }, 'greetings-ask-memorial-name');
  if (draft.lunarDay === undefined) return ask(turn, { ...draft, asking: 'date' }, 'greetings-ask-memorial-date');
  if (draft.personId === undefined) return ask(turn, { ...draft, asking: 'person' }, 'greetings-ask-memorial-person');
  return confirm(turn, draft);
}

async function ask(
  turn: Turn,
  draft: Draft,
  key: string,
  args: TextArgs = {},
  choices = [] as ReturnType<typeof answer>[][],
) {
  const cancel = answer(turn.speak.label('common-cancel'), 'cancel');
  await turn.ask(MEMORIAL_DIALOG, draft, { ...turn.speak.text(key, args), choices: [...choices, [cancel]] });
}

export const memorialDialog = dialog<Draft>(schema, async (turn, draft, input) => {
  if (input.value === 'cancel') {
    await turn.endDialog();
    await turn.say('greetings-memorial-dropped');
    return;
  }
  switch (draft.asking) {
    case 'name': {
      const name = input.text.slice(0, LONGEST_NAME).trim();
      return goOn(turn, /\p{L}/u.test(name) ? { ...draft, name } : draft);
    }
    case 'date': {
      const read = readLunarDay(input.text, { now: turn.now, zone: turn.defaults.zone });
      if (!read) return ask(turn, draft, 'greetings-memorial-date-unclear');
      return goOn(turn, { ...draft, lunarDay: read.lunarDay, lunarMonth: read.lunarMonth });
    }
    case 'person':
      return takePerson(turn, draft, input);
    case 'confirm':
      return input.value === 'keep' ? keep(turn, draft) : confirm(turn, draft);
  }
});

const scopeOf = (turn: Turn) => unitsAt(turn.access, 'officer').map((unit) => unit.id);

async function takePerson(turn: Turn, draft: Draft, input: DialogInput): Promise<void> {
  if (input.value !== undefined) return goOn(turn, { ...draft, personId: input.value });
  const found = (await peopleNamed(turn, input.text, scopeOf(turn))).slice(0, MOST_OFFERED);
  const [only] = found;
  if (!only) return ask(turn, draft, 'greetings-nobody-named', { name: input.text.slice(0, LONGEST_NAME) });
  if (found.length === 1) return goOn(turn, { ...draft, personId: only.id });
  const choices = found.map((person) => [answer(person.fullName, person.id)]);
  return ask(turn, draft, 'greetings-several-named', {}, choices);
}

async function confirm(turn: Turn, draft: Draft): Promise<void> {
  const about = await describe(turn, draft);
  if (!about) return ask(turn, { ...draft, personId: undefined, asking: 'person' }, 'greetings-memorial-no-member');
  const keep = yes(turn.speak.label('greetings-do-memorial-keep'), 'keep');
  await ask(turn, { ...draft, asking: 'confirm' }, 'greetings-memorial-sure', about.args, [[keep]]);
}

/** Read anew at each step: the role, or the membership of the family, may have ended. @returns undefined where the person is no member in the officer's units */
async function describe(turn: Turn, draft: Draft) {
  const { name = '', lunarDay = 1, lunarMonth = 1, personId = '' } = draft;
  const unitId = await unitOfMember(turn.tx, personId, scopeOf(turn));
  const person = await findPerson(turn.tx, personId);
  if (!unitId || !person) return undefined;
  const unit = await turn.requireUnit('officer', unitId);
  const zone = await zoneOfUnit(turn.tx, unit, turn.defaults.zone);
  const next = nextMemorial({ lunarDay, lunarMonth }, toLocal(turn.now, zone));
  const lunar = lunarText(turn.speak, { lunarDay, lunarMonth });
  const args = { name, lunar, family: person.fullName, unit: unit.name, date: next ? dateText(turn.speak, next) : '' };
  return { unit, zone, args, day: { lunarDay, lunarMonth, personId } };
}

async function keep(turn: Turn, draft: Draft): Promise<void> {
  const about = await describe(turn, draft);
  if (!about) return confirm(turn, draft);
  const { unit, zone, args, day } = about;
  const id = uuidv7();
  const name = turn.encryption.encrypt(args.name, nameOf(id));
  const made = { createdById: turn.person.id, createdAt: turn.now };
  await addMemorialDay(turn.tx, { id, unitId: unit.id, name, ...day, ...made });
  await watchUnit(turn.tx, unit.id, turn.now, zone);
  await turn.endDialog();
  await turn.say('greetings-memorial-kept', args);
}

/** All of a unit and below, each with a choice that ends it. */
async function showMemorials(turn: Turn, unit: { id: string; name: string }): Promise<void> {
  const days = await memorialDays(turn.tx, [unit.id]);
  const lines = [];
  const choices = [];
  for (const [index, day] of days.entries()) {
    const family = (await findPerson(turn.tx, day.personId))?.fullName ?? '';
    const name = turn.encryption.decrypt(day.name, nameOf(day.id));
    const args = { number: index + 1, name, family, lunar: lunarText(turn.speak, day) };
    lines.push(turn.speak.text('greetings-memorial-line', args));
    choices.push([action(turn.speak.label('greetings-do-memorial-end', args), FEATURE, 'endMemorial', [day.id])]);
  }
  const head = turn.speak.text(days.length > 0 ? 'greetings-memorials' : 'greetings-no-memorials', { unit: unit.name });
  await turn.reply({ ...joinRich([head, ...lines], '\n'), choices });
}

export const memorialActions: Record<string, Action> = {
  memorials: onUnit(showMemorials),
  endMemorial: {
    level: 'officer',
    async run(turn, [id = '']) {
      const day = await findMemorialDay(turn.tx, id);
      const unit = day && (await findUnit(turn.tx, day.unitId));
      if (!day || !unit) return void (await turn.say('common-choice-old'));
      await turn.requireUnit('officer', unit.id);
      await endMemorialDay(turn.tx, day.id, turn.now);
      await turn.say('greetings-memorial-ended', { name: turn.encryption.decrypt(day.name, nameOf(day.id)) });
    },
  },
};
