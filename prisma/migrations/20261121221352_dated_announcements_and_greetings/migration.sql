-- CreateEnum
CREATE TYPE "announcement_plan_state" AS ENUM ('waiting', 'planned', 'held', 'done', 'ended', 'refused', 'lapsed');

-- CreateEnum
CREATE TYPE "greeting_approval" AS ENUM ('off', 'ask', 'year', 'always');

-- AlterTable
ALTER TABLE "announcement" ADD COLUMN     "plan_id" UUID;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "birth_date" DATE;

-- CreateTable
CREATE TABLE "announcement_plan" (
    "id" UUID NOT NULL,
    "kind" "announcement_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "source" TEXT,
    "attachments" JSONB NOT NULL,
    "unit_ids" UUID[],
    "rule" TEXT,
    "starts_on" DATE,
    "next_at" TIMESTAMPTZ(3),
    "state" "announcement_plan_state" NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_ids" UUID[],
    "answer_by" TIMESTAMPTZ(3),
    "urged_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "announcement_plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "greeting" (
    "unit_id" UUID NOT NULL,
    "occasion" TEXT NOT NULL,
    "text" TEXT,
    "approval" "greeting_approval" NOT NULL,
    "approved_year" INTEGER,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "greeting_pkey" PRIMARY KEY ("unit_id","occasion")
);

-- CreateTable
CREATE TABLE "memorial_day" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "lunar_day" INTEGER NOT NULL,
    "lunar_month" INTEGER NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "memorial_day_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "greeting_sent" (
    "person_id" UUID NOT NULL,
    "occasion" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "greeting_sent_pkey" PRIMARY KEY ("person_id","occasion","year")
);

-- CreateTable
CREATE TABLE "greeting_clock" (
    "unit_id" UUID NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "greeting_clock_pkey" PRIMARY KEY ("unit_id")
);

-- CreateIndex
CREATE INDEX "announcement_plan_state_next_at_idx" ON "announcement_plan"("state", "next_at");

-- CreateIndex
CREATE INDEX "announcement_plan_state_answer_by_idx" ON "announcement_plan"("state", "answer_by");

-- CreateIndex
CREATE INDEX "memorial_day_unit_id_idx" ON "memorial_day"("unit_id");

-- CreateIndex
CREATE INDEX "memorial_day_person_id_idx" ON "memorial_day"("person_id");

-- CreateIndex
CREATE INDEX "greeting_clock_next_at_idx" ON "greeting_clock"("next_at");

-- CreateIndex
CREATE INDEX "announcement_plan_id_idx" ON "announcement"("plan_id");

-- AddForeignKey
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "announcement_plan"("id") ON DELETE SET NULL ON UPDATE CASCADE;
