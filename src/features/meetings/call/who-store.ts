/** Which people a meeting is for, as things stand now. */
import { officersWithin } from '../../../directory/roles.ts';
import type { WorkContext } from '../../../operations/actor.ts';
import type { Audience } from '../../../outbound/broadcast/audience.ts';
import { membershipsOf } from '../../../outbound/broadcast/audience.ts';
import { isEverybody, type Who } from './who.ts';

/** The audience of a meeting that is not called yet. @param year by the calendar of the unit, from which ages are counted */
export async function audienceOfCall(
  { tx, now }: Pick<WorkContext, 'tx' | 'now'>,
  who: Who,
  unitId: string,
  year: number,
): Promise<Audience> {
  const all: Audience = { unitIds: [unitId], through: 'people', evenMuted: false };
  if (isEverybody(who)) return all;
  if (who.officers) {
    return { ...all, personIds: await officersWithin(tx, [unitId], now), offRoster: true, through: 'private' };
  }
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT p.id FROM (SELECT m.person_id ${membershipsOf(all)}) AS asked JOIN person p ON p.id = asked.person_id
    WHERE (${who.sex ?? null}::sex IS NULL OR p.sex = ${who.sex ?? null}::sex)
      AND (${who.fromAge ?? null}::int IS NULL OR ${year}::int - p.birth_year >= ${who.fromAge ?? null}::int)
      AND (${who.toAge ?? null}::int IS NULL OR ${year}::int - p.birth_year <= ${who.toAge ?? null}::int)
      AND (NOT ${who.absent ?? false}::boolean OR (
        SELECT i.attended FROM meeting_invitee i JOIN meeting held ON held.id = i.meeting_id
        WHERE i.person_id = p.id AND held.state = 'planned' AND held.starts_at <= ${now}
          AND EXISTS (SELECT 1 FROM meeting_invitee t WHERE t.meeting_id = held.id AND t.attended IS NOT NULL)
        ORDER BY held.starts_at DESC LIMIT 1) IS NOT TRUE)`;
  return { ...all, personIds: rows.map(({ id }) => id), through: 'private' };
}
