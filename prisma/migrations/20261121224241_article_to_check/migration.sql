-- AlterTable
ALTER TABLE "article_version" ADD COLUMN     "to_check" TEXT;
