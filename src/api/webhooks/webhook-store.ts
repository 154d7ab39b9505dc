/** Webhooks and what they are told. Which units are the administrator's is part of each query. */
import { v7 as uuidv7 } from 'uuid';
import type { UnitOfWork } from '../../outbound/outbox/unit-of-work.ts';
import type { Tx } from '../../runtime/database/database.ts';
import { cell } from '../../runtime/encryption/sealed-columns.ts';

type Store = Pick<UnitOfWork, 'tx' | 'encryption' | 'now'>;

export interface Webhook {
  id: string;
  unitId: string;
  unitName: string;
  url: string;
  disabledAt: Date | null;
  /** Of the last thirty days: what arrived, what is still tried, what was given up. */
  arrived: number;
  waiting: number;
  failed: number;
}

export async function insertWebhook(
  { tx, encryption, now }: Store,
  { url, secret, ...row }: { unitId: string; personId: string; url: string; secret: string; types: string[] },
): Promise<string> {
  const id = uuidv7();
  const sealed = {
    url: encryption.encrypt(url, cell('webhook.url', id)),
    secret: encryption.encrypt(secret, cell('webhook.secret', id)),
  };
  await tx.webhook.create({ data: { ...row, ...sealed, id, createdAt: now } });
  return id;
}

/** Of these units those that hold, the latest first. */
export async function webhooksFor(
  { tx, encryption }: Pick<Store, 'tx' | 'encryption'>,
  unitIds: readonly string[],
): Promise<Webhook[]> {
  const rows = await tx.$queryRaw<Webhook[]>`
    SELECT w.id, w.unit_id AS "unitId", u.name AS "unitName", w.url, w.disabled_at AS "disabledAt",
      count(e.arrived_at)::int AS arrived, count(*) FILTER (WHERE e.due_at IS NOT NULL)::int AS waiting,
      count(*) FILTER (WHERE e.id IS NOT NULL AND e.due_at IS NULL AND e.arrived_at IS NULL)::int AS failed
    FROM webhook w JOIN unit u ON u.id = w.unit_id LEFT JOIN webhook_event e ON e.webhook_id = w.id
    WHERE w.ended_at IS NULL AND u.path && ${[...unitIds]}::uuid[] GROUP BY w.id, u.id ORDER BY w.created_at DESC`;
  return rows.map((row) => ({ ...row, url: encryption.decrypt(row.url, cell('webhook.url', row.id)) }));
}

export async function findWebhook(tx: Tx, id: string): Promise<{ id: string; unitId: string } | null> {
  return tx.webhook.findFirst({ where: { id, endedAt: null }, select: { id: true, unitId: true } });
}

/** Nothing that waits is told any longer. */
export async function endWebhook(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.webhook.updateMany({ where: { id, endedAt: null }, data: { endedAt: now } });
  await tx.webhookEvent.deleteMany({ where: { webhookId: id, dueAt: { not: null } } });
}

/** It is told again what it has missed, and from now on. @returns how much that is */
export async function replay(tx: Tx, id: string, now: Date): Promise<number> {
  await tx.webhook.update({ where: { id }, data: { disabledAt: null } });
  const missed = await tx.webhookEvent.updateMany({
    where: { webhookId: id, arrivedAt: null },
    data: { dueAt: now, begunAt: now, tries: 0 },
  });
  return missed.count;
}

/** Of a person who is erased: what they made ends with them. */
export async function forgetWebhooksOf(tx: Tx, personId: string): Promise<void> {
  await tx.webhook.deleteMany({ where: { personId } });
}

export interface DueEvent {
  webhookId: string;
  id: string;
  type: string;
  data: Record<string, string>;
  at: Date;
  begunAt: Date;
  /** This one counted. */
  tries: number;
  unitId: string;
  url: string;
  secret: string;
}

/** Takes what is due for as long as a try may last; whoever dies with it leaves it to the next. */
export async function takeDue({ tx, encryption, now }: Store, until: Date, limit: number): Promise<DueEvent[]> {
  const rows = await tx.$queryRaw<DueEvent[]>`
    WITH due AS (
      SELECT webhook_id, id FROM webhook_event WHERE due_at <= ${now}::timestamptz
      ORDER BY due_at, id LIMIT ${limit} FOR UPDATE SKIP LOCKED
    )
    UPDATE webhook_event e SET due_at = ${until}::timestamptz, tries = tries + 1
    FROM due, webhook w WHERE e.webhook_id = due.webhook_id AND e.id = due.id AND w.id = e.webhook_id
    RETURNING e.webhook_id AS "webhookId", e.id, e.type, e.data, e.at, e.begun_at AS "begunAt", e.tries,
      w.unit_id AS "unitId", w.url, w.secret`;
  return rows.map((row) => ({
    ...row,
    url: encryption.decrypt(row.url, cell('webhook.url', row.webhookId)),
    secret: encryption.decrypt(row.secret, cell('webhook.secret', row.webhookId)),
  }));
}

export async function settle(
  tx: Tx,
  { webhookId, id }: Pick<DueEvent, 'webhookId' | 'id'>,
  data: { dueAt: Date | null; arrivedAt?: Date; status: number | null },
): Promise<void> {
  await tx.webhookEvent.updateMany({ where: { webhookId, id }, data });
}

/** @returns false when it is silent already */
export async function disable(tx: Tx, id: string, now: Date): Promise<boolean> {
  const changed = await tx.webhook.updateMany({
    where: { id, endedAt: null, disabledAt: null },
    data: { disabledAt: now },
  });
  await tx.webhookEvent.updateMany({ where: { webhookId: id, dueAt: { not: null } }, data: { dueAt: null } });
  return changed.count > 0;
}
