-- CreateEnum
CREATE TYPE "child_insurance_kind" AS ENUM ('health', 'accident');

-- CreateTable
CREATE TABLE "child_insurance" (
    "id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "kind" "child_insurance_kind" NOT NULL,
    "from_on" DATE NOT NULL,
    "until_on" DATE NOT NULL,
    "reminded_at" TIMESTAMPTZ(3),
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "child_insurance_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "child_insurance_until_on_idx" ON "child_insurance"("until_on");

-- CreateIndex
CREATE UNIQUE INDEX "child_insurance_child_id_kind_from_on_key" ON "child_insurance"("child_id", "kind", "from_on");
