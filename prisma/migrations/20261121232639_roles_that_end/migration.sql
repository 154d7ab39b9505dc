-- AlterTable
ALTER TABLE "dialog" ADD COLUMN     "level" TEXT NOT NULL DEFAULT 'all';

-- AlterTable
ALTER TABLE "role" ADD COLUMN     "is_doubted" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "until" TIMESTAMPTZ(3),
ADD COLUMN     "warned_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "role_until_idx" ON "role"("until") WHERE (until IS NOT NULL);

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
