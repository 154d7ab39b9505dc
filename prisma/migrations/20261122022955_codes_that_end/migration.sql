-- AlterEnum
ALTER TYPE "link_attempt_kind" ADD VALUE 'check';

-- AlterTable
ALTER TABLE "poster_code" ADD COLUMN     "expires_at" TIMESTAMPTZ(3) NOT NULL DEFAULT (now() + '365 days'::interval);

-- DropTable
DROP TABLE "meeting_code_miss";

-- CreateIndex
CREATE INDEX "audit_entry_actor_id_at_idx" ON "audit_entry"("actor_id", "at");
