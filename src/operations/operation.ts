/** What may be done, whoever asks for it and wherever: chat, console and API call the same. */
import type { z } from 'zod';
import type { Level } from '../directory/access.ts';
import { type AuditAction, audit } from '../directory/audit.ts';
import { type OperationContext, requireLevel, requireUnit } from './actor.ts';
import { once } from './once.ts';
import { Refusal } from './refusal.ts';

type Found = string | null | undefined;

/** What an operation is made of. `input` and `output` are schemas; what comes out is JSON: ids, numbers and states. */
export interface OperationSpec<I extends z.ZodType, O extends z.ZodType, T = undefined> {
  /** `feature.verb`; also its line in the audit trail and its operationId. */
  readonly name: AuditAction;
  readonly level: Level;
  /** Shapes and limits. Who refuses with better words for the person checks them before. */
  readonly input: I;
  readonly output: O;
  /** What is acted on, found and locked with the actor's access; what follows is given it. @throws {Refusal} where there is none, or not now */
  find?(context: OperationContext, input: z.output<I>): Promise<T>;
  /** The unit in which the right is needed. null: that of any unit will do. undefined: there is no such thing to act on. */
  unit(input: z.output<I>, context: OperationContext, thing: T): Found | Promise<Found>;
  /** Whom the line of the audit trail is about. */
  subject?(input: z.output<I>, result: z.output<O>, thing: T): string | null;
  /** What the line adds: numbers, counts and states, never what people wrote. */
  details?(input: z.output<I>, result: z.output<O>, thing: T): Record<string, string | number | boolean>;
  /** In the caller's transaction. @throws {Refusal} for what cannot be done */
  run(context: OperationContext, input: z.output<I>, thing: T): Promise<z.output<O>>;
}

export interface Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly name: AuditAction;
  readonly level: Level;
  readonly input: I;
  readonly output: O;
  /**
   * @param key chosen by the one who asks: asked again with it, the first result is given and nothing is done
   * @throws {Refusal} without the right, for a unit that is not theirs, and what `run` throws @throws {z.ZodError} for a wrong input
   */
  do(context: OperationContext, input: z.input<I>, key?: string): Promise<z.output<O>>;
}

/** An operation that checks the right and the unit before it runs, and is written into the audit trail where officers do it. */
export function operation<I extends z.ZodType, O extends z.ZodType, T = undefined>(
  spec: OperationSpec<I, O, T>,
): Operation<I, O> {
  const { name, level, input, output } = spec;

  async function act(context: OperationContext, given: z.output<I>): Promise<z.output<O>> {
    const thing = (await spec.find?.(context, given)) as T;
    const unitId = await spec.unit(given, context, thing);
    if (unitId === undefined) throw new Refusal('common-refused-unit');
    if (unitId !== null) await requireUnit({ tx: context.tx, access: context.actor.access }, level, unitId);
    const result = await spec.run(context, given, thing);
    if (level === 'officer' || level === 'administrator') {
      const subjectId = spec.subject?.(given, result, thing) ?? null;
      const details = {
        ...spec.details?.(given, result, thing),
        ...(context.actor.face !== 'chat' && { by: context.actor.face }),
      };
      await audit(
        context.tx,
        { action: name, actorId: context.actor.person.id, unitId, subjectId, details },
        context.now,
      );
    }
    return result;
  }

  return {
    name,
    level,
    input,
    output,
    async do(context, given, key) {
      requireLevel(context, level);
      const parsed = input.parse(given);
      if (key === undefined) return act(context, parsed);
      return once(context, name, key, output, () => act(context, parsed));
    },
  };
}
