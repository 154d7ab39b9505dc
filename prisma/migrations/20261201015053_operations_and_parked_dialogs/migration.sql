-- AlterTable
ALTER TABLE "dialog" DROP CONSTRAINT "dialog_pkey",
ADD COLUMN     "slot" TEXT NOT NULL DEFAULT 'open',
ADD CONSTRAINT "dialog_pkey" PRIMARY KEY ("chat_id", "account_id", "slot");

-- CreateTable
CREATE TABLE "operation_result" (
    "actor_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "result" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "operation_result_pkey" PRIMARY KEY ("actor_id","name","key")
);

-- CreateIndex
CREATE INDEX "operation_result_at_idx" ON "operation_result"("at");
