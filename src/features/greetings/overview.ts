/** `/chucmung`: what comes in the next weeks, and what the unit does on each occasion. */

import { z } from 'zod';
import { action } from '../../conversation/dialogs/choices.ts';
import { obviousUnit, readUnit, unitChoices } from '../../conversation/dialogs/choose-unit.ts';
import { type Action, dialog, Refusal, type Turn } from '../../conversation/feature.ts';
import { findPerson } from '../../directory/people.ts';
import { type UnitRef, unitTrail, zoneOfUnit } from '../../directory/units.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import type { ChoiceInput } from '../../messaging/outgoing.ts';
import { joinRich, type RichText } from '../../messaging/rich-text.ts';
import { compareDates, type LocalDate, toLocal } from '../../text/calendar.ts';
import { offerBirthday } from './birth-date.ts';
import { dateText, FEATURE, lunarText, occasionName, sampleText } from './messages.ts';
import {
  anniversaries,
  anniversaryOf,
  BIRTHDAY,
  DAYS_SHOWN,
  daysUntil,
  fits,
  isApproved,
  isOccasion,
  kindsOf,
  nextMemorial,
  nextYearly,
  type Occasion,
  occasionIds,
  occasionOn,
} from './occasions.ts';
import { birthdaysWithin, changeGreeting, countGreeted, greetingOf, memorialDays, nameOf, watchUnit } from './store.ts';

export const UNIT_DIALOG = 'unit';
/** As much as is read on a telephone; an association of hundreds has a birthday a day. */
const MOST_LISTED = 20;

export async function beginGreetings(turn: Turn, rest: string): Promise<void> {
  if (rest !== '' && (await offerBirthday(turn, rest))) return;
  const unit = await obviousUnit(turn, 'officer');
  const occasion = occasionOn(rest, { now: turn.now, zone: turn.defaults.zone });
  return unit ? show(turn, unit, occasion) : askUnit(turn, 'greetings-ask-unit', { occasion });
}

const unitSchema = z.object({ occasion: z.enum(occasionIds).optional() });

async function askUnit(turn: Turn, key: string, data: z.infer<typeof unitSchema>): Promise<void> {
  await turn.ask(UNIT_DIALOG, data, { ...turn.speak.text(key), choices: await unitChoices(turn, 'officer') });
}

export const unitDialog = dialog(unitSchema, async (turn, data, input) => {
  const read = await readUnit(turn, 'officer', input);
  if (!('unit' in read)) return askUnit(turn, 'greetings-ask-unit-again', data);
  await turn.endDialog();
  return show(turn, read.unit, data.occasion);
});

const show = (turn: Turn, unit: UnitRef, occasion: Occasion | undefined) =>
  occasion ? showOccasion(turn, unit, occasion) : showOverview(turn, unit);

export async function todayIn(turn: Pick<Turn, 'tx' | 'now' | 'defaults'>, unit: UnitRef): Promise<LocalDate> {
  return toLocal(turn.now, await zoneOfUnit(turn.tx, unit, turn.defaults.zone));
}

interface Coming {
  date: LocalDate;
  line: RichText;
}

async function showOverview(turn: Turn, unit: UnitRef): Promise<void> {
  const { speak } = turn;
  const today = await todayIn(turn, unit);
  const kinds = await kindsOfUnit(turn, unit);
  const kept = anniversaries.filter((one) => fits(one.id, kinds));
  const memorials = await comingMemorials(turn, unit, today);
  const coming = [
    ...(await comingAnniversaries(turn, unit, today)),
    ...(await comingBirthdays(turn, unit, today)),
    ...memorials,
  ].filter(({ date }) => daysUntil(date, today) <= DAYS_SHOWN);
  coming.sort((a, b) => compareDates(a.date, b.date));
  const birthday = await greetingOf(turn.tx, unit.id, BIRTHDAY);
  const head = speak.text(coming.length > 0 ? 'greetings-coming' : 'greetings-nothing-coming', {
    unit: unit.name,
    days: DAYS_SHOWN,
  });
  const state = speak.text('greetings-birthday-state', { state: speak.label(`greetings-state-${birthday.approval}`) });
  const choices = [BIRTHDAY, ...kept.map((one) => one.id)].map((id) => [occasionChoice(turn, unit, id as Occasion)]);
  const others = action(speak.label('greetings-do-others'), FEATURE, 'others', [unit.id]);
  const gio =
    memorials.length > 0 ? [[action(speak.label('greetings-do-memorials'), FEATURE, 'memorials', [unit.id])]] : [];
  const lines = coming.slice(0, MOST_LISTED).map(({ line }) => line);
  const more = coming.length - lines.length;
  if (more > 0) lines.push(speak.text('greetings-more', { more }));
  await turn.reply({
    ...joinRich([head, joinRich(lines, '\n'), state, speak.text('greetings-hint')], '\n\n'),
    choices: [...choices, ...(kept.length < anniversaries.length ? [[others]] : []), ...gio],
  });
}

const occasionChoice = (turn: Turn, unit: UnitRef, id: Occasion): ChoiceInput =>
  action(occasionName(turn.speak, id), FEATURE, 'occasion', [unit.id, id]);

async function kindsOfUnit(turn: Turn, unit: UnitRef) {
  return kindsOf(await unitTrail(turn.tx, unit), (kind) => phrases(`greetings.kind.${kind}`));
}

