-- All tables, as prisma/models tells them, with what their defaults and indexes need. What acts by itself: the migration after this.
-- Searching names with typing mistakes; comes with PostgreSQL and may be made by the owner of a database.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- UUIDv7 for rows that are made in sets inside the database; PostgreSQL has uuidv7() only from 18 on.
CREATE FUNCTION new_id() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $$
  SELECT encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid()) PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6),
      52, 1), 53, 1),
    'hex')::uuid
$$;

-- One series of numbers for whatever somebody waits for. The table that it writes is made below.
SET LOCAL check_function_bodies = off;
CREATE FUNCTION next_case_number() RETURNS integer LANGUAGE sql VOLATILE AS
  'INSERT INTO case_number DEFAULT VALUES RETURNING number';


-- CreateEnum
CREATE TYPE "aid_kind" AS ENUM ('sickness', 'bereavement', 'disaster', 'hardship', 'child', 'work', 'rights', 'other');

-- CreateEnum
CREATE TYPE "aid_state" AS ENUM ('open', 'taken', 'decided', 'closed', 'withdrawn');

-- CreateEnum
CREATE TYPE "aid_event_kind" AS ENUM ('opened', 'taken', 'asked', 'answered', 'added', 'passed', 'noted', 'decided', 'closed', 'reopened', 'withdrawn');

-- CreateEnum
CREATE TYPE "announcement_kind" AS ENUM ('notice', 'legal', 'alert');

-- CreateEnum
CREATE TYPE "announcement_plan_state" AS ENUM ('waiting', 'planned', 'held', 'done', 'ended', 'refused', 'lapsed');

-- CreateEnum
CREATE TYPE "direction" AS ENUM ('in', 'out');

-- CreateEnum
CREATE TYPE "lane" AS ENUM ('reply', 'alert', 'reminder', 'broadcast');

-- CreateEnum
CREATE TYPE "message_state" AS ENUM ('received', 'handled', 'queued', 'sending', 'sent', 'failed', 'uncertain', 'skipped');

-- CreateEnum
CREATE TYPE "role_name" AS ENUM ('officer', 'administrator');

-- CreateEnum
CREATE TYPE "standing" AS ENUM ('prospect', 'applied', 'member', 'left', 'moved', 'died');

-- CreateEnum
CREATE TYPE "sex" AS ENUM ('male', 'female');

-- CreateEnum
CREATE TYPE "chat_kind" AS ENUM ('private', 'group');

-- CreateEnum
CREATE TYPE "link_attempt_kind" AS ENUM ('code', 'phone', 'check');

-- CreateEnum
CREATE TYPE "greeting_approval" AS ENUM ('off', 'ask', 'year', 'always');

-- CreateEnum
CREATE TYPE "roster_import_state" AS ENUM ('previewed', 'done', 'undone');

-- CreateEnum
CREATE TYPE "meeting_state" AS ENUM ('planned', 'cancelled');

-- CreateEnum
CREATE TYPE "meeting_answer" AS ENUM ('coming', 'excused');

-- CreateEnum
CREATE TYPE "meeting_kind" AS ENUM ('regular', 'conference', 'talk', 'cleanup', 'contest', 'other');

-- CreateEnum
CREATE TYPE "holiday_rule" AS ENUM ('keep', 'skip', 'next_day');

-- CreateEnum
CREATE TYPE "partner_state" AS ENUM ('asked', 'agreed', 'refused');

-- CreateEnum
CREATE TYPE "meeting_card_kind" AS ENUM ('event', 'poll');

-- CreateEnum
CREATE TYPE "meeting_mark_how" AS ENUM ('list', 'code');

-- CreateEnum
CREATE TYPE "broadcast_state" AS ENUM ('freezing', 'running', 'paused', 'stopped');

-- CreateEnum
CREATE TYPE "broadcast_order" AS ENUM ('stop', 'retry', 'retry_uncertain', 'undo');

-- CreateEnum
CREATE TYPE "asked_outcome" AS ENUM ('answered', 'offered', 'handed', 'nothing');

-- CreateEnum
CREATE TYPE "ticket_state" AS ENUM ('open', 'taken', 'answered', 'closed', 'withdrawn');

-- CreateEnum
CREATE TYPE "ticket_word_kind" AS ENUM ('added', 'taken', 'answered', 'asked', 'passed', 'closed', 'withdrawn');

-- CreateEnum
CREATE TYPE "application_state" AS ENUM ('open', 'asked', 'approved', 'refused', 'withdrawn');

-- CreateEnum
CREATE TYPE "application_step_kind" AS ENUM ('asked', 'answered', 'refused');

-- CreateEnum
CREATE TYPE "tip_state" AS ENUM ('open', 'taken', 'closed');

-- CreateEnum
CREATE TYPE "tip_word_kind" AS ENUM ('added', 'taken', 'asked', 'noted', 'closed');

