/** Tells other programs what was done: takes what is due, calls outside of any transaction, settles. */
import { randomInt } from 'node:crypto';
import { officersFor } from '../../directory/people.ts';
import { findUnit } from '../../directory/units.ts';
import { createWorkContext, type Texts } from '../../operations/context.ts';
import type { InTransaction, UnitOfWork } from '../../outbound/outbox/unit-of-work.ts';
import { type Answer, post } from './post.ts';
import { publicOnly, type Reach } from './reach.ts';
import { signed } from './sign.ts';
import { type DueEvent, disable, settle, takeDue } from './webhook-store.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** When it is tried, from the first try. After the last the webhook falls silent. */
const TRIES = [0, 5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR];
/** At once: as many as one process may well hold open. */
const AT_ONCE = 8;
/** Longer than a call may last. */
const TAKEN_MS = MINUTE;
const JITTER_MS = 2000;
const GONE = 410;
const FEATURE = 'tokens';

interface Parts extends Texts {
  inTransaction: InTransaction;
  /** Tests call this machine; nobody else does. */
  reach?: Reach;
}

/** @returns how many were told, or tried to be */
export async function deliverDue(parts: Parts): Promise<number> {
  const { due, now } = await parts.inTransaction(async (work) => ({
    due: await takeDue(work, new Date(work.now.getTime() + TAKEN_MS), AT_ONCE),
    now: work.now,
  }));
  await Promise.all(due.map((event) => tell(parts, event, now)));
  return due.length;
}

async function tell(parts: Parts, event: DueEvent, now: Date): Promise<void> {
  const body = JSON.stringify({ type: event.type, timestamp: event.at.toISOString(), data: event.data });
  const answer = await post(event.url, body, signed(event.secret, event.id, now, body), parts.reach ?? publicOnly);
  await parts.inTransaction(async (work) => {
    const status = answer?.status ?? null;
    if (status !== null && status >= 200 && status < 300)
      return settle(work.tx, event, { dueAt: null, arrivedAt: work.now, status });
    const again = status === GONE ? undefined : nextTry(event, answer, work.now);
    await settle(work.tx, event, { dueAt: again ?? null, status });
    if (!again && (await disable(work.tx, event.webhookId, work.now))) await tellAdministrators(parts, work, event);
  });
}

function nextTry({ tries, begunAt }: DueEvent, answer: Answer | undefined, now: Date): Date | undefined {
  const after = TRIES[tries];
  if (after === undefined) return undefined;
  const asked = Math.min(Math.max(0, answer?.retryAfter ?? 0) * SECOND, 24 * HOUR);
  const soonest = now.getTime() + Math.max(asked, SECOND);
  return new Date(Math.max(begunAt.getTime() + after, soonest) + randomInt(JITTER_MS));
}

/** The address is told by its host alone: the rest may hold a key. */
async function tellAdministrators(parts: Parts, work: UnitOfWork, { unitId, url }: DueEvent): Promise<void> {
  const context = createWorkContext(work, parts, FEATURE);
  const unit = await findUnit(work.tx, unitId);
  if (!unit) return;
  for (const person of await officersFor(work.tx, unit, work.now, 'administrator'))
    await context.notify(person, (speak) =>
      speak.text('tokens-webhook-silent', { host: new URL(url).hostname, unit: unit.name }),
    );
}
