/** The house for other programs: `/api/v1`, by a token that stands in the header. Cookies are not looked at. */
import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { z } from 'zod';
import { loadAccess, mayFor } from '../directory/access.ts';
import { findPerson } from '../directory/people.ts';
import { findUnit } from '../directory/units.ts';
import type { Locale } from '../i18n/i18n.ts';
import type { Actor } from '../operations/actor.ts';
import { createOperationContext, type Texts, translatorFor } from '../operations/context.ts';
import { Refusal } from '../operations/refusal.ts';
import type { InTransaction, UnitOfWork } from '../outbound/outbox/unit-of-work.ts';
import type { Logger } from '../runtime/logger.ts';
import type { Endpoint, Page } from './endpoint.ts';
import { openApi } from './open-api.ts';
import { answerProblem, Problem, type ProblemStatus } from './problem.ts';
import { createRate } from './rate.ts';
import { isToken } from './token.ts';
import { isKeyOfAnother, type Token, tokenOf } from './token-store.ts';
import { tryPage } from './try-page.ts';

const BASE = '/api/v1';
const MOST_BYTES = 256 * 1024;
const LONGEST_KEY = 100;

export interface ApiParts extends Texts {
  inTransaction: InTransaction;
  endpoints: readonly Endpoint[];
  log: Logger;
}

/** @returns all that is served below `/api/v1` */
export function apiRoutes(parts: ApiParts): Hono {
  const { endpoints, inTransaction, log } = parts;
  const rate = createRate();
  const app = new Hono().basePath(BASE);
  app.use(secureHeaders(headers));
  app.use(bodyLimit({ maxSize: MOST_BYTES, onError: (c) => answerProblem(c, 413) }));
  const described = JSON.stringify(openApi(endpoints, BASE));
  app.get('/openapi.json', (c) => c.body(described, 200, { 'content-type': 'application/json' }));
  app.get('/docs', (c) => c.html(tryPage.html(endpoints, BASE)));
  app.get('/docs.js', (c) => c.body(tryPage.script, 200, { 'content-type': 'text/javascript; charset=utf-8' }));
  app.get('/docs.css', (c) => c.body(tryPage.style, 200, { 'content-type': 'text/css; charset=utf-8' }));
  for (const endpoint of endpoints)
    app.on(endpoint.method.toUpperCase(), endpoint.path.replace(/\{(\w+)\}/gu, ':$1'), (c) => serve(c, endpoint));
  app.notFound((c) => answerProblem(c, 404));
  app.onError((error, c) => fail(c, error));
  return app;

  async function serve(c: Context, endpoint: Endpoint): Promise<Response> {
    const secret = /^Bearer (\S+)$/u.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
    if (!isToken(secret)) throw new Problem(401, { detail: 'Send the header "Authorization: Bearer chk_…".' });
    const body = endpoint.method === 'post' ? await bodyOf(c) : undefined;
    const key = endpoint.method === 'post' ? keyOf(c) : undefined;
    return inTransaction(async (work) => {
      const token = await tokenOf(work.tx, secret, work.now);
      const actor = token && (await actorOf(work, token));
      if (!token || !actor)
        throw new Problem(401, { detail: 'The token has ended, or whoever made it has no right there any more.' });
      const wait = rate.take(token.id, work.now.getTime());
      if (wait > 0) {
        c.header('retry-after', String(wait));
        throw new Problem(429, { detail: `At most ${rate.perMinute} requests a minute for a token.` });
      }
      const allowed = endpoint.method === 'get' ? token.reads : token.writes;
      if (!allowed.includes(endpoint.noun))
        throw new Problem(403, {
          detail: `The token may not ${endpoint.method === 'get' ? 'read' : 'write'} ${endpoint.noun}.`,
        });
      const context = createOperationContext(work, actor, parts, 'api');
      const whole = key === undefined ? undefined : `${key} ${digest(body)}`;
      if (
        key !== undefined &&
        whole !== undefined &&
        (await isKeyOfAnother(work.tx, actor.person.id, endpoint.name, key, whole))
      )
        throw new Problem(422, { detail: 'This Idempotency-Key was sent before with other values.' });
      const given = {
        ...c.req.query(),
        ...(c.req.param() as Record<string, string>),
        ...(body !== undefined && { body }),
      };
      const page = pageOf(c);
      const { rows, total, body: done } = await endpoint.run(context, given, page, whole);
      const next = page.from + page.limit;
      const answer = rows ? { data: rows, next: rows.length > 0 && next < (total ?? 0) ? cursorOf(next) : null } : done;
      return c.body(toJson(answer ?? null), endpoint.method === 'post' ? 201 : 200, {
        'content-type': 'application/json',
      });
    });
  }

  /** The one who made it, with no more than the unit of the token; undefined where they may not any more. */
  async function actorOf(work: UnitOfWork, token: Token): Promise<Actor | undefined> {
    const [person, unit] = [await findPerson(work.tx, token.personId), await findUnit(work.tx, token.unitId)];
    if (!person || !unit) return undefined;
    const access = await loadAccess(work.tx, person.id, work.now);
    if (!mayFor(access, 'administrator', unit)) return undefined;
    const locale: Locale = translatorFor(work, parts, person).locale;
    return { person, access: { memberOf: [], roles: [{ name: 'administrator', unit }] }, locale, face: 'api' };
  }

  function fail(c: Context, error: unknown): Response {
    if (error instanceof Problem) return answerProblem(c, error.status, error.details);
    if (error instanceof z.ZodError) {
      const errors = error.issues.map(({ path, message }) => ({ path: path.join('.'), problem: message }));
      return answerProblem(c, 422, { errors });
    }
    if (error instanceof Refusal) {
      const detail = parts.i18n.text('vi', error.key, error.args).text;
      return answerProblem(c, statusOf(error), { detail });
    }
    const id = crypto.randomUUID();
    log.error({ err: error, id }, 'a request of the API failed');
    return answerProblem(c, 500, { detail: `Tell the administrator this number: ${id}` });
  }
}

