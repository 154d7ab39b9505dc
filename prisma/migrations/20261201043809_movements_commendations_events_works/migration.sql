-- CreateEnum
CREATE TYPE "commendation_form" AS ENUM ('certificate', 'merit', 'medal', 'title', 'prize', 'praise');

-- CreateEnum
CREATE TYPE "commendation_level" AS ENUM ('chapter', 'commune', 'district', 'province', 'central');

-- CreateEnum
CREATE TYPE "commendation_kind" AS ENUM ('merit', 'topic', 'sudden', 'devotion');

-- CreateEnum
CREATE TYPE "commendation_state" AS ENUM ('proposed', 'approved', 'awarded', 'refused');

-- CreateEnum
CREATE TYPE "commendation_step_kind" AS ENUM ('sent', 'approved', 'refused', 'awarded');

-- CreateEnum
CREATE TYPE "event_kind" AS ENUM ('talk', 'cleanup', 'contest', 'other');

-- CreateEnum
CREATE TYPE "movement_subject" AS ENUM ('person', 'household', 'unit');

-- CreateEnum
CREATE TYPE "movement_mark" AS ENUM ('met', 'missed');

-- CreateEnum
CREATE TYPE "movement_counted" AS ENUM ('registered', 'officers', 'met');

-- CreateEnum
CREATE TYPE "rating_grade" AS ENUM ('excellent', 'good', 'fair', 'poor');

