-- AlterTable
ALTER TABLE "visit" ADD COLUMN     "number" INTEGER NOT NULL DEFAULT next_case_number();

-- CreateIndex
CREATE UNIQUE INDEX "visit_number_key" ON "visit"("number");