/** Those that fit, and whatever else the unit keeps. */
async function comingAnniversaries(turn: Turn, unit: UnitRef, today: LocalDate): Promise<Coming[]> {
  const kinds = await kindsOfUnit(turn, unit);
  const found: Coming[] = [];
  for (const { id, month, day } of anniversaries) {
    const greeting = await greetingOf(turn.tx, unit.id, id);
    if (greeting.approval === 'off' && !fits(id, kinds)) continue;
    const date = nextYearly(month, day, today);
    // What was approved for another year is asked about again.
    const state = greeting.approval === 'year' && !isApproved(greeting, date.year) ? 'ask' : greeting.approval;
    const args = { date: dateText(turn.speak, date), what: occasionName(turn.speak, id) };
    const line = turn.speak.text('greetings-line', { ...args, state: turn.speak.label(`greetings-state-${state}`) });
    found.push({ date, line });
  }
  return found;
}

async function comingBirthdays(turn: Turn, unit: UnitRef, today: LocalDate): Promise<Coming[]> {
  return (await birthdaysWithin(turn.tx, unit.id)).map(({ fullName, month, day }) => {
    const date = nextYearly(month, day, today);
    return {
      date,
      line: turn.speak.text('greetings-line-birthday', { date: dateText(turn.speak, date), name: fullName }),
    };
  });
}

async function comingMemorials(turn: Turn, unit: UnitRef, today: LocalDate): Promise<Coming[]> {
  const found: Coming[] = [];
  for (const memorial of await memorialDays(turn.tx, [unit.id])) {
    const date = nextMemorial(memorial, today);
    if (!date) continue;
    const name = turn.encryption.decrypt(memorial.name, nameOf(memorial.id));
    const family = (await findPerson(turn.tx, memorial.personId))?.fullName ?? '';
    const args = { date: dateText(turn.speak, date), lunar: lunarText(turn.speak, memorial), name, family };
    found.push({ date, line: turn.speak.text('greetings-line-memorial', args) });
  }
  return found;
}

/** An action of the unit's officers, in private. */
export function onUnit(run: (turn: Turn, unit: UnitRef, args: readonly string[]) => Promise<unknown>): Action {
  return {
    level: 'officer',
    async run(turn, [unitId = '', ...args]) {
      if (turn.chat.kind !== 'private') throw new Refusal('common-private-only');
      if (!/^[\da-f-]{36}$/iu.test(unitId)) throw new Refusal('common-choice-old');
      await run(turn, await turn.requireUnit('officer', unitId), args);
    },
  };
}

function onOccasion(run: (turn: Turn, unit: UnitRef, occasion: Occasion) => Promise<unknown>): Action {
  return onUnit((turn, unit, [occasion]) => {
    if (!isOccasion(occasion)) throw new Refusal('common-choice-old');
    return run(turn, unit, occasion);
  });
}

/** The words, to how many they go and when, and what can be done: pressing is the approval. */
export async function showOccasion(turn: Turn, unit: UnitRef, occasion: Occasion): Promise<void> {
  const { speak } = turn;
  const today = await todayIn(turn, unit);
  const greeting = await greetingOf(turn.tx, unit.id, occasion);
  const day = anniversaryOf(occasion);
  const date = day && nextYearly(day.month, day.day, today);
  const people = day
    ? await countGreeted(turn.tx, unit.id, occasion, date ?? today)
    : (await birthdaysWithin(turn.tx, unit.id)).length;
  const about = speak.text(day ? 'greetings-about' : 'greetings-about-birthday', {
    what: occasionName(speak, occasion),
    date: date ? dateText(speak, date) : '',
    unit: unit.name,
    people,
    state: speak.label(`greetings-state-${greeting.approval}`),
  });
  const choice = (name: string, key: string, args = {}) =>
    action(speak.label(key, args), FEATURE, name, [unit.id, occasion]);
  const yearly = [
    [choice('year', 'greetings-do-year', { year: String(date?.year ?? '') })],
    [choice('ask', 'greetings-do-ask')],
  ];
  const choices = [
    [choice('always', day ? 'greetings-do-always' : 'greetings-do-birthdays')],
    ...(day ? yearly : []),
    [choice('edit', 'greetings-do-edit')],
    ...(greeting.approval === 'off' ? [] : [[choice('off', 'greetings-do-off')]]),
  ];
  await turn.reply({
    ...joinRich([about, speak.text('greetings-words-are'), sampleText(speak, occasion, greeting, unit.name)], '\n\n'),
    choices,
  });
}

function approve(approval: 'always' | 'year' | 'ask' | 'off'): Action {
  return onOccasion(async (turn, unit, occasion) => {
    const day = anniversaryOf(occasion);
    if (!day && approval !== 'always' && approval !== 'off') throw new Refusal('common-choice-old');
    const date = day && nextYearly(day.month, day.day, await todayIn(turn, unit));
    const approvedYear = approval === 'year' ? (date?.year ?? null) : null;
    const decided = { decidedById: turn.person.id, decidedAt: turn.now };
    await changeGreeting(turn.tx, { unitId: unit.id, occasion }, { approval, approvedYear, ...decided });
    if (approval !== 'off') {
      await watchUnit(turn.tx, unit.id, turn.now, await zoneOfUnit(turn.tx, unit, turn.defaults.zone));
    }
    const key = day ? `greetings-done-${approval}` : `greetings-done-birthday-${approval}`;
    const args = {
      what: occasionName(turn.speak, occasion),
      unit: unit.name,
      date: date ? dateText(turn.speak, date) : '',
    };
    return turn.say(key, args);
  });
}

export const overviewActions: Record<string, Action> = {
  overview: onUnit(showOverview),
  others: onUnit(async (turn, unit) => {
    const choices = occasionIds.map((id) => [occasionChoice(turn, unit, id)]);
    return turn.say('greetings-all-occasions', { unit: unit.name }, { choices });
  }),
  occasion: onOccasion(showOccasion),
  always: approve('always'),
  year: approve('year'),
  ask: approve('ask'),
  off: approve('off'),
};