-- CreateEnum
CREATE TYPE "visit_reason" AS ENUM ('sick', 'bereavement', 'hardship', 'absent', 'holiday', 'birthday', 'policy', 'other');

-- CreateEnum
CREATE TYPE "visit_state" AS ENUM ('todo', 'done', 'dropped');

-- CreateEnum
CREATE TYPE "zalo_state" AS ENUM ('ok', 'expired', 'evicted', 'kicked');

-- CreateTable
CREATE TABLE "aid_request" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL DEFAULT next_case_number(),
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
    "waiting_since" TIMESTAMPTZ(3) NOT NULL,
    "reminders" INTEGER NOT NULL DEFAULT 0,
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
    "told_id" UUID,
    "missed" BOOLEAN,

    CONSTRAINT "aid_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "announcement" (
    "id" UUID NOT NULL,
    "kind" "announcement_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "source" TEXT,
    "unit_ids" UUID[],
    "officers_only" BOOLEAN NOT NULL DEFAULT false,
    "broadcast_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "plan_id" UUID,

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
CREATE TABLE "announcement_plan" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL DEFAULT next_case_number(),
    "kind" "announcement_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "source" TEXT,
    "attachments" JSONB NOT NULL,
    "unit_ids" UUID[],
    "officers_only" BOOLEAN NOT NULL DEFAULT false,
    "rule" TEXT,
    "starts_on" DATE,
    "next_at" TIMESTAMPTZ(3),
    "state" "announcement_plan_state" NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_ids" UUID[],
    "answer_by" TIMESTAMPTZ(3),
    "urged_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "announcement_plan_pkey" PRIMARY KEY ("id")
);

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
    "to_check" TEXT,
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
    "content" JSONB NOT NULL,
    "has_choices" BOOLEAN NOT NULL DEFAULT false,
    "feature" TEXT,
    "state" "message_state" NOT NULL,
    "reason" TEXT,
    "error_id" TEXT,
    "lane" "lane",
    "broadcast_id" UUID,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 0,
    "removal" BOOLEAN NOT NULL DEFAULT false,
    "untraced" BOOLEAN NOT NULL DEFAULT false,
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
    "data" TEXT NOT NULL,
    "prompt_id" UUID,
    "level" TEXT NOT NULL DEFAULT 'all',
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "slot" TEXT NOT NULL DEFAULT 'open',

    CONSTRAINT "dialog_pkey" PRIMARY KEY ("chat_id","account_id","slot")
);

-- CreateTable
CREATE TABLE "operation_result" (
    "actor_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "result" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "operation_result_pkey" PRIMARY KEY ("actor_id","name","key")
);

-- CreateTable
CREATE TABLE "spent_update" (
    "mark" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "spent_update_pkey" PRIMARY KEY ("mark")
);

-- CreateTable
CREATE TABLE "spent_key" (
    "channel" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "key" BYTEA NOT NULL,

    CONSTRAINT "spent_key_pkey" PRIMARY KEY ("channel","day")
);

-- CreateTable
CREATE TABLE "case_number" (
    "number" SERIAL NOT NULL,

    CONSTRAINT "case_number_pkey" PRIMARY KEY ("number")
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
    "birth_date" DATE,
    "sex" "sex",
    "former_post" TEXT,
    "phone_sealed" TEXT,
    "phone_mark" TEXT,
    "address_sealed" TEXT,
    "family_sealed" TEXT,
    "locale" TEXT,
    "muted_at" TIMESTAMPTZ(3),
    "created_at" DATE NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "category" TEXT,
    "standing" "standing" NOT NULL DEFAULT 'member',
    "standing_since" DATE,
    "standing_why_sealed" TEXT,
    "joined_on" DATE,
    "decision_number" TEXT,
    "decided_on" DATE,
    "met_on" DATE,
    "moved_from_id" UUID,
    "notes_sealed" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_change" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "unit_id" UUID,
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "field" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,
    "cause_id" UUID,

    CONSTRAINT "person_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "name" "role_name" NOT NULL,
    "granted_by_id" UUID,
    "granted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "until" TIMESTAMPTZ(3),
    "warned_at" TIMESTAMPTZ(3),
    "is_doubted" BOOLEAN NOT NULL DEFAULT false,

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
    "created_at" DATE NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" DATE NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_link" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "merge_id" UUID,
    "left_person_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "parted_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_link_pkey" PRIMARY KEY ("id")
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
    "topic" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "closed_for" TEXT,
    "last_sent_at" DATE,
    "created_at" DATE NOT NULL DEFAULT CURRENT_TIMESTAMP,

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
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "unit_id" UUID,
    "subject_id" UUID,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "link_attempt" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "kind" "link_attempt_kind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "link_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "greeting" (
    "unit_id" UUID NOT NULL,
    "occasion" TEXT NOT NULL,
    "text" TEXT,
    "approval" "greeting_approval" NOT NULL,
    "approved_year" INTEGER,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "greeting_pkey" PRIMARY KEY ("unit_id","occasion")
);

-- CreateTable
CREATE TABLE "memorial_day" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "lunar_day" INTEGER NOT NULL,
    "lunar_month" INTEGER NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "memorial_day_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "greeting_sent" (
    "person_id" UUID NOT NULL,
    "occasion" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "greeting_sent_pkey" PRIMARY KEY ("person_id","occasion","year")
);

