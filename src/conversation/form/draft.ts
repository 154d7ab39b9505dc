/** A form that is being filled in, as its machinery sees it. */
import { z } from 'zod';
import type { Turn } from '../feature.ts';
import type { Field, FieldContext } from './field.ts';

/** What is kept between two messages. */
export const draftSchema = z.object({
  /** Of this filling-in: a second press of the last button does nothing twice. */
  key: z.string(),
  known: z.record(z.string(), z.unknown()),
  /** A field, or that all was shown. */
  asking: z.string(),
  /** Fields in the order in which they were answered, for the way back. */
  answered: z.array(z.string()).default([]),
  /** When a message of what is told in several was refused, milliseconds since 1970. */
  refusedAt: z.number().optional(),
  /** What the form is about and is not asked for, as a number of a case. */
  about: z.record(z.string(), z.string()).default({}),
});
export type Draft = z.infer<typeof draftSchema>;

/** A form without the types of its fields: what its machinery works on. */
export interface AnyForm {
  readonly name: string;
  readonly feature: string;
  readonly fields: Readonly<Record<string, Field>>;
  unitId?(values: Record<string, unknown>): string | undefined;
  readLine?(text: string, context: FieldContext): Promise<Record<string, unknown>>;
  readonly preview?: string;
  readonly confirm?: string;
  submit(turn: Turn, values: Record<string, unknown>, draft: Draft): Promise<unknown>;
}
