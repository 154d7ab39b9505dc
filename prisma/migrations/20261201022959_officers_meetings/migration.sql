-- AlterTable
ALTER TABLE "meeting" ADD COLUMN     "officers_only" BOOLEAN NOT NULL DEFAULT false;
