-- CreateEnum
CREATE TYPE "meeting_card_kind" AS ENUM ('event', 'poll');

-- AlterTable
ALTER TABLE "zalo_session" ADD COLUMN     "phone" TEXT;

-- CreateTable
CREATE TABLE "meeting_card" (
    "message_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "kind" "meeting_card_kind" NOT NULL,

    CONSTRAINT "meeting_card_pkey" PRIMARY KEY ("message_id")
);

-- CreateTable
CREATE TABLE "zalo_card" (
    "account" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "options" JSONB,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "round" INTEGER NOT NULL DEFAULT 0,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "zalo_card_pkey" PRIMARY KEY ("account","id")
);

-- CreateIndex
CREATE INDEX "meeting_card_meeting_id_idx" ON "meeting_card"("meeting_id");

-- AddForeignKey
ALTER TABLE "meeting_card" ADD CONSTRAINT "meeting_card_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;
