-- AlterTable
ALTER TABLE "meeting_series" ADD COLUMN     "kind" "meeting_kind";
