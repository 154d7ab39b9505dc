-- Meetings for some people, not for officers alone.
ALTER TABLE "meeting" RENAME COLUMN "officers_only" TO "invited_only";
