-- Searching names with typing mistakes; comes with PostgreSQL and may be made by the owner of a database.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateEnum
CREATE TYPE "sex" AS ENUM ('male', 'female');

-- CreateEnum
CREATE TYPE "application_state" AS ENUM ('open', 'asked', 'approved', 'refused', 'withdrawn');

-- CreateEnum
CREATE TYPE "application_step_kind" AS ENUM ('asked', 'answered', 'refused');

-- AlterEnum
ALTER TYPE "standing" ADD VALUE 'prospect';
ALTER TYPE "standing" ADD VALUE 'applied';

-- AlterTable
ALTER TABLE "membership" ADD COLUMN     "decided_on" DATE,
ADD COLUMN     "decision_number" TEXT,
ADD COLUMN     "met_on" DATE,
ADD COLUMN     "moved_from_id" UUID,
ADD COLUMN     "notes_sealed" TEXT,
ADD COLUMN     "standing_since" DATE,
ADD COLUMN     "standing_why_sealed" TEXT;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "family_sealed" TEXT,
ADD COLUMN     "former_post" TEXT,
ADD COLUMN     "sex" "sex";

-- CreateTable
CREATE TABLE "person_change" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "unit_id" UUID,
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "field" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,
    "cause_id" UUID,

    CONSTRAINT "person_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL DEFAULT next_case_number(),
    "person_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "answers_sealed" TEXT NOT NULL,
    "state" "application_state" NOT NULL DEFAULT 'open',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_step" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "kind" "application_step_kind" NOT NULL,
    "text_sealed" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "application_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "roster_target" (
    "unit_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "target" INTEGER NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "roster_target_pkey" PRIMARY KEY ("unit_id","year")
);

-- CreateTable
CREATE TABLE "person_merge" (
    "id" UUID NOT NULL,
    "kept_id" UUID NOT NULL,
    "gone_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "record" TEXT,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "person_merge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "different_people" (
    "low_id" UUID NOT NULL,
    "high_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "different_people_pkey" PRIMARY KEY ("low_id","high_id")
);

-- CreateIndex
CREATE INDEX "person_change_person_id_at_idx" ON "person_change"("person_id", "at");

-- CreateIndex
CREATE INDEX "person_change_cause_id_idx" ON "person_change"("cause_id");

-- CreateIndex
CREATE UNIQUE INDEX "application_number_key" ON "application"("number");

-- CreateIndex
CREATE INDEX "application_unit_id_state_idx" ON "application"("unit_id", "state");

-- CreateIndex
CREATE INDEX "application_person_id_idx" ON "application"("person_id");

-- CreateIndex
CREATE INDEX "application_account_id_created_at_idx" ON "application"("account_id", "created_at");

-- CreateIndex
CREATE INDEX "application_step_application_id_idx" ON "application_step"("application_id");

-- CreateIndex
CREATE INDEX "person_merge_kept_id_idx" ON "person_merge"("kept_id");

-- CreateIndex
CREATE INDEX "person_merge_gone_id_idx" ON "person_merge"("gone_id");

-- CreateIndex
CREATE INDEX "person_merge_at_idx" ON "person_merge"("at");

-- CreateIndex
CREATE INDEX "person_name_trigrams" ON "person" USING GIN ("name_folded" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "person_change" ADD CONSTRAINT "person_change_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_step" ADD CONSTRAINT "application_step_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whoever was on a roster stays so since the day of joining, as far as it is known.
UPDATE "membership" SET "standing_since" = "joined_on" WHERE "standing" = 'member';
