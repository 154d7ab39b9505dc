-- CreateEnum
CREATE TYPE "fund_role_name" AS ENUM ('treasurer', 'head');

-- CreateEnum
CREATE TYPE "ledger_kind" AS ENUM ('opening', 'receipt', 'payment', 'transfer', 'in_kind', 'adjustment');

-- CreateEnum
CREATE TYPE "ledger_account" AS ENUM ('asset_cash', 'asset_bank', 'asset_loans', 'asset_advances', 'liability_savings', 'liability_rotating', 'liability_upward', 'liability_transit', 'equity_opening', 'income_dues', 'income_members', 'income_work', 'income_donors', 'income_support', 'income_interest', 'income_other', 'expense_visits', 'expense_funerals', 'expense_aid', 'expense_gifts', 'expense_meetings', 'expense_office', 'expense_works', 'expense_events', 'expense_sponsorship', 'expense_insurance', 'expense_other', 'difference');

-- CreateEnum
CREATE TYPE "in_kind_form" AS ENUM ('labour', 'goods');

-- CreateEnum
CREATE TYPE "ledger_request_state" AS ENUM ('waiting', 'approved', 'refused');

-- CreateTable
CREATE TABLE "fund" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "approval_above_dong" BIGINT,
    "opened_by_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "fund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fund_role" (
    "id" UUID NOT NULL,
    "fund_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" "fund_role_name" NOT NULL,
    "granted_by_id" UUID NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "fund_role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "id" UUID NOT NULL,
    "fund_id" UUID NOT NULL,
    "kind" "ledger_kind" NOT NULL,
    "voucher_number" INTEGER NOT NULL DEFAULT 0,
    "voucher_year" INTEGER NOT NULL DEFAULT 0,
    "occurred_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "approved_by_id" UUID,
    "description" TEXT,
    "party" TEXT,
    "name_is_public" BOOLEAN NOT NULL DEFAULT false,
    "link_kind" TEXT,
    "link_id" UUID,
    "reverses_id" UUID,
    "import_id" UUID,
    "key" TEXT,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_line" (
    "entry_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "account" "ledger_account" NOT NULL,
    "amount_dong" BIGINT NOT NULL,
    "person_id" UUID,
    "fund_id" UUID NOT NULL,
    "occurred_on" DATE NOT NULL,

    CONSTRAINT "ledger_line_pkey" PRIMARY KEY ("entry_id","position")
);

