-- CreateEnum
CREATE TYPE "asked_outcome" AS ENUM ('answered', 'offered', 'handed', 'nothing');

-- CreateEnum
CREATE TYPE "ticket_state" AS ENUM ('open', 'taken', 'answered', 'closed', 'withdrawn');

-- CreateEnum
CREATE TYPE "ticket_word_kind" AS ENUM ('added', 'taken', 'answered', 'asked', 'passed', 'closed', 'withdrawn');

-- CreateTable
CREATE TABLE "asked_question" (
    "id" UUID NOT NULL,
    "unit_id" UUID,
    "chat_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "external_id" TEXT,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" "asked_outcome" NOT NULL,
    "article_id" UUID,
    "reply_id" UUID,
    "ticket_id" UUID,
    "helped" BOOLEAN,

    CONSTRAINT "asked_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL DEFAULT next_case_number(),
    "unit_id" UUID NOT NULL,
    "asker_id" UUID NOT NULL,
    "chat_id" UUID NOT NULL,
    "external_id" TEXT,
    "question" TEXT NOT NULL,
    "emergency" TEXT,
    "state" "ticket_state" NOT NULL DEFAULT 'open',
    "assignee_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_at" TIMESTAMPTZ(3),
    "first_answer_at" TIMESTAMPTZ(3),
    "last_word_at" TIMESTAMPTZ(3) NOT NULL,
    "asks_back" BOOLEAN NOT NULL DEFAULT false,
    "closed_at" TIMESTAMPTZ(3),
    "waiting_since" TIMESTAMPTZ(3) NOT NULL,
    "stage" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3),
    "draft_id" UUID,

    CONSTRAINT "ticket_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket_word" (
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" "ticket_word_kind" NOT NULL,
    "text" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ticket_word_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket_card" (
    "message_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "for_asker" BOOLEAN NOT NULL,

    CONSTRAINT "ticket_card_pkey" PRIMARY KEY ("message_id")
);

-- CreateTable
CREATE TABLE "duty" (
    "unit_id" UUID NOT NULL,
    "person_ids" UUID[],
    "substitute_id" UUID,
    "head_id" UUID,
    "from_time" TEXT NOT NULL,
    "to_time" TEXT NOT NULL,
    "weekdays" INTEGER[],
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "duty_pkey" PRIMARY KEY ("unit_id")
);

-- CreateTable
CREATE TABLE "group_answering" (
    "chat_id" UUID NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "group_answering_pkey" PRIMARY KEY ("chat_id")
);

-- CreateTable
CREATE TABLE "scam_flag" (
    "id" UUID NOT NULL,
    "chat_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "signs" TEXT[],
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "scam_flag_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "asked_question_chat_id_external_id_idx" ON "asked_question"("chat_id", "external_id");

-- CreateIndex
CREATE INDEX "asked_question_unit_id_at_idx" ON "asked_question"("unit_id", "at");

-- CreateIndex
CREATE INDEX "asked_question_chat_id_person_id_at_idx" ON "asked_question"("chat_id", "person_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "ticket_number_key" ON "ticket"("number");

-- CreateIndex
CREATE INDEX "ticket_unit_id_state_idx" ON "ticket"("unit_id", "state");

-- CreateIndex
CREATE INDEX "ticket_asker_id_state_idx" ON "ticket"("asker_id", "state");

-- CreateIndex
CREATE INDEX "ticket_chat_id_created_at_idx" ON "ticket"("chat_id", "created_at");

-- CreateIndex
CREATE INDEX "ticket_next_at_idx" ON "ticket"("next_at") WHERE (next_at IS NOT NULL);

-- CreateIndex
CREATE INDEX "ticket_word_ticket_id_idx" ON "ticket_word"("ticket_id");

-- CreateIndex
CREATE INDEX "ticket_card_ticket_id_idx" ON "ticket_card"("ticket_id");

-- CreateIndex
CREATE INDEX "scam_flag_chat_id_at_idx" ON "scam_flag"("chat_id", "at");

-- AddForeignKey
ALTER TABLE "ticket_word" ADD CONSTRAINT "ticket_word_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_card" ADD CONSTRAINT "ticket_card_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;
