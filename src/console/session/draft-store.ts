/** What somebody has begun to type into a form: kept until it is done, for whichever computer they go on at. */
import type { Tx } from '../../runtime/database/database.ts';
import type { Encryption } from '../../runtime/encryption/encryption.ts';
import { cell } from '../../runtime/encryption/sealed-columns.ts';

interface Store {
  tx: Tx;
  encryption: Encryption;
}
type Fields = Record<string, string>;

const pageOf = (path: string, deed: string) => `${path} ${deed}`;
const fieldsAt = (personId: string, page: string) => cell('console_draft.fields', personId, page);

/** Empty fields are none: then what was kept is dropped. */
export async function keepDraft(
  { tx, encryption }: Store,
  personId: string,
  { path, deed }: { path: string; deed: string },
  fields: Fields,
  now: Date,
): Promise<void> {
  const page = pageOf(path, deed);
  if (Object.values(fields).every((value) => value === '')) {
    await tx.consoleDraft.deleteMany({ where: { personId, page } });
    return;
  }
  const sealed = encryption.encrypt(JSON.stringify(fields), fieldsAt(personId, page));
  await tx.consoleDraft.upsert({
    where: { personId_page: { personId, page } },
    create: { personId, page, fields: sealed, at: now },
    update: { fields: sealed, at: now },
  });
}

/** Of the forms of a page, by their deed. */
export async function draftsOf(
  { tx, encryption }: Store,
  personId: string,
  path: string,
): Promise<Record<string, Fields>> {
  const rows = await tx.consoleDraft.findMany({ where: { personId, page: { startsWith: `${path} ` } } });
  return Object.fromEntries(
    rows.map(({ page, fields }) => [
      page.slice(path.length + 1),
      JSON.parse(encryption.decrypt(fields, fieldsAt(personId, page))) as Fields,
    ]),
  );
}

/** It is done: whatever was kept of the forms of the page goes. */
export async function dropDrafts(tx: Tx, personId: string, path: string): Promise<void> {
  await tx.consoleDraft.deleteMany({ where: { personId, page: { startsWith: `${path} ` } } });
}
