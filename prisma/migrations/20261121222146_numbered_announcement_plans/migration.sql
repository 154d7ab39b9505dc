-- AlterTable
ALTER TABLE "announcement_plan" ADD COLUMN     "number" INTEGER NOT NULL DEFAULT next_case_number();

-- CreateIndex
CREATE UNIQUE INDEX "announcement_plan_number_key" ON "announcement_plan"("number");
