-- What was stored open is read as it is, and encrypted when the program starts (directory/contact.ts).
ALTER TABLE "person" RENAME COLUMN "phone" TO "phone_sealed";
ALTER TABLE "person" RENAME COLUMN "address" TO "address_sealed";
ALTER TABLE "person" ADD COLUMN "phone_mark" TEXT;
DROP INDEX "person_phone_idx";
CREATE INDEX "person_phone_mark_idx" ON "person"("phone_mark");

ALTER TABLE "dialog" ALTER COLUMN "data" SET DATA TYPE TEXT;

-- The text stands in the content too.
ALTER TABLE "message" DROP COLUMN "text", ADD COLUMN "has_choices" BOOLEAN NOT NULL DEFAULT false;
UPDATE "message" SET "has_choices" = true
WHERE "direction" = 'out' AND jsonb_typeof("content" -> 'choices') = 'array' AND jsonb_array_length("content" -> 'choices') > 0;
