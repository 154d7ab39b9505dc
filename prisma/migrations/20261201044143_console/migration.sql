-- CreateTable
CREATE TABLE "console_link" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "spent_at" TIMESTAMPTZ(3),

    CONSTRAINT "console_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "console_code" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "browser_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "person_id" UUID,
    "spent_at" TIMESTAMPTZ(3),

    CONSTRAINT "console_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "console_session" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "browser" TEXT NOT NULL,
    "is_shared" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "console_session_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "console_link_token_hash_key" ON "console_link"("token_hash");

-- CreateIndex
CREATE INDEX "console_link_person_id_idx" ON "console_link"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "console_code_browser_hash_key" ON "console_code"("browser_hash");

-- CreateIndex
CREATE INDEX "console_code_code_idx" ON "console_code"("code");

-- CreateIndex
CREATE INDEX "console_code_person_id_idx" ON "console_code"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "console_session_token_hash_key" ON "console_session"("token_hash");

-- CreateIndex
CREATE INDEX "console_session_person_id_idx" ON "console_session"("person_id");
