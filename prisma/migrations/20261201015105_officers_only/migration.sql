-- AlterTable
ALTER TABLE "announcement" ADD COLUMN     "officers_only" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "announcement_plan" ADD COLUMN     "officers_only" BOOLEAN NOT NULL DEFAULT false;
