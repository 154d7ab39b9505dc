-- CreateEnum
CREATE TYPE "meeting_kind" AS ENUM ('regular', 'conference', 'talk', 'cleanup', 'contest', 'other');

-- CreateEnum
CREATE TYPE "holiday_rule" AS ENUM ('keep', 'skip', 'next_day');

-- CreateEnum
CREATE TYPE "partner_state" AS ENUM ('asked', 'agreed', 'refused');

-- AlterTable
ALTER TABLE "meeting" ADD COLUMN     "agenda" TEXT,
ADD COLUMN     "by_name" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "concluded_at" TIMESTAMPTZ(3),
ADD COLUMN     "concluded_by_id" UUID,
ADD COLUMN     "conclusion" TEXT,
ADD COLUMN     "counted_at" TIMESTAMPTZ(3),
ADD COLUMN     "counted_by_id" UUID,
ADD COLUMN     "head_count" INTEGER,
ADD COLUMN     "kind" "meeting_kind" NOT NULL DEFAULT 'regular',
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "series_id" UUID,
ADD COLUMN     "series_on" DATE;

-- CreateTable
CREATE TABLE "meeting_series" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "start_minute" INTEGER NOT NULL,
    "length" INTEGER,
    "holidays" "holiday_rule" NOT NULL DEFAULT 'keep',
    "days_ahead" INTEGER NOT NULL DEFAULT 7,
    "anchor_on" DATE NOT NULL,
    "until_on" DATE,
    "next_on" DATE,
    "due_at" TIMESTAMPTZ(3),
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_paper" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "attachment" JSONB NOT NULL,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_paper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_guest" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT,
    "answer" "meeting_answer",
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_guest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_partner" (
    "meeting_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "state" "partner_state" NOT NULL DEFAULT 'asked',
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "meeting_partner_pkey" PRIMARY KEY ("meeting_id","unit_id")
);

-- CreateTable
CREATE TABLE "calendar_link" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "person_id" UUID,
    "unit_id" UUID,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_link_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "meeting_series_unit_id_idx" ON "meeting_series"("unit_id");

-- CreateIndex
CREATE INDEX "meeting_series_due_at_idx" ON "meeting_series"("due_at");

-- CreateIndex
CREATE INDEX "meeting_paper_meeting_id_idx" ON "meeting_paper"("meeting_id");

-- CreateIndex
CREATE INDEX "meeting_guest_meeting_id_idx" ON "meeting_guest"("meeting_id");

-- CreateIndex
CREATE INDEX "meeting_partner_unit_id_idx" ON "meeting_partner"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_link_token_hash_key" ON "calendar_link"("token_hash");

-- CreateIndex
CREATE INDEX "calendar_link_person_id_idx" ON "calendar_link"("person_id");

-- CreateIndex
CREATE INDEX "calendar_link_unit_id_idx" ON "calendar_link"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_series_id_series_on_key" ON "meeting"("series_id", "series_on");

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "meeting_series"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_paper" ADD CONSTRAINT "meeting_paper_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_guest" ADD CONSTRAINT "meeting_guest_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_partner" ADD CONSTRAINT "meeting_partner_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;
