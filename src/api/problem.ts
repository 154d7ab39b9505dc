/** What goes wrong, as a program reads it: RFC 9457. */
import type { Context } from 'hono';

/** Each with its title; where one may read more is the page that lists them. */
const titles = {
  400: 'The request cannot be read',
  401: 'No token, or none that holds',
  403: 'The token does not allow this',
  404: 'There is no such thing',
  409: 'It cannot be done now',
  413: 'The request is too long',
  415: 'Not JSON',
  422: 'The values do not fit',
  429: 'Too many requests',
  500: 'It did not work',
} as const;
export type ProblemStatus = keyof typeof titles;

export interface ProblemDetails {
  /** What is wrong here, in the reader's language where a person is told the same. */
  detail?: string;
  /** The values that do not fit, each with its path. */
  errors?: { path: string; problem: string }[];
}

/** Thrown by what answers a request; becomes the answer. */
export class Problem extends Error {
  readonly status: ProblemStatus;
  readonly details: ProblemDetails;
  constructor(status: ProblemStatus, details: ProblemDetails = {}) {
    super(titles[status]);
    this.status = status;
    this.details = details;
  }
}

export function answerProblem(c: Context, status: ProblemStatus, details: ProblemDetails = {}): Response {
  const type = status === 500 ? 'about:blank' : `/api/v1/docs#problem-${status}`;
  const body = { type, title: titles[status], status, instance: c.req.path, ...details };
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json' });
}

export const problems = Object.entries(titles).map(([status, title]) => ({ status: Number(status), title }));
