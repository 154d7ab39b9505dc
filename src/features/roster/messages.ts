/** What is read of people on the roster, and who may read it. */

import { action } from '../../conversation/dialogs/choices.ts';
import { type Action, Refusal, type Translator, type Turn } from '../../conversation/feature.ts';
import { unitsAt } from '../../directory/access.ts';
import type { PersonFields, Standing } from '../../directory/roster.ts';
import { settingsOfUnit, type UnitRef, zoneOfUnit } from '../../directory/units.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import type { ChoiceInput } from '../../messaging/outgoing.ts';
import type { RichText } from '../../messaging/rich-text.ts';
import { type LocalDate, toLocal } from '../../text/calendar.ts';
import { formatPhone } from '../../text/phone.ts';
import { categoriesInUse, type Listed } from './people/people-store.ts';
import type { LineWords } from './rules.ts';

export const FEATURE = 'roster';

export const myUnitIds = (turn: Turn): string[] => unitsAt(turn.access, 'officer').map((unit) => unit.id);

/** What a new member may look at first. */
export const agendaChoice = (speak: Translator): ChoiceInput =>
  action(speak.label('roster-choice-agenda'), 'meetings', 'agenda');

/** Today where the unit is; without one, where we are. */
export async function todayIn(turn: Turn, unit: UnitRef | null): Promise<LocalDate> {
  const zone = unit ? await zoneOfUnit(turn.tx, unit, turn.defaults.zone) : turn.defaults.zone;
  const { year, month, day } = toLocal(turn.now, zone);
  return { year, month, day };
}

/** An officer's action that shows what belongs in no group. */
export function privately(run: Action['run'], level: Action['level'] = 'officer'): Action {
  return {
    level,
    async run(turn, args, rest) {
      if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
      await run(turn, args, rest);
    },
  };
}

export const go = (speak: Translator, label: string, name: string, args: string[] = []): ChoiceInput =>
  action(speak.label(`roster-choice-${label}`), FEATURE, name, args);

/** 12/05/1958 of a day that is midnight UTC. */
export const dayText = (day: Date) => day.toISOString().slice(0, 10).split('-').reverse().join('/');

/** What is not known is said so. */
export const orNone = (speak: Translator, text: string | null | undefined) => text || speak.label('roster-none');

export const birthText = (person: Pick<PersonFields, 'birthDate' | 'birthYear'>) =>
  person.birthDate ? dayText(person.birthDate) : person.birthYear === null ? '' : String(person.birthYear);

/** "1958-05-12" as 12/05/1958. */
export const isoText = (birth: string) => birth.split('-').reverse().join('/');

export const sexText = (speak: Translator, sex: 'male' | 'female' | null) =>
  sex ? speak.label(`roster-sex-${sex}`) : '';
export const standingText = (speak: Translator, standing: Standing) => speak.label(`roster-standing-${standing}`);

/** The lines that tell one person from another. */
export function listLine(speak: Translator, person: Listed, index: number): RichText {
  return speak.text('roster-line', {
    index: String(index),
    name: person.fullName,
    birth: person.birthYear === null ? '' : ` (${person.birthYear})`,
    unit: person.unitName,
    standing: standingText(speak, person.standing),
    phone: person.phone ? `, ${formatPhone(person.phone)}` : '',
  });
}

export const showPerson = (
  speak: Translator,
  person: { personId: string; fullName: string; birthYear: number | null },
) =>
  action(
    person.birthYear === null ? person.fullName : `${person.fullName}, ${person.birthYear}`,
    FEATURE,
    'person',
    [person.personId],
    [speak.label('roster-choice-show-word')],
  );

/** Kinds of members on offer in a unit, in the association's own words. */
export async function categoriesOf(turn: Turn, unit: UnitRef): Promise<string[]> {
  const { categories } = await settingsOfUnit(turn.tx, unit);
  if (categories.length > 0) return categories;
  const used = await categoriesInUse(turn.tx, unit);
  return used.length > 0 ? used : defaultCategories(turn);
}

/** Kept in the rows as they are, so in one language. */
export const defaultCategories = (turn: Turn) =>
  turn.i18n
    .label('vi', 'roster-categories')
    .split('|')
    .map((one) => one.trim());

export function lineWords(categories: readonly string[]): LineWords {
  const words = (name: string) => phrases(`roster.${name}`);
  return {
    titles: words('titles'),
    places: words('places'),
    male: words('male'),
    female: words('female'),
    labels: words('labels'),
    categories,
  };
}

/**
 * Ends the dialog, then does its work: a refusal then is only said. Thrown on, it would undo the end as well, and what the
 * person writes next would go to a question that has been answered.
 * @param work must check everything before it changes anything
 */
export async function settle(turn: Turn, work: () => Promise<void>): Promise<void> {
  await turn.endDialog();
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await turn.say(error.key, error.args);
  }
}
