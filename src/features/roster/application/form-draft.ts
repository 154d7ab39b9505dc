/** What is asked of somebody who applies, or whom an officer adds; and how each answer is read. */

import { z } from 'zod';
import { answer } from '../../../conversation/dialogs/choices.ts';
import { readUnit, unitChoices } from '../../../conversation/dialogs/choose-unit.ts';
import type { DialogInput, Turn } from '../../../conversation/feature.ts';
import { childUnits, findUnit, rootUnit, type UnitRef, unitsNamed, unitTrail } from '../../../directory/units.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import type { ChoiceInput } from '../../../messaging/outgoing.ts';
import { inOrder } from '../../../runtime/in-order.ts';
import { samePhrase } from '../../../text/fold.ts';
import { bareName, looksLikeName } from '../../../text/name.ts';
import { normalizePhone } from '../../../text/phone.ts';
import { categoriesOf, defaultCategories, todayIn } from '../messages.ts';
import { readBirth, readName, TEXT_LIMIT, tidy } from '../rules.ts';

/** In the order in which they are asked for: what there is to choose for a category depends on the unit. */
export const steps = ['fullName', 'birth', 'sex', 'unitId', 'category', 'phone', 'address'] as const;
export type Step = (typeof steps)[number];

export const draftSchema = z.object({
  /** `apply`: for oneself; `add`: an officer for somebody met at the door. */
  purpose: z.enum(['apply', 'add']),
  asking: z.enum([...steps, 'preview']),
  fullName: z.string().optional(),
  birth: z.string().nullable().optional(),
  sex: z.enum(['male', 'female']).nullable().optional(),
  unitId: z.string().optional(),
  category: z.string().nullable().optional(),
  phone: z.string().nullable().optional(),
  address: z.string().nullable().optional(),
  /** Was said in place of the name, and may be one all the same. */
  doubted: z.string().optional(),
  /** The unit among whose chapters the applicant is choosing. */
  within: z.string().optional(),
});
export type Draft = z.infer<typeof draftSchema>;

/** What an applicant must say; an officer at the door may know the name alone. */
const needed: readonly Step[] = ['fullName', 'birth', 'sex', 'unitId'];
export const maySkip = (draft: Draft, step: Step) =>
  draft.purpose === 'add' ? step !== 'fullName' && step !== 'unitId' : !needed.includes(step);

/** Buttons a screen can bear. */
const MOST_CHOICES = 14;

/** A part of the draft that was read, or the key of the hint. */
export type Reading = { part: Partial<Draft> } | { hint: string; doubted?: string } | { several: UnitRef[] };

export async function readStep(turn: Turn, draft: Draft, step: Step, input: DialogInput): Promise<Reading> {
  const skips = phrases('roster.skip').some((word) => samePhrase(input.text, word));
  if (maySkip(draft, step) && (input.value === 'skip' || skips)) return { part: { [step]: null } };
  const said = tidy(input.text);
  switch (step) {
    case 'fullName': {
      const chosen = { mine: turn.person.fullName, doubted: draft.doubted }[input.value ?? ''];
      const fullName = chosen ?? readName(bareName(said));
      if (!fullName) return { hint: 'roster-hint-fullName' };
      if (chosen === undefined && !looksLikeName(bareName(said)))
        return { hint: 'roster-hint-no-name', doubted: fullName };
      return { part: { fullName, doubted: undefined } };
    }
    case 'birth': {
      const birth = readBirth(said, await todayIn(turn, null));
      return birth ? { part: { birth } } : { hint: 'roster-hint-birth' };
    }
    case 'sex': {
      const is = (sex: 'male' | 'female') =>
        input.value === sex || phrases(`roster.${sex}`).some((word) => samePhrase(said, word));
      return is('male')
        ? { part: { sex: 'male' } }
        : is('female')
          ? { part: { sex: 'female' } }
          : { hint: 'roster-hint-choose' };
    }
    case 'unitId':
      return draft.purpose === 'add' ? readOwnUnit(turn, input) : readAnyUnit(turn, input);
    case 'category': {
      // Values of choices are what people read: the association's own words.
      const category = input.value ?? (draft.purpose === 'add' ? said : undefined);
      return category && category.length <= TEXT_LIMIT ? { part: { category } } : { hint: 'roster-hint-choose' };
    }
    case 'phone': {
      const card = input.attachments.find(({ contact }) => contact)?.contact;
      // An officer may send on the card of the member; an applicant's own number is nobody else's.
      if (card && !card.own && draft.purpose === 'apply') return { hint: 'roster-hint-phone-other' };
      const phone = normalizePhone(card?.phone ?? said);
      return phone ? { part: { phone } } : { hint: 'roster-hint-phone' };
    }
    case 'address':
      return said !== '' && said.length <= TEXT_LIMIT ? { part: { address: said } } : { hint: 'roster-hint-address' };
  }
}

