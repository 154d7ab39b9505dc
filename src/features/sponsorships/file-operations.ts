/** What may be done with the file of a child: looked at, shared, completed; who agrees to pictures. */
import { z } from 'zod';
import { officersFor } from '../../directory/people.ts';
import { findUnit } from '../../directory/units.ts';
import { todayAt } from '../../operations/actor.ts';
import { operation } from '../../operations/operation.ts';
import { Refusal } from '../../operations/refusal.ts';
import { addDays, addMonths, isDate } from '../../text/calendar.ts';
import { mine, mineOpen } from './child-access.ts';
import { changeChild, insertConsent, insertPaper, withdrawConsents } from './child-store.ts';
import { insertInsurance } from './insurance-store.ts';
import { ASKED_FROM, ageOn, insuranceKinds, NAME_LIMIT, TEXT_LIMIT } from './rules.ts';

const day = z.object({ year: z.int(), month: z.int(), day: z.int() }).refine(isDate);
const aboutChild = z.object({ childId: z.string() });

/** Opens a child's file; each look is in the trail. */
export const viewChild = operation({
  name: 'sponsorships.view',
  level: 'officer',
  input: aboutChild,
  output: z.object({ number: z.int() }),
  find: mine,
  unit: (_, __, child) => child.unitId,
  details: (_, { number }) => ({ number }),
  run: async (_, __, child) => ({ number: child.number }),
});

/** Another officer handles the child as well, and may read who it is. */
export const assignChild = operation({
  name: 'sponsorships.assign',
  level: 'officer',
  input: aboutChild.extend({ officerId: z.string() }),
  output: z.object({ number: z.int() }),
  find: mine,
  unit: (_, __, child) => child.unitId,
  subject: ({ officerId }) => officerId,
  async run(context, { officerId }, child) {
    const unit = await findUnit(context.tx, child.unitId);
    const officers = unit ? await officersFor(context.tx, unit, context.now) : [];
    if (!officers.some(({ id }) => id === officerId)) throw new Refusal('common-choice-old');
    await changeChild(context, child.id, { personIds: [...new Set([...child.handlerIds, officerId])] });
    return { number: child.number };
  },
});

/** A paper of this year is in the file. */
export const notePaper = operation({
  name: 'sponsorships.note-paper',
  level: 'officer',
  input: aboutChild.extend({ title: z.string().min(1).max(TEXT_LIMIT) }),
  output: z.object({ year: z.int() }),
  find: mineOpen,
  unit: (_, __, child) => child.unitId,
  async run(context, { title }, child) {
    const { year } = await todayAt(context, child.unitId);
    await insertPaper(context, { childId: child.id, year, title }, context.now);
    return { year };
  },
});

/** The guardian agrees to pictures, and so does the child from seven years on. */
export const noteConsent = operation({
  name: 'sponsorships.consent',
  level: 'officer',
  input: aboutChild.extend({
    guardian: z.string().min(1).max(NAME_LIMIT),
    childAgrees: z.boolean().nullable(),
    untilOn: day,
  }),
  output: z.object({ number: z.int() }),
  find: mineOpen,
  unit: (_, __, child) => child.unitId,
  async run(context, { guardian, childAgrees, untilOn }, child) {
    const today = await todayAt(context, child.unitId);
    const isAsked = !child.birth || ageOn(child.birth, today) >= ASKED_FROM;
    if (isAsked && childAgrees !== true)
      throw new Refusal('sponsorships-child-disagrees', { number: String(child.number), age: ASKED_FROM });
    const row = { childId: child.id, guardian, childAgrees: isAsked ? true : null, givenOn: today, untilOn };
    await insertConsent(context, row, context.now);
    return { number: child.number };
  },
});

/** Guardian or child has changed their mind. */
export const withdrawConsent = operation({
  name: 'sponsorships.withdraw-consent',
  level: 'officer',
  input: aboutChild,
  output: z.object({ withdrawn: z.int() }),
  find: mine,
  unit: (_, __, child) => child.unitId,
  run: async (context, _, child) => ({
    withdrawn: await withdrawConsents(context, child.id, await todayAt(context, child.unitId)),
  }),
});

const MONTHS = 12;

/** Insurance was bought for a child, for a year. */
export const insureChild = operation({
  name: 'sponsorships.insure',
  level: 'officer',
  input: aboutChild.extend({ kinds: z.array(z.enum(insuranceKinds)).min(1), fromOn: day }),
  output: z.object({ number: z.int(), isNew: z.boolean() }),
  find: mineOpen,
  unit: (_, __, child) => child.unitId,
  details: ({ kinds }, { number }) => ({ number, kinds: kinds.length }),
  async run(context, { kinds, fromOn }, child) {
    const untilOn = addDays(addMonths(fromOn, MONTHS), -1);
    const days = { childId: child.id, fromOn, untilOn, createdById: context.actor.person.id };
    let isNew = false;
    for (const kind of new Set(kinds))
      isNew = (await insertInsurance(context.tx, { ...days, kind }, context.now)) || isNew;
    return { number: child.number, isNew };
  },
});
