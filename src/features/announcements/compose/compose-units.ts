/** To whom an announcement goes: one unit, several by name or number, or all of the officer's. */

import { answer } from '../../../conversation/dialogs/choices.ts';
import { obviousUnit, readUnit, unitChoices } from '../../../conversation/dialogs/choose-unit.ts';
import type { DialogInput, Turn } from '../../../conversation/feature.ts';
import { unitsAt } from '../../../directory/access.ts';
import { childUnits, findUnits, type UnitRef, unitTrail } from '../../../directory/units.ts';
import type { TextArgs } from '../../../i18n/i18n.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import type { ChoiceInput } from '../../../messaging/outgoing.ts';
import { inOrder } from '../../../runtime/in-order.ts';
import { samePhrase } from '../../../text/fold.ts';
import { listNames } from '../messages.ts';
import { excerpt, splitNames, topmost } from '../rules.ts';
import { COMPOSE, type Draft } from './draft.ts';
import { type AudienceWords, readAudience, type SaidAudience } from './read-audience.ts';

const ALL = 'all';
const OFFICERS = 'officers';
/** Characters of a name; a list of so many names is no answer but a text that went astray. */
const LONGEST_NAME = 100;
const MOST_NAMES = 50;

/** @param key the question, or why it is asked again @param among only these may be meant */
export async function askUnits(
  turn: Turn,
  draft: Draft,
  key: string,
  args: TextArgs = {},
  among?: UnitRef[],
): Promise<void> {
  const choices = among
    ? await inOrder(among, async (unit) => [answer(await fullName(turn, unit), unit.id)])
    : await options(turn);
  const cancel = answer(turn.speak.label('common-cancel'), 'cancel');
  const content = { ...turn.speak.text(key, args), choices: [...choices, [cancel]] };
  await turn.ask(COMPOSE, { ...draft, step: 'units', unitIds: [], officersOnly: false }, content);
}

async function options(turn: Turn): Promise<ChoiceInput[][]> {
  const units = await unitChoices(turn, 'officer');
  const several = unitsAt(turn.access, 'officer').length > 1;
  const all = answer(turn.speak.label('announcements-all-units'), ALL, phrases('announcements.all'));
  const officers = answer(turn.speak.label('announcements-officers-only'), OFFICERS, phrases('announcements.officers'));
  return [...(several ? [[all]] : []), ...units, ...(units.length > 1 ? [[officers]] : [])];
}

/** @returns the draft with its units; undefined where it is not clear which, and it was asked again */
export async function answerUnits(turn: Turn, draft: Draft, input: DialogInput): Promise<Draft | undefined> {
  const all = unitsAt(turn.access, 'officer');
  const saysAll = phrases('announcements.all').some((word) => samePhrase(input.text, word));
  if (input.value === ALL || (input.value === undefined && saysAll)) return withUnits(draft, all);
  if (input.value === OFFICERS) return withUnits({ ...draft, officersOnly: true }, all);
  const said = input.value === undefined ? readAudience(input.text, audienceWords()) : undefined;
  const spoken = said && (said.officersOnly || said.how !== 'only') ? await withSaid(turn, draft, said) : undefined;
  if (spoken) return spoken;

  const names = input.value === undefined ? splitNames(input.text, phrases('announcements.and')) : [];
  const listed = names.length > 1 && names.length <= MOST_NAMES;
  const readings = listed ? await readEach(turn, names) : [await readOne(turn, input)];
  const units: UnitRef[] = [];
  for (const reading of readings) {
    if ('units' in reading) units.push(...reading.units);
    else if ('several' in reading) {
      // Of several names only the unclear one would be answered: they are asked for together once more.
      const among = listed ? undefined : reading.several;
      const args = { name: reading.name, units: listOf(turn, reading.several) };
      await askUnits(turn, draft, 'announcements-units-several', args, among);
      return undefined;
    } else {
      await askUnits(turn, draft, 'announcements-units-none', { name: reading.name });
      return undefined;
    }
  }
  return withUnits(draft, units);
}

/** The words for an audience, from the lexicon. */
export const audienceWords = (): AudienceWords => ({
  to: phrases('announcements.to'),
  only: phrases('announcements.only'),
  more: phrases('announcements.more'),
  less: phrases('announcements.less'),
  officers: phrases('announcements.officers'),
  everybody: phrases('announcements.everybody'),
  and: phrases('announcements.and'),
  fill: phrases('announcements.audience-fill'),
});

/**
 * The draft with the audience that was said in words.
 * @returns undefined where a name is none of the officer's units, or several
 */
