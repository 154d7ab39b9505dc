/** Eight in the morning of a unit: who is greeted today, and what its officers are asked or reminded of. */
import { action } from '../../conversation/dialogs/choices.ts';
import type { FeatureContext, Scheduled } from '../../conversation/feature.ts';
import { findPeople, findPerson, officersFor, type PersonRef } from '../../directory/people.ts';
import { findUnit, type UnitRef, zoneOfUnit } from '../../directory/units.ts';
import { startBroadcast } from '../../outbound/broadcast/broadcast.ts';
import { type LocalDate, toLocal } from '../../text/calendar.ts';
import { toLunar } from '../../text/lunar.ts';
import { dateText, FEATURE, greetingText, lunarText, occasionName, sampleText } from './messages.ts';
import {
  anniversaries,
  BIRTHDAY,
  DAYS_BEFORE,
  daysUntil,
  isApproved,
  isGreetingTime,
  nextMemorial,
  nextMorning,
  nextYearly,
  type Occasion,
} from './occasions.ts';
import {
  type Greeting,
  greetingOf,
  isKeptBelow,
  mayGreet,
  memorialDaysOf,
  nameOf,
  noteTold,
  setClock,
  takeDueUnit,
  takeToGreet,
} from './store.ts';

interface Morning {
  unit: UnitRef;
  today: LocalDate;
}

/** What was missed while everything was down is not made up for on a later day: a birthday is over then. */
export const greetDue: Scheduled = {
  name: 'greetings',
  async run(context) {
    const unitId = await takeDueUnit(context.tx, context.now);
    if (unitId === undefined) return 0;
    const unit = await findUnit(context.tx, unitId);
    const zone = unit ? await zoneOfUnit(context.tx, unit, context.defaults.zone) : context.defaults.zone;
    await setClock(context.tx, unitId, nextMorning(context.now, zone));
    if (!unit || !isGreetingTime(context.now, zone)) return 1;
    const morning = { unit, today: toLocal(context.now, zone) };
    await keepAnniversaries(context, morning);
    await keepBirthdays(context, morning);
    await keepMemorials(context, morning);
    return 1;
  },
};

async function keepAnniversaries(context: FeatureContext, morning: Morning): Promise<void> {
  const { unit, today } = morning;
  for (const { id, month, day } of anniversaries) {
    const greeting = await greetingOf(context.tx, unit.id, id);
    if (greeting.approval === 'off') continue;
    const date = nextYearly(month, day, today);
    const days = daysUntil(date, today);
    if (days > DAYS_BEFORE) continue;
    if (!isApproved(greeting, date.year)) await askOfficers(context, morning, id, greeting, date);
    else if (days === 0) await sendAnniversary(context, morning, id, greeting);
  }
}

async function sendAnniversary(
  context: FeatureContext,
  { unit, today }: Morning,
  occasion: Occasion,
  greeting: Greeting,
): Promise<void> {
  const { tx, now } = context;
  const personIds = await takeToGreet(tx, unit.id, occasion, today, now);
  if (personIds.length === 0) return;
  const through = (await isKeptBelow(tx, unit.id, occasion, today.year)) ? 'people' : 'groups';
  await startBroadcast(
    tx,
    context.outbox,
    {
      feature: FEATURE,
      subjectId: unit.id,
      lane: 'reminder',
      createdById: null,
      audience: { unitIds: [unit.id], personIds, through, evenMuted: false },
      contents: context.inEachLanguage((speak) => greetingText(speak, occasion, greeting, unit.name, '')),
      fallback: context.defaults.locale,
    },
    now,
  );
}

/** Each officer once a year, while there is time; whoever presses decides for all. */
async function askOfficers(
  context: FeatureContext,
  { unit }: Morning,
  occasion: Occasion,
  greeting: Greeting,
  date: LocalDate,
): Promise<void> {
  for (const officer of await nearestOfficers(context, unit)) {
    if (!(await noteTold(context.tx, officer.id, `ask ${unit.id} ${occasion}`, date.year, context.now))) continue;
    await context.notify(officer, (speak) => {
      const words = sampleText(speak, occasion, greeting, unit.name);
      const args = { what: occasionName(speak, occasion), date: dateText(speak, date), unit: unit.name, words };
      const choice = (name: string, key: string) =>
        action(speak.label(key, { year: String(date.year) }), FEATURE, name, [unit.id, occasion]);
      const choices = [
        [choice('year', 'greetings-do-year')],
        [choice('always', 'greetings-do-always')],
        [choice('edit', 'greetings-do-edit'), choice('off', 'greetings-do-off')],
      ];
      return { ...speak.text('greetings-asked', args), choices };
    });
  }
}

async function keepBirthdays(context: FeatureContext, { unit, today }: Morning): Promise<void> {
  const greeting = await greetingOf(context.tx, unit.id, BIRTHDAY);
  if (!isApproved(greeting, today.year)) return;
  const ids = await takeToGreet(context.tx, unit.id, BIRTHDAY, today, context.now);
  for (const person of await findPeople(context.tx, ids)) {
    await context.notify(person, (speak) => greetingText(speak, BIRTHDAY, greeting, unit.name, person.fullName), {
      lane: 'reminder',
    });
  }
}

async function keepMemorials(context: FeatureContext, { unit, today }: Morning): Promise<void> {
  const { tx, now, encryption } = context;
  for (const memorial of await memorialDaysOf(tx, unit.id)) {
    const date = nextMemorial(memorial, today);
    const days = date ? daysUntil(date, today) : DAYS_BEFORE + 1;
    const family = await findPerson(tx, memorial.personId);
    if (!date || !family || days > DAYS_BEFORE) continue;
    // One of the last months may come twice in a year of the sun.
    const { year } = toLunar(date);
    const name = encryption.decrypt(memorial.name, nameOf(memorial.id));
    for (const officer of await nearestOfficers(context, unit)) {
      if (!(await noteTold(tx, officer.id, `remind ${memorial.id}`, year, now))) continue;
      await context.notify(officer, (speak) => {
        const args = { name, days, date: dateText(speak, date), lunar: lunarText(speak, memorial) };
        return speak.text('greetings-memorial-soon', { ...args, family: family.fullName, unit: unit.name });
      });
    }
    if (days > 0 || !(await mayGreet(tx, family.id))) continue;
    if (!(await noteTold(tx, family.id, `memorial ${memorial.id}`, year, now))) continue;
    await context.notify(
      family,
      (speak) => speak.text('greetings-memorial-words', { name, family: family.fullName, unit: unit.name }),
      { lane: 'reminder' },
    );
  }
}

/** Those of the unit itself, else of the nearest one above that has any. */
async function nearestOfficers(context: FeatureContext, unit: UnitRef): Promise<PersonRef[]> {
  for (const id of unit.path.toReversed()) {
    const officers = await officersFor(context.tx, { path: [id] }, context.now);
    if (officers.length > 0) return officers;
  }
  return [];
}
