-- UUIDv7 for rows that are made in sets inside the database; PostgreSQL has uuidv7() only from 18 on.
CREATE FUNCTION new_id() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $$
  SELECT encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid()) PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6),
      52, 1), 53, 1),
    'hex')::uuid
$$;

-- CreateEnum
CREATE TYPE "aid_kind" AS ENUM ('sickness', 'bereavement', 'disaster', 'hardship', 'child', 'work', 'rights', 'other');

-- CreateEnum
CREATE TYPE "aid_state" AS ENUM ('open', 'taken', 'decided', 'closed', 'withdrawn');

-- CreateEnum
CREATE TYPE "aid_event_kind" AS ENUM ('opened', 'taken', 'asked', 'answered', 'passed', 'noted', 'decided', 'closed', 'withdrawn');

-- CreateEnum
CREATE TYPE "announcement_kind" AS ENUM ('notice', 'legal', 'alert');

-- CreateEnum
CREATE TYPE "direction" AS ENUM ('in', 'out');

-- CreateEnum
CREATE TYPE "lane" AS ENUM ('reply', 'alert', 'reminder', 'broadcast');

-- CreateEnum
CREATE TYPE "message_state" AS ENUM ('received', 'handled', 'queued', 'sending', 'sent', 'failed', 'uncertain', 'skipped');

-- CreateEnum
CREATE TYPE "role_name" AS ENUM ('officer', 'administrator');

-- CreateEnum
CREATE TYPE "standing" AS ENUM ('member', 'left', 'moved', 'died');

-- CreateEnum
CREATE TYPE "chat_kind" AS ENUM ('private', 'group');

-- CreateEnum
CREATE TYPE "meeting_state" AS ENUM ('planned', 'cancelled');

-- CreateEnum
CREATE TYPE "meeting_answer" AS ENUM ('coming', 'excused');

-- CreateEnum
CREATE TYPE "broadcast_state" AS ENUM ('running', 'paused', 'stopped');

