/** Lists of people: found by name, phone or unit, or of one standing; page by page. */
import { action } from '../../../conversation/dialogs/choices.ts';
import { readUnit, unitChoices } from '../../../conversation/dialogs/choose-unit.ts';
import type { Turn } from '../../../conversation/feature.ts';
import { audit } from '../../../directory/audit.ts';
import { phoneMark } from '../../../directory/contact.ts';
import { type Standing, standings } from '../../../directory/roster.ts';
import { findUnit, findUnits, type UnitRef, unitsNamed } from '../../../directory/units.ts';
import type { ChoiceInput } from '../../../messaging/outgoing.ts';
import { joinRich, type RichText } from '../../../messaging/rich-text.ts';
import { fold } from '../../../text/fold.ts';
import { normalizePhone, phonesLike } from '../../../text/phone.ts';
import { placeless } from '../application/form-draft.ts';
import { FEATURE, go, listLine, myUnitIds, privately, showPerson, standingText } from '../messages.ts';
import { showCard } from './card.ts';
import { mayLookUp } from './look-up-limit.ts';
import { type Filter, type Listed, listPeople, unitsLike } from './people-store.ts';

/** What a phone shows without much scrolling. */
const PAGE = 8;

/** "an", "0912 345 678", "xom Lien Son": whoever is meant by it among the officer's people. */
export async function search(turn: Turn, text: string): Promise<void> {
  const phone = normalizePhone(text);
  const marks = (numbers: readonly string[]) => numbers.map((number) => phoneMark(turn.encryption, number));
  const like = phonesLike(text);
  if (phone || like.length > 0) {
    const exact = { by: 'phone', marks: marks(phone ? [phone] : []) } as const;
    const found = phone ? await listPeople(turn, myUnitIds(turn), exact, 0, 1) : { all: 0 };
    const filter = found.all > 0 ? exact : ({ by: 'phone', marks: marks(like) } as const);
    return show(turn, myUnitIds(turn), filter, text, 0, [], found.all === 0);
  }
  const named = await listPeople(turn, myUnitIds(turn), { by: 'name', name: text }, 0, 1);
  const units = await unitsMeant(turn, text);
  if (named.all === 0 && units.length === 1) return showUnit(turn, units[0] as UnitRef, 'member', 0);
  if (named.all > 0) return show(turn, myUnitIds(turn), { by: 'name', name: text }, text, 0, units);
  const near = await listPeople(turn, myUnitIds(turn), { by: 'name', name: text, near: true }, 0, 1);
  if (near.all > 0 || !/[a-z]/u.test(fold(text)))
    return show(turn, myUnitIds(turn), { by: 'name', name: text, near: true }, text, 0, units);
  const alike = units.length > 0 ? units : await findUnits(turn.tx, await unitsLike(turn.tx, myUnitIds(turn), text));
  const slips = await listPeople(turn, myUnitIds(turn), { by: 'slip', name: text }, 0, 1);
  if (slips.all === 0 && alike.length === 1) return showUnit(turn, alike[0] as UnitRef, 'member', 0);
  await show(turn, myUnitIds(turn), { by: 'slip', name: text }, text, 0, alike);
}

async function unitsMeant(turn: Turn, text: string): Promise<UnitRef[]> {
  const within = myUnitIds(turn);
  const exact = await unitsNamed(turn.tx, text, within);
  const found = exact.length > 0 ? exact : await unitsNamed(turn.tx, placeless(text), within);
  return found.slice(0, 4);
}

/** A search; one alone is shown at once. @param units that bear the name too */
async function show(
  turn: Turn,
  unitIds: readonly string[],
  filter: Filter,
  said: string,
  from: number,
  units: readonly UnitRef[] = [],
  isLike = false,
): Promise<void> {
  if (!(await mayLookUp(turn))) return;
  const found = await listPeople(turn, unitIds, filter, from, PAGE);
  const details = { found: found.all, by: filter.by };
  await audit(
    turn.tx,
    { action: 'roster.searched', actorId: turn.person.id, unitId: unitIds[0] ?? null, details },
    turn.now,
  );
  const ofUnits = units.map((unit) => [unitChoice(turn, unit)]);
  const [only] = found.some;
  if (!only) {
    const add = go(turn.speak, 'add', 'add');
    return void (await turn.say('roster-found-none', { text: said }, { choices: [...ofUnits, [add]] }));
  }
  const near = isLike || filter.by === 'slip' || (filter.by === 'name' && filter.near);
  if (found.all === 1 && from === 0 && !near && units.length === 0) return showCard(turn, only.personId);
  const head = turn.speak.text(near ? 'roster-found-near' : 'roster-found', { text: said, all: found.all });
  // A name was typed, a phone is its mark: neither is an argument that somebody else could make up.
  const more =
    filter.by === 'slip' ? [filter.name, 'slip'] : filter.by === 'name' ? [filter.name, filter.near ? 'near' : ''] : [];
  await page(turn, head, found, from, ofUnits, (next) => go(turn.speak, 'more', 'found', [...more, next]));
}