export async function withSaid(turn: Turn, draft: Draft, said: SaidAudience): Promise<Draft | undefined> {
  const readings = await inOrder(said.names, (name) => readOne(turn, { text: name }));
  const units = readings.flatMap((reading) => ('units' in reading ? reading.units : []));
  if (units.length < readings.length) return undefined;
  const before = await findUnits(turn.tx, draft.unitIds);
  const officersOnly = said.officersOnly || (said.how !== 'only' && draft.officersOnly);
  if (said.how === 'more') return withUnits({ ...draft, officersOnly }, [...before, ...units]);
  if (said.how === 'less') {
    const left = await without(turn, before, units);
    return left.length > 0 ? withUnits({ ...draft, officersOnly }, left) : undefined;
  }
  const own = units.length > 0 ? units : await ownUnits(turn, draft);
  return own.length > 0 ? withUnits({ ...draft, officersOnly }, own) : undefined;
}

async function ownUnits(turn: Turn, draft: Draft): Promise<UnitRef[]> {
  if (draft.unitIds.length > 0) return findUnits(turn.tx, draft.unitIds);
  const unit = await obviousUnit(turn, 'officer');
  return unit ? [unit] : [];
}

/** An association without one of its chapters is all of its other chapters. */
async function without(turn: Turn, units: readonly UnitRef[], less: readonly UnitRef[]): Promise<UnitRef[]> {
  const left = await inOrder(units, async (unit) => {
    if (less.some((one) => one.id === unit.id)) return [];
    if (!less.some((one) => one.path.includes(unit.id))) return [unit];
    const children = await childUnits(turn.tx, unit.id);
    return without(turn, children, less);
  });
  return left.flat();
}

type Reading = { units: UnitRef[] } | { several: UnitRef[]; name: string } | { none: true; name: string };

async function readOne(turn: Turn, input: Pick<DialogInput, 'text' | 'value'>): Promise<Reading> {
  const name = excerpt(input.text, LONGEST_NAME);
  // No unit is called so, and the whole of it need not be looked for nor said back.
  if (input.value === undefined && name !== input.text.replace(/\s+/gu, ' ').trim()) return { none: true, name };
  const reading = await readUnit(turn, 'officer', input);
  return 'unit' in reading ? { units: [reading.unit] } : { ...reading, name };
}

async function readEach(turn: Turn, names: readonly string[]): Promise<Reading[]> {
  const numbered = (await options(turn)).flat();
  const readings: Reading[] = [];
  for (const name of names) {
    const effect = /^\d{1,2}$/u.test(name) ? numbered[Number(name) - 1]?.effect : undefined;
    const value = effect?.type === 'answer' ? effect.value : undefined;
    if (value === ALL) readings.push({ units: unitsAt(turn.access, 'officer') });
    else readings.push(await readOne(turn, value === undefined ? { text: name } : { text: name, value }));
  }
  return readings;
}

function withUnits(draft: Draft, units: UnitRef[]): Draft {
  return { ...draft, unitIds: topmost(units).map((unit) => unit.id) };
}

const listOf = (turn: Turn, units: UnitRef[]) =>
  new Intl.ListFormat(turn.speak.locale, { type: 'disjunction' }).format(units.map((unit) => unit.name));

/** The name with that of the unit above it: chapters of two associations may be called the same. */
export async function fullName(turn: Turn, unit: UnitRef): Promise<string> {
  const parent = (await unitTrail(turn.tx, unit)).at(-2);
  return parent === undefined ? unit.name : turn.speak.label('announcements-unit-within', { unit: unit.name, parent });
}

/** To whom it goes, as officers read it: each unit with the one above it and how many are below; or their officers alone. */
export async function audienceText(turn: Turn, units: UnitRef[], officersOnly: boolean): Promise<string> {
  const names = listNames(turn.speak, await inOrder(units, (unit) => fullName(turn, unit)));
  if (officersOnly) return turn.speak.label('announcements-officers-of', { units: names });
  const below = await inOrder(units, (unit) => childUnits(turn.tx, unit.id));
  // Whoever has chapters below may have meant one of them.
  const count = below.flat().length;
  return count === 0 ? names : turn.speak.label('announcements-with-below', { units: names, count });
}

/** The units of a draft, each checked anew: a role may have been withdrawn meanwhile. @throws {Refusal} */
export async function unitsOf(turn: Turn, draft: Draft): Promise<UnitRef[]> {
  for (const id of draft.unitIds) await turn.requireUnit('officer', id);
  return findUnits(turn.tx, draft.unitIds);
}
