-- CreateEnum
CREATE TYPE "meeting_mark_how" AS ENUM ('list', 'code');

-- CreateEnum
CREATE TYPE "visit_reason" AS ENUM ('sick', 'bereavement', 'hardship', 'absent', 'holiday', 'birthday', 'policy', 'other');

-- CreateEnum
CREATE TYPE "visit_state" AS ENUM ('todo', 'done', 'dropped');

-- AlterTable
ALTER TABLE "meeting_invitee" ADD COLUMN     "absence_excused" BOOLEAN,
ADD COLUMN     "answered_by_id" UUID,
ADD COLUMN     "guests" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "meeting_mark" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "attended" BOOLEAN,
    "excused" BOOLEAN,
    "how" "meeting_mark_how" NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_mark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_door_code" (
    "meeting_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_door_code_pkey" PRIMARY KEY ("meeting_id")
);

-- CreateTable
CREATE TABLE "meeting_code_miss" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_code_miss_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_kin" (
    "person_id" UUID NOT NULL,
    "word" TEXT NOT NULL,
    "kin_id" UUID NOT NULL,

    CONSTRAINT "meeting_kin_pkey" PRIMARY KEY ("person_id","word")
);

-- CreateTable
CREATE TABLE "turnout_note" (
    "unit_id" UUID NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "turnout_note_pkey" PRIMARY KEY ("unit_id")
);

-- CreateTable
CREATE TABLE "visit" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "reason" "visit_reason" NOT NULL,
    "state" "visit_state" NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "visitor_id" UUID,
    "visited_on" DATE,
    "given_dong" BIGINT,
    "given_in_kind" TEXT,
    "note" TEXT,
    "settled_at" TIMESTAMPTZ(3),
    "not_home_at" TIMESTAMPTZ(3)[],

    CONSTRAINT "visit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "meeting_mark_meeting_id_person_id_idx" ON "meeting_mark"("meeting_id", "person_id");

-- CreateIndex
CREATE INDEX "meeting_mark_person_id_idx" ON "meeting_mark"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_door_code_code_key" ON "meeting_door_code"("code");

-- CreateIndex
CREATE INDEX "meeting_code_miss_account_id_at_idx" ON "meeting_code_miss"("account_id", "at");

-- CreateIndex
CREATE INDEX "meeting_kin_kin_id_idx" ON "meeting_kin"("kin_id");

-- CreateIndex
CREATE INDEX "turnout_note_next_at_idx" ON "turnout_note"("next_at");

-- CreateIndex
CREATE INDEX "visit_unit_id_state_idx" ON "visit"("unit_id", "state");

-- CreateIndex
CREATE INDEX "visit_person_id_idx" ON "visit"("person_id");

-- CreateIndex
CREATE INDEX "visit_visitor_id_idx" ON "visit"("visitor_id");

-- AddForeignKey
ALTER TABLE "meeting_mark" ADD CONSTRAINT "meeting_mark_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_door_code" ADD CONSTRAINT "meeting_door_code_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;
