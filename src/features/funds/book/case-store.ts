/** Which visit or request for help a payment was for: its sum stands there, and is not counted a second time. */
import { dayText } from '../../../ledger/entry-store.ts';
import type { Tx } from '../../../runtime/database/database.ts';
import type { LocalDate } from '../../../text/calendar.ts';

/** Days between a payment and the case that it is for. */
const NEAR_DAYS = 30;

/** A case of this person with the same sum that no entry which stands is for. The nearest day counts. */
export async function caseFor(
  tx: Tx,
  personId: string,
  dong: bigint,
  day: LocalDate,
): Promise<{ kind: 'visit' | 'aid'; id: string } | undefined> {
  const on = dayText(day);
  const [row] = await tx.$queryRaw<{ kind: 'visit' | 'aid'; id: string }[]>`
    SELECT kind, id FROM (
      SELECT 'visit' AS kind, id, visited_on AS day FROM visit
      WHERE person_id = ${personId}::uuid AND state = 'done' AND given_dong = ${dong}::bigint
      UNION ALL
      SELECT 'aid', id, closed_at::date FROM aid_request
      WHERE asker_id = ${personId}::uuid AND state = 'closed' AND given_dong = ${dong}::bigint) cases
    WHERE abs(day - ${on}::date) <= ${NEAR_DAYS} AND NOT EXISTS (
      SELECT 1 FROM ledger_entry e WHERE e.link_kind = cases.kind AND e.link_id = cases.id AND e.reverses_id IS NULL
        AND NOT EXISTS (SELECT 1 FROM ledger_entry r WHERE r.reverses_id = e.id))
    ORDER BY abs(day - ${on}::date), id LIMIT 1`;
  return row;
}
