-- AlterTable: it was written and never read.
ALTER TABLE "meeting" DROP COLUMN "change_note";

-- AlterTable: the open number stands in the mark until the next start encrypts it (src/cli/rotate-key/reencrypt.ts).
ALTER TABLE "zalo_phone" ADD COLUMN "mark" TEXT;
UPDATE "zalo_phone" SET "mark" = "phone";
ALTER TABLE "zalo_phone" ALTER COLUMN "mark" SET NOT NULL,
DROP CONSTRAINT "zalo_phone_pkey",
ADD CONSTRAINT "zalo_phone_pkey" PRIMARY KEY ("account", "mark");
