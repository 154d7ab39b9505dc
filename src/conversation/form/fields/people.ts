/** Several people at once: named one by one, all of a unit but a few, units, people of no roster, or a number of them. */
import { z } from 'zod';
import { memberOf, membersNamed, type Namesake } from '../../../directory/people-search.ts';
import { findUnit, findUnits, unitsNamed } from '../../../directory/units.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import type { ChoiceInput } from '../../../messaging/outgoing.ts';
import { unitIdsOf } from '../../../operations/actor.ts';
import { inOrder } from '../../../runtime/in-order.ts';
import { startsWithPhrase, words } from '../../../text/fold.ts';
import { answer } from '../../dialogs/choices.ts';
import { isNeverContent } from '../../dialogs/confirmation.ts';
import type { Field, FieldContext, Reading } from '../field.ts';
import { firstSaid } from './choice.ts';
import { numberIn } from './number.ts';
import { memberSchema, namesakeLine, withoutTitles } from './person.ts';

export const peopleSchema = z.object({
  /** All members of the unit that the form is about. */
  everyone: z.boolean().default(false),
  people: z.array(memberSchema).default([]),
  except: z.array(memberSchema).default([]),
  /** Ids of units that are meant themselves. */
  units: z.array(z.string()).default([]),
  /** Names of those who are on no roster. */
  others: z.array(z.string()).default([]),
  /** How many people, and units, where no names were given. */
  count: z.int().min(1).max(100_000).nullable().default(null),
  collectives: z.int().min(1).max(10_000).nullable().default(null),
});
export type People = z.infer<typeof peopleSchema>;
export const nobodyYet: People = peopleSchema.parse({});

interface Options {
  /** "cả chi hội". */
  everyone?: boolean;
  /** "52 người". */
  counts?: boolean;
  /** Units are meant as well: "tổ 4". */
  units?: boolean;
  /** The unit that the form is about may be meant itself, with nobody named. */
  itself?: boolean;
  /** Who is on no roster may be meant: asked about, name by name. */
  others?: boolean;
  optional?: Field['optional'];
}

/** What is read already, and names that are still to be settled. */
const pendingSchema = z.object({
  so: peopleSchema,
  left: z.array(z.object({ name: z.string(), to: z.enum(['people', 'except']) })),
});
type Pending = z.infer<typeof pendingSchema>;

/** Characters of a name that is no name any more, and names at once. */
const LONGEST = 80;
const MOST_NAMES = 200;
const MOST_OFFERED = 8;

