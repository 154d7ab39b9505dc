/** What officers may do with an application, and what waits of them: admit, ask back, refuse. */
import { z } from 'zod';
import { audit } from '../../../directory/audit.ts';
import { changeMembershipFields, changePersonFields, type PersonFields } from '../../../directory/roster.ts';
import { type OperationContext, todayAt, unitIdsOf } from '../../../operations/actor.ts';
import { operation } from '../../../operations/operation.ts';
import { query } from '../../../operations/query.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { isKnownElsewhere, type OnRoster, personOnRoster } from '../people/people-store.ts';
import { birthFields, dayOf, isoDay, TEXT_LIMIT } from '../rules.ts';
import {
  type Application,
  addStep,
  applicationOf,
  isUnderWay,
  listApplications,
  setState,
} from './application-store.ts';
import { backToProspect } from './back-to-prospect.ts';
import { toldAdmitted, toldApplicant } from './told.ts';

const FROM_US = { feature: 'roster' };

/** An application of the actor's units, held. @throws {Refusal} the same for that of others and for none */
export async function officersApplication(
  context: OperationContext,
  which: { id: string } | { number: number },
): Promise<Application> {
  const found = await applicationOf(context, { unitIds: unitIdsOf(context, 'officer') }, which);
  if (!found) throw new Refusal('common-refused-unit');
  return found;
}

/** @throws {Refusal} says how it stands */
async function underWay(context: OperationContext, id: string): Promise<Application> {
  const application = await officersApplication(context, { id });
  if (isUnderWay(application.state)) return application;
  const speak = await context.speakTo(context.actor.person);
  throw new Refusal('roster-already-settled', {
    number: String(application.number),
    state: speak.label(`roster-state-${application.state}`),
  });
}

export const applicationsWaiting = query({
  name: 'roster.applications',
  level: 'officer',
  filter: z.object({}),
  async run(context, _, { from, limit }) {
    const viewer = { unitIds: unitIdsOf(context, 'officer') };
    const { all, some } = await listApplications(context, viewer, ['open', 'asked'], from + limit);
    return { total: all, rows: some.slice(from) };
  },
});

const said = z.object({
  applicationId: z.uuid(),
  text: z
    .string()
    .trim()
    .min(1)
    .max(TEXT_LIMIT * 2),
});

/** To the applicant goes what was asked, or why not. */
const answerWith = (name: string, kind: 'asked' | 'refused') =>
  operation<typeof said, z.ZodObject<{ reached: z.ZodBoolean }>, Application>({
    name,
    level: 'officer',
    // Kept with the application itself: who said what and when.
    leavesTrail: true,
    input: said,
    output: z.object({ reached: z.boolean() }),
    find: (context, { applicationId }) => underWay(context, applicationId),
    unit: (_, __, { unitId }) => unitId,
    async run(context, { text }, application) {
      const { tx, now, actor } = context;
      await addStep(context, { applicationId: application.id, actorId: actor.person.id, kind, text }, now);
      await setState(tx, application.id, kind, actor.person.id, now);
      if (kind === 'refused') await backToProspect(context, application, actor.person.id, text);
      const reader = { id: application.personId, locale: application.personLocale };
      const reached = await context.notify(reader, toldApplicant(application, kind, text), FROM_US);
      return { reached };
    },
  });
export const askApplicant = answerWith('roster.ask-applicant', 'asked');
export const refuseApplicant = answerWith('roster.refuse', 'refused');

const admission = z.object({
  personId: z.string(),
  unitId: z.string(),
  /** None: a prospect who sent none. */
  applicationId: z.string().nullable().default(null),
  /** Of the decision; null: to be noted later. */
  number: z.string().max(60).nullable(),
  /** "2026-11-20"; null: today. */
  day: z.iso.date().nullable(),
});
type ToAdmit = Pick<z.output<typeof admission>, 'personId' | 'unitId' | 'applicationId'>;
interface Admitted {
  person: OnRoster;
  application: Application | undefined;
}

/** @throws {Refusal} where there is nobody to admit any more */
export async function toAdmit(
  context: OperationContext,
  { personId, unitId, applicationId }: ToAdmit,
): Promise<Admitted> {
  const application = applicationId ? await underWay(context, applicationId) : undefined;
  if (application && application.personId !== personId) throw new Refusal('common-choice-old');
  if (personId === context.actor.person.id) throw new Refusal('roster-not-yourself');
  const person = await personOnRoster(context, [unitId], personId);
  const membership = person?.memberships.find((one) => one.unitId === unitId);
  if (!person || !membership) throw new Refusal('common-choice-old');
  if (membership.standing === 'member')
    throw new Refusal('roster-already-member', { name: person.fields.fullName, unit: membership.unitName });
  return { person, application };
}

/** Makes somebody a member, by an application or at an officer's word, and tells them. */
export const admitMember = operation<typeof admission, z.ZodObject<{ reached: z.ZodBoolean }>, Admitted>({
  name: 'roster.admit',
  level: 'officer',
  leavesTrail: true,
  input: admission,
  output: z.object({ reached: z.boolean() }),
  unit: ({ unitId }) => unitId,
  async run(context, { personId, unitId, applicationId, number, day: on }) {
    const { tx, now, actor } = context;
    const { person, application } = await toAdmit(context, { personId, unitId, applicationId });
    const by = { actorId: actor.person.id, now, ...(application && { causeId: application.id }) };
    const day = dayOf(on ?? isoDay(await todayAt(context, unitId)));
    if (application) {
      await changePersonFields(context, personId, await toldFields(context, person, application), by);
      await setState(tx, application.id, 'approved', actor.person.id, now);
    }
    const fields = {
      standing: 'member',
      standingSince: day,
      why: null,
      joinedOn: day,
      decisionNumber: number,
      decidedOn: number ? day : null,
      ...(application?.answers.category && { category: application.answers.category }),
    } as const;
    await changeMembershipFields(context, { personId, unitId }, fields, by);
    const note = { action: 'person.changed', actorId: actor.person.id, unitId, subjectId: personId } as const;
    await audit(tx, { ...note, details: { admitted: true } }, now);
    const name = application?.answers.fullName ?? person.fields.fullName;
    const unit = person.memberships.find((one) => one.unitId === unitId)?.unitName ?? '';
    const reached = await context.notify(
      { id: personId, locale: person.locale },
      toldAdmitted(name, unit, day),
      FROM_US,
    );
    return { reached };
  },
});

/** What the applicant said of themselves; where others rely on what is known already, only what was not known. */
async function toldFields(
  { tx }: OperationContext,
  person: OnRoster,
  application: Application,
): Promise<Partial<PersonFields>> {
  const { birth, category: _, ...answers } = application.answers;
  const told: Partial<PersonFields> = { ...answers, ...birthFields(birth) };
  const entries = Object.entries(told).filter(([, value]) => value !== null);
  const known = await isKnownElsewhere(tx, person.id, application.unitId);
  const missing = ([field]: [string, unknown]) => person.fields[field as keyof PersonFields] === null;
  return Object.fromEntries(known ? entries.filter(missing) : entries);
}
