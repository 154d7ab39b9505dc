-- AlterEnum
ALTER TYPE "aid_event_kind" ADD VALUE 'added';
ALTER TYPE "aid_event_kind" ADD VALUE 'reopened';

-- AlterTable
ALTER TABLE "aid_event" ADD COLUMN     "missed" BOOLEAN,
ADD COLUMN     "told_id" UUID;

-- AlterTable
ALTER TABLE "aid_request" ADD COLUMN     "reminders" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "waiting_since" TIMESTAMPTZ(3);
-- Requests that are there already have waited since they were made.
UPDATE "aid_request" SET "waiting_since" = "created_at";
ALTER TABLE "aid_request" ALTER COLUMN "waiting_since" SET NOT NULL;

-- CreateIndex
CREATE INDEX "aid_event_told_id_idx" ON "aid_event"("told_id") WHERE (told_id IS NOT NULL AND missed IS NULL);

-- CreateIndex
CREATE INDEX "aid_request_waiting_since_idx" ON "aid_request"("waiting_since") WHERE (state = 'open');
