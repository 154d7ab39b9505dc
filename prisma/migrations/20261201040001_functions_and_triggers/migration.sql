-- Keeps broadcast_count and broadcast_total current, whoever changes the state of a message or hands it to another account.
-- Rows are locked in the order of their keys, first those of the units, so that two senders cannot wait for each other.
-- What a message was and is comes together by grouping, not by a join: the plan is made once a connection, mostly for a single
-- message, and a join planned for one costs the square of ten thousand.
CREATE FUNCTION count_broadcast_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Most updates of one message move nothing: it is claimed, or its time is set. One that loses its broadcast leaves no figures.
  IF NOT EXISTS (
    SELECT 1 FROM (
      SELECT id, broadcast_id, channel, bot_account, CASE WHEN state = 'sending' THEN 'queued' ELSE state END AS stands, false AS is_new
      FROM old_rows
      UNION ALL
      SELECT id, broadcast_id, channel, bot_account, CASE WHEN state = 'sending' THEN 'queued' ELSE state END, true
      FROM new_rows
    ) figure GROUP BY id
    HAVING bool_or(is_new AND broadcast_id IS NOT NULL)
      AND (min(stands) <> max(stands) OR min(channel) <> max(channel) OR min(bot_account) <> max(bot_account))
  ) THEN
    RETURN NULL;
  END IF;
  WITH figure AS (
    SELECT id, state, -1 AS n FROM old_rows WHERE broadcast_id IS NOT NULL
    UNION ALL SELECT id, state, 1 FROM new_rows WHERE broadcast_id IS NOT NULL
  ), change AS (
    SELECT d.broadcast_id, d.unit_id,
      coalesce(sum(n) FILTER (WHERE state IN ('queued', 'sending')), 0) AS waiting,
      coalesce(sum(n) FILTER (WHERE state = 'sent'), 0) AS sent, coalesce(sum(n) FILTER (WHERE state = 'failed'), 0) AS failed,
      coalesce(sum(n) FILTER (WHERE state = 'uncertain'), 0) AS uncertain,
      coalesce(sum(n) FILTER (WHERE state = 'skipped'), 0) AS skipped
    FROM figure JOIN delivery d ON d.message_id = figure.id GROUP BY d.broadcast_id, d.unit_id
  ), held AS (
    SELECT x.* FROM change x JOIN broadcast_count c USING (broadcast_id, unit_id)
    WHERE x.waiting <> 0 OR x.sent <> 0 OR x.failed <> 0 OR x.uncertain <> 0 OR x.skipped <> 0
    ORDER BY c.broadcast_id, c.unit_id FOR UPDATE OF c
  )
  UPDATE broadcast_count c SET waiting = c.waiting + x.waiting, sent = c.sent + x.sent, failed = c.failed + x.failed,
    uncertain = c.uncertain + x.uncertain, skipped = c.skipped + x.skipped
  FROM held x WHERE c.broadcast_id = x.broadcast_id AND c.unit_id = x.unit_id;
  WITH figure AS (
    SELECT broadcast_id, channel, bot_account, state, -1 AS n, NULL::timestamptz AS settled_at FROM old_rows
    UNION ALL SELECT broadcast_id, channel, bot_account, state, 1, settled_at FROM new_rows
  ), change AS (
    SELECT broadcast_id, channel, bot_account,
      coalesce(sum(n) FILTER (WHERE state IN ('queued', 'sending')), 0) AS waiting,
      coalesce(sum(n) FILTER (WHERE state = 'sent'), 0) AS sent, coalesce(sum(n) FILTER (WHERE state = 'failed'), 0) AS failed,
      coalesce(sum(n) FILTER (WHERE state = 'uncertain'), 0) AS uncertain,
      coalesce(sum(n) FILTER (WHERE state = 'skipped'), 0) AS skipped, max(settled_at) AS moved_at
    FROM figure WHERE broadcast_id IS NOT NULL GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
  )
  INSERT INTO broadcast_total AS t (broadcast_id, channel, bot_account, waiting, sent, failed, uncertain, skipped, moved_at)
  SELECT * FROM change
  ON CONFLICT (broadcast_id, channel, bot_account) DO UPDATE SET waiting = t.waiting + excluded.waiting,
    sent = t.sent + excluded.sent, failed = t.failed + excluded.failed, uncertain = t.uncertain + excluded.uncertain,
    skipped = t.skipped + excluded.skipped, moved_at = greatest(t.moved_at, excluded.moved_at);
  RETURN NULL;
END
$$;
CREATE TRIGGER message_counts AFTER UPDATE ON message
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION count_broadcast_moves();

CREATE FUNCTION "audit_entry_stays"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an audit entry is never changed nor removed';
END $$;
CREATE TRIGGER "audit_entry_stays" BEFORE UPDATE OR DELETE ON "audit_entry"
  FOR EACH ROW WHEN (current_setting('chihoi.retention', true) IS DISTINCT FROM 'on') EXECUTE FUNCTION "audit_entry_stays"();
CREATE TRIGGER "audit_trail_stays" BEFORE TRUNCATE ON "audit_entry" EXECUTE FUNCTION "audit_entry_stays"();

-- The roles that count at a moment: in SQL the one place where that is decided (for Prisma: heldAt in directory/roles.ts).
CREATE FUNCTION "held_role"(at TIMESTAMPTZ) RETURNS SETOF "role" LANGUAGE sql STABLE AS $$
  SELECT * FROM role WHERE until IS NULL OR until > at
$$;

-- Whoever leaves a unit, moves away or dies loses at once what they held through it, whatever program changes the standing.
-- A role of a unit beside or above is not for an officer of this one to take: its administrators are asked.
CREATE FUNCTION "role_ends_with_standing"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE role SET until = 'epoch' FROM unit
  WHERE unit.id = role.unit_id AND role.person_id = NEW.person_id AND unit.path @> ARRAY[NEW.unit_id];
  UPDATE role SET is_doubted = true
  WHERE person_id = NEW.person_id AND until IS DISTINCT FROM 'epoch' AND NEW.standing <> 'moved';
  RETURN NULL;
END $$;
CREATE TRIGGER "role_ends_with_standing" AFTER UPDATE OF "standing" ON "membership" FOR EACH ROW
  WHEN (NEW.standing IN ('left', 'moved', 'died') AND OLD.standing <> NEW.standing)
  EXECUTE FUNCTION "role_ends_with_standing"();

-- Whoever gets a role at a station where others read sees what comes from then on. Where nobody reads, what waits is for
-- whoever is put there at the machine. A trigger, so that no way to give a role can forget it.
CREATE FUNCTION "role_sees_what_comes"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM role r WHERE r.unit_id = NEW.unit_id AND r.person_id = NEW.person_id AND r.id <> NEW.id
      AND (r.until IS NULL OR r.until > NEW.granted_at))
    OR NOT EXISTS (SELECT 1 FROM role r WHERE r.unit_id = NEW.unit_id AND r.person_id <> NEW.person_id
      AND (r.until IS NULL OR r.until > NEW.granted_at)) THEN
    RETURN NULL;
  END IF;
  INSERT INTO tip_unseen (tip_id, person_id) SELECT t.id, NEW.person_id FROM tip t WHERE t.unit_id = NEW.unit_id
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER "role_sees_what_comes" AFTER INSERT OR UPDATE OF "granted_at" ON "role" FOR EACH ROW
  EXECUTE FUNCTION "role_sees_what_comes"();
