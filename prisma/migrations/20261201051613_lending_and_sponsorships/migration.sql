-- CreateEnum
CREATE TYPE "settle_period" AS ENUM ('quarter', 'year');

-- CreateEnum
CREATE TYPE "household_standing" AS ENUM ('ordinary', 'poor', 'near_poor', 'risen');

-- CreateEnum
CREATE TYPE "loan_state" AS ENUM ('asked', 'lent', 'done', 'refused', 'written_off');

-- CreateEnum
CREATE TYPE "loan_change_kind" AS ENUM ('extension', 'write_off');

-- CreateEnum
CREATE TYPE "rotating_period" AS ENUM ('week', 'fortnight', 'month', 'quarter', 'half_year', 'harvest');

-- CreateEnum
CREATE TYPE "rotating_state" AS ENUM ('open', 'running', 'done');

-- CreateEnum
CREATE TYPE "insurance_kind" AS ENUM ('health', 'social');

-- CreateEnum
CREATE TYPE "insurance_payer" AS ENUM ('self', 'fund', 'donor');

-- CreateEnum
CREATE TYPE "child_cause" AS ENUM ('covid', 'other');

-- CreateEnum
CREATE TYPE "child_state" AS ENUM ('waiting', 'supported', 'ended');

-- CreateEnum
CREATE TYPE "child_end" AS ENUM ('grown', 'moved', 'adopted', 'died', 'improved', 'other');

-- CreateEnum
CREATE TYPE "sponsor_kind" AS ENUM ('person', 'unit', 'bank', 'association', 'outside');

-- CreateEnum
CREATE TYPE "promise_period" AS ENUM ('month', 'quarter', 'year', 'once');

-- CreateTable
CREATE TABLE "savings_group" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "fund_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_folded" TEXT NOT NULL,
    "monthly_dong" BIGINT NOT NULL,
    "settles" "settle_period" NOT NULL,
    "head_person_id" UUID,
    "opened_on" DATE NOT NULL,
    "counts_from" DATE NOT NULL,
    "closed_on" DATE,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "savings_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "savings_member" (
    "group_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "joined_on" DATE NOT NULL,
    "left_on" DATE,

    CONSTRAINT "savings_member_pkey" PRIMARY KEY ("group_id","person_id")
);

-- CreateTable
CREATE TABLE "loan" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL DEFAULT next_case_number(),
    "unit_id" UUID NOT NULL,
    "fund_id" UUID,
    "person_id" UUID NOT NULL,
    "state" "loan_state" NOT NULL,
    "principal_dong" BIGINT,
    "household" "household_standing",
    "purpose" TEXT,
    "guarantor" TEXT,
    "decision" TEXT,
    "lent_on" DATE,
    "entry_id" UUID,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "loan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "loan_due" (
    "id" UUID NOT NULL,
    "loan_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "due_on" DATE NOT NULL,
    "due_dong" BIGINT NOT NULL,
    "replaced_at" TIMESTAMPTZ(3),
    "soon_told_at" TIMESTAMPTZ(3),
    "day_told_at" TIMESTAMPTZ(3),
    "overdue_told_at" TIMESTAMPTZ(3),

    CONSTRAINT "loan_due_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "loan_change" (
    "id" UUID NOT NULL,
    "loan_id" UUID NOT NULL,
    "kind" "loan_change_kind" NOT NULL,
    "months" INTEGER,
    "reason" TEXT,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "is_agreed" BOOLEAN,
    "entry_id" UUID,

    CONSTRAINT "loan_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rotating_fund" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL DEFAULT next_case_number(),
    "unit_id" UUID NOT NULL,
    "fund_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_folded" TEXT NOT NULL,
    "organiser_person_id" UUID NOT NULL,
    "share_dong" BIGINT NOT NULL,
    "period" "rotating_period" NOT NULL,
    "first_on" DATE NOT NULL,
    "manner" TEXT,
    "state" "rotating_state" NOT NULL,
    "lot" TEXT,
    "drawn_at" TIMESTAMPTZ(3),
    "noticed_on" DATE,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rotating_fund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rotating_share" (
    "id" UUID NOT NULL,
    "rotating_fund_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "position" INTEGER,

    CONSTRAINT "rotating_share_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rotating_payment" (
    "share_id" UUID NOT NULL,
    "opening" INTEGER NOT NULL,
    "entry_id" UUID NOT NULL,
    "is_advanced" BOOLEAN NOT NULL,
    "advance_back_on" DATE,

    CONSTRAINT "rotating_payment_pkey" PRIMARY KEY ("share_id","opening")
);

-- CreateTable
CREATE TABLE "rotating_opening" (
    "rotating_fund_id" UUID NOT NULL,
    "opening" INTEGER NOT NULL,
    "share_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,

    CONSTRAINT "rotating_opening_pkey" PRIMARY KEY ("rotating_fund_id","opening")
);

