/** What may be done about reports. Officers of the unit, and of the units above. */
import { z } from 'zod';
import { officersFor } from '../../directory/people.ts';
import { paperSettingsSchema } from '../../directory/settings/unit-settings.ts';
import { changeUnitSettings, findUnit, zoneOfUnit } from '../../directory/units.ts';
import type { Figure } from '../../figures/figure.ts';
import type { OperationContext } from '../../operations/actor.ts';
import { operation } from '../../operations/operation.ts';
import { Refusal } from '../../operations/refusal.ts';
import { compareDates, isDate } from '../../text/calendar.ts';
import { collectFigures } from './figures/collect.ts';
import { reminder } from './reminder-text.ts';
import { draftOf, issueDraft, issuedOf, lastIssued, partsWithout, writeDraft } from './report-store.ts';

/** Characters of what an officer writes into one part. */
export const WORDS_LIMIT = 8000;

const daySchema = z.object({ year: z.int(), month: z.int(), day: z.int() }).refine(isDate);
const about = z
  .object({ unitId: z.string(), from: daySchema, to: daySchema })
  .refine(({ from, to }) => compareDates(from, to) <= 0, 'ends before it begins');
const words = z.string().max(WORDS_LIMIT).nullable();

/** Writes the officer's own parts, the number, the day and who signs; what is left out stays as it is. */
export const writeReport = operation({
  name: 'reports.write',
  level: 'officer',
  input: z.object({
    about,
    change: z.object({
      limits: words.optional(),
      directions: words.optional(),
      number: z.int().min(1).max(9999).nullable().optional(),
      signedOn: daySchema.nullable().optional(),
      signedById: z.string().nullable().optional(),
    }),
  }),
  output: z.object({ reportId: z.string() }),
  unit: ({ about }) => about.unitId,
  async run(context, { about: { unitId, ...period }, change }) {
    const { signedById } = change;
    if (signedById) {
      const unit = await findUnit(context.tx, unitId);
      const officers = unit ? await officersFor(context.tx, unit, context.now) : [];
      if (!officers.some(({ id }) => id === signedById)) throw new Refusal('common-choice-old');
    }
    const by = { id: context.actor.person.id, now: context.now };
    await beginDraft(context, unitId, period, by);
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    return { reportId: await writeDraft(context, unitId, period, given, by) };
  },
});

type Days = Pick<z.output<typeof about>, 'from' | 'to'>;

/** A new draft has the words of the version that it corrects. */
async function beginDraft(
  context: OperationContext,
  unitId: string,
  period: Days,
  by: { id: string; now: Date },
): Promise<void> {
  if (await draftOf(context, unitId, period)) return;
  const issued = await issuedOf(context, unitId, period);
  if (!issued) return;
  const { limits, directions, number, signedOn, signedById } = issued;
  await writeDraft(context, unitId, period, { limits, directions, number, signedOn, signedById }, by);
}

/** The words to begin with: of what is being written, else of the version before, else of the report before this. */
export async function wordsToBeginWith(
  context: Pick<OperationContext, 'tx' | 'encryption'>,
  unitId: string,
  period: Days,
): Promise<{ limits: string | null; directions: string | null; isOld: boolean }> {
  const own = (await draftOf(context, unitId, period)) ?? (await issuedOf(context, unitId, period));
  if (own) return { limits: own.limits, directions: own.directions, isOld: false };
  const last = await lastIssued(context, unitId, period);
  return { limits: last?.limits ?? null, directions: last?.directions ?? null, isOld: last !== undefined };
}

/**
 * Keeps the figures as they are now under the next version. Asked with what is counted, which only the house knows.
 * @param figures of all features
 */
export const issueReport = (figures: readonly Figure[]) =>
  operation({
    name: 'reports.issue',
    level: 'officer',
    input: about,
    output: z.object({ reportId: z.string(), version: z.int() }),
    unit: ({ unitId }) => unitId,
    details: (_, { version }) => ({ version }),
    async run(context, { unitId, ...period }) {
      const unit = await findUnit(context.tx, unitId);
      if (!unit) throw new Refusal('common-refused-unit');
      const by = { id: context.actor.person.id, now: context.now };
      await beginDraft(context, unitId, period, by);
      const reportId = await writeDraft(context, unitId, period, {}, by);
      const zone = await zoneOfUnit(context.tx, unit, context.zone);
      const counted = await collectFigures({ tx: context.tx, figures, unit, zone, now: context.now }, period);
      return { reportId, version: await issueDraft(context, reportId, unitId, period, counted, by) };
    },
  });

/** Writes to the heads of the units right below that have not issued theirs. */
export const remindParts = operation({
  name: 'reports.remind',
  level: 'officer',
  input: about,
  output: z.object({ told: z.int(), unreached: z.array(z.string()) }),
  unit: ({ unitId }) => unitId,
  details: (_, { told }) => ({ told }),
  async run(context, { unitId, ...period }) {
    const { missing } = await partsWithout(context.tx, unitId, period);
    const unreached: string[] = [];
    let told = 0;
    for (const part of missing) {
      const own = await officersFor(context.tx, { path: [part.id] }, context.now);
      let reached = false;
      for (const officer of own) {
        if (officer.id === context.actor.person.id) continue;
        const sent = await context.notify(officer, (speak) => reminder(speak, part, period), { lane: 'reminder' });
        reached ||= sent;
      }
      if (reached) told += 1;
      else unreached.push(part.name);
    }
    return { told, unreached };
  },
});

/** Sets the two head lines of the unit's papers, its place and its letters; empty: as its name says. */
export const setPaperHead = operation({
  name: 'reports.head',
  level: 'officer',
  input: z.object({ unitId: z.string(), paper: paperSettingsSchema }),
  output: z.object({}),
  unit: ({ unitId }) => unitId,
  async run(context, { unitId, paper }) {
    await changeUnitSettings(context.tx, unitId, { paper });
    return {};
  },
});