-- CreateTable
CREATE TABLE "greeting_clock" (
    "unit_id" UUID NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "greeting_clock_pkey" PRIMARY KEY ("unit_id")
);

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

-- CreateTable
CREATE TABLE "meeting_series" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "kind" "meeting_kind",
    "rule" TEXT NOT NULL,
    "start_minute" INTEGER NOT NULL,
    "length" INTEGER,
    "holidays" "holiday_rule" NOT NULL DEFAULT 'keep',
    "days_ahead" INTEGER NOT NULL DEFAULT 7,
    "anchor_on" DATE NOT NULL,
    "until_on" DATE,
    "next_on" DATE,
    "due_at" TIMESTAMPTZ(3),
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3),
    "state" "meeting_state" NOT NULL DEFAULT 'planned',
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "kind" "meeting_kind" NOT NULL DEFAULT 'regular',
    "by_name" BOOLEAN NOT NULL DEFAULT true,
    "officers_only" BOOLEAN NOT NULL DEFAULT false,
    "head_count" INTEGER,
    "counted_by_id" UUID,
    "counted_at" TIMESTAMPTZ(3),
    "count_due_at" TIMESTAMPTZ(3),
    "count_asks" INTEGER NOT NULL DEFAULT 0,
    "agenda" TEXT,
    "conclusion" TEXT,
    "concluded_by_id" UUID,
    "concluded_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 0,
    "series_id" UUID,
    "series_on" DATE,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_paper" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "attachment" JSONB NOT NULL,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_paper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_guest" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT,
    "person_id" UUID,
    "answer" "meeting_answer",
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_guest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_partner" (
    "meeting_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "state" "partner_state" NOT NULL DEFAULT 'asked',
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "meeting_partner_pkey" PRIMARY KEY ("meeting_id","unit_id")
);

-- CreateTable
CREATE TABLE "calendar_link" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "person_id" UUID,
    "unit_id" UUID,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_link_pkey" PRIMARY KEY ("id")
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
    "absence_excused" BOOLEAN,
    "guests" INTEGER NOT NULL DEFAULT 0,
    "answered_by_id" UUID,

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
CREATE TABLE "meeting_reminder_told" (
    "reminder_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "meeting_reminder_told_pkey" PRIMARY KEY ("reminder_id","person_id")
);

-- CreateTable
CREATE TABLE "meeting_card" (
    "message_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "kind" "meeting_card_kind" NOT NULL,

    CONSTRAINT "meeting_card_pkey" PRIMARY KEY ("message_id")
);

-- CreateTable
CREATE TABLE "meeting_mark" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "attended" BOOLEAN,
    "excused" BOOLEAN,
    "how" "meeting_mark_how" NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_mark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_door_code" (
    "meeting_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_door_code_pkey" PRIMARY KEY ("meeting_id")
);

-- CreateTable
CREATE TABLE "meeting_kin" (
    "person_id" UUID NOT NULL,
    "word" TEXT NOT NULL,
    "kin_id" UUID NOT NULL,

    CONSTRAINT "meeting_kin_pkey" PRIMARY KEY ("person_id","word")
);

-- CreateTable
CREATE TABLE "turnout_note" (
    "unit_id" UUID NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "turnout_note_pkey" PRIMARY KEY ("unit_id")
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
    "told_until" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "link_code" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "link_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "link_request" (
    "account_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "link_request_pkey" PRIMARY KEY ("account_id","person_id")
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
    "quiet" JSONB,
    "hold_until" TIMESTAMPTZ(3),
    "to_freeze" JSONB,
    "frozen_to" UUID,
    "order_given" "broadcast_order",
    "ordered_at" TIMESTAMPTZ(3),

    CONSTRAINT "broadcast_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "broadcast_count" (
    "broadcast_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "people" INTEGER NOT NULL,
    "waiting" INTEGER NOT NULL,
    "sent" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "uncertain" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,
    "unreachable" INTEGER NOT NULL,
    "read" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "broadcast_count_pkey" PRIMARY KEY ("broadcast_id","unit_id")
);

-- CreateTable
CREATE TABLE "broadcast_total" (
    "broadcast_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "bot_account" TEXT NOT NULL,
    "waiting" INTEGER NOT NULL,
    "sent" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "uncertain" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,
    "moved_at" TIMESTAMPTZ(3),

    CONSTRAINT "broadcast_total_pkey" PRIMARY KEY ("broadcast_id","channel","bot_account")
);

