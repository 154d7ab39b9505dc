-- CreateEnum
CREATE TYPE "broadcast_order" AS ENUM ('stop', 'retry', 'retry_uncertain', 'undo');

-- AlterEnum
ALTER TYPE "broadcast_state" ADD VALUE 'freezing';

-- DropIndex
DROP INDEX "delivery_broadcast_id_chat_id_idx";

-- DropIndex
DROP INDEX "delivery_broadcast_id_person_id_key";

-- DropIndex
DROP INDEX "message_broadcast_id_state_idx";

-- CreateIndex
CREATE INDEX "message_broadcast_id_state_id_idx" ON "message"("broadcast_id", "state", "id");

-- AlterTable
ALTER TABLE "broadcast" ADD COLUMN     "to_freeze" JSONB,
ADD COLUMN     "frozen_to" UUID,
ADD COLUMN     "order_given" "broadcast_order",
ADD COLUMN     "ordered_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "delivery" DROP CONSTRAINT "delivery_pkey",
DROP COLUMN "id",
ADD CONSTRAINT "delivery_pkey" PRIMARY KEY ("broadcast_id", "person_id");

-- CreateTable
CREATE TABLE "broadcast_total" (
    "broadcast_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "bot_account" TEXT NOT NULL,
    "waiting" INTEGER NOT NULL,
    "sent" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "uncertain" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,
    "moved_at" TIMESTAMPTZ(3),

    CONSTRAINT "broadcast_total_pkey" PRIMARY KEY ("broadcast_id","channel","bot_account")
);

-- CreateIndex
CREATE INDEX "broadcast_under_way" ON "broadcast"("id") WHERE (to_freeze IS NOT NULL OR order_given IS NOT NULL);

-- AddForeignKey
ALTER TABLE "broadcast_total" ADD CONSTRAINT "broadcast_total_broadcast_id_fkey" FOREIGN KEY ("broadcast_id") REFERENCES "broadcast"("id") ON DELETE CASCADE ON UPDATE CASCADE;

INSERT INTO broadcast_total (broadcast_id, channel, bot_account, waiting, sent, failed, uncertain, skipped, moved_at)
SELECT broadcast_id, channel, bot_account, count(*) FILTER (WHERE state IN ('queued', 'sending')),
  count(*) FILTER (WHERE state = 'sent'), count(*) FILTER (WHERE state = 'failed'),
  count(*) FILTER (WHERE state = 'uncertain'), count(*) FILTER (WHERE state = 'skipped'), max(settled_at)
FROM message WHERE broadcast_id IS NOT NULL GROUP BY 1, 2, 3;

-- Keeps broadcast_count and broadcast_total current, whoever changes the state of a message or hands it to another account.
-- Rows are locked in the order of their keys, first those of the units, so that two senders cannot wait for each other.
CREATE OR REPLACE FUNCTION count_broadcast_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Most updates of one message move nothing: it is claimed, or its time is set.
  IF NOT EXISTS (
    SELECT 1 FROM new_rows n JOIN old_rows o ON o.id = n.id
    WHERE n.broadcast_id IS NOT NULL AND (n.channel <> o.channel OR n.bot_account <> o.bot_account OR (n.state <> o.state
      AND NOT (n.state IN ('queued', 'sending') AND o.state IN ('queued', 'sending'))))
  ) THEN
    RETURN NULL;
  END IF;
  WITH moved AS (
    SELECT d.broadcast_id, d.unit_id,
      CASE WHEN o.state IN ('queued', 'sending') THEN 'waiting' ELSE o.state::text END AS was,
      CASE WHEN n.state IN ('queued', 'sending') THEN 'waiting' ELSE n.state::text END AS now
    FROM new_rows n JOIN old_rows o ON o.id = n.id JOIN delivery d ON d.message_id = n.id
    WHERE n.broadcast_id IS NOT NULL AND o.state <> n.state
  ), change AS (
    SELECT broadcast_id, unit_id,
      count(*) FILTER (WHERE now = 'waiting') - count(*) FILTER (WHERE was = 'waiting') AS waiting,
      count(*) FILTER (WHERE now = 'sent') - count(*) FILTER (WHERE was = 'sent') AS sent,
      count(*) FILTER (WHERE now = 'failed') - count(*) FILTER (WHERE was = 'failed') AS failed,
      count(*) FILTER (WHERE now = 'uncertain') - count(*) FILTER (WHERE was = 'uncertain') AS uncertain,
      count(*) FILTER (WHERE now = 'skipped') - count(*) FILTER (WHERE was = 'skipped') AS skipped
    FROM moved WHERE was <> now GROUP BY broadcast_id, unit_id
  ), held AS (
    SELECT c.broadcast_id, c.unit_id FROM broadcast_count c JOIN change USING (broadcast_id, unit_id)
    ORDER BY c.broadcast_id, c.unit_id FOR UPDATE OF c
  )
  UPDATE broadcast_count c SET waiting = c.waiting + x.waiting, sent = c.sent + x.sent, failed = c.failed + x.failed,
    uncertain = c.uncertain + x.uncertain, skipped = c.skipped + x.skipped
  FROM change x JOIN held h USING (broadcast_id, unit_id)
  WHERE c.broadcast_id = x.broadcast_id AND c.unit_id = x.unit_id;
  WITH figure AS (
    SELECT broadcast_id, channel, bot_account, state, -1 AS n, NULL::timestamptz AS settled_at FROM old_rows
    UNION ALL SELECT broadcast_id, channel, bot_account, state, 1, settled_at FROM new_rows
  ), change AS (
    SELECT broadcast_id, channel, bot_account,
      coalesce(sum(n) FILTER (WHERE state IN ('queued', 'sending')), 0) AS waiting,
      coalesce(sum(n) FILTER (WHERE state = 'sent'), 0) AS sent, coalesce(sum(n) FILTER (WHERE state = 'failed'), 0) AS failed,
      coalesce(sum(n) FILTER (WHERE state = 'uncertain'), 0) AS uncertain,
      coalesce(sum(n) FILTER (WHERE state = 'skipped'), 0) AS skipped, max(settled_at) AS moved_at
    FROM figure WHERE broadcast_id IS NOT NULL GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
  )
  INSERT INTO broadcast_total AS t (broadcast_id, channel, bot_account, waiting, sent, failed, uncertain, skipped, moved_at)
  SELECT * FROM change
  ON CONFLICT (broadcast_id, channel, bot_account) DO UPDATE SET waiting = t.waiting + excluded.waiting,
    sent = t.sent + excluded.sent, failed = t.failed + excluded.failed, uncertain = t.uncertain + excluded.uncertain,
    skipped = t.skipped + excluded.skipped, moved_at = greatest(t.moved_at, excluded.moved_at);
  RETURN NULL;
END
$$;
