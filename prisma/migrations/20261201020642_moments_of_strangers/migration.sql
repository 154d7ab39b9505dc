-- Of people who write to us only the day is kept; a tip's additions are held back until officers are told.
DELETE FROM spent_update;

-- AlterTable
ALTER TABLE "account" ALTER COLUMN "created_at" SET DATA TYPE DATE,
ALTER COLUMN "last_seen_at" SET DATA TYPE DATE;

-- AlterTable
ALTER TABLE "chat" ALTER COLUMN "last_sent_at" SET DATA TYPE DATE,
ALTER COLUMN "created_at" SET DATA TYPE DATE;

-- AlterTable
ALTER TABLE "person" ALTER COLUMN "created_at" SET DATA TYPE DATE;

-- AlterTable
ALTER TABLE "spent_update" ADD COLUMN     "channel" TEXT NOT NULL;

-- AlterTable
ALTER TABLE "tip_file" ADD COLUMN     "held" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "tip_word" ADD COLUMN     "held" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "spent_key" (
    "channel" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "key" BYTEA NOT NULL,

    CONSTRAINT "spent_key_pkey" PRIMARY KEY ("channel","day")
);
