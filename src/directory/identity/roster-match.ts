/** Who comes to a unit and may be on its list already. */
import type { Tx } from '../../runtime/database/database.ts';
import { fold } from '../../text/fold.ts';

export interface Match {
  personId: string;
  fullName: string;
  birthYear: number | null;
  /** Somebody writes to us with this record already. */
  isUsed: boolean;
}

const MOST_MATCHES = 3;

/**
 * People on the list of the unit or below who may be the one who comes: with the same phone, or with the same words in the name,
 * in whatever order and with a middle name more. Nobody with a role: whose record that is, officers say.
 * @param who.year known of the one who comes: those of another year are somebody else
 */
export async function matchesOnRoster(
  tx: Tx,
  unitId: string,
  who: { personId: string; name: string; year?: number | null; phoneMark?: string | null },
): Promise<Match[]> {
  const words = fold(who.name)
    .split(' ')
    .filter((word) => /[a-z]/u.test(word));
  const named = words.length > 1 ? words : [];
  const year = who.year ?? null;
  const mark = who.phoneMark ?? null;
  return tx.$queryRaw<Match[]>`
    SELECT DISTINCT p.id AS "personId", p.full_name AS "fullName", p.birth_year AS "birthYear",
      EXISTS (SELECT 1 FROM account a WHERE a.person_id = p.id) AS "isUsed",
      (p.phone_mark IS NOT DISTINCT FROM ${mark}::text AND ${mark}::text IS NOT NULL) AS phoned, cardinality(w.words) AS length
    FROM membership m JOIN unit u ON u.id = m.unit_id JOIN person p ON p.id = m.person_id,
      LATERAL (SELECT string_to_array(p.name_folded, ' ') AS words) w
    WHERE u.path @> ARRAY[${unitId}::uuid] AND m.standing IN ('member', 'applied', 'prospect') AND p.id <> ${who.personId}::uuid
      AND NOT EXISTS (SELECT 1 FROM role r WHERE r.person_id = p.id)
      AND NOT EXISTS (SELECT 1 FROM different_people d WHERE d.low_id = least(p.id, ${who.personId}::uuid)
        AND d.high_id = greatest(p.id, ${who.personId}::uuid))
      AND (p.phone_mark = ${mark}::text
        OR (cardinality(${named}::text[]) > 1 AND w.words @> ${named}::text[] AND cardinality(w.words) <= cardinality(${named}::text[]) + 1
          AND (${year}::int IS NULL OR p.birth_year IS NULL OR p.birth_year = ${year}::int)))
    ORDER BY phoned DESC, length, p.full_name LIMIT ${MOST_MATCHES}`;
}