-- CreateTable
CREATE TABLE "ledger_in_kind" (
    "id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "form" "in_kind_form" NOT NULL,
    "half_days" INTEGER NOT NULL DEFAULT 0,
    "description" TEXT,
    "valued_dong" BIGINT,
    "person_id" UUID,

    CONSTRAINT "ledger_in_kind_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_counter" (
    "fund_id" UUID NOT NULL,
    "series" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "ledger_counter_pkey" PRIMARY KEY ("fund_id","series","year")
);

-- CreateTable
CREATE TABLE "ledger_month" (
    "fund_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "kind" "ledger_kind" NOT NULL,
    "account" "ledger_account" NOT NULL,
    "amount_dong" BIGINT NOT NULL,

    CONSTRAINT "ledger_month_pkey" PRIMARY KEY ("fund_id","month","kind","account")
);

-- CreateTable
CREATE TABLE "ledger_person" (
    "fund_id" UUID NOT NULL,
    "account" "ledger_account" NOT NULL,
    "person_id" UUID NOT NULL,
    "amount_dong" BIGINT NOT NULL,

    CONSTRAINT "ledger_person_pkey" PRIMARY KEY ("fund_id","account","person_id")
);

-- CreateTable
CREATE TABLE "ledger_closing" (
    "id" UUID NOT NULL,
    "fund_id" UUID NOT NULL,
    "through" DATE NOT NULL,
    "closed_by_id" UUID NOT NULL,
    "closed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ledger_closing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_request" (
    "id" UUID NOT NULL,
    "fund_id" UUID NOT NULL,
    "state" "ledger_request_state" NOT NULL DEFAULT 'waiting',
    "total_dong" BIGINT NOT NULL,
    "entry" TEXT NOT NULL,
    "key" TEXT,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "ledger_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "fund_unit_id_code_key" ON "fund"("unit_id", "code");

-- CreateIndex
CREATE INDEX "fund_role_person_id_idx" ON "fund_role"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "fund_role_held" ON "fund_role"("fund_id", "person_id", "role") WHERE (until IS NULL);

-- CreateIndex
CREATE UNIQUE INDEX "ledger_entry_reverses_id_key" ON "ledger_entry"("reverses_id");

-- CreateIndex
CREATE INDEX "ledger_entry_fund_id_occurred_on_id_idx" ON "ledger_entry"("fund_id", "occurred_on", "id");

-- CreateIndex
CREATE INDEX "ledger_entry_link_kind_link_id_idx" ON "ledger_entry"("link_kind", "link_id") WHERE (link_id IS NOT NULL);

-- CreateIndex
CREATE INDEX "ledger_entry_import_id_idx" ON "ledger_entry"("import_id") WHERE (import_id IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "ledger_entry_fund_id_key_key" ON "ledger_entry"("fund_id", "key");

-- CreateIndex
CREATE INDEX "ledger_line_fund_id_account_occurred_on_idx" ON "ledger_line"("fund_id", "account", "occurred_on");

-- CreateIndex
CREATE INDEX "ledger_line_person_id_fund_id_idx" ON "ledger_line"("person_id", "fund_id");

-- CreateIndex
CREATE INDEX "ledger_in_kind_entry_id_idx" ON "ledger_in_kind"("entry_id");

-- CreateIndex
CREATE INDEX "ledger_person_person_id_idx" ON "ledger_person"("person_id");

-- CreateIndex
CREATE INDEX "ledger_closing_fund_id_through_idx" ON "ledger_closing"("fund_id", "through");

-- CreateIndex
CREATE INDEX "ledger_request_fund_id_idx" ON "ledger_request"("fund_id") WHERE (state = 'waiting');

-- CreateIndex
CREATE UNIQUE INDEX "ledger_request_fund_id_key_key" ON "ledger_request"("fund_id", "key");

-- AddForeignKey
ALTER TABLE "fund" ADD CONSTRAINT "fund_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fund_role" ADD CONSTRAINT "fund_role_fund_id_fkey" FOREIGN KEY ("fund_id") REFERENCES "fund"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_fund_id_fkey" FOREIGN KEY ("fund_id") REFERENCES "fund"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_reverses_id_fkey" FOREIGN KEY ("reverses_id") REFERENCES "ledger_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_line" ADD CONSTRAINT "ledger_line_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "ledger_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_in_kind" ADD CONSTRAINT "ledger_in_kind_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "ledger_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What acts by itself. Errors that a person can cause have a code of class LB, which src/ledger turns into a sentence.


-- Two officers of one fund write one after the other: the second waits here, so numbers have no gap and no day closes under an entry.
CREATE FUNCTION "ledger_entry_numbered"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  voucher_series text := CASE WHEN NEW.reverses_id IS NULL THEN NEW.kind::text ELSE 'reversal' END;
BEGIN
  PERFORM 1 FROM fund WHERE id = NEW.fund_id FOR UPDATE;
  IF EXISTS (SELECT 1 FROM ledger_closing WHERE fund_id = NEW.fund_id AND through >= NEW.occurred_on) THEN
    RAISE EXCEPTION 'the period is closed' USING ERRCODE = 'LB001';
  END IF;
  IF NEW.approved_by_id = NEW.recorded_by_id THEN
    RAISE EXCEPTION 'who records does not approve' USING ERRCODE = 'LB002';
  END IF;
  IF NEW.reverses_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM ledger_entry e WHERE e.id = NEW.reverses_id AND e.fund_id = NEW.fund_id AND e.kind = NEW.kind AND e.reverses_id IS NULL) THEN
    RAISE EXCEPTION 'a reversal names an entry of its fund that is no reversal' USING ERRCODE = 'LB003';
  END IF;
  NEW.voucher_year := extract(year FROM NEW.occurred_on);
  INSERT INTO ledger_counter (fund_id, series, year, last) VALUES (NEW.fund_id, voucher_series, NEW.voucher_year, 1)
  ON CONFLICT (fund_id, series, year) DO UPDATE SET last = ledger_counter.last + 1 RETURNING last INTO NEW.voucher_number;
  RETURN NEW;
END $$;
CREATE TRIGGER "ledger_entry_numbered" BEFORE INSERT ON "ledger_entry" FOR EACH ROW EXECUTE FUNCTION "ledger_entry_numbered"();

CREATE FUNCTION "ledger_line_of_entry"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT fund_id, occurred_on INTO STRICT NEW.fund_id, NEW.occurred_on FROM ledger_entry WHERE id = NEW.entry_id;
  RETURN NEW;
END $$;
CREATE TRIGGER "ledger_line_of_entry" BEFORE INSERT ON "ledger_line" FOR EACH ROW EXECUTE FUNCTION "ledger_line_of_entry"();

-- Sums, in the transaction of the lines. The fund is locked by its entry, so these rows are never waited for crosswise.
CREATE FUNCTION "ledger_line_sums"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO ledger_month AS m (fund_id, month, kind, account, amount_dong)
  SELECT n.fund_id, date_trunc('month', n.occurred_on)::date, e.kind, n.account, sum(n.amount_dong)
  FROM new_rows n JOIN ledger_entry e ON e.id = n.entry_id GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
  ON CONFLICT (fund_id, month, kind, account) DO UPDATE SET amount_dong = m.amount_dong + excluded.amount_dong;
  INSERT INTO ledger_person AS p (fund_id, account, person_id, amount_dong)
  SELECT n.fund_id, n.account, n.person_id, sum(n.amount_dong)
  FROM new_rows n WHERE n.person_id IS NOT NULL GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
  ON CONFLICT (fund_id, account, person_id) DO UPDATE SET amount_dong = p.amount_dong + excluded.amount_dong;
  RETURN NULL;
END $$;
CREATE TRIGGER "ledger_line_sums" AFTER INSERT ON "ledger_line" REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION "ledger_line_sums"();

-- Two records of one person became one, or were taken apart again: the sum goes with the line.
CREATE FUNCTION "ledger_line_moves"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.person_id IS NOT NULL THEN
    UPDATE ledger_person SET amount_dong = amount_dong - OLD.amount_dong
    WHERE fund_id = OLD.fund_id AND account = OLD.account AND person_id = OLD.person_id;
    DELETE FROM ledger_person
    WHERE fund_id = OLD.fund_id AND account = OLD.account AND person_id = OLD.person_id AND amount_dong = 0;
  END IF;
  IF NEW.person_id IS NOT NULL THEN
    INSERT INTO ledger_person AS p (fund_id, account, person_id, amount_dong)
    VALUES (NEW.fund_id, NEW.account, NEW.person_id, NEW.amount_dong)
    ON CONFLICT (fund_id, account, person_id) DO UPDATE SET amount_dong = p.amount_dong + excluded.amount_dong;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "ledger_line_moves" AFTER UPDATE OF "person_id" ON "ledger_line" FOR EACH ROW
  WHEN (OLD.person_id IS DISTINCT FROM NEW.person_id) EXECUTE FUNCTION "ledger_line_moves"();

-- At commit: an entry of money has lines that add up to zero, one in kind has none; a large payment has a second person.
CREATE FUNCTION "ledger_entry_balances"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  entry ledger_entry;
  lines int;
  total numeric;
  moved numeric;
  least_approved bigint;
BEGIN
  SELECT * INTO entry FROM ledger_entry WHERE id = CASE TG_TABLE_NAME WHEN 'ledger_entry' THEN (to_jsonb(NEW) ->> 'id')::uuid ELSE (to_jsonb(NEW) ->> 'entry_id')::uuid END;
  SELECT count(*), coalesce(sum(amount_dong), 0), coalesce(sum(greatest(amount_dong, 0)), 0) INTO lines, total, moved
  FROM ledger_line WHERE entry_id = entry.id;
  IF total <> 0 THEN
    RAISE EXCEPTION 'the lines of entry % add up to %, not to zero', entry.id, total USING ERRCODE = 'LB004';
  END IF;
  IF entry.kind = 'in_kind' THEN
    IF lines > 0 OR NOT EXISTS (SELECT 1 FROM ledger_in_kind WHERE entry_id = entry.id) THEN
      RAISE EXCEPTION 'entry % in kind has lines of money, or nothing', entry.id USING ERRCODE = 'LB004';
    END IF;
  ELSIF lines < 2 OR moved = 0 THEN
    RAISE EXCEPTION 'entry % moves no money', entry.id USING ERRCODE = 'LB004';
  END IF;
  SELECT approval_above_dong INTO least_approved FROM fund WHERE id = entry.fund_id;
  IF (entry.kind = 'payment' OR entry.reverses_id IS NOT NULL) AND entry.import_id IS NULL AND entry.approved_by_id IS NULL
    AND moved > least_approved THEN
    RAISE EXCEPTION 'entry % wants a second person', entry.id USING ERRCODE = 'LB002';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "ledger_entry_balances" AFTER INSERT ON "ledger_entry" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION "ledger_entry_balances"();
-- A line that is put in later, into an entry of another transaction.
CREATE FUNCTION "ledger_line_in_time"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM ledger_entry WHERE id = NEW.entry_id AND xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'lines are written with their entry' USING ERRCODE = 'LB004';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "ledger_line_in_time" BEFORE INSERT ON "ledger_line" FOR EACH ROW EXECUTE FUNCTION "ledger_line_in_time"();
CREATE TRIGGER "ledger_in_kind_in_time" BEFORE INSERT ON "ledger_in_kind" FOR EACH ROW EXECUTE FUNCTION "ledger_line_in_time"();

-- Nothing is changed but who a person is now. Words go, and are encrypted anew under another key.
CREATE FUNCTION "ledger_stays"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  people text[] := ARRAY['person_id', 'recorded_by_id', 'approved_by_id', 'closed_by_id'];
  words text[] := ARRAY['description', 'party'];
  word text;
  before jsonb;
  after jsonb;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    before := to_jsonb(OLD);
    after := to_jsonb(NEW);
    FOREACH word IN ARRAY words LOOP
      IF before ->> word IS DISTINCT FROM after ->> word AND after ->> word IS NOT NULL
        AND (before ->> word IS NULL OR after ->> word !~ '^v[0-9]+[.]' OR split_part(before ->> word, '.', 2) = split_part(after ->> word, '.', 2)) THEN
        RAISE EXCEPTION 'the words of an entry are not changed' USING ERRCODE = 'LB005';
      END IF;
    END LOOP;
    IF before - people - words = after - people - words THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'what stands in the book is never changed nor removed: it is reversed' USING ERRCODE = 'LB005';
END $$;
CREATE TRIGGER "ledger_stays" BEFORE UPDATE OR DELETE ON "ledger_entry" FOR EACH ROW EXECUTE FUNCTION "ledger_stays"();
CREATE TRIGGER "ledger_stays" BEFORE UPDATE OR DELETE ON "ledger_line" FOR EACH ROW EXECUTE FUNCTION "ledger_stays"();
CREATE TRIGGER "ledger_stays" BEFORE UPDATE OR DELETE ON "ledger_in_kind" FOR EACH ROW EXECUTE FUNCTION "ledger_stays"();
CREATE TRIGGER "ledger_stays" BEFORE UPDATE OR DELETE ON "ledger_closing" FOR EACH ROW EXECUTE FUNCTION "ledger_stays"();
CREATE TRIGGER "ledger_entry_all_stay" BEFORE TRUNCATE ON "ledger_entry" EXECUTE FUNCTION "ledger_stays"();
CREATE TRIGGER "ledger_line_all_stay" BEFORE TRUNCATE ON "ledger_line" EXECUTE FUNCTION "ledger_stays"();

-- A day is closed while nobody writes, and never again opened: a later closing only goes further.
CREATE FUNCTION "ledger_closing_goes_on"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM fund WHERE id = NEW.fund_id FOR UPDATE;
  IF EXISTS (SELECT 1 FROM ledger_closing WHERE fund_id = NEW.fund_id AND through >= NEW.through) THEN
    RAISE EXCEPTION 'the period is closed' USING ERRCODE = 'LB001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "ledger_closing_goes_on" BEFORE INSERT ON "ledger_closing" FOR EACH ROW EXECUTE FUNCTION "ledger_closing_goes_on"();