export function peopleField(options: Options): Field<People> {
  return {
    kind: 'people',
    schema: peopleSchema,
    ...(options.optional && { optional: options.optional }),
    async read({ text, value }, context) {
      if (value !== undefined) {
        const kept = pendingSchema.safeParse(parsed(value));
        return kept.success ? settle(kept.data, options, context) : { problem: 'common-form-people' };
      }
      if (isNeverContent(text)) return { problem: 'common-form-people' };
      const read = peopleIn(text, options);
      return read ? settle(read, options, context) : { problem: 'common-form-people' };
    },
    async choices({ speak, unitId }) {
      const offer = (key: string, so: Partial<People>): ChoiceInput[] => [
        answer(speak.label(key), JSON.stringify({ so: { ...nobodyYet, ...so }, left: [] } satisfies Pending)),
      ];
      if (!unitId) return [];
      return [
        ...(options.everyone ? [offer('common-form-people-everyone', { everyone: true })] : []),
        ...(options.itself ? [offer('common-form-people-itself', { units: [unitId] })] : []),
      ];
    },
    show: peopleText,
  };
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

/** What a line says of people; names are not looked up yet. Pure. @returns undefined: nothing of this kind */
export function peopleIn(text: string, options: Options): Pending | undefined {
  const exception = firstSaid(text, ['except'], () => phrases('common.except'));
  const before = exception ? text.slice(0, exception.start) : text;
  const except = exception ? namesIn(text.slice(exception.end)) : [];
  if (options.everyone && firstSaid(text, ['all'], () => phrases('common.everyone'))) {
    return { so: { ...nobodyYet, everyone: true }, left: except.map((name) => ({ name, to: 'except' as const })) };
  }
  if (options.counts) {
    const collectives = options.units ? numberIn(before, phrases('common.counted-units'), false) : undefined;
    const counted = numberIn(collectives?.rest ?? before, phrases('common.counted-people'), options.units !== true);
    const [count, groups] = [counted?.value ?? null, collectives?.value ?? null];
    if (count === 0 || groups === 0) return undefined;
    if (count !== null || groups !== null) return { so: { ...nobodyYet, count: count, collectives: groups }, left: [] };
  }
  const names = namesIn(before);
  return names.length === 0
    ? undefined
    : { so: nobodyYet, left: names.map((name) => ({ name, to: 'people' as const })) };
}

/** "chị Hoa, Lan và bà Trâm": three names, as they are written. Pure. */
export function namesIn(text: string): string[] {
  const joiners = phrases('common.name-joiners');
  const parts = text.split(/[,;\n+&]|(?<!\d)\.(?:\s|$)/u).flatMap((part) => splitAt(part, joiners));
  return parts
    .map((part) => part.replace(/^[\s.:–—-]+|[\s.:–—-]+$/gu, ''))
    .filter((part) => part !== '' && part.length <= LONGEST)
    .slice(0, MOST_NAMES);
}

function splitAt(text: string, joiners: readonly string[]): string[] {
  const typed = words(text);
  const parts: string[] = [];
  let from = 0;
  for (const { start, text: word } of typed) {
    const joined = joiners.find((one) => startsWithPhrase(text.slice(start, start + word.length), one));
    if (!joined) continue;
    parts.push(text.slice(from, start));
    from = start + word.length;
  }
  return [...parts, text.slice(from)];
}

/** Looks the names up one after the other; the first that is not clear is asked about, with what is settled kept in each choice. */
async function settle(pending: Pending, options: Options, context: FieldContext): Promise<Reading<People>> {
  const [first, ...left] = pending.left;
  if (!first) return { value: pending.so };
  const { so } = pending;
  const going = (change: Partial<People>): Pending => ({ so: { ...so, ...change }, left });
  const unit = options.units && first.to === 'people' ? await unitCalled(first.name, context) : undefined;
  if (unit) return settle(going({ units: once([...so.units, unit]) }), options, context);
  const name = withoutTitles(first.name);
  const scope = context.unitId ? [context.unitId] : unitIdsOf(context, 'officer');
  const { people, isNear } = await membersNamed(context, name, scope, MOST_OFFERED + 1);
  const added = ({ personId, unitId }: Namesake) => {
    const known = so[first.to].filter((one) => one.personId !== personId);
    return going({ [first.to]: [...known, { personId, unitId }] });
  };
  const [only] = people;
  if (only && people.length === 1 && !isNear) return settle(added(only), options, context);
  const choices: ChoiceInput[][] = people
    .slice(0, MOST_OFFERED)
    .map((one) => [answer(namesakeLine(context.speak, one, scope.length === 1), JSON.stringify(added(one)))]);
  const mayBeOther = options.others && first.to === 'people' && (isNear || !only);
  if (mayBeOther) {
    const other = going({ others: once([...so.others, first.name]) });
    choices.push([
      answer(context.speak.label('common-form-people-other', { name: first.name }), JSON.stringify(other)),
    ]);
  }
  if (only)
    return { problem: isNear ? 'common-form-person-near' : 'common-form-person-several', args: { name }, choices };
  const elsewhere = await isElsewhere(name, context);
  if (elsewhere) return { problem: 'common-form-people-elsewhere', args: { name, unit: elsewhere }, choices };
  return { problem: mayBeOther ? 'common-form-people-unknown' : 'common-form-person-none', args: { name }, choices };
}

const once = (values: readonly string[]) => [...new Set(values)];

/** The unit of mine in which somebody so called is, where it is not the one that the form is about. */
async function isElsewhere(name: string, context: FieldContext): Promise<string | undefined> {
  if (!context.unitId) return undefined;
  const { people, isNear } = await membersNamed(context, name, unitIdsOf(context, 'officer'), 1);
  return isNear ? undefined : people[0]?.unitName;
}

/** "tổ 4", "chi hội Liên Sơn": only what begins as units are called, and is one of mine. */
async function unitCalled(name: string, { tx, ...context }: FieldContext): Promise<string | undefined> {
  const isUnit = phrases('common.unit-words').some((one) => startsWithPhrase(name, one));
  const units = isUnit ? await unitsNamed(tx, name, unitIdsOf(context, 'officer')) : [];
  return units.length === 1 ? units[0]?.id : undefined;
}

async function peopleText(value: People, context: FieldContext): Promise<string> {
  const { tx, speak, unitId } = context;
  const names = async (list: People['people']) =>
    (
      await inOrder(
        list.slice(0, MOST_OFFERED),
        async (one) => (await memberOf(context, one.personId, [one.unitId]))?.fullName ?? '?',
      )
    )
      .concat(list.length > MOST_OFFERED ? ['…'] : [])
      .join(', ');
  const parts: string[] = [];
  if (value.everyone) {
    const unit = unitId ? await findUnit(tx, unitId) : null;
    const all = speak.label('common-form-people-all', { unit: unit?.name ?? '' });
    const except = await names(value.except);
    parts.push(except === '' ? all : speak.label('common-form-people-except', { all, names: except }));
  }
  for (const unit of await findUnits(tx, value.units)) parts.push(unit.name);
  if (value.people.length > 0) parts.push(await names(value.people));
  parts.push(...value.others);
  if (value.collectives !== null) parts.push(speak.label('common-form-people-units', { count: value.collectives }));
  if (value.count !== null) parts.push(speak.label('common-form-people-count', { count: value.count }));
  return parts.join(', ');
}
