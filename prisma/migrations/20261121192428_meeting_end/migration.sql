-- AlterTable
ALTER TABLE "meeting" ADD COLUMN     "ends_at" TIMESTAMPTZ(3);