-- CreateTable
CREATE TABLE "entrusted_snapshot" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "group_name" TEXT NOT NULL,
    "name_folded" TEXT NOT NULL,
    "as_of" DATE NOT NULL,
    "households" INTEGER NOT NULL,
    "outstanding_dong" BIGINT NOT NULL,
    "overdue_dong" BIGINT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "entrusted_snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "insurance_card" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" "insurance_kind" NOT NULL,
    "is_new" BOOLEAN NOT NULL,
    "from_on" DATE NOT NULL,
    "until_on" DATE NOT NULL,
    "payer" "insurance_payer" NOT NULL,
    "entry_id" UUID,
    "reminded_at" TIMESTAMPTZ(3),
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "insurance_card_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sponsored_child" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL DEFAULT next_case_number(),
    "unit_id" UUID NOT NULL,
    "name" TEXT,
    "birth" TEXT,
    "guardian" TEXT,
    "contact" TEXT,
    "note" TEXT,
    "cause" "child_cause" NOT NULL,
    "state" "child_state" NOT NULL,
    "ends_on" DATE NOT NULL,
    "ended_on" DATE,
    "ended" "child_end",
    "person_ids" UUID[],
    "half_told_at" TIMESTAMPTZ(3),
    "month_told_at" TIMESTAMPTZ(3),
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sponsored_child_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sponsorship" (
    "id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "fund_id" UUID NOT NULL,
    "kind" "sponsor_kind" NOT NULL,
    "sponsor" TEXT,
    "person_id" UUID,
    "partner" TEXT,
    "promise_dong" BIGINT,
    "period" "promise_period" NOT NULL,
    "things" TEXT,
    "insures" BOOLEAN NOT NULL DEFAULT false,
    "began_on" DATE NOT NULL,
    "ended_on" DATE,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sponsorship_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "child_paper" (
    "id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "title" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "child_paper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "child_consent" (
    "id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "guardian" TEXT,
    "child_agrees" BOOLEAN,
    "given_on" DATE NOT NULL,
    "until_on" DATE NOT NULL,
    "withdrawn_on" DATE,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "child_consent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "savings_group_fund_id_key" ON "savings_group"("fund_id");

-- CreateIndex
CREATE INDEX "savings_group_unit_id_idx" ON "savings_group"("unit_id");

-- CreateIndex
CREATE INDEX "savings_member_person_id_idx" ON "savings_member"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "loan_number_key" ON "loan"("number");

-- CreateIndex
CREATE INDEX "loan_unit_id_state_idx" ON "loan"("unit_id", "state");

-- CreateIndex
CREATE INDEX "loan_person_id_idx" ON "loan"("person_id");

-- CreateIndex
CREATE INDEX "loan_due_loan_id_idx" ON "loan_due"("loan_id");

-- CreateIndex
CREATE INDEX "loan_due_due_on_idx" ON "loan_due"("due_on");

-- CreateIndex
CREATE INDEX "loan_change_loan_id_idx" ON "loan_change"("loan_id");

-- CreateIndex
CREATE UNIQUE INDEX "rotating_fund_number_key" ON "rotating_fund"("number");

-- CreateIndex
CREATE UNIQUE INDEX "rotating_fund_fund_id_key" ON "rotating_fund"("fund_id");

-- CreateIndex
CREATE INDEX "rotating_fund_unit_id_idx" ON "rotating_fund"("unit_id");

-- CreateIndex
CREATE INDEX "rotating_fund_organiser_person_id_idx" ON "rotating_fund"("organiser_person_id");

-- CreateIndex
CREATE INDEX "rotating_share_rotating_fund_id_idx" ON "rotating_share"("rotating_fund_id");

-- CreateIndex
CREATE INDEX "rotating_share_person_id_idx" ON "rotating_share"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "entrusted_snapshot_unit_id_name_folded_as_of_key" ON "entrusted_snapshot"("unit_id", "name_folded", "as_of");

-- CreateIndex
CREATE INDEX "insurance_card_unit_id_idx" ON "insurance_card"("unit_id");

-- CreateIndex
CREATE INDEX "insurance_card_person_id_kind_idx" ON "insurance_card"("person_id", "kind");

-- CreateIndex
CREATE INDEX "insurance_card_until_on_idx" ON "insurance_card"("until_on");

-- CreateIndex
CREATE UNIQUE INDEX "sponsored_child_number_key" ON "sponsored_child"("number");

-- CreateIndex
CREATE INDEX "sponsored_child_unit_id_state_idx" ON "sponsored_child"("unit_id", "state");

-- CreateIndex
CREATE INDEX "sponsored_child_ends_on_idx" ON "sponsored_child"("ends_on");

-- CreateIndex
CREATE INDEX "sponsorship_child_id_idx" ON "sponsorship"("child_id");

-- CreateIndex
CREATE INDEX "sponsorship_unit_id_idx" ON "sponsorship"("unit_id");

-- CreateIndex
CREATE INDEX "sponsorship_person_id_idx" ON "sponsorship"("person_id");

-- CreateIndex
CREATE INDEX "child_paper_child_id_idx" ON "child_paper"("child_id");

-- CreateIndex
CREATE INDEX "child_consent_child_id_idx" ON "child_consent"("child_id");
