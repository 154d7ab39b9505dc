/** What may be done, whoever asks for it and wherever: chat, console and API call the same. */
import type { z } from 'zod';
import type { Level } from '../directory/access.ts';
import { type AuditAction, audit } from '../directory/audit.ts';
import { type OperationContext, requireLevel, requireUnit } from './actor.ts';
import { once } from './once.ts';
import { Refusal } from './refusal.ts';

type Found = string | readonly string[] | null | undefined;

/** `feature.verb`; also its operationId, and what officers do is a line of the audit trail by that name. */
type Named =
  | { readonly level: 'officer' | 'administrator'; readonly name: AuditAction; readonly leavesTrail?: false }
  /** What it changes writes its own lines of the trail (directory/roles.ts). */
  | { readonly level: 'officer' | 'administrator'; readonly name: string; readonly leavesTrail: true }
  | { readonly level: 'all' | 'member'; readonly name: string; readonly leavesTrail?: false };

/** What an operation is made of. `input` and `output` are schemas; what comes out is JSON: ids, numbers and states. */
export type OperationSpec<I extends z.ZodType, O extends z.ZodType, T = undefined> = Named & OperationParts<I, O, T>;

interface OperationParts<I extends z.ZodType, O extends z.ZodType, T> {
  /** Shapes and limits. Who refuses with better words for the person checks them before. */
  readonly input: I;
  readonly output: O;
  /** What is acted on, found and locked with the actor's access; what follows is given it. @throws {Refusal} where there is none, or not now */
  find?(context: OperationContext, input: z.output<I>): Promise<T>;
  /** The unit in which the right is needed, or all of several. null: that of any unit will do. undefined: there is no such thing to act on. */
  unit(input: z.output<I>, context: OperationContext, thing: T): Found | Promise<Found>;
  /** Whom the line of the audit trail is about. */
  subject?(input: z.output<I>, result: z.output<O>, thing: T): string | null;
  /** What the line adds: numbers, counts and states, never what people wrote. */
  details?(input: z.output<I>, result: z.output<O>, thing: T): Record<string, string | number | boolean>;
  /** In the caller's transaction. @throws {Refusal} for what cannot be done */
  run(context: OperationContext, input: z.output<I>, thing: T): Promise<z.output<O>>;
}

export interface Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly name: string;
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
    const found = await spec.unit(given, context, thing);
    if (found === undefined) throw new Refusal('common-refused-unit');
    const unitIds = found === null ? [] : [found].flat();
    for (const id of unitIds) await requireUnit({ tx: context.tx, access: context.actor.access }, level, id);
    const result = await spec.run(context, given, thing);
    if (spec.leavesTrail || (spec.level !== 'officer' && spec.level !== 'administrator')) return result;
    const { face, person } = context.actor;
    const note = {
      action: spec.name,
      actorId: person.id,
      subjectId: spec.subject?.(given, result, thing) ?? null,
      details: { ...spec.details?.(given, result, thing), ...(face !== 'chat' && { by: face }) },
    };
    for (const unitId of unitIds.length > 0 ? unitIds : [null])
      await audit(context.tx, { ...note, unitId }, context.now);
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