async function page(
  turn: Turn,
  head: RichText,
  found: { all: number; some: Listed[] },
  from: number,
  others: ChoiceInput[][],
  more: (next: string) => ChoiceInput,
): Promise<void> {
  const lines = found.some.map((one, index) => listLine(turn.speak, one, from + index + 1));
  const next = found.all > from + PAGE ? [[more(String(from + PAGE))]] : [];
  const choices = [...found.some.map((one) => [showPerson(turn.speak, one)]), ...next, ...others];
  await turn.reply({ ...joinRich([head, ...lines], '\n'), choices });
}

/** args: name, "near" or nothing, from which on. */
export const foundAction = privately(async (turn, [name = '', near = '', from = '0']) =>
  show(
    turn,
    myUnitIds(turn),
    near === 'slip' ? { by: 'slip', name } : { by: 'name', name, near: near === 'near' },
    name,
    Number(from),
  ),
);

const unitChoice = (turn: Turn, unit: UnitRef): ChoiceInput =>
  action(turn.speak.label('roster-choice-list-unit', { unit: unit.name }), FEATURE, 'unit', [unit.id, 'member', '0']);

async function showUnit(turn: Turn, unit: UnitRef, standing: Standing, from: number): Promise<void> {
  if (!(await mayLookUp(turn))) return;
  const found = await listPeople(turn, [unit.id], { by: 'unit', standing }, from, PAGE);
  const details = { found: found.all, by: 'unit' };
  await audit(turn.tx, { action: 'roster.searched', actorId: turn.person.id, unitId: unit.id, details }, turn.now);
  const head = turn.speak.text('roster-unit-list', {
    unit: unit.name,
    standing: standingText(turn.speak, standing),
    all: found.all,
  });
  await page(turn, head, found, from, from === 0 ? ways(turn, unit) : [], (next) =>
    go(turn.speak, 'more', 'unit', [unit.id, standing, next]),
  );
}

/** args: unit, standing, from which on. */
export const unitAction = privately(async (turn, [unitId = '', said, from = '0']) => {
  const unit = await turn.requireUnit('officer', unitId);
  await showUnit(turn, unit, standings.find((one) => one === said) ?? 'member', Number(from));
});

/** What else there is to do with the roster of a unit. */
const ways = (turn: Turn, unit: UnitRef): ChoiceInput[][] => [
  [go(turn.speak, 'add', 'add'), go(turn.speak, 'prospects', 'prospects', [unit.id, 'unmet', '0'])],
  [go(turn.speak, 'counts', 'counts', [unit.id]), go(turn.speak, 'duplicates', 'duplicates', ['0'])],
  [
    go(turn.speak, 'poster', 'poster', [unit.id]),
    action(turn.speak.label('roster-choice-print'), 'lists', 'paper', [unit.id]),
  ],
];

/** args: unit, "unmet" or "met", from which on. Who might join: nobody has called yet; called on, not applied yet. */
export const prospectsAction = privately(async (turn, [unitId = '', said, from = '0']) => {
  const unit = await turn.requireUnit('officer', unitId);
  await showProspects(turn, unit, said === 'met' ? 'met' : 'unmet', Number(from));
});

export async function showProspects(turn: Turn, unit: UnitRef, by: 'unmet' | 'met', from: number): Promise<void> {
  if (!(await mayLookUp(turn))) return;
  const found = await listPeople(turn, [unit.id], { by }, from, PAGE);
  const details = { found: found.all, by };
  await audit(turn.tx, { action: 'roster.searched', actorId: turn.person.id, unitId: unit.id, details }, turn.now);
  const other = by === 'met' ? 'unmet' : 'met';
  const others = await listPeople(turn, [unit.id], { by: other }, 0, 1);
  const applied = await listPeople(turn, [unit.id], { by: 'unit', standing: 'applied' }, 0, 1);
  const head = turn.speak.text(`roster-prospects-${by}`, {
    unit: unit.name,
    all: found.all,
    others: others.all,
    applied: applied.all,
  });
  const choices = [
    [go(turn.speak, `prospects-${other}`, 'prospects', [unit.id, other, '0'])],
    [go(turn.speak, 'add', 'add')],
  ];
  await page(turn, head, found, from, choices, (next) => go(turn.speak, 'more', 'prospects', [unit.id, by, next]));
}

/** The unit that a command is about: the one named, else the topmost of the officer's, else undefined after asking which. */
export async function unitFor(turn: Turn, name: string): Promise<UnitRef | undefined> {
  const [first] = myUnitIds(turn);
  if (name.trim() === '' && first) return (await findUnit(turn.tx, first)) ?? undefined;
  const reading = await readUnit(turn, 'officer', { text: name });
  if ('unit' in reading) return reading.unit;
  const near = await readUnit(turn, 'officer', { text: placeless(name) });
  if ('unit' in near) return near.unit;
  await turn.say('roster-unit-unknown', { name });
  return undefined;
}

/** /hoivien alone: the units to list, and what else there is. */
export async function overview(turn: Turn): Promise<void> {
  const choices = await unitChoices(turn, 'officer');
  const first = await unitFor(turn, '');
  if (choices.length === 1 && first) return showUnit(turn, first, 'member', 0);
  const units = choices.flat().map(({ label, effect }) => {
    const id = effect.type === 'answer' ? effect.value : '';
    return [action(label, FEATURE, 'unit', [id, 'member', '0'])];
  });
  await turn.say('roster-overview', {}, { choices: [...(first ? ways(turn, first) : []), ...units] });
}
