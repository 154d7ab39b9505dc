-- CreateTable
CREATE TABLE "consent" (
    "person_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "account_id" UUID NOT NULL,
    "told_at" TIMESTAMPTZ(3) NOT NULL,
    "agreed_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "consent_pkey" PRIMARY KEY ("person_id","version")
);

-- CreateTable
CREATE TABLE "erasure" (
    "person_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "last_word_id" UUID,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "erasure_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "retention_clock" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "next_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "retention_clock_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "erasure_due_at_idx" ON "erasure"("due_at") WHERE (done_at IS NULL);

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
