/** Applications. Who may see one is part of each query: who wrote it, and officers of its unit. */

import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Keeper } from '../../../directory/roster.ts';
import type { Tx } from '../../../runtime/database/database.ts';
import { cell } from '../../../runtime/encryption/sealed-columns.ts';

export const answersSchema = z.object({
  fullName: z.string(),
  /** "1958" or "1958-05-12". */
  birth: z.string().nullable(),
  sex: z.enum(['male', 'female']).nullable(),
  category: z.string().nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
});
export type Answers = z.infer<typeof answersSchema>;

export const applicationStates = ['open', 'asked', 'approved', 'refused', 'withdrawn'] as const;
export type ApplicationState = (typeof applicationStates)[number];
export const isUnderWay = (state: ApplicationState) => state === 'open' || state === 'asked';

export interface Application {
  id: string;
  number: number;
  personId: string;
  personLocale: string | null;
  unitId: string;
  unitName: string;
  unitPath: string[];
  answers: Answers;
  state: ApplicationState;
  createdAt: Date;
  settledAt: Date | null;
  /** In the order in which they were said. */
  steps: { kind: 'asked' | 'answered' | 'refused'; actorId: string; text: string; at: Date }[];
}

const answersPurpose = (id: string) => cell('application.answers_sealed', id);
const stepPurpose = (id: string) => cell('application_step.text_sealed', id);

/** Who looks: the applicant, or an officer with these units and all below. */
export type Viewer = { personId: string } | { unitIds: readonly string[] };

/** Which of them: one by id or number, or those that are in one of these states. */
type Which = { id: string } | { number: number } | { states: readonly ApplicationState[]; most: number };

/** @returns the longest waiting first for officers, the latest first for the applicant */
async function find(
  { tx, encryption }: Keeper,
  viewer: Viewer,
  which: Which,
): Promise<{ all: number; some: Application[] }> {
  const mine = 'personId' in viewer;
  const where = {
    ...(mine ? { personId: viewer.personId } : { unitId: { in: await unitIdsBelow(tx, viewer.unitIds) } }),
    ...('id' in which ? { id: which.id } : {}),
    ...('number' in which ? { number: which.number } : {}),
    ...('states' in which ? { state: { in: [...which.states] } } : {}),
  };
  const most = 'states' in which ? which.most : 1;
  const all = await tx.application.count({ where });
  if (all === 0) return { all, some: [] };
  const rows = await tx.application.findMany({
    where,
    include: { steps: { orderBy: { at: 'asc' } } },
    orderBy: { createdAt: mine ? 'desc' : 'asc' },
    take: most,
  });
  const personIds = rows.map((row) => row.personId);
  const people = await tx.person.findMany({ where: { id: { in: personIds } }, select: { id: true, locale: true } });
  const unitIds = rows.map((row) => row.unitId);
  const unitRows = await tx.unit.findMany({
    where: { id: { in: unitIds } },
    select: { id: true, name: true, path: true },
  });
  const some = rows.map(({ answersSealed, steps, accountId: _, decidedById: __, ...row }) => {
    const unit = unitRows.find((one) => one.id === row.unitId);
    return {
      ...row,
      personLocale: people.find((one) => one.id === row.personId)?.locale ?? null,
      unitName: unit?.name ?? '',
      unitPath: unit?.path ?? [],
      answers: answersSchema.parse(JSON.parse(encryption.decrypt(answersSealed, answersPurpose(row.id)))),
      steps: steps.map(({ kind, actorId, at, textSealed, id }) => ({
        kind,
        actorId,
        at,
        text: encryption.decrypt(textSealed, stepPurpose(id)),
      })),
    };
  });
  return { all, some };
}

async function unitIdsBelow(tx: Tx, unitIds: readonly string[]): Promise<string[]> {
  const rows = await tx.unit.findMany({
    where: { OR: unitIds.map((id) => ({ path: { has: id } })) },
    select: { id: true },
  });
  return rows.map((row) => row.id);
}

/** One application, held until the turn ends. */
export async function applicationOf(
  keeper: Keeper,
  viewer: Viewer,
  which: { id: string } | { number: number },
): Promise<Application | undefined> {
  const [found] = (await find(keeper, viewer, which)).some;
  if (!found) return undefined;
  // Two officers who press at once: the second sees what the first has done.
  await keeper.tx.$queryRaw`SELECT id FROM application WHERE id = ${found.id}::uuid FOR UPDATE`;
  return (await find(keeper, viewer, { id: found.id })).some[0];
}

export async function listApplications(
  keeper: Keeper,
  viewer: Viewer,
  states: readonly ApplicationState[],
  most: number,
): Promise<{ all: number; some: Application[] }> {
  return find(keeper, viewer, { states, most });
}

export async function createApplication(
  keeper: Keeper,
  of: { personId: string; unitId: string; accountId: string },
  answers: Answers,
  now: Date,
): Promise<Application> {
  const id = uuidv7();
  const answersSealed = keeper.encryption.encrypt(JSON.stringify(answers), answersPurpose(id));
  await keeper.tx.application.create({ data: { id, ...of, answersSealed, createdAt: now }, select: { id: true } });
  const made = await applicationOf(keeper, { personId: of.personId }, { id });
  if (!made) throw new Error('an application that was just made is gone');
  return made;
}

/** How many applications an account has sent since then. */
export async function sentSince(tx: Tx, accountId: string, since: Date): Promise<number> {
  return tx.application.count({ where: { accountId, createdAt: { gt: since } } });
}

export async function addStep(
  { tx, encryption }: Keeper,
  step: { applicationId: string; actorId: string; kind: 'asked' | 'answered' | 'refused'; text: string },
  now: Date,
): Promise<void> {
  const id = uuidv7();
  const { text, ...of } = step;
  await tx.applicationStep.create({
    data: { id, ...of, textSealed: encryption.encrypt(text, stepPurpose(id)), at: now },
    select: { id: true },
  });
}

/** @param decidedById the officer; null where the applicant did it */
export async function setState(
  tx: Tx,
  id: string,
  state: ApplicationState,
  decidedById: string | null,
  now: Date,
): Promise<void> {
  const settledAt = isUnderWay(state) ? null : now;
  await tx.application.update({ where: { id }, data: { state, decidedById, settledAt }, select: { id: true } });
}
