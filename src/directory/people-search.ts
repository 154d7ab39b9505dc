/** Whom an officer means by a name: spelt rightly, without marks, or with a slip; with what tells namesakes apart. */
import type { Tx } from '../runtime/database/database.ts';
import type { Encryption } from '../runtime/encryption/encryption.ts';
import { fold } from '../text/fold.ts';
import { openPhone } from './contact.ts';

export interface Namesake {
  personId: string;
  /** The lowest unit among those asked for in which they are on the roster. */
  unitId: string;
  unitName: string;
  fullName: string;
  birthYear: number | null;
  phone: string | null;
}

export interface NamesFound {
  people: Namesake[];
  /** Nobody is called so; these are nearly. */
  isNear: boolean;
}

/** Share of letter triples (pg_trgm) from which on a name may be a slip of another. */
const NEAR = 0.45;

/**
 * Members of these units and of those below, also those who died as such.
 * @param name as typed, without titles @param limit of people to return
 */
export async function membersNamed(
  { tx, encryption }: { tx: Tx; encryption: Encryption },
  name: string,
  unitIds: readonly string[],
  limit: number,
): Promise<NamesFound> {
  const wanted = fold(name);
  const parts = wanted.split(/[^a-z0-9]+/u).filter((part) => part !== '');
  if (parts.length === 0 || unitIds.length === 0) return { people: [], isNear: false };
  const whole = parts.map((part) => `% ${part} %`);
  const rows = await tx.$queryRaw<(Omit<Namesake, 'phone'> & { phoneSealed: string | null; isExact: boolean })[]>`
    SELECT * FROM (
      SELECT DISTINCT ON (p.id) p.id AS "personId", u.id AS "unitId", u.name AS "unitName", p.full_name AS "fullName",
        p.birth_year AS "birthYear", p.phone_sealed AS "phoneSealed", p.name_folded,
        (' ' || p.name_folded || ' ') LIKE ALL (${whole}::text[]) AS "isExact",
        p.name_folded LIKE ${`%${wanted}`} AS "endsSo", greatest(similarity(p.name_folded, ${wanted}), word_similarity(${wanted}, p.name_folded)) AS likeness
      FROM membership m JOIN unit u ON u.id = m.unit_id JOIN person p ON p.id = m.person_id
      WHERE u.path && ${[...unitIds]}::uuid[] AND m.standing IN ('member', 'died')
        AND ((' ' || p.name_folded || ' ') LIKE ALL (${whole}::text[])
          OR ((p.name_folded % ${wanted} OR ${wanted} <% p.name_folded)
            AND greatest(similarity(p.name_folded, ${wanted}), word_similarity(${wanted}, p.name_folded)) >= ${NEAR}))
      ORDER BY p.id, cardinality(u.path) DESC, u.id
    ) AS once
    ORDER BY "isExact" DESC, "endsSo" DESC, likeness DESC, name_folded, "personId" LIMIT ${limit}`;
  const exact = rows.filter((row) => row.isExact);
  const people = (exact.length > 0 ? exact : rows).map(
    ({ personId, unitId, unitName, fullName, birthYear, phoneSealed }) => ({
      personId,
      unitId,
      unitName,
      fullName,
      birthYear,
      phone: openPhone(encryption, personId, phoneSealed),
    }),
  );
  return { people, isNear: exact.length === 0 };
}

/** A member of one of these units or below, by id; undefined for whoever is none, and for none. */
export async function memberOf(
  { tx, encryption }: { tx: Tx; encryption: Encryption },
  personId: string,
  unitIds: readonly string[],
): Promise<Namesake | undefined> {
  const [row] = await tx.$queryRaw<(Omit<Namesake, 'phone'> & { phoneSealed: string | null })[]>`
    SELECT p.id AS "personId", u.id AS "unitId", u.name AS "unitName", p.full_name AS "fullName",
      p.birth_year AS "birthYear", p.phone_sealed AS "phoneSealed"
    FROM membership m JOIN unit u ON u.id = m.unit_id JOIN person p ON p.id = m.person_id
    WHERE m.person_id = ${personId}::uuid AND m.standing IN ('member', 'died') AND u.path && ${[...unitIds]}::uuid[]
    ORDER BY cardinality(u.path) DESC, u.id LIMIT 1`;
  if (!row) return undefined;
  const { phoneSealed, ...rest } = row;
  return { ...rest, phone: openPhone(encryption, personId, phoneSealed) };
}
