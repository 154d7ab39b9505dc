-- CreateEnum
CREATE TYPE "dues_every" AS ENUM ('month', 'quarter', 'year');

-- CreateEnum
CREATE TYPE "dues_claim_state" AS ENUM ('waiting', 'accepted', 'refused');

-- CreateEnum
CREATE TYPE "fund_account_state" AS ENUM ('proposed', 'current', 'past', 'refused');

-- CreateEnum
CREATE TYPE "statement_row_state" AS ENUM ('waiting', 'matched', 'ignored');

-- CreateEnum
CREATE TYPE "book_import_state" AS ENUM ('previewed', 'done', 'undone');

-- AlterTable
ALTER TABLE "fund" ADD COLUMN     "remind_days" INTEGER NOT NULL DEFAULT 30;

-- CreateTable
CREATE TABLE "dues_rule" (
    "id" UUID NOT NULL,
    "fund_id" UUID NOT NULL,
    "category" TEXT,
    "amount_dong" BIGINT NOT NULL,
    "every" "dues_every" NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "free_from_age" INTEGER,
    "upward_percent" INTEGER NOT NULL DEFAULT 0,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dues_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dues_exemption" (
    "id" UUID NOT NULL,
    "fund_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "percent" INTEGER NOT NULL DEFAULT 100,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dues_exemption_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dues_claim" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL DEFAULT next_case_number(),
    "fund_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "amount_dong" BIGINT,
    "words" TEXT NOT NULL,
    "state" "dues_claim_state" NOT NULL DEFAULT 'waiting',
    "said_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "entry_id" UUID,

    CONSTRAINT "dues_claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dues_reminder" (
    "fund_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dues_reminder_pkey" PRIMARY KEY ("fund_id","person_id")
);

-- CreateTable
CREATE TABLE "fund_account" (
    "id" UUID NOT NULL,
    "fund_id" UUID NOT NULL,
    "bank" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "state" "fund_account_state" NOT NULL DEFAULT 'proposed',
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_by_id" UUID,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "fund_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cash_count" (
    "id" UUID NOT NULL,
    "fund_id" UUID NOT NULL,
    "counted_on" DATE NOT NULL,
    "counted_dong" BIGINT NOT NULL,
    "book_dong" BIGINT NOT NULL,
    "present" TEXT,
    "counted_by_id" UUID NOT NULL,
    "counted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cash_count_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statement_row" (
    "id" UUID NOT NULL,
    "fund_id" UUID NOT NULL,
    "mark" TEXT NOT NULL,
    "occurred_on" DATE NOT NULL,
    "amount_dong" BIGINT NOT NULL,
    "content" TEXT,
    "state" "statement_row_state" NOT NULL DEFAULT 'waiting',
    "entry_id" UUID,
    "read_by_id" UUID NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "statement_row_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fund_publication" (
    "id" UUID NOT NULL,
    "fund_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE NOT NULL,
    "published_by_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "fund_publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "book_import" (
    "id" UUID NOT NULL,
    "fund_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "state" "book_import_state" NOT NULL DEFAULT 'previewed',
    "rows" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "book_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "giver_wish" (
    "person_id" UUID NOT NULL,
    "is_named" BOOLEAN NOT NULL,
    "said_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "giver_wish_pkey" PRIMARY KEY ("person_id")
);

-- CreateIndex
CREATE INDEX "dues_rule_fund_id_idx" ON "dues_rule"("fund_id");

-- CreateIndex
CREATE INDEX "dues_exemption_fund_id_idx" ON "dues_exemption"("fund_id");

-- CreateIndex
CREATE INDEX "dues_exemption_person_id_idx" ON "dues_exemption"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "dues_claim_number_key" ON "dues_claim"("number");

-- CreateIndex
CREATE INDEX "dues_claim_fund_id_idx" ON "dues_claim"("fund_id") WHERE (state = 'waiting');

-- CreateIndex
CREATE INDEX "dues_claim_person_id_idx" ON "dues_claim"("person_id");

-- CreateIndex
CREATE INDEX "dues_reminder_person_id_idx" ON "dues_reminder"("person_id");

-- CreateIndex
CREATE INDEX "fund_account_fund_id_idx" ON "fund_account"("fund_id");

-- CreateIndex
CREATE UNIQUE INDEX "fund_account_current" ON "fund_account"("fund_id") WHERE (state = 'current');

-- CreateIndex
CREATE INDEX "cash_count_fund_id_idx" ON "cash_count"("fund_id");

-- CreateIndex
CREATE INDEX "statement_row_fund_id_idx" ON "statement_row"("fund_id") WHERE (state = 'waiting');

-- CreateIndex
CREATE UNIQUE INDEX "statement_row_fund_id_mark_key" ON "statement_row"("fund_id", "mark");

-- CreateIndex
CREATE UNIQUE INDEX "fund_publication_fund_id_from_on_to_on_key" ON "fund_publication"("fund_id", "from_on", "to_on");

-- CreateIndex
CREATE INDEX "book_import_fund_id_idx" ON "book_import"("fund_id");