-- CreateTable
CREATE TABLE "commendation" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL DEFAULT next_case_number(),
    "unit_id" UUID NOT NULL,
    "at_unit_id" UUID NOT NULL,
    "form" "commendation_form" NOT NULL,
    "level" "commendation_level" NOT NULL,
    "kind" "commendation_kind" NOT NULL,
    "title" TEXT,
    "reason" TEXT,
    "decision" TEXT,
    "decision_key" TEXT,
    "decided_on" DATE,
    "state" "commendation_state" NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "commendation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commendation_recipient" (
    "id" UUID NOT NULL,
    "commendation_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "person_id" UUID,
    "name" TEXT,
    "is_collective" BOOLEAN NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,
    "sum_dong" BIGINT,
    "handed_on" DATE,
    "meeting_id" UUID,
    "congratulated_at" TIMESTAMPTZ(3),

    CONSTRAINT "commendation_recipient_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commendation_step" (
    "id" UUID NOT NULL,
    "commendation_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "kind" "commendation_step_kind" NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "commendation_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "kind" "event_kind" NOT NULL,
    "partners" TEXT,
    "audience" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_session" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "sessions" INTEGER NOT NULL DEFAULT 1,
    "head_count" INTEGER,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "event_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enlistment" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "given_on" DATE NOT NULL,
    "people" INTEGER NOT NULL,
    "name" TEXT,
    "gift_dong" BIGINT,
    "gift_in_kind" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "enlistment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "movement" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_folded" TEXT NOT NULL,
    "is_model" BOOLEAN NOT NULL DEFAULT false,
    "subject" "movement_subject" NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "movement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "movement_criteria" (
    "movement_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "movement_criteria_pkey" PRIMARY KEY ("movement_id","version")
);

-- CreateTable
CREATE TABLE "movement_quota" (
    "movement_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "target" INTEGER NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "movement_quota_pkey" PRIMARY KEY ("movement_id","unit_id")
);

-- CreateTable
CREATE TABLE "movement_registration" (
    "id" UUID NOT NULL,
    "movement_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "person_id" UUID,
    "name" TEXT,
    "registered_on" DATE NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_on" DATE,
    "self_mark" "movement_mark",
    "verdict" "movement_mark",
    "reviewed_on" DATE,
    "reviewed_by_id" UUID,
    "minutes" TEXT,

    CONSTRAINT "movement_registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "movement_tally" (
    "id" UUID NOT NULL,
    "movement_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "what" "movement_counted" NOT NULL,
    "count" INTEGER NOT NULL,
    "counted_on" DATE NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "movement_tally_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_rating" (
    "unit_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "grade" "rating_grade" NOT NULL,
    "decision" TEXT,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "unit_rating_pkey" PRIMARY KEY ("unit_id","year")
);

-- CreateTable
CREATE TABLE "work" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "quantity" TEXT,
    "value_dong" BIGINT,
    "is_in_kind" BOOLEAN NOT NULL DEFAULT false,
    "labour_half_days" INTEGER NOT NULL DEFAULT 0,
    "person_id" UUID,
    "giver" TEXT,
    "done_on" DATE NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "work_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "commendation_number_key" ON "commendation"("number");

-- CreateIndex
CREATE INDEX "commendation_unit_id_state_idx" ON "commendation"("unit_id", "state");

-- CreateIndex
CREATE INDEX "commendation_at_unit_id_state_idx" ON "commendation"("at_unit_id", "state");

-- CreateIndex
CREATE INDEX "commendation_decided_on_idx" ON "commendation"("decided_on");

-- CreateIndex
CREATE INDEX "commendation_recipient_person_id_idx" ON "commendation_recipient"("person_id");

-- CreateIndex
CREATE INDEX "commendation_recipient_unit_id_idx" ON "commendation_recipient"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "commendation_recipient_commendation_id_person_id_key" ON "commendation_recipient"("commendation_id", "person_id");

-- CreateIndex
CREATE INDEX "commendation_step_commendation_id_idx" ON "commendation_step"("commendation_id");

-- CreateIndex
CREATE INDEX "event_unit_id_idx" ON "event"("unit_id");

-- CreateIndex
CREATE INDEX "event_session_event_id_idx" ON "event_session"("event_id");

-- CreateIndex
CREATE INDEX "event_session_held_on_idx" ON "event_session"("held_on");

-- CreateIndex
CREATE INDEX "enlistment_unit_id_given_on_idx" ON "enlistment"("unit_id", "given_on");

-- CreateIndex
CREATE INDEX "movement_unit_id_ends_on_idx" ON "movement"("unit_id", "ends_on");

-- CreateIndex
CREATE INDEX "movement_registration_person_id_idx" ON "movement_registration"("person_id");

-- CreateIndex
CREATE INDEX "movement_registration_unit_id_idx" ON "movement_registration"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "movement_registration_movement_id_person_id_key" ON "movement_registration"("movement_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "movement_registration_of_unit" ON "movement_registration"("movement_id", "unit_id") WHERE (person_id IS NULL AND name IS NULL);

-- CreateIndex
CREATE INDEX "movement_tally_movement_id_unit_id_idx" ON "movement_tally"("movement_id", "unit_id");

-- CreateIndex
CREATE INDEX "work_unit_id_done_on_idx" ON "work"("unit_id", "done_on");

-- CreateIndex
CREATE INDEX "work_person_id_idx" ON "work"("person_id");

-- AddForeignKey
ALTER TABLE "commendation_recipient" ADD CONSTRAINT "commendation_recipient_commendation_id_fkey" FOREIGN KEY ("commendation_id") REFERENCES "commendation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commendation_step" ADD CONSTRAINT "commendation_step_commendation_id_fkey" FOREIGN KEY ("commendation_id") REFERENCES "commendation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_session" ADD CONSTRAINT "event_session_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "movement_criteria" ADD CONSTRAINT "movement_criteria_movement_id_fkey" FOREIGN KEY ("movement_id") REFERENCES "movement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "movement_quota" ADD CONSTRAINT "movement_quota_movement_id_fkey" FOREIGN KEY ("movement_id") REFERENCES "movement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "movement_registration" ADD CONSTRAINT "movement_registration_movement_id_fkey" FOREIGN KEY ("movement_id") REFERENCES "movement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "movement_tally" ADD CONSTRAINT "movement_tally_movement_id_fkey" FOREIGN KEY ("movement_id") REFERENCES "movement"("id") ON DELETE CASCADE ON UPDATE CASCADE;
