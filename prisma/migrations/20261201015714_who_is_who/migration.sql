-- AlterTable
ALTER TABLE "invitation" ADD COLUMN     "told_until" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "account_link" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "merge_id" UUID,
    "left_person_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "parted_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "merge_request" (
    "id" UUID NOT NULL,
    "kept_id" UUID NOT NULL,
    "gone_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "kept_agreed_at" TIMESTAMPTZ(3),
    "gone_agreed_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "merge_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tip_unseen" (
    "tip_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "tip_unseen_pkey" PRIMARY KEY ("tip_id","person_id")
);

-- CreateIndex
CREATE INDEX "account_link_account_id_idx" ON "account_link"("account_id");

-- CreateIndex
CREATE INDEX "account_link_person_id_idx" ON "account_link"("person_id");

-- CreateIndex
CREATE INDEX "merge_request_kept_id_idx" ON "merge_request"("kept_id");

-- CreateIndex
CREATE INDEX "merge_request_gone_id_idx" ON "merge_request"("gone_id");

-- CreateIndex
CREATE INDEX "tip_unseen_person_id_idx" ON "tip_unseen"("person_id");

-- AddForeignKey
ALTER TABLE "account_link" ADD CONSTRAINT "account_link_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tip_unseen" ADD CONSTRAINT "tip_unseen_tip_id_fkey" FOREIGN KEY ("tip_id") REFERENCES "tip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whoever gets a role at a station where others read sees what comes from then on. Where nobody reads, what waits is for
-- whoever is put there at the machine. A trigger, so that no way to give a role can forget it.
CREATE FUNCTION "role_sees_what_comes"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM role r WHERE r.unit_id = NEW.unit_id AND r.person_id = NEW.person_id AND r.id <> NEW.id
      AND (r.until IS NULL OR r.until > NEW.granted_at))
    OR NOT EXISTS (SELECT 1 FROM role r WHERE r.unit_id = NEW.unit_id AND r.person_id <> NEW.person_id
      AND (r.until IS NULL OR r.until > NEW.granted_at)) THEN
    RETURN NULL;
  END IF;
  INSERT INTO tip_unseen (tip_id, person_id) SELECT t.id, NEW.person_id FROM tip t WHERE t.unit_id = NEW.unit_id
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER "role_sees_what_comes" AFTER INSERT OR UPDATE OF "granted_at" ON "role" FOR EACH ROW
  EXECUTE FUNCTION "role_sees_what_comes"();

-- Names in the letters of old fonts (Ð is no Đ) are found like all others: text/fold.ts.
UPDATE person SET name_folded = replace(name_folded, 'ð', 'd') WHERE name_folded LIKE '%ð%';
