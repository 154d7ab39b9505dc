/** Announcements that are not sent at once, in the database. */
import { z } from 'zod';
import { type Attachment, attachmentSchema } from '../../../messaging/attachment.ts';
import type { Prisma, Tx } from '../../../runtime/database/database.ts';
import type { LocalDate } from '../../../text/calendar.ts';
import type { Kind } from '../rules.ts';

export type PlanState = 'waiting' | 'planned' | 'held' | 'done' | 'ended' | 'refused' | 'lapsed';

/** Of what may still be sent. */
const OPEN: PlanState[] = ['waiting', 'planned', 'held'];

/** More than any unit has planned at a time. */
const MOST_OPEN = 200;

export interface Plan {
  id: string;
  /** As the inbox calls it. */
  number: number;
  kind: Kind;
  text: string;
  source: string | null;
  attachments: Attachment[];
  unitIds: string[];
  /** For the officers of the units and below, not for their members. */
  officersOnly: boolean;
  rule: string | null;
  startsOn: LocalDate | null;
  nextAt: Date | null;
  state: PlanState;
  createdById: string;
  createdAt: Date;
  askedIds: string[];
  answerBy: Date | null;
  urgedAt: Date | null;
  decidedById: string | null;
}

export type NewPlan = Omit<Plan, 'id' | 'number' | 'urgedAt' | 'decidedById'>;
type Row = Awaited<ReturnType<Tx['announcementPlan']['findUniqueOrThrow']>>;

function toPlan(row: Row): Plan {
  const day = row.startsOn;
  return {
    ...row,
    attachments: z.array(attachmentSchema).parse(row.attachments),
    startsOn: day && { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() },
  };
}

function toRow({ startsOn, attachments, ...plan }: NewPlan) {
  return {
    ...plan,
    attachments: JSON.parse(JSON.stringify(attachments)) as Prisma.InputJsonValue,
    startsOn: startsOn && new Date(Date.UTC(startsOn.year, startsOn.month - 1, startsOn.day)),
  };
}

/** @returns the id */
export async function addPlan(tx: Tx, plan: NewPlan): Promise<string> {
  const { id } = await tx.announcementPlan.create({ data: toRow(plan), select: { id: true } });
  return id;
}

/** What was agreed to before is not agreed to any more. */
export async function replacePlan(tx: Tx, id: string, plan: NewPlan): Promise<void> {
  const anew = { decidedById: null, decidedAt: null, urgedAt: null };
  await tx.announcementPlan.update({ where: { id }, data: { ...toRow(plan), ...anew } });
}

export async function changePlan(
  tx: Tx,
  id: string,
  change: Prisma.AnnouncementPlanUncheckedUpdateInput,
): Promise<void> {
  await tx.announcementPlan.update({ where: { id }, data: change });
}

/** A plan whose units are all within the scope, held until the end of the transaction. */
export async function lockPlan(tx: Tx, id: string, scope: string[]): Promise<Plan | null> {
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM announcement_plan p WHERE p.id = ${id}::uuid
      AND NOT EXISTS (SELECT 1 FROM unit u WHERE u.id = ANY(p.unit_ids) AND NOT u.path && ${scope}::uuid[])
    FOR UPDATE OF p`;
  return found ? findPlan(tx, found.id) : null;
}

async function findPlan(tx: Tx, id: string): Promise<Plan> {
  return toPlan(await tx.announcementPlan.findUniqueOrThrow({ where: { id } }));
}

/** Those that may still be sent, whose units are all within the scope; what waits for a word first, then by time. */
export async function openPlans(tx: Tx, scope: string[], most: number): Promise<Plan[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM announcement_plan p WHERE p.state::text = ANY(${OPEN})
      AND NOT EXISTS (SELECT 1 FROM unit u WHERE u.id = ANY(p.unit_ids) AND NOT u.path && ${scope}::uuid[])
    ORDER BY p.state = 'planned', p.next_at NULLS FIRST, p.id LIMIT ${most}`;
  const plans = await tx.announcementPlan.findMany({ where: { id: { in: rows.map((row) => row.id) } } });
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  return rows.flatMap(({ id }) => byId.get(id) ?? []).map(toPlan);
}

export const isOpen = (plan: Plan): boolean => OPEN.includes(plan.state);

/** Those that wait for a word of somebody else than their writer, the oldest first. */
export async function plansToDecide(tx: Tx, scope: string[], personId: string): Promise<Plan[]> {
  const open = await openPlans(tx, scope, MOST_OPEN);
  return open
    .filter((plan) => plan.state !== 'planned' && plan.createdById !== personId)
    .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
}

/** One that is to be sent by now; another process takes another one. */
export async function takeDuePlan(tx: Tx, now: Date): Promise<Plan | undefined> {
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM announcement_plan WHERE state = 'planned' AND next_at <= ${now}
    ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED`;
  return found && findPlan(tx, found.id);
}

/** One that nobody has answered in time. */
export async function takeUnanswered(tx: Tx, now: Date): Promise<Plan | undefined> {
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM announcement_plan WHERE state = 'waiting' AND answer_by <= ${now}
    ORDER BY answer_by LIMIT 1 FOR UPDATE SKIP LOCKED`;
  return found && findPlan(tx, found.id);
}
