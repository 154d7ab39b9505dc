-- CreateTable
CREATE TABLE "encryption_probe" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "sealed" TEXT NOT NULL,

    CONSTRAINT "encryption_probe_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bot_account_status" (
    "channel" TEXT NOT NULL,
    "bot_account" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "heard_at" TIMESTAMPTZ(3),

    CONSTRAINT "bot_account_status_pkey" PRIMARY KEY ("channel","bot_account")
);

-- CreateTable
CREATE TABLE "backup_made" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "backup_made_pkey" PRIMARY KEY ("id")
);
