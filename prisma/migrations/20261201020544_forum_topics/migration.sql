-- AlterTable
ALTER TABLE "chat" ADD COLUMN     "topic" TEXT;