/** "Not yours" and "not there" sound alike; below a level nobody has a right at all. */
const refusedAs: Readonly<Record<string, ProblemStatus>> = {
  'common-refused-unit': 404,
  'common-refused-member': 403,
  'common-refused-officer': 403,
  'common-refused-administrator': 403,
};
const statusOf = ({ key }: Refusal): ProblemStatus => refusedAs[key] ?? 409;

const headers = {
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'no-referrer',
};

async function bodyOf(c: Context): Promise<unknown> {
  if (!(c.req.header('content-type') ?? '').startsWith('application/json')) throw new Problem(415);
  return c.req.json().catch(() => {
    throw new Problem(400, { detail: 'What was sent is not JSON.' });
  });
}

function keyOf(c: Context): string {
  const key = c.req.header('idempotency-key')?.trim() ?? '';
  if (key === '' || key.length > LONGEST_KEY || /\s/u.test(key))
    throw new Problem(400, {
      detail: 'Send an Idempotency-Key of your own: sent again with it, nothing is done twice.',
    });
  return key;
}

const digest = (body: unknown) => createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 22);

const pageSchema = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().optional(),
});

function pageOf(c: Context): Page {
  const { limit, cursor } = pageSchema.parse({ limit: c.req.query('limit'), cursor: c.req.query('cursor') });
  const from =
    cursor === undefined ? 0 : Number(/^from:(\d{1,9})$/u.exec(Buffer.from(cursor, 'base64url').toString())?.[1] ?? -1);
  if (from < 0) throw new Problem(400, { detail: 'This cursor is none of ours.' });
  return { from, limit };
}

const cursorOf = (from: number): string => Buffer.from(`from:${from}`).toString('base64url');

/** Whole đồng fit a number of JSON up to nine million billions. */
const toJson = (value: unknown) =>
  JSON.stringify(value, (_key, one) =>
    typeof one === 'bigint' ? (Number.isSafeInteger(Number(one)) ? Number(one) : String(one)) : one,
  );
