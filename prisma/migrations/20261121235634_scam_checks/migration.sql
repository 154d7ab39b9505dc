-- CreateTable
CREATE TABLE "scam_check" (
    "id" UUID NOT NULL,
    "unit_id" UUID,
    "kinds" TEXT[],
    "mark" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "scam_check_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "scam_check_mark_key" ON "scam_check"("mark");

-- CreateIndex
CREATE INDEX "scam_check_unit_id_at_idx" ON "scam_check"("unit_id", "at");
