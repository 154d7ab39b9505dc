-- CreateEnum
CREATE TYPE "roster_import_state" AS ENUM ('previewed', 'done', 'undone');

-- CreateTable
CREATE TABLE "roster_import" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "actor_id" UUID,
    "state" "roster_import_state" NOT NULL DEFAULT 'previewed',
    "file_id" UUID,
    "xid" TEXT,
    "people" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "roster_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "roster_file" (
    "file_id" UUID NOT NULL,
    "drop_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "roster_file_pkey" PRIMARY KEY ("file_id")
);

-- CreateIndex
CREATE INDEX "roster_import_unit_id_done_at_idx" ON "roster_import"("unit_id", "done_at");

-- CreateIndex
CREATE INDEX "roster_file_drop_at_idx" ON "roster_file"("drop_at");