async function readOwnUnit(turn: Turn, input: DialogInput): Promise<Reading> {
  const reading = await readUnit(turn, 'officer', input);
  if ('unit' in reading) return { part: { unitId: reading.unit.id } };
  return 'several' in reading ? reading : { hint: 'roster-hint-unitId' };
}

/** People apply to associations and their chapters: not to all of us at once, and not to the police. */
export const takesApplications = (unit: UnitRef) => unit.parentId !== null && !/police/u.test(unit.kind);

/** `here:ID` is the unit itself, an id alone one whose chapters may have to be chosen from. */
async function readAnyUnit(turn: Turn, input: DialogInput): Promise<Reading> {
  const here = input.value?.startsWith('here:') ? input.value.slice(5) : undefined;
  const chosen = input.value === undefined ? null : await findUnit(turn.tx, here ?? input.value);
  const found = chosen ? [chosen] : (await unitsNamed(turn.tx, placeless(input.text))).filter(takesApplications);
  const [only] = found;
  if (!only || !takesApplications(only)) return { hint: 'roster-hint-unitId' };
  if (found.length > 1) return { several: found.slice(0, MOST_CHOICES) };
  const below = here ? [] : (await childUnits(turn.tx, only.id)).filter(takesApplications);
  return below.length > 0 ? { part: { within: only.id } } : { part: { unitId: only.id } };
}

/** "xom Lien Son" is how people call the chapter Lien Son. */
export function placeless(text: string): string {
  const word = phrases('roster.places').find((one) => samePhrase(firstWords(text, one), one));
  return word ? tidy(tidy(text).split(' ').slice(word.split(' ').length).join(' ')) || text : text;
}

const firstWords = (text: string, like: string) => tidy(text).split(' ').slice(0, like.split(' ').length).join(' ');

export async function unitAnswers(turn: Turn, units: readonly UnitRef[]): Promise<ChoiceInput[][]> {
  return inOrder(units, async (unit) => [answer((await unitTrail(turn.tx, unit)).toReversed().join(' – '), unit.id)]);
}

/** The choices under a question. */
export async function choicesFor(turn: Turn, draft: Draft, step: Step): Promise<ChoiceInput[][]> {
  const { speak } = turn;
  const skip = maySkip(draft, step) ? [[answer(speak.label('roster-choice-skip'), 'skip')]] : [];
  switch (step) {
    case 'fullName':
      return [
        ...(draft.doubted ? [[answer(speak.label('roster-choice-doubted', { name: draft.doubted }), 'doubted')]] : []),
        ...(draft.purpose === 'apply' && readName(turn.person.fullName)
          ? [[answer(turn.person.fullName, 'mine')]]
          : []),
      ];
    case 'sex':
      return [(['male', 'female'] as const).map((sex) => answer(speak.label(`roster-sex-${sex}`), sex)), ...skip];
    case 'unitId':
      return draft.purpose === 'add' ? unitChoices(turn, 'officer') : anyUnitChoices(turn, draft.within);
    case 'category': {
      const unit = draft.unitId ? await findUnit(turn.tx, draft.unitId) : null;
      const categories = unit ? await categoriesOf(turn, unit) : defaultCategories(turn);
      return [...categories.map((one) => [answer(one, one)]), ...skip];
    }
    default:
      return skip;
  }
}

async function anyUnitChoices(turn: Turn, within: string | undefined): Promise<ChoiceInput[][]> {
  const above = within ?? (await rootUnit(turn.tx, '')).id;
  const units = (await childUnits(turn.tx, above)).filter(takesApplications).slice(0, MOST_CHOICES);
  const here = within ? [[answer(turn.speak.label('roster-choice-unit-unsure'), `here:${within}`)]] : [];
  return [...units.map((unit) => [answer(unit.name, unit.id)]), ...here];
}
