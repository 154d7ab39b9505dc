-- CreateTable
CREATE TABLE "webhook" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "types" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_event" (
    "webhook_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3),
    "arrived_at" TIMESTAMPTZ(3),
    "status" INTEGER,

    CONSTRAINT "webhook_event_pkey" PRIMARY KEY ("webhook_id","id")
);

-- CreateIndex
CREATE INDEX "webhook_unit_id_idx" ON "webhook"("unit_id");

-- CreateIndex
CREATE INDEX "webhook_person_id_idx" ON "webhook"("person_id");

-- CreateIndex
CREATE INDEX "webhook_event_due_at_idx" ON "webhook_event"("due_at");

-- CreateIndex
CREATE INDEX "webhook_event_at_idx" ON "webhook_event"("at");

-- AddForeignKey
ALTER TABLE "webhook_event" ADD CONSTRAINT "webhook_event_webhook_id_fkey" FOREIGN KEY ("webhook_id") REFERENCES "webhook"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is told stands with the entry of the trail that it tells of: one is not there without the other, whoever writes it.
-- Who made the webhook must still be an administrator of its unit or of one above.
CREATE FUNCTION "webhooks_hear"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO webhook_event (webhook_id, id, type, data, at, begun_at, due_at)
  SELECT w.id, NEW.id, NEW.action,
    jsonb_strip_nulls(jsonb_build_object('id', NEW.id, 'unitId', NEW.unit_id, 'subjectId', NEW.subject_id)), NEW.at, NEW.at, NEW.at
  FROM webhook w JOIN unit of_webhook ON of_webhook.id = w.unit_id JOIN unit u ON u.id = NEW.unit_id AND w.unit_id = ANY (u.path)
  WHERE NEW.action = ANY (w.types) AND w.ended_at IS NULL AND w.disabled_at IS NULL AND EXISTS (
    SELECT FROM held_role(NEW.at) r
    WHERE r.person_id = w.person_id AND r.name = 'administrator' AND r.unit_id = ANY (of_webhook.path));
  RETURN NULL;
END $$;
CREATE TRIGGER "webhooks_hear" AFTER INSERT ON "audit_entry" FOR EACH ROW WHEN (NEW.unit_id IS NOT NULL) EXECUTE FUNCTION "webhooks_hear"();
