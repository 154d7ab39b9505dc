/** What is kept of a sponsor who is a member, and what goes when they are erased. A child's file is its guardian's to ask for. */
import type { FeatureContext, PersonalSection, Translator } from '../../conversation/feature.ts';
import { unseal } from '../../runtime/encryption/encryption.ts';
import { cell } from '../../runtime/encryption/sealed-columns.ts';
import { formatDong } from '../../text/money.ts';

export async function personalData(
  { tx, encryption }: FeatureContext,
  speak: Translator,
  personId: string,
): Promise<PersonalSection[]> {
  const rows = await tx.sponsorship.findMany({ where: { personId }, orderBy: { beganOn: 'asc' } });
  const entries = rows.map((row) => ({
    at: row.beganOn,
    text: speak.label('sponsorships-data-line', {
      sum: row.promiseDong === null ? '-' : formatDong(row.promiseDong),
      period: speak.label(`sponsorships-period-${row.period}`),
      things: unseal(encryption, row.things, cell('sponsorship.things', row.id)) ?? '-',
      partner: unseal(encryption, row.partner, cell('sponsorship.partner', row.id)) ?? '-',
      state: row.endedOn ? 'ended' : 'active',
    }),
  }));
  return [{ title: speak.label('sponsorships-data-title'), entries }];
}

/** What was promised in words. */
export async function wordsAbout({ tx, encryption }: FeatureContext, personId: string): Promise<string[]> {
  const rows = await tx.sponsorship.findMany({ where: { personId } });
  return rows.flatMap((row) => [
    unseal(encryption, row.things, cell('sponsorship.things', row.id)) ?? '',
    unseal(encryption, row.partner, cell('sponsorship.partner', row.id)) ?? '',
  ]);
}

/** The name goes, what was promised and given stays; an officer who is erased looks after no child any more. */
export async function erase({ tx }: FeatureContext, personId: string): Promise<void> {
  const gone = { sponsor: null, things: null, partner: null };
  await tx.sponsorship.updateMany({ where: { personId }, data: gone });
  await tx.$executeRaw`
    UPDATE sponsored_child SET person_ids = array_remove(person_ids, ${personId}::uuid) WHERE ${personId}::uuid = ANY (person_ids)`;
}
