/** What is kept of a person to whom announcements went. */
import type { FeatureContext, PersonalSection, Translator } from '../../conversation/feature.ts';

/** What was announced to the person, and when they said that they had read it. The row itself stays as a count. */
export async function personalData(
  { tx }: FeatureContext,
  speak: Translator,
  personId: string,
): Promise<PersonalSection[]> {
  const rows = await tx.$queryRaw<{ at: Date; text: string; read: boolean }[]>`
    SELECT a.created_at AS at, a.text, d.read_at IS NOT NULL AS read
    FROM delivery d JOIN announcement a ON a.broadcast_id = d.broadcast_id
    WHERE d.person_id = ${personId}::uuid ORDER BY a.created_at`;
  const entries = rows.map(({ at, text, read }) => ({
    at,
    text: speak.label('announcements-data-received', { text, read: read ? 'yes' : 'no' }),
  }));
  return [{ title: speak.label('announcements-data-title'), entries }];
}
