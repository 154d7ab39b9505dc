-- CreateTable
CREATE TABLE "article" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "unit_id" UUID,
    "revision" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_version" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "unit_id" UUID,
    "title" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "questions" TEXT[],
    "answer" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "papers" TEXT NOT NULL,
    "cost" TEXT NOT NULL,
    "duration" TEXT NOT NULL,
    "sources" JSONB NOT NULL,
    "body" TEXT NOT NULL,
    "in_force_from" DATE,
    "in_force_to" DATE,
    "checked_on" DATE,
    "checksum" TEXT NOT NULL,
    "written_by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "article_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_confirmation" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "confirmed_by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "article_confirmation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_question" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "article_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "knowledge_state" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "base" UUID NOT NULL DEFAULT gen_random_uuid(),
    "revision" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "knowledge_state_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "article_key_key" ON "article"("key");

-- CreateIndex
CREATE INDEX "article_unit_id_idx" ON "article"("unit_id");

-- CreateIndex
CREATE INDEX "article_revision_idx" ON "article"("revision");

-- CreateIndex
CREATE UNIQUE INDEX "article_version_article_id_number_key" ON "article_version"("article_id", "number");

-- CreateIndex
CREATE INDEX "article_confirmation_unit_id_idx" ON "article_confirmation"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "article_confirmation_article_id_unit_id_key" ON "article_confirmation"("article_id", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "article_question_article_id_folded_key" ON "article_question"("article_id", "folded");

-- AddForeignKey
ALTER TABLE "article_version" ADD CONSTRAINT "article_version_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_confirmation" ADD CONSTRAINT "article_confirmation_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_confirmation" ADD CONSTRAINT "article_confirmation_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "article_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_question" ADD CONSTRAINT "article_question_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

INSERT INTO "knowledge_state" ("id") VALUES (1);
