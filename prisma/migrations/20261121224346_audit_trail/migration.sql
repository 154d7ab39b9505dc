-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "unit_id" UUID,
    "subject_id" UUID,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "audit_entry_unit_id_at_idx" ON "audit_entry"("unit_id", "at");

-- CreateIndex
CREATE INDEX "audit_entry_subject_id_idx" ON "audit_entry"("subject_id");

CREATE FUNCTION "audit_entry_stays"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an audit entry is never changed nor removed';
END $$;
CREATE TRIGGER "audit_entry_stays" BEFORE UPDATE OR DELETE ON "audit_entry"
  FOR EACH ROW WHEN (current_setting('chihoi.retention', true) IS DISTINCT FROM 'on') EXECUTE FUNCTION "audit_entry_stays"();
CREATE TRIGGER "audit_trail_stays" BEFORE TRUNCATE ON "audit_entry" EXECUTE FUNCTION "audit_entry_stays"();
