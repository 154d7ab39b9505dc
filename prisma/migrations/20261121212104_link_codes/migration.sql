-- CreateEnum
CREATE TYPE "link_attempt_kind" AS ENUM ('code', 'phone');

-- CreateTable
CREATE TABLE "link_code" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "link_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "link_attempt" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "kind" "link_attempt_kind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "link_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "link_request" (
    "account_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "link_request_pkey" PRIMARY KEY ("account_id","person_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "link_code_code_key" ON "link_code"("code");

-- CreateIndex
CREATE INDEX "link_code_person_id_idx" ON "link_code"("person_id");

-- CreateIndex
CREATE INDEX "link_attempt_account_id_kind_at_idx" ON "link_attempt"("account_id", "kind", "at");

-- CreateIndex
CREATE INDEX "link_request_person_id_idx" ON "link_request"("person_id");
