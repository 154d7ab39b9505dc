/** What the books keep of a person: what they gave, got, paid and owe; and its removal. Sums stay, names and words go. */
import type { FeatureContext, PersonalSection, Translator } from '../../conversation/feature.ts';
import { descriptionAt, goodsAt, partyAt } from '../../ledger/entry-store.ts';
import { unseal } from '../../runtime/encryption/encryption.ts';
import { cell } from '../../runtime/encryption/sealed-columns.ts';
import { formatDong } from '../../text/money.ts';

interface Line {
  fund: string;
  entryId: string;
  occurredOn: Date;
  kind: string;
  dong: bigint;
  description: string | null;
  isReversed: boolean;
}

/** Every line of a book, and every thing in kind, that names the person. */
export async function personalData(
  { tx, encryption }: FeatureContext,
  speak: Translator,
  personId: string,
): Promise<PersonalSection[]> {
  const lines = await tx.$queryRaw<Line[]>`
    SELECT f.name AS fund, e.id AS "entryId", e.occurred_on AS "occurredOn", e.kind::text, l.amount_dong AS dong, e.description,
      EXISTS (SELECT 1 FROM ledger_entry r WHERE r.reverses_id = e.id) AS "isReversed"
    FROM ledger_line l JOIN ledger_entry e ON e.id = l.entry_id JOIN fund f ON f.id = e.fund_id
    WHERE l.person_id = ${personId}::uuid ORDER BY e.occurred_on, e.id`;
  const inKind = await tx.$queryRaw<{ id: string; occurredOn: Date; halfDays: number; description: string | null }[]>`
    SELECT k.id, e.occurred_on AS "occurredOn", k.half_days AS "halfDays", k.description
    FROM ledger_in_kind k JOIN ledger_entry e ON e.id = k.entry_id
    WHERE k.person_id = ${personId}::uuid ORDER BY e.occurred_on, k.id`;
  const roles = await tx.$queryRaw<{ fund: string; role: string; at: Date }[]>`
    SELECT f.name AS fund, r.role::text, r.granted_at AS at FROM fund_role r JOIN fund f ON f.id = r.fund_id
    WHERE r.person_id = ${personId}::uuid ORDER BY r.granted_at, r.id`;
  const entries = [
    ...lines.map((line) => ({
      at: line.occurredOn,
      text: speak.label('funds-data-line', {
        fund: line.fund,
        kind: line.kind,
        sum: formatDong(line.dong < 0n ? -line.dong : line.dong),
        what: unseal(encryption, line.description, descriptionAt(line.entryId)) ?? '-',
        state: line.isReversed ? 'reversed' : 'stands',
      }),
    })),
    ...inKind.map((one) => ({
      at: one.occurredOn,
      text: speak.label('funds-data-in-kind', {
        days: String(one.halfDays / 2),
        what: unseal(encryption, one.description, goodsAt(one.id)) ?? '-',
      }),
    })),
    ...roles.map((one) => ({ at: one.at, text: speak.label('funds-data-role', { fund: one.fund, role: one.role }) })),
  ];
  entries.push(...(await ofDues(tx, encryption, speak, personId)));
  return [{ title: speak.label('funds-data-title'), entries }];
}

/** What they said to have paid, what they need not pay, and whether they are named. */
async function ofDues(
  tx: FeatureContext['tx'],
  encryption: FeatureContext['encryption'],
  speak: Translator,
  personId: string,
): Promise<{ at: Date; text: string }[]> {
  const claims = await tx.duesClaim.findMany({ where: { personId }, orderBy: { saidAt: 'asc' } });
  const exempt = await tx.duesExemption.findMany({ where: { personId }, orderBy: { startsOn: 'asc' } });
  const wish = await tx.giverWish.findUnique({ where: { personId } });
  return [
    ...claims.map((one) => ({
      at: one.saidAt,
      text: speak.label('funds-data-claim', {
        words: unseal(encryption, one.words, cell('dues_claim.words', one.id)),
        state: one.state,
      }),
    })),
    ...exempt.map((one) => ({
      at: one.startsOn,
      text: speak.label('funds-data-exempt', { percent: String(one.percent) }),
    })),
    ...(wish
      ? [{ at: wish.saidAt, text: speak.label('funds-data-wish', { named: wish.isNamed ? 'yes' : 'no' }) }]
      : []),
  ];
}

/** Funds that this person runs: somebody else must be named before they go. */
export async function openWork({ tx }: FeatureContext, speak: Translator, personId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT DISTINCT f.name FROM fund_role r JOIN fund f ON f.id = r.fund_id
    WHERE r.person_id = ${personId}::uuid AND r.until IS NULL AND f.ended_at IS NULL ORDER BY 1`;
  return rows.map(({ name }) => speak.label('funds-data-work', { fund: name }));
}

/** What was written of the vouchers that name the person. */
export async function wordsAbout({ tx, encryption }: FeatureContext, personId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string; description: string | null; party: string | null }[]>`
    SELECT id, description, party FROM ledger_entry WHERE id IN (
      SELECT entry_id FROM ledger_line WHERE person_id = ${personId}::uuid
      UNION SELECT entry_id FROM ledger_in_kind WHERE person_id = ${personId}::uuid)`;
  return rows.flatMap(({ id, description, party }) => [
    unseal(encryption, description, descriptionAt(id)) ?? '',
    unseal(encryption, party, partyAt(id)) ?? '',
  ]);
}

/** Words of vouchers that name the person go; day, kind and sum stay, as books must. */
export async function erase({ tx }: FeatureContext, personId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE ledger_entry SET description = NULL, party = NULL WHERE id IN (
      SELECT entry_id FROM ledger_line WHERE person_id = ${personId}::uuid
      UNION SELECT entry_id FROM ledger_in_kind WHERE person_id = ${personId}::uuid)`;
  await tx.$executeRaw`UPDATE ledger_in_kind SET description = NULL WHERE person_id = ${personId}::uuid`;
  await tx.$executeRaw`UPDATE dues_claim SET words = '' WHERE person_id = ${personId}::uuid`;
  await tx.$executeRaw`DELETE FROM dues_exemption WHERE person_id = ${personId}::uuid`;
  await tx.$executeRaw`DELETE FROM dues_reminder WHERE person_id = ${personId}::uuid`;
  await tx.$executeRaw`DELETE FROM giver_wish WHERE person_id = ${personId}::uuid`;
  await tx.$executeRaw`DELETE FROM fund_role WHERE person_id = ${personId}::uuid`;
}
