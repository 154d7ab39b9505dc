/** The list for the ceremony as Word: in the order in which it is read out, with room to sign for what was received. */
import type { Turn } from '../../conversation/feature.ts';
import type { UnitRef } from '../../directory/units.ts';
import { letterheadOf } from '../../documents/letterhead.ts';
import { createTranslator, type Translator } from '../../i18n/translator.ts';
import { DOCX, writeDocx } from '../../runtime/documents/write-docx.ts';
import { storeFile } from '../../runtime/file-store.ts';
import { toLocal } from '../../text/calendar.ts';
import { fold } from '../../text/fold.ts';

export interface CeremonyLine {
  name: string;
  unit: string;
  award: string;
  decision: string;
  /** Empty: none. */
  sum: string;
}

/** @param lines in the language of official papers, as `linesOf` gives them */
export async function sendCeremonyPaper(
  turn: Turn,
  unit: UnitRef,
  linesOf: (speak: Translator) => readonly CeremonyLine[],
): Promise<void> {
  // Official papers are in Vietnamese, whoever asks for them.
  const speak = createTranslator(turn.i18n, 'vi');
  const label = (name: string, args = {}) => speak.label(`commendations-paper-${name}`, args);
  const lines = linesOf(speak);
  const { place: _, ...head } = await letterheadOf(turn.tx, unit, speak, {
    number: null,
    kind: label('letters'),
    day: null,
  });
  const bytes = writeDocx({
    head,
    kind: label('kind'),
    subject: [label('subject', { count: lines.length })],
    blocks: [
      {
        type: 'table',
        columns: [
          { title: label('place'), width: 12, align: 'center' },
          { title: label('name'), width: 45 },
          { title: label('award'), width: 38 },
          { title: label('decision'), width: 28 },
          { title: label('sum'), width: 22, align: 'right' },
          { title: label('signed'), width: 20 },
        ],
        rows: lines.map(({ name, unit: of, award, decision, sum }, at) => ({
          cells: [String(at + 1), of === '' ? name : `${name}, ${of}`, award, decision, sum, ''],
        })),
      },
    ],
    signatures: [{ post: label('maker'), name: '' }],
    made: { by: unit.name, at: turn.now },
  });
  const { year, month, day } = toLocal(turn.now, turn.defaults.zone);
  const name = `${`danh-sach-trao-${fold(unit.name)}-${year}-${month}-${day}`.replace(/[^a-z0-9]+/gu, '-')}.docx`;
  const fileId = await storeFile(turn, { name, mime: DOCX, bytes });
  const source = { type: 'stored' as const, fileId };
  await turn.say('commendations-paper-sent', {}, { attachments: [{ kind: 'file', name, mime: DOCX, source }] });
}
