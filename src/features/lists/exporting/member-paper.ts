/** The list of members as an official paper to print: who they are, without telephones, addresses and notes. */
import type { UnitRef } from '../../../directory/units.ts';
import { letterheadOf } from '../../../documents/letterhead.ts';
import type { Translator } from '../../../i18n/translator.ts';
import type { Tx } from '../../../runtime/database/database.ts';
import { writeDocx } from '../../../runtime/documents/write-docx.ts';
import { isPart } from '../../../text/official-name.ts';
import type { RosterLine } from './export-store.ts';

/** @param speak in the language of official papers */
export async function memberPaper(
  tx: Tx,
  speak: Translator,
  unit: UnitRef,
  lines: readonly RosterLine[],
  now: Date,
): Promise<Uint8Array> {
  const kind = speak.label('lists-paper-letters');
  const { place: _, ...head } = await letterheadOf(tx, unit, speak, { number: null, kind, day: null });
  const year = (at: Date | null) => (at ? String(at.getUTCFullYear()) : '');
  const column = (name: string) => speak.label(`lists-title-${name}`);
  return writeDocx({
    head,
    kind: speak.label('lists-paper-kind'),
    subject: [speak.label('lists-paper-subject', { unit: unit.name, count: lines.length })],
    blocks: [
      {
        type: 'table',
        columns: [
          { title: speak.label('lists-paper-place'), width: 12, align: 'center' },
          { title: column('name'), width: 48 },
          { title: speak.label('lists-paper-born'), width: 18, align: 'center' },
          { title: column('category'), width: 37 },
          { title: speak.label('lists-paper-since'), width: 18, align: 'center' },
          { title: column('unit'), width: 32 },
        ],
        rows: lines.map((line, at) => ({
          cells: [
            String(at + 1),
            line.fullName,
            line.birthYear ? String(line.birthYear) : '',
            line.category ?? '',
            year(line.joinedOn),
            line.unitName,
          ],
        })),
      },
    ],
    signatures: [{ post: speak.label(isPart(unit.name) ? 'lists-paper-post-part' : 'lists-paper-post'), name: '' }],
    made: { by: unit.name, at: now },
  });
}
