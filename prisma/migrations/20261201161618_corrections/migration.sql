-- CreateEnum
CREATE TYPE "correction_state" AS ENUM ('open', 'agreed', 'refused', 'withdrawn');

-- CreateTable
CREATE TABLE "correction" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL DEFAULT next_case_number(),
    "person_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "value_sealed" TEXT NOT NULL,
    "state" "correction_state" NOT NULL DEFAULT 'open',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "correction_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "correction_number_key" ON "correction"("number");

-- CreateIndex
CREATE INDEX "correction_unit_id_state_idx" ON "correction"("unit_id", "state");

-- CreateIndex
CREATE INDEX "correction_person_id_idx" ON "correction"("person_id");
