import type { Tx } from '../runtime/database/database.ts';
import type { Encryption } from '../runtime/encryption/encryption.ts';
import { openPhone } from './contact.ts';
import type { PersonRef } from './people.ts';

export interface Officer extends PersonRef {
  phone: string | null;
  unitId: string;
  unitName: string;
}

/** Who has a role for this unit, each through the nearest unit; nearest first. */
export async function officersAlong(
  at: { tx: Tx; encryption: Encryption; now: Date },
  unit: { path: string[] },
): Promise<Officer[]> {
  const rows = await at.tx.$queryRaw<Omit<Officer, 'phone'>[]>`
    SELECT id, "fullName", "phoneSealed", locale, "mutedAt", "birthYear", sex, "unitId", "unitName" FROM (
      SELECT DISTINCT ON (p.id) p.id, p.full_name AS "fullName", p.phone_sealed AS "phoneSealed", p.locale, p.muted_at AS "mutedAt",
        p.birth_year AS "birthYear", p.sex,
        u.id AS "unitId", u.name AS "unitName", array_position(${unit.path}::uuid[], u.id) AS depth, o.id AS role_id
      FROM held_role(${at.now}) o JOIN unit u ON u.id = o.unit_id JOIN person p ON p.id = o.person_id
      WHERE u.id = ANY (${unit.path}::uuid[])
      ORDER BY p.id, array_position(${unit.path}::uuid[], u.id) DESC, o.name
    ) AS nearest ORDER BY depth DESC, role_id`;
  return rows.map((row) => ({ ...row, phone: openPhone(at.encryption, row.id, row.phoneSealed) }));
}
