/** What a program can ask for: a query or an operation of the house, at an address. Endpoints come from the features. */
import { z } from 'zod';
import type { OperationContext } from '../operations/actor.ts';
import type { Operation } from '../operations/operation.ts';
import type { Query } from '../operations/query.ts';
import type { nouns } from './token-operations.ts';

export type Noun = (typeof nouns)[number];

export interface Endpoint {
  readonly method: 'get' | 'post';
  /** Below `/api/v1`, with `{id}` for what varies. */
  readonly path: string;
  readonly noun: Noun;
  /** Of the operation or query; also its operationId. */
  readonly name: string;
  /** One line for the list. */
  readonly summary: string;
  /** What stands in the address. */
  readonly params: z.ZodObject;
  /** What is sent; undefined: nothing. */
  readonly body?: z.ZodType;
  /** Of a list one row, else the whole answer. */
  readonly answer: z.ZodType;
  readonly isList: boolean;
  run(context: OperationContext, given: Record<string, unknown>, page: Page, key?: string): Promise<Answer>;
}

export interface Page {
  from: number;
  limit: number;
}

export interface Answer {
  rows?: unknown[];
  total?: number;
  body?: unknown;
}

/** @param read how the address becomes the filter, and which part of a row a program gets */
export function list<F extends z.ZodType, R, P extends z.ZodObject>(
  path: string,
  noun: Noun,
  summary: string,
  asked: Query<F, R>,
  read: { params?: P; filter(params: z.output<P>): z.input<F>; row: z.ZodType; show(row: R): unknown },
): Endpoint {
  const params = read.params ?? z.object({});
  return {
    ...{ method: 'get', path, noun, name: asked.name, summary, params, answer: read.row, isList: true },
    async run(context, given, page) {
      const { rows, total } = await asked.rows(context, read.filter(params.parse(given) as z.output<P>), page);
      return { rows: rows.map((row) => read.row.parse(read.show(row))), total };
    },
  };
}

/** @param toInput how what was sent, and what stands in the address, becomes the input of the operation */
export function act<I extends z.ZodType, O extends z.ZodType, B extends z.ZodObject>(
  path: string,
  noun: Noun,
  summary: string,
  deed: Operation<I, O>,
  read: { params?: z.ZodObject; body: B; input(body: z.output<B>, params: Record<string, string>): z.input<I> },
): Endpoint {
  const params = read.params ?? z.object({});
  return {
    ...{
      method: 'post',
      path,
      noun,
      name: deed.name,
      summary,
      params,
      body: read.body,
      answer: deed.output,
      isList: false,
    },
    async run(context, given, _page, key) {
      const { body, ...address } = given;
      const input = read.input(read.body.parse(body), params.parse(address) as Record<string, string>);
      return { body: await deed.do(context, input, key) };
    },
  };
}
