/** What officers and askers may do with a case, and what may be read of cases: the same for every kind. */
import { z } from 'zod';
import { type AuditAction, audit } from '../directory/audit.ts';
import type { OperationContext } from '../operations/actor.ts';
import { requireUnit } from '../operations/actor.ts';
import { operation } from '../operations/operation.ts';
import { query } from '../operations/query.ts';
import { Refusal } from '../operations/refusal.ts';
import { type Case, type CaseBook, viewerOf } from './case.ts';
import { caseOfAsker, caseOfOfficer, casesOfAsker, casesWaiting } from './case-store.ts';

/** What each of them is given: the number of the case. */
export const aboutCase = z.object({ number: z.int() });
type About = z.ZodType<{ number: number }>;
export const noFilter = z.object({});
/** `reached`: whoever was to be told of it was. */
const done = aboutCase.extend({ reached: z.boolean() });
/** To an officer of its unit or above, or to another unit for which the actor may act. */
export const passTo = z.union([z.object({ officerId: z.string() }), z.object({ unitId: z.string() })]);

/** @throws {Refusal} the same for a case of others and for none */
export async function officersCase<C extends Case>(
  context: OperationContext,
  book: CaseBook<C, string>,
  number: number,
): Promise<C> {
  const found = await caseOfOfficer(context, book, viewerOf(context), number);
  if (!found) throw new Refusal(book.refusals.notFound, { number: String(number) });
  await requireUnit({ tx: context.tx, access: context.actor.access }, 'officer', found.unitId);
  return found;
}

/** @throws {Refusal} the same for a case of others and for none */
export async function askersCase<C extends Case>(
  context: OperationContext,
  book: CaseBook<C, string>,
  number: number,
): Promise<C> {
  const found = await caseOfAsker(context, book, context.actor.person.id, number);
  if (!found) throw new Refusal(book.refusals.notFound, { number: String(number) });
  return found;
}

/** @throws {Refusal} says how it stands */
async function refuse<C extends Case>(
  { speakTo, actor }: OperationContext,
  book: CaseBook<C, string>,
  one: C,
  why: 'stale' | 'staleMine' | 'over',
): Promise<never> {
  const state = book.stateLine(await speakTo(actor.person), one);
  throw new Refusal(book.refusals[why], { number: String(one.number), state });
}

/** The case, locked, if the actor may take this step now. @throws {Refusal} says how it stands */
export async function caseForStep<C extends Case, S extends string>(
  context: OperationContext,
  book: CaseBook<C, S>,
  number: number,
  step: S,
): Promise<C> {
  const found = await officersCase(context, book, number);
  if (book.stepsFor(found, context.actor).includes(step)) return found;
  const isMine = found.assigneeId === context.actor.person.id;
  return refuse(context, book, found, isMine ? 'staleMine' : 'stale');
}

/** The asker's case while it is under way. @throws {Refusal} says how it stands */
export async function caseUnderWay<C extends Case>(
  context: OperationContext,
  book: CaseBook<C, string>,
  number: number,
): Promise<C> {
  const found = await askersCase(context, book, number);
  if (book.isUnderWay(found)) return found;
  return refuse(context, book, found, 'over');
}

/** Every look of an officer at a case is on the audit trail. */
export async function noteLook(context: OperationContext, action: AuditAction, one: Case): Promise<void> {
  const { id: subjectId, unitId, number } = one;
  await audit(
    context.tx,
    { action, actorId: context.actor.person.id, unitId, subjectId, details: { number } },
    context.now,
  );
}

/** The operations and queries on the cases of one feature. */
export function caseOperations<C extends Case, S extends string>(book: CaseBook<C, S>) {
  return {
    /** A step of an officer: refused with how the case stands, where it may not be taken now. */
    step<I extends About>(
      name: AuditAction,
      step: S,
      input: I,
      run: (context: OperationContext, one: C, input: z.output<I>) => Promise<boolean>,
    ) {
      return operation({
        name,
        level: 'officer',
        input,
        output: done,
        find: (context, given) => caseForStep(context, book, given.number, step),
        unit: (_, __, one: C) => one.unitId,
        subject: (_, __, one: C) => one.id,
        details: ({ number }) => ({ number }),
        async run(context, given, one: C) {
          return { number: one.number, reached: await run(context, one, given) };
        },
      });
    },
    /** What the one who asked does, while it is under way. */
    own<I extends About>(
      name: string,
      input: I,
      run: (context: OperationContext, one: C, input: z.output<I>) => Promise<boolean>,
    ) {
      return operation({
        name,
        level: 'all',
        input,
        output: done,
        find: (context, given) => caseUnderWay(context, book, given.number),
        unit: () => null,
        async run(context, given, one: C) {
          return { number: one.number, reached: await run(context, one, given) };
        },
      });
    },
    /** What waits for the officer. */
    waiting: query({
      name: `${book.feature}.waiting`,
      level: 'officer',
      filter: noFilter,
      run: (context, _, page) => casesWaiting(context, book, viewerOf(context), page),
    }),
    /** What the person asked for. */
    mine: query({
      name: `${book.feature}.mine`,
      level: 'all',
      filter: noFilter,
      run: (context, _, page) => casesOfAsker(context, book, context.actor.person.id, page),
    }),
  };
}
