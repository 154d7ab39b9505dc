/** What is kept of a person in requests for help, and its removal. */
import type { FeatureContext, PersonalSection, Translator } from '../../conversation/feature.ts';
import { unseal } from '../../runtime/encryption/encryption.ts';
import { type Cell, cell, type SealedName } from '../../runtime/encryption/sealed-columns.ts';
import { dropFiles } from '../../runtime/file-store.ts';
import { formatDong } from '../../text/money.ts';
import { openFiles } from './sealed.ts';

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
  const open = (text: string | null, at: Cell) => unseal(encryption, text, at) || '-';
  const entries = requests.flatMap((request) => [
    {
      at: request.createdAt,
      text: speak.label('aid-data-request', {
        number: String(request.number),
        kind: speak.label(`aid-kind-${request.kind}`),
        state: request.state,
        who: open(request.forWhom, cell('aid_request.for_whom', request.id)),
        story: open(request.story, cell('aid_request.story', request.id)),
        contact: open(request.contact, cell('aid_request.contact', request.id)),
        files: openFiles(encryption, request.attachments, cell('aid_request.attachments', request.id)).length,
        given: request.givenDong === null ? '-' : formatDong(request.givenDong),
        kindGiven: open(request.givenInKind, cell('aid_request.given_in_kind', request.id)),
      }),
    },
    ...request.events.map((event) => ({
      at: event.at,
      text: speak.label('aid-data-event', {
        number: String(request.number),
        text: open(event.text, cell('aid_event.text', event.id)),
      }),
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
  const rows = await tx.$queryRaw<{ id: string; name: SealedName; text: string | null }[]>`
    SELECT id, said.name, said.text FROM aid_request CROSS JOIN LATERAL (VALUES
      ('aid_request.story', story), ('aid_request.contact', contact), ('aid_request.for_whom', for_whom),
      ('aid_request.given_in_kind', given_in_kind)) AS said (name, text) WHERE asker_id = ${personId}::uuid
    UNION ALL SELECT e.id, 'aid_event.text', e.text FROM aid_event e JOIN aid_request r ON r.id = e.request_id WHERE r.asker_id = ${personId}::uuid`;
  return rows.flatMap(({ id, name, text }) => unseal(encryption, text, cell(name, id)) ?? []);
}

/** What was told goes; that there was a request, of what kind, and the sum that was given stay. One under way is withdrawn. */
export async function erase({ tx, now, encryption }: FeatureContext, personId: string): Promise<void> {
  const sent = await tx.$queryRaw<{ id: string; name: SealedName; files: unknown }[]>`
    SELECT id, 'aid_request.attachments' AS name, attachments AS files FROM aid_request WHERE asker_id = ${personId}::uuid
    UNION ALL SELECT e.id, 'aid_event.attachments', e.attachments FROM aid_event e JOIN aid_request r ON r.id = e.request_id WHERE r.asker_id = ${personId}::uuid`;
  const sources = sent
    .flatMap(({ id, name, files }) => openFiles(encryption, files, cell(name, id)))
    .map(({ source }) => source);
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
