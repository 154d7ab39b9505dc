-- AlterTable
ALTER TABLE "console_session" ADD COLUMN     "asked_at" TIMESTAMPTZ(3),
ADD COLUMN     "asked_for" TEXT,
ADD COLUMN     "proved_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "console_draft" (
    "person_id" UUID NOT NULL,
    "page" TEXT NOT NULL,
    "fields" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "console_draft_pkey" PRIMARY KEY ("person_id","page")
);
