/** What may be read, whoever asks and wherever: lists in chat, tables of the console, exports and the API use the same. */
import { z } from 'zod';
import type { Level } from '../directory/access.ts';
import { type OperationContext, requireLevel } from './actor.ts';

/** A part of a long list: rows from this one on (0: the first), at most so many. */
export const pageSchema = z.object({ from: z.int().min(0).default(0), limit: z.int().min(1).max(500).default(20) });
export type Page = z.input<typeof pageSchema>;

export interface Rows<R> {
  /** How many there are in all pages. */
  total: number;
  rows: R[];
}

export interface QuerySpec<F extends z.ZodType, R> {
  /** `feature.noun`; also its operationId. */
  readonly name: string;
  readonly level: Level;
  readonly filter: F;
  /** The access of the actor is part of what is asked of the database: rows of others are neither given nor counted. */
  run(context: OperationContext, filter: z.output<F>, page: z.output<typeof pageSchema>): Promise<Rows<R>>;
}

export interface Query<F extends z.ZodType = z.ZodType, R = unknown> {
  readonly name: string;
  readonly level: Level;
  readonly filter: F;
  /** @throws {Refusal} without the right anywhere @throws {z.ZodError} for a filter or page of the wrong shape */
  rows(context: OperationContext, filter: z.input<F>, page?: Page): Promise<Rows<R>>;
}

export function query<F extends z.ZodType, R>(spec: QuerySpec<F, R>): Query<F, R> {
  const { name, level, filter } = spec;
  return {
    name,
    level,
    filter,
    async rows(context, given, page = {}) {
      requireLevel(context, level);
      return spec.run(context, filter.parse(given), pageSchema.parse(page));
    },
  };
}