-- CreateTable
CREATE TABLE "delivery" (
    "broadcast_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "chat_id" UUID,
    "message_id" UUID,
    "unreachable" TEXT,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("broadcast_id","person_id")
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

-- CreateTable
CREATE TABLE "asked_question" (
    "id" UUID NOT NULL,
    "unit_id" UUID,
    "chat_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "external_id" TEXT,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" "asked_outcome" NOT NULL,
    "article_id" UUID,
    "reply_id" UUID,
    "ticket_id" UUID,
    "helped" BOOLEAN,

    CONSTRAINT "asked_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL DEFAULT next_case_number(),
    "unit_id" UUID NOT NULL,
    "asker_id" UUID NOT NULL,
    "chat_id" UUID NOT NULL,
    "external_id" TEXT,
    "question" TEXT NOT NULL,
    "emergency" TEXT,
    "state" "ticket_state" NOT NULL DEFAULT 'open',
    "assignee_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_at" TIMESTAMPTZ(3),
    "first_answer_at" TIMESTAMPTZ(3),
    "last_word_at" TIMESTAMPTZ(3) NOT NULL,
    "asks_back" BOOLEAN NOT NULL DEFAULT false,
    "closed_at" TIMESTAMPTZ(3),
    "waiting_since" TIMESTAMPTZ(3) NOT NULL,
    "stage" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3),
    "draft_id" UUID,

    CONSTRAINT "ticket_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket_word" (
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" "ticket_word_kind" NOT NULL,
    "text" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ticket_word_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket_card" (
    "message_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "for_asker" BOOLEAN NOT NULL,

    CONSTRAINT "ticket_card_pkey" PRIMARY KEY ("message_id")
);

-- CreateTable
CREATE TABLE "duty" (
    "unit_id" UUID NOT NULL,
    "person_ids" UUID[],
    "substitute_id" UUID,
    "head_id" UUID,
    "from_time" TEXT NOT NULL,
    "to_time" TEXT NOT NULL,
    "weekdays" INTEGER[],
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "duty_pkey" PRIMARY KEY ("unit_id")
);

-- CreateTable
CREATE TABLE "group_answering" (
    "chat_id" UUID NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "group_answering_pkey" PRIMARY KEY ("chat_id")
);

-- CreateTable
CREATE TABLE "scam_flag" (
    "id" UUID NOT NULL,
    "chat_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "signs" TEXT[],
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "scam_flag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL DEFAULT next_case_number(),
    "person_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "answers_sealed" TEXT NOT NULL,
    "state" "application_state" NOT NULL DEFAULT 'open',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_step" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "kind" "application_step_kind" NOT NULL,
    "text_sealed" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "application_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "roster_target" (
    "unit_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "target" INTEGER NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "roster_target_pkey" PRIMARY KEY ("unit_id","year")
);

-- CreateTable
CREATE TABLE "person_merge" (
    "id" UUID NOT NULL,
    "kept_id" UUID NOT NULL,
    "gone_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "record" TEXT,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "person_merge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "merge_request" (
    "id" UUID NOT NULL,
    "kept_id" UUID NOT NULL,
    "gone_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "kept_agreed_at" TIMESTAMPTZ(3),
    "gone_agreed_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "merge_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "different_people" (
    "low_id" UUID NOT NULL,
    "high_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "different_people_pkey" PRIMARY KEY ("low_id","high_id")
);

-- CreateTable
CREATE TABLE "poster_code" (
    "unit_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL DEFAULT (now() + '365 days'::interval),

    CONSTRAINT "poster_code_pkey" PRIMARY KEY ("unit_id")
);

-- CreateTable
CREATE TABLE "tip" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "unit_id" UUID NOT NULL,
    "asker_id" UUID,
    "code_mark" TEXT NOT NULL,
    "story" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "state" "tip_state" NOT NULL DEFAULT 'open',
    "assignee_id" UUID,
    "hour" TIMESTAMPTZ(0) NOT NULL,
    "tell_at" TIMESTAMPTZ(3),
    "told" INTEGER NOT NULL DEFAULT 0,
    "added" BOOLEAN NOT NULL DEFAULT false,
    "fresh" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "tip_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tip_unseen" (
    "tip_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "tip_unseen_pkey" PRIMARY KEY ("tip_id","person_id")
);

-- CreateTable
CREATE TABLE "tip_word" (
    "id" UUID NOT NULL,
    "tip_id" UUID NOT NULL,
    "kind" "tip_word_kind" NOT NULL,
    "by_id" UUID,
    "text" TEXT NOT NULL,
    "held" BOOLEAN NOT NULL DEFAULT false,
    "place" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(0) NOT NULL,

    CONSTRAINT "tip_word_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tip_file" (
    "id" UUID NOT NULL,
    "tip_id" UUID,
    "kind" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "held" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "tip_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tip_copy" (
    "file_id" UUID NOT NULL,
    "drop_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tip_copy_pkey" PRIMARY KEY ("file_id")
);

-- CreateTable
CREATE TABLE "tip_key" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "sealed" TEXT NOT NULL,

    CONSTRAINT "tip_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tip_guess" (
    "id" UUID NOT NULL,
    "mark" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tip_guess_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scam_check" (
    "id" UUID NOT NULL,
    "unit_id" UUID,
    "kinds" TEXT[],
    "mark" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "scam_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL DEFAULT next_case_number(),
    "unit_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "reason" "visit_reason" NOT NULL,
    "state" "visit_state" NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "visitor_id" UUID,
    "visited_on" DATE,
    "given_dong" BIGINT,
    "given_in_kind" TEXT,
    "note" TEXT,
    "settled_at" TIMESTAMPTZ(3),
    "not_home_at" TIMESTAMPTZ(3)[],

    CONSTRAINT "visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "zalo_session" (
    "account" TEXT NOT NULL,
    "uid" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "phone" TEXT,
    "credentials" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "file_mark" TEXT,
    "state" "zalo_state" NOT NULL DEFAULT 'ok',
    "reason" TEXT,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "refusals" INTEGER NOT NULL DEFAULT 0,
    "refused_at" TIMESTAMPTZ(3),
    "paused_until" TIMESTAMPTZ(3),
    "used_since" TIMESTAMPTZ(3) NOT NULL,
    "last_private_id" TEXT,
    "last_group_id" TEXT,

    CONSTRAINT "zalo_session_pkey" PRIMARY KEY ("account")
);

-- CreateTable
CREATE TABLE "zalo_use" (
    "id" UUID NOT NULL,
    "account" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "chat" TEXT,
    "mark" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "zalo_use_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "zalo_phone" (
    "account" TEXT NOT NULL,
    "mark" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "uid" TEXT,
    "name" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "zalo_phone_pkey" PRIMARY KEY ("account","mark")
);

-- CreateTable
CREATE TABLE "zalo_card" (
    "account" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "options" JSONB,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "round" INTEGER NOT NULL DEFAULT 0,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "zalo_card_pkey" PRIMARY KEY ("account","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "aid_request_number_key" ON "aid_request"("number");

-- CreateIndex
CREATE INDEX "aid_request_unit_id_state_idx" ON "aid_request"("unit_id", "state");

-- CreateIndex
CREATE INDEX "aid_request_asker_id_idx" ON "aid_request"("asker_id");

-- CreateIndex
CREATE INDEX "aid_request_waiting_since_idx" ON "aid_request"("waiting_since") WHERE (state = 'open');

-- CreateIndex
CREATE INDEX "aid_request_assignee_id_idx" ON "aid_request"("assignee_id") WHERE (closed_at IS NULL);

-- CreateIndex
CREATE INDEX "aid_event_request_id_idx" ON "aid_event"("request_id");

-- CreateIndex
CREATE INDEX "aid_event_told_id_idx" ON "aid_event"("told_id") WHERE (told_id IS NOT NULL AND missed IS NULL);

-- CreateIndex
CREATE INDEX "announcement_created_at_idx" ON "announcement"("created_at");

-- CreateIndex
CREATE INDEX "announcement_plan_id_idx" ON "announcement"("plan_id");

-- CreateIndex
CREATE INDEX "announcement_progress_announcement_id_idx" ON "announcement_progress"("announcement_id");

-- CreateIndex
CREATE UNIQUE INDEX "announcement_plan_number_key" ON "announcement_plan"("number");

-- CreateIndex
CREATE INDEX "announcement_plan_state_next_at_idx" ON "announcement_plan"("state", "next_at");

-- CreateIndex
CREATE INDEX "announcement_plan_state_answer_by_idx" ON "announcement_plan"("state", "answer_by");

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

-- CreateIndex
CREATE INDEX "message_chat_id_id_idx" ON "message"("chat_id", "id");

-- CreateIndex
CREATE INDEX "message_chat_id_state_idx" ON "message"("chat_id", "state");

-- CreateIndex
CREATE INDEX "message_state_due_at_idx" ON "message"("state", "due_at");

-- CreateIndex
CREATE INDEX "message_broadcast_id_state_id_idx" ON "message"("broadcast_id", "state", "id");

-- CreateIndex
CREATE INDEX "message_account_id_id_idx" ON "message"("account_id", "id") WHERE (account_id IS NOT NULL);

-- CreateIndex
CREATE INDEX "message_chat_id_external_id_idx" ON "message"("chat_id", "external_id") WHERE (external_id IS NOT NULL);

-- CreateIndex
CREATE INDEX "message_untraced" ON "message"("id") WHERE (untraced);

-- CreateIndex
CREATE INDEX "message_to_delete" ON "message"("broadcast_id") WHERE (removal AND state = 'queued');

-- CreateIndex
CREATE UNIQUE INDEX "message_channel_bot_account_update_id_key" ON "message"("channel", "bot_account", "update_id") WHERE (update_id IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "message_one_sending_per_chat" ON "message"("chat_id") WHERE (state = 'sending');

-- CreateIndex
CREATE INDEX "operation_result_at_idx" ON "operation_result"("at");

-- CreateIndex
CREATE INDEX "unit_parent_id_idx" ON "unit"("parent_id");

-- CreateIndex
CREATE INDEX "unit_path_idx" ON "unit" USING GIN ("path");

-- CreateIndex
CREATE INDEX "person_name_folded_idx" ON "person"("name_folded");

-- CreateIndex
CREATE INDEX "person_name_trigrams" ON "person" USING GIN ("name_folded" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "person_phone_mark_idx" ON "person"("phone_mark");

-- CreateIndex
CREATE INDEX "person_muted" ON "person"("id") WHERE (muted_at IS NOT NULL);

-- CreateIndex
CREATE INDEX "membership_unit_id_standing_idx" ON "membership"("unit_id", "standing");

-- CreateIndex
CREATE UNIQUE INDEX "membership_person_id_unit_id_key" ON "membership"("person_id", "unit_id");

-- CreateIndex
CREATE INDEX "person_change_person_id_at_idx" ON "person_change"("person_id", "at");

-- CreateIndex
CREATE INDEX "person_change_cause_id_idx" ON "person_change"("cause_id");

-- CreateIndex
CREATE INDEX "role_unit_id_idx" ON "role"("unit_id");

-- CreateIndex
CREATE INDEX "role_until_idx" ON "role"("until") WHERE (until IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "role_person_id_unit_id_name_key" ON "role"("person_id", "unit_id", "name");

-- CreateIndex
CREATE INDEX "account_person_id_idx" ON "account"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_channel_bot_account_external_id_key" ON "account"("channel", "bot_account", "external_id");

-- CreateIndex
CREATE INDEX "account_link_account_id_idx" ON "account_link"("account_id");

-- CreateIndex
CREATE INDEX "account_link_person_id_idx" ON "account_link"("person_id");

-- CreateIndex
CREATE INDEX "chat_account_id_idx" ON "chat"("account_id");

-- CreateIndex
CREATE INDEX "chat_unit_id_idx" ON "chat"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "chat_channel_bot_account_external_id_key" ON "chat"("channel", "bot_account", "external_id");

-- CreateIndex
CREATE INDEX "chat_member_account_id_idx" ON "chat_member"("account_id");

-- CreateIndex
CREATE INDEX "audit_entry_unit_id_at_idx" ON "audit_entry"("unit_id", "at");

-- CreateIndex
CREATE INDEX "audit_entry_subject_id_idx" ON "audit_entry"("subject_id");

-- CreateIndex
CREATE INDEX "audit_entry_actor_id_at_idx" ON "audit_entry"("actor_id", "at");

-- CreateIndex
CREATE INDEX "link_attempt_account_id_kind_at_idx" ON "link_attempt"("account_id", "kind", "at");

-- CreateIndex
CREATE INDEX "memorial_day_unit_id_idx" ON "memorial_day"("unit_id");

-- CreateIndex
CREATE INDEX "memorial_day_person_id_idx" ON "memorial_day"("person_id");

-- CreateIndex
CREATE INDEX "greeting_clock_next_at_idx" ON "greeting_clock"("next_at");

-- CreateIndex
CREATE INDEX "roster_import_unit_id_done_at_idx" ON "roster_import"("unit_id", "done_at");

-- CreateIndex
CREATE INDEX "roster_file_drop_at_idx" ON "roster_file"("drop_at");

-- CreateIndex
CREATE INDEX "meeting_series_unit_id_idx" ON "meeting_series"("unit_id");

-- CreateIndex
CREATE INDEX "meeting_series_due_at_idx" ON "meeting_series"("due_at");

-- CreateIndex
CREATE INDEX "meeting_unit_id_starts_at_idx" ON "meeting"("unit_id", "starts_at");

-- CreateIndex
CREATE INDEX "meeting_starts_at_idx" ON "meeting"("starts_at");

-- CreateIndex
CREATE INDEX "meeting_count_due_at_idx" ON "meeting"("count_due_at");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_series_id_series_on_key" ON "meeting"("series_id", "series_on");

-- CreateIndex
CREATE INDEX "meeting_paper_meeting_id_idx" ON "meeting_paper"("meeting_id");

-- CreateIndex
CREATE INDEX "meeting_guest_meeting_id_idx" ON "meeting_guest"("meeting_id");

-- CreateIndex
CREATE INDEX "meeting_partner_unit_id_idx" ON "meeting_partner"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_link_token_hash_key" ON "calendar_link"("token_hash");

-- CreateIndex
CREATE INDEX "calendar_link_person_id_idx" ON "calendar_link"("person_id");

-- CreateIndex
CREATE INDEX "calendar_link_unit_id_idx" ON "calendar_link"("unit_id");

-- CreateIndex
CREATE INDEX "meeting_invitee_person_id_idx" ON "meeting_invitee"("person_id");

-- CreateIndex
CREATE INDEX "meeting_reminder_done_at_due_at_idx" ON "meeting_reminder"("done_at", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_reminder_meeting_id_minutes_before_key" ON "meeting_reminder"("meeting_id", "minutes_before");

-- CreateIndex
CREATE INDEX "meeting_reminder_told_person_id_idx" ON "meeting_reminder_told"("person_id");

-- CreateIndex
CREATE INDEX "meeting_card_meeting_id_idx" ON "meeting_card"("meeting_id");

-- CreateIndex
CREATE INDEX "meeting_mark_meeting_id_person_id_idx" ON "meeting_mark"("meeting_id", "person_id");

-- CreateIndex
CREATE INDEX "meeting_mark_person_id_idx" ON "meeting_mark"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_door_code_code_key" ON "meeting_door_code"("code");

-- CreateIndex
CREATE INDEX "meeting_kin_kin_id_idx" ON "meeting_kin"("kin_id");

-- CreateIndex
CREATE INDEX "turnout_note_next_at_idx" ON "turnout_note"("next_at");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_code_key" ON "invitation"("code");

-- CreateIndex
CREATE INDEX "invitation_unit_id_idx" ON "invitation"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "link_code_code_key" ON "link_code"("code");

-- CreateIndex
CREATE INDEX "link_code_person_id_idx" ON "link_code"("person_id");

-- CreateIndex
CREATE INDEX "link_request_person_id_idx" ON "link_request"("person_id");

-- CreateIndex
CREATE INDEX "broadcast_subject_id_idx" ON "broadcast"("subject_id");

-- CreateIndex
CREATE INDEX "broadcast_under_way" ON "broadcast"("id") WHERE (to_freeze IS NOT NULL OR order_given IS NOT NULL);

-- CreateIndex
CREATE INDEX "delivery_message_id_idx" ON "delivery"("message_id") WHERE (message_id IS NOT NULL);

-- CreateIndex
CREATE INDEX "delivery_person_id_idx" ON "delivery"("person_id");

-- CreateIndex
CREATE INDEX "delivery_broadcast_id_unit_id_idx" ON "delivery"("broadcast_id", "unit_id");

-- CreateIndex
CREATE INDEX "playground_message_chat_id_idx" ON "playground_message"("chat", "id");

-- CreateIndex
CREATE INDEX "erasure_due_at_idx" ON "erasure"("due_at") WHERE (done_at IS NULL);

-- CreateIndex
CREATE INDEX "asked_question_chat_id_external_id_idx" ON "asked_question"("chat_id", "external_id");

-- CreateIndex
CREATE INDEX "asked_question_unit_id_at_idx" ON "asked_question"("unit_id", "at");

-- CreateIndex
CREATE INDEX "asked_question_chat_id_person_id_at_idx" ON "asked_question"("chat_id", "person_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "ticket_number_key" ON "ticket"("number");

-- CreateIndex
CREATE INDEX "ticket_unit_id_state_idx" ON "ticket"("unit_id", "state");

-- CreateIndex
CREATE INDEX "ticket_asker_id_state_idx" ON "ticket"("asker_id", "state");

-- CreateIndex
CREATE INDEX "ticket_chat_id_created_at_idx" ON "ticket"("chat_id", "created_at");

-- CreateIndex
CREATE INDEX "ticket_next_at_idx" ON "ticket"("next_at") WHERE (next_at IS NOT NULL);

-- CreateIndex
CREATE INDEX "ticket_assignee_id_idx" ON "ticket"("assignee_id") WHERE (state = 'taken');

-- CreateIndex
CREATE INDEX "ticket_word_ticket_id_idx" ON "ticket_word"("ticket_id");

-- CreateIndex
CREATE INDEX "ticket_card_ticket_id_idx" ON "ticket_card"("ticket_id");

-- CreateIndex
CREATE INDEX "scam_flag_chat_id_at_idx" ON "scam_flag"("chat_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "application_number_key" ON "application"("number");

-- CreateIndex
CREATE INDEX "application_unit_id_state_idx" ON "application"("unit_id", "state");

-- CreateIndex
CREATE INDEX "application_person_id_idx" ON "application"("person_id");

-- CreateIndex
CREATE INDEX "application_account_id_created_at_idx" ON "application"("account_id", "created_at");

-- CreateIndex
CREATE INDEX "application_step_application_id_idx" ON "application_step"("application_id");

-- CreateIndex
CREATE INDEX "person_merge_kept_id_idx" ON "person_merge"("kept_id");

-- CreateIndex
CREATE INDEX "person_merge_gone_id_idx" ON "person_merge"("gone_id");

-- CreateIndex
CREATE INDEX "person_merge_at_idx" ON "person_merge"("at");

-- CreateIndex
CREATE INDEX "merge_request_kept_id_idx" ON "merge_request"("kept_id");

-- CreateIndex
CREATE INDEX "merge_request_gone_id_idx" ON "merge_request"("gone_id");

-- CreateIndex
CREATE UNIQUE INDEX "poster_code_code_key" ON "poster_code"("code");

-- CreateIndex
CREATE UNIQUE INDEX "tip_number_key" ON "tip"("number");

-- CreateIndex
CREATE UNIQUE INDEX "tip_code_mark_key" ON "tip"("code_mark");

-- CreateIndex
CREATE INDEX "tip_unit_id_state_idx" ON "tip"("unit_id", "state");

-- CreateIndex
CREATE INDEX "tip_asker_id_idx" ON "tip"("asker_id");

-- CreateIndex
CREATE INDEX "tip_tell_at_idx" ON "tip"("tell_at") WHERE (tell_at IS NOT NULL);

-- CreateIndex
CREATE INDEX "tip_fresh" ON "tip"("id") WHERE (fresh);

-- CreateIndex
CREATE INDEX "tip_unseen_person_id_idx" ON "tip_unseen"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "tip_word_tip_id_place_key" ON "tip_word"("tip_id", "place");

-- CreateIndex
CREATE INDEX "tip_file_tip_id_idx" ON "tip_file"("tip_id");

-- CreateIndex
CREATE INDEX "tip_guess_mark_at_idx" ON "tip_guess"("mark", "at");

-- CreateIndex
CREATE UNIQUE INDEX "scam_check_mark_key" ON "scam_check"("mark");

-- CreateIndex
CREATE INDEX "scam_check_unit_id_at_idx" ON "scam_check"("unit_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "visit_number_key" ON "visit"("number");

-- CreateIndex
CREATE INDEX "visit_unit_id_state_idx" ON "visit"("unit_id", "state");

-- CreateIndex
CREATE INDEX "visit_person_id_idx" ON "visit"("person_id");

-- CreateIndex
CREATE INDEX "visit_visitor_id_idx" ON "visit"("visitor_id");

-- CreateIndex
CREATE INDEX "zalo_use_account_at_idx" ON "zalo_use"("account", "at");

-- AddForeignKey
ALTER TABLE "aid_event" ADD CONSTRAINT "aid_event_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "aid_request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "announcement_plan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement_progress" ADD CONSTRAINT "announcement_progress_announcement_id_fkey" FOREIGN KEY ("announcement_id") REFERENCES "announcement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_version" ADD CONSTRAINT "article_version_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_confirmation" ADD CONSTRAINT "article_confirmation_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_confirmation" ADD CONSTRAINT "article_confirmation_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "article_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_question" ADD CONSTRAINT "article_question_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

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
ALTER TABLE "person_change" ADD CONSTRAINT "person_change_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role" ADD CONSTRAINT "role_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role" ADD CONSTRAINT "role_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_link" ADD CONSTRAINT "account_link_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chat" ADD CONSTRAINT "chat_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chat" ADD CONSTRAINT "chat_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chat_member" ADD CONSTRAINT "chat_member_chat_id_fkey" FOREIGN KEY ("chat_id") REFERENCES "chat"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chat_member" ADD CONSTRAINT "chat_member_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "meeting_series"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_paper" ADD CONSTRAINT "meeting_paper_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_guest" ADD CONSTRAINT "meeting_guest_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_partner" ADD CONSTRAINT "meeting_partner_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_invitee" ADD CONSTRAINT "meeting_invitee_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_reminder" ADD CONSTRAINT "meeting_reminder_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_reminder_told" ADD CONSTRAINT "meeting_reminder_told_reminder_id_fkey" FOREIGN KEY ("reminder_id") REFERENCES "meeting_reminder"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_card" ADD CONSTRAINT "meeting_card_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_mark" ADD CONSTRAINT "meeting_mark_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_door_code" ADD CONSTRAINT "meeting_door_code_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "broadcast_count" ADD CONSTRAINT "broadcast_count_broadcast_id_fkey" FOREIGN KEY ("broadcast_id") REFERENCES "broadcast"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "broadcast_total" ADD CONSTRAINT "broadcast_total_broadcast_id_fkey" FOREIGN KEY ("broadcast_id") REFERENCES "broadcast"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_broadcast_id_fkey" FOREIGN KEY ("broadcast_id") REFERENCES "broadcast"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_word" ADD CONSTRAINT "ticket_word_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_card" ADD CONSTRAINT "ticket_card_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_step" ADD CONSTRAINT "application_step_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tip_unseen" ADD CONSTRAINT "tip_unseen_tip_id_fkey" FOREIGN KEY ("tip_id") REFERENCES "tip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tip_word" ADD CONSTRAINT "tip_word_tip_id_fkey" FOREIGN KEY ("tip_id") REFERENCES "tip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tip_file" ADD CONSTRAINT "tip_file_tip_id_fkey" FOREIGN KEY ("tip_id") REFERENCES "tip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The one row that counts changes of the articles.
INSERT INTO "knowledge_state" ("id") VALUES (1);
