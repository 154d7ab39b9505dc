-- CreateEnum
CREATE TYPE "zalo_state" AS ENUM ('ok', 'expired', 'evicted', 'kicked');

-- CreateTable
CREATE TABLE "zalo_session" (
    "account" TEXT NOT NULL,
    "uid" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "credentials" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "file_mark" TEXT,
    "state" "zalo_state" NOT NULL DEFAULT 'ok',
    "reason" TEXT,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "refusals" INTEGER NOT NULL DEFAULT 0,
    "refused_at" TIMESTAMPTZ(3),
    "paused_until" TIMESTAMPTZ(3),
    "used_since" TIMESTAMPTZ(3) NOT NULL,
    "last_private_id" TEXT,
    "last_group_id" TEXT,

    CONSTRAINT "zalo_session_pkey" PRIMARY KEY ("account")
);

-- CreateTable
CREATE TABLE "zalo_use" (
    "id" UUID NOT NULL,
    "account" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "chat" TEXT,
    "mark" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "zalo_use_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "zalo_phone" (
    "account" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "uid" TEXT,
    "name" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "zalo_phone_pkey" PRIMARY KEY ("account","phone")
);

-- CreateIndex
CREATE INDEX "zalo_use_account_at_idx" ON "zalo_use"("account", "at");
