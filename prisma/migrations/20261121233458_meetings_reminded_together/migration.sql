-- AlterTable
ALTER TABLE "meeting" ADD COLUMN     "count_asks" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "count_due_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "meeting_guest" ADD COLUMN     "person_id" UUID;

-- CreateTable
CREATE TABLE "meeting_reminder_told" (
    "reminder_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "meeting_reminder_told_pkey" PRIMARY KEY ("reminder_id","person_id")
);

-- CreateIndex
CREATE INDEX "meeting_reminder_told_person_id_idx" ON "meeting_reminder_told"("person_id");

-- CreateIndex
CREATE INDEX "meeting_count_due_at_idx" ON "meeting"("count_due_at");

-- AddForeignKey
ALTER TABLE "meeting_reminder_told" ADD CONSTRAINT "meeting_reminder_told_reminder_id_fkey" FOREIGN KEY ("reminder_id") REFERENCES "meeting_reminder"("id") ON DELETE CASCADE ON UPDATE CASCADE;
