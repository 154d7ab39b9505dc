-- AlterTable
ALTER TABLE "broadcast" ADD COLUMN     "hold_until" TIMESTAMPTZ(3),
ADD COLUMN     "quiet" JSONB;

-- AlterTable
ALTER TABLE "message" ADD COLUMN     "removal" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "broadcast_count" (
    "broadcast_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "people" INTEGER NOT NULL,
    "waiting" INTEGER NOT NULL,
    "sent" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "uncertain" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,
    "unreachable" INTEGER NOT NULL,
    "read" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "broadcast_count_pkey" PRIMARY KEY ("broadcast_id","unit_id")
);

-- AddForeignKey
ALTER TABLE "broadcast_count" ADD CONSTRAINT "broadcast_count_broadcast_id_fkey" FOREIGN KEY ("broadcast_id") REFERENCES "broadcast"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Keeps broadcast_count current, whoever changes the state of a message. Rows are locked in the order of their key, so
-- that two senders cannot wait for each other.
CREATE FUNCTION count_broadcast_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM new_rows WHERE broadcast_id IS NOT NULL) THEN
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
  RETURN NULL;
END
$$;

CREATE TRIGGER message_counts AFTER UPDATE ON message
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION count_broadcast_moves();
