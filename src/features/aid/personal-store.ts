/** What is kept of a person in requests for help, and its removal. */
import type { FeatureContext, PersonalSection, Translator } from '../../conversation/feature.ts';
import { unseal } from '../../runtime/encryption/encryption.ts';
import { dropFiles } from '../../runtime/file-store.ts';
import { formatDong } from '../../text/money.ts';
import { openFiles, TEXT } from './sealed.ts';

/** Their own requests with all that was said, but not the notes that officers keep for themselves. */
export async function personalData(
  { tx, encryption }: FeatureContext,
  speak: Translator,
  personId: string,
): Promise<PersonalSection[]> {
  const requests = await tx.aidRequest.findMany({
    where: { askerId: personId },
    include: { events: { where: { kind: { not: 'noted' }, text: { not: null } }, orderBy: { at: 'asc' } } },
    orderBy: { createdAt: 'asc' },
  });
  const open = (text: string | null) => unseal(encryption, text, TEXT) || '-';
  const entries = requests.flatMap((request) => [
    {
      at: request.createdAt,
      text: speak.label('aid-data-request', {
        number: String(request.number),
        kind: speak.label(`aid-kind-${request.kind}`),
        state: request.state,
        who: open(request.forWhom),
        story: open(request.story),
        contact: open(request.contact),
        files: openFiles(encryption, request.attachments).length,
        given: request.givenDong === null ? '-' : formatDong(request.givenDong),
        kindGiven: open(request.givenInKind),
      }),
    },
    ...request.events.map((event) => ({
      at: event.at,
      text: speak.label('aid-data-event', { number: String(request.number), text: open(event.text) }),
    })),
  ]);
  return [{ title: speak.label('aid-data-title'), entries }];
}

/** Requests that this officer has taken and not closed. */
export async function openWork({ tx }: FeatureContext, speak: Translator, personId: string): Promise<string[]> {
  const rows = await tx.aidRequest.findMany({
    where: { assigneeId: personId, state: { in: ['taken', 'decided'] } },
    select: { number: true, kind: true },
    orderBy: { number: 'asc' },
  });
  return rows.map(({ number, kind }) =>
    speak.label('aid-data-work', { number: String(number), kind: speak.label(`aid-kind-${kind}`) }),
  );
}

/** What was told, answered and noted. */
export async function wordsAbout({ tx, encryption }: FeatureContext, personId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ text: string | null }[]>`
    SELECT unnest(ARRAY[story, contact, for_whom, given_in_kind]) AS text FROM aid_request WHERE asker_id = ${personId}::uuid
    UNION ALL SELECT e.text FROM aid_event e JOIN aid_request r ON r.id = e.request_id WHERE r.asker_id = ${personId}::uuid`;
  return rows.flatMap(({ text }) => unseal(encryption, text, TEXT) ?? []);
}

/** What was told goes; that there was a request, of what kind, and the sum that was given stay. One under way is withdrawn. */
export async function erase({ tx, now, encryption }: FeatureContext, personId: string): Promise<void> {
  const sent = await tx.$queryRaw<{ files: unknown }[]>`
    SELECT attachments AS files FROM aid_request WHERE asker_id = ${personId}::uuid
    UNION ALL SELECT e.attachments FROM aid_event e JOIN aid_request r ON r.id = e.request_id WHERE r.asker_id = ${personId}::uuid`;
  const sources = sent.flatMap(({ files }) => openFiles(encryption, files)).map(({ source }) => source);
  await dropFiles(
    tx,
    sources.flatMap((source) => (source?.type === 'stored' ? [source.fileId] : [])),
  );
  await tx.$executeRaw`
    UPDATE aid_event SET text = NULL, attachments = '[]'
    WHERE request_id IN (SELECT id FROM aid_request WHERE asker_id = ${personId}::uuid)`;
  const gone = { forWhom: '', story: '', contact: '', attachments: [], givenInKind: null };
  await tx.aidRequest.updateMany({ where: { askerId: personId }, data: gone });
  await tx.aidRequest.updateMany({
    where: { askerId: personId, state: { in: ['open', 'taken', 'decided'] } },
    data: { state: 'withdrawn', closedAt: now },
  });
}
