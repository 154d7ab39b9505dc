-- CreateTable
CREATE TABLE "report_due" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "next_at" TIMESTAMPTZ(3),
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_due_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "report_due_next_at_idx" ON "report_due"("next_at");

-- CreateIndex
CREATE UNIQUE INDEX "report_due_unit_id_from_on_to_on_key" ON "report_due"("unit_id", "from_on", "to_on");
