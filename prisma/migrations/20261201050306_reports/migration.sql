-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "number" INTEGER,
    "signed_on" DATE,
    "signed_by_id" UUID,
    "limits" TEXT,
    "directions" TEXT,
    "figures" JSONB,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "issued_by_id" UUID,
    "issued_at" TIMESTAMPTZ(3),

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "report_created_by_id_idx" ON "report"("created_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_unit_id_from_on_to_on_version_key" ON "report"("unit_id", "from_on", "to_on", "version");
