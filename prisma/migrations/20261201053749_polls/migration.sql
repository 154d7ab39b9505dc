-- CreateTable
CREATE TABLE "poll" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "options" TEXT[],
    "until_on" DATE,
    "closed_at" TIMESTAMPTZ(3),
    "reminded_at" TIMESTAMPTZ(3),
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "poll_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "poll_answer" (
    "poll_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "choice" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "poll_answer_pkey" PRIMARY KEY ("poll_id","person_id")
);

-- CreateIndex
CREATE INDEX "poll_unit_id_idx" ON "poll"("unit_id");

-- CreateIndex
CREATE INDEX "poll_closed_at_until_on_idx" ON "poll"("closed_at", "until_on");

-- CreateIndex
CREATE INDEX "poll_answer_person_id_idx" ON "poll_answer"("person_id");

-- AddForeignKey
ALTER TABLE "poll_answer" ADD CONSTRAINT "poll_answer_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "poll"("id") ON DELETE CASCADE ON UPDATE CASCADE;
