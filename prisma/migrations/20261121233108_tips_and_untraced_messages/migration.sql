-- CreateEnum
CREATE TYPE "tip_state" AS ENUM ('open', 'taken', 'closed');

-- CreateEnum
CREATE TYPE "tip_word_kind" AS ENUM ('added', 'taken', 'asked', 'noted', 'closed');

-- AlterTable
ALTER TABLE "message" ADD COLUMN     "untraced" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "spent_update" (
    "mark" TEXT NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "spent_update_pkey" PRIMARY KEY ("mark")
);

-- CreateTable
CREATE TABLE "tip" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "unit_id" UUID NOT NULL,
    "asker_id" UUID,
    "code_mark" TEXT NOT NULL,
    "story" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "state" "tip_state" NOT NULL DEFAULT 'open',
    "assignee_id" UUID,
    "hour" TIMESTAMPTZ(0) NOT NULL,
    "tell_at" TIMESTAMPTZ(3),
    "told" INTEGER NOT NULL DEFAULT 0,
    "added" BOOLEAN NOT NULL DEFAULT false,
    "fresh" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "tip_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tip_word" (
    "id" UUID NOT NULL,
    "tip_id" UUID NOT NULL,
    "kind" "tip_word_kind" NOT NULL,
    "by_id" UUID,
    "text" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(0) NOT NULL,

    CONSTRAINT "tip_word_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tip_file" (
    "id" UUID NOT NULL,
    "tip_id" UUID,
    "kind" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "tip_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tip_copy" (
    "file_id" UUID NOT NULL,
    "drop_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tip_copy_pkey" PRIMARY KEY ("file_id")
);

-- CreateTable
CREATE TABLE "tip_key" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "sealed" TEXT NOT NULL,

    CONSTRAINT "tip_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tip_guess" (
    "id" UUID NOT NULL,
    "mark" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tip_guess_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "tip_number_key" ON "tip"("number");

-- CreateIndex
CREATE UNIQUE INDEX "tip_code_mark_key" ON "tip"("code_mark");

-- CreateIndex
CREATE INDEX "tip_unit_id_state_idx" ON "tip"("unit_id", "state");

-- CreateIndex
CREATE INDEX "tip_asker_id_idx" ON "tip"("asker_id");

-- CreateIndex
CREATE INDEX "tip_tell_at_idx" ON "tip"("tell_at") WHERE (tell_at IS NOT NULL);

-- CreateIndex
CREATE INDEX "tip_fresh" ON "tip"("id") WHERE (fresh);

-- CreateIndex
CREATE UNIQUE INDEX "tip_word_tip_id_place_key" ON "tip_word"("tip_id", "place");

-- CreateIndex
CREATE INDEX "tip_file_tip_id_idx" ON "tip_file"("tip_id");

-- CreateIndex
CREATE INDEX "tip_guess_mark_at_idx" ON "tip_guess"("mark", "at");

-- CreateIndex
CREATE INDEX "message_untraced" ON "message"("id") WHERE (untraced);

-- AddForeignKey
ALTER TABLE "tip_word" ADD CONSTRAINT "tip_word_tip_id_fkey" FOREIGN KEY ("tip_id") REFERENCES "tip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tip_file" ADD CONSTRAINT "tip_file_tip_id_fkey" FOREIGN KEY ("tip_id") REFERENCES "tip"("id") ON DELETE CASCADE ON UPDATE CASCADE;
