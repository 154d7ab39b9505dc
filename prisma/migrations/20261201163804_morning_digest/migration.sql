-- CreateTable
CREATE TABLE "morning_digest" (
    "person_id" UUID NOT NULL,
    "minute" INTEGER NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "morning_digest_pkey" PRIMARY KEY ("person_id")
);

-- CreateIndex
CREATE INDEX "morning_digest_next_at_idx" ON "morning_digest"("next_at");