-- CreateTable
CREATE TABLE "aid_request" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "unit_id" UUID NOT NULL,
    "asker_id" UUID NOT NULL,
    "kind" "aid_kind" NOT NULL,
    "for_whom" TEXT NOT NULL,
    "story" TEXT NOT NULL,
    "contact" TEXT NOT NULL,
    "attachments" JSONB NOT NULL DEFAULT '[]',
    "state" "aid_state" NOT NULL DEFAULT 'open',
    "assignee_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "given_dong" BIGINT,
    "given_in_kind" TEXT,

    CONSTRAINT "aid_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "aid_event" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "kind" "aid_event_kind" NOT NULL,
    "text" TEXT,
    "attachments" JSONB NOT NULL DEFAULT '[]',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "aid_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "announcement" (
    "id" UUID NOT NULL,
    "kind" "announcement_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "source" TEXT,
    "unit_ids" UUID[],
    "broadcast_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "announcement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "announcement_progress" (
    "message_id" UUID NOT NULL,
    "announcement_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "shown" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "announcement_progress_pkey" PRIMARY KEY ("message_id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "direction" "direction" NOT NULL,
    "channel" TEXT NOT NULL,
    "bot_account" TEXT NOT NULL,
    "chat_id" UUID NOT NULL,
    "account_id" UUID,
    "person_id" UUID,
    "update_id" TEXT,
    "sequence" BIGSERIAL NOT NULL,
    "external_id" TEXT,
    "reply_to" TEXT,
    "text" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "feature" TEXT,
    "state" "message_state" NOT NULL,
    "reason" TEXT,
    "error_id" TEXT,
    "lane" "lane",
    "broadcast_id" UUID,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "claimed_at" TIMESTAMPTZ(3),
    "claimed_by" INTEGER,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dialog" (
    "chat_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "feature" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "prompt_id" UUID,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dialog_pkey" PRIMARY KEY ("chat_id","account_id")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" UUID NOT NULL,
    "parent_id" UUID,
    "name" TEXT NOT NULL,
    "name_folded" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "path" UUID[],
    "timezone" TEXT,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "full_name" TEXT NOT NULL,
    "name_folded" TEXT NOT NULL,
    "birth_year" INTEGER,
    "phone" TEXT,
    "address" TEXT,
    "locale" TEXT,
    "muted_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "category" TEXT,
    "standing" "standing" NOT NULL DEFAULT 'member',
    "joined_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "name" "role_name" NOT NULL,
    "granted_by_id" UUID,
    "granted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "bot_account" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "username" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chat" (
    "id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "bot_account" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "kind" "chat_kind" NOT NULL,
    "title" TEXT,
    "account_id" UUID,
    "unit_id" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "closed_for" TEXT,
    "last_sent_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "chat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chat_member" (
    "chat_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "left_at" TIMESTAMPTZ(3),

    CONSTRAINT "chat_member_pkey" PRIMARY KEY ("chat_id","account_id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "state" "meeting_state" NOT NULL DEFAULT 'planned',
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "change_note" TEXT,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_invitee" (
    "meeting_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "answer" "meeting_answer",
    "reason" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "attended" BOOLEAN,

    CONSTRAINT "meeting_invitee_pkey" PRIMARY KEY ("meeting_id","person_id")
);

-- CreateTable
CREATE TABLE "meeting_reminder" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "minutes_before" INTEGER NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "meeting_reminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "unit_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "broadcast" (
    "id" UUID NOT NULL,
    "feature" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "lane" "lane" NOT NULL,
    "state" "broadcast_state" NOT NULL DEFAULT 'running',
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "broadcast_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" UUID NOT NULL,
    "broadcast_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "chat_id" UUID,
    "message_id" UUID,
    "unreachable" TEXT,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "file" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "playground_message" (
    "id" BIGSERIAL NOT NULL,
    "chat" TEXT NOT NULL,
    "edits" BIGINT,
    "writer" TEXT,
    "content" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "playground_message_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "aid_request_number_key" ON "aid_request"("number");

-- CreateIndex
CREATE INDEX "aid_request_unit_id_state_idx" ON "aid_request"("unit_id", "state");

-- CreateIndex
CREATE INDEX "aid_request_asker_id_idx" ON "aid_request"("asker_id");

-- CreateIndex
CREATE INDEX "aid_event_request_id_idx" ON "aid_event"("request_id");

-- CreateIndex
CREATE INDEX "announcement_created_at_idx" ON "announcement"("created_at");

-- CreateIndex
CREATE INDEX "announcement_progress_announcement_id_idx" ON "announcement_progress"("announcement_id");

-- CreateIndex
CREATE INDEX "message_chat_id_id_idx" ON "message"("chat_id", "id");

-- CreateIndex
CREATE INDEX "message_chat_id_state_idx" ON "message"("chat_id", "state");

-- CreateIndex
CREATE INDEX "message_state_due_at_idx" ON "message"("state", "due_at");

-- CreateIndex
CREATE INDEX "message_broadcast_id_state_idx" ON "message"("broadcast_id", "state");

-- CreateIndex
CREATE INDEX "message_account_id_id_idx" ON "message"("account_id", "id");

-- CreateIndex
CREATE INDEX "message_chat_id_external_id_idx" ON "message"("chat_id", "external_id");

-- CreateIndex
CREATE UNIQUE INDEX "message_channel_bot_account_update_id_key" ON "message"("channel", "bot_account", "update_id");

-- CreateIndex
CREATE UNIQUE INDEX "message_one_sending_per_chat" ON "message"("chat_id") WHERE (state = 'sending');

-- CreateIndex
CREATE INDEX "unit_parent_id_idx" ON "unit"("parent_id");

-- CreateIndex
CREATE INDEX "unit_path_idx" ON "unit" USING GIN ("path");

-- CreateIndex
CREATE INDEX "person_name_folded_idx" ON "person"("name_folded");

-- CreateIndex
CREATE INDEX "person_phone_idx" ON "person"("phone");

-- CreateIndex
CREATE INDEX "membership_unit_id_standing_idx" ON "membership"("unit_id", "standing");

-- CreateIndex
CREATE UNIQUE INDEX "membership_person_id_unit_id_key" ON "membership"("person_id", "unit_id");

-- CreateIndex
CREATE INDEX "role_unit_id_idx" ON "role"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "role_person_id_unit_id_name_key" ON "role"("person_id", "unit_id", "name");

-- CreateIndex
CREATE INDEX "account_person_id_idx" ON "account"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_channel_bot_account_external_id_key" ON "account"("channel", "bot_account", "external_id");

-- CreateIndex
CREATE INDEX "chat_account_id_idx" ON "chat"("account_id");

-- CreateIndex
CREATE INDEX "chat_unit_id_idx" ON "chat"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "chat_channel_bot_account_external_id_key" ON "chat"("channel", "bot_account", "external_id");

-- CreateIndex
CREATE INDEX "chat_member_account_id_idx" ON "chat_member"("account_id");

-- CreateIndex
CREATE INDEX "meeting_unit_id_starts_at_idx" ON "meeting"("unit_id", "starts_at");

-- CreateIndex
CREATE INDEX "meeting_starts_at_idx" ON "meeting"("starts_at");

-- CreateIndex
CREATE INDEX "meeting_invitee_person_id_idx" ON "meeting_invitee"("person_id");

-- CreateIndex
CREATE INDEX "meeting_reminder_done_at_due_at_idx" ON "meeting_reminder"("done_at", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_reminder_meeting_id_minutes_before_key" ON "meeting_reminder"("meeting_id", "minutes_before");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_code_key" ON "invitation"("code");

-- CreateIndex
CREATE INDEX "invitation_unit_id_idx" ON "invitation"("unit_id");

-- CreateIndex
CREATE INDEX "broadcast_subject_id_idx" ON "broadcast"("subject_id");

-- CreateIndex
CREATE INDEX "delivery_broadcast_id_chat_id_idx" ON "delivery"("broadcast_id", "chat_id");

-- CreateIndex
CREATE INDEX "delivery_message_id_idx" ON "delivery"("message_id");

-- CreateIndex
CREATE INDEX "delivery_person_id_idx" ON "delivery"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_broadcast_id_person_id_key" ON "delivery"("broadcast_id", "person_id");

-- CreateIndex
CREATE INDEX "playground_message_chat_id_idx" ON "playground_message"("chat", "id");

-- AddForeignKey
ALTER TABLE "aid_event" ADD CONSTRAINT "aid_event_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "aid_request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement_progress" ADD CONSTRAINT "announcement_progress_announcement_id_fkey" FOREIGN KEY ("announcement_id") REFERENCES "announcement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_chat_id_fkey" FOREIGN KEY ("chat_id") REFERENCES "chat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_broadcast_id_fkey" FOREIGN KEY ("broadcast_id") REFERENCES "broadcast"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role" ADD CONSTRAINT "role_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role" ADD CONSTRAINT "role_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chat" ADD CONSTRAINT "chat_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chat" ADD CONSTRAINT "chat_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chat_member" ADD CONSTRAINT "chat_member_chat_id_fkey" FOREIGN KEY ("chat_id") REFERENCES "chat"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chat_member" ADD CONSTRAINT "chat_member_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_invitee" ADD CONSTRAINT "meeting_invitee_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_reminder" ADD CONSTRAINT "meeting_reminder_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_broadcast_id_fkey" FOREIGN KEY ("broadcast_id") REFERENCES "broadcast"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "message"("id") ON DELETE SET NULL ON UPDATE CASCADE;
