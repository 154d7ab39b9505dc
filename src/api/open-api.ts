/** The description of all endpoints, from the very schemas that read what is sent: OpenAPI 3.1. */
import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';
import { problems } from './problem.ts';

type Json = Record<string, unknown>;

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
  return rest;
};

/** @param base the address of all paths */
export function openApi(endpoints: readonly Endpoint[], base: string): Json {
  const paths: Record<string, Json> = {};
  for (const endpoint of endpoints)
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method]: described(endpoint) };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Chi Hội',
      version: '1',
      description: 'Units, people, meetings and what else the house keeps, for other programs.',
    },
    servers: [{ url: base }],
    security: [{ token: [] }],
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'chk_…' } },
      schemas: { Problem: problem },
    },
    paths,
  };
}

function described({ method, path, name, noun, summary, params, body, answer, isList }: Endpoint): Json {
  const row = schemaOf(answer, 'output');
  const whole = isList
    ? {
        type: 'object',
        properties: { data: { type: 'array', items: row }, next: { type: ['string', 'null'] } },
        required: ['data', 'next'],
      }
    : row;
  const own = (schemaOf(params, 'input').properties ?? {}) as Record<string, Json>;
  const required = (schemaOf(params, 'input').required ?? []) as string[];
  const parameters = Object.entries(own).map(([key, schema]) => ({
    name: key,
    in: path.includes(`{${key}}`) ? 'path' : 'query',
    required: path.includes(`{${key}}`) || required.includes(key),
    schema,
  }));
  return {
    operationId: name,
    tags: [noun],
    summary,
    parameters: [...parameters, ...(isList ? paging : []), ...(method === 'post' ? [idempotency] : [])],
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } },
    }),
    responses: {
      [method === 'post' ? '201' : '200']: { description: 'Done', content: { 'application/json': { schema: whole } } },
      ...Object.fromEntries(problems.map(({ status, title }) => [status, answersWith(title)])),
    },
  };
}

const paging = [
  { name: 'limit', in: 'query', required: false, schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 } },
  {
    name: 'cursor',
    in: 'query',
    required: false,
    schema: { type: 'string' },
    description: '`next` of the answer before',
  },
];
const idempotency = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  schema: { type: 'string', maxLength: 100 },
  description: 'Chosen by the program; sent again with it, the first answer is given and nothing is done twice',
};
const answersWith = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});
const problem = {
  type: 'object',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    errors: {
      type: 'array',
      items: { type: 'object', properties: { path: { type: 'string' }, problem: { type: 'string' } } },
    },
  },
  required: ['type', 'title', 'status'],
};
