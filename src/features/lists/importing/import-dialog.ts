/** A list of members from a file: what is in it, then on a word all of it; for a day it can be taken back. */
import { z } from 'zod';
import { answer } from '../../../conversation/dialogs/choices.ts';
import { obviousUnit, readUnit, unitChoices } from '../../../conversation/dialogs/choose-unit.ts';
import { type Action, type DialogInput, dialog, type Turn } from '../../../conversation/feature.ts';
import { unitsAt } from '../../../directory/access.ts';
import { audit } from '../../../directory/audit.ts';
import type { UnitRef } from '../../../directory/units.ts';
import type { Attachment, FileBytes } from '../../../messaging/attachment.ts';
import { joinRich, type RichText } from '../../../messaging/rich-text.ts';
import { readFile } from '../../../runtime/file-store.ts';
import { type FileProblem, fileLimits } from '../../../sheets/limits.ts';
import { labelOf, limitArgs, previewChoices, previewText, undoChoice } from '../messages.ts';
import { importRoster } from '../operations.ts';
import { readSheets } from '../reading/read-list.ts';
import {
  beginImport,
  type ImportRecord,
  isTooOld,
  keepForADay,
  lastImport,
  lockImport,
  lockWriting,
} from '../store.ts';
import { faultsFile } from './faults-file.ts';
import { type Counts, countsOf, type Prepared, prepare, sameCounts } from './prepare.ts';
import { undoImport } from './undo-store.ts';

const countsSchema = z.object({
  added: z.number(),
  changed: z.number(),
  same: z.number(),
  doubtful: z.number(),
  leftOut: z.number(),
  cells: z.number(),
});
const importSchema = z.object({
  unitId: z.uuid().optional(),
  /** Shown, and waiting for the word. */
  importId: z.uuid().optional(),
  fileName: z.string().default(''),
  counts: countsSchema.optional(),
});
type Data = z.infer<typeof importSchema>;

const myUnits = (turn: Turn) => unitsAt(turn.access, 'officer').map(({ id }) => id);

/** @param rest the name of the unit, where it is said */
export async function beginRosterImport(turn: Turn, rest: string): Promise<void> {
  const named = rest === '' ? undefined : await readUnit(turn, 'officer', { text: rest });
  const unit = named && 'unit' in named ? named.unit : rest === '' ? await obviousUnit(turn, 'officer') : undefined;
  const [attachment] = turn.incoming.attachments;
  if (unit && attachment) return readAttachment(turn, unit, attachment);
  if (!unit) return askUnit(turn, rest === '' ? undefined : turn.speak.text('lists-unit-hint'));
  const last = await lastImport(turn.tx, myUnits(turn), turn.now);
  await askFile(turn, unit, undefined, last ?? undefined);
}

async function askUnit(turn: Turn, note?: RichText): Promise<void> {
  const text = joinRich([note ?? '', turn.speak.text('lists-ask-unit')], '\n\n');
  await turn.ask('import', {}, { ...text, choices: await unitChoices(turn, 'officer') });
}

async function askFile(turn: Turn, unit: UnitRef, problem?: FileProblem, last?: ImportRecord): Promise<void> {
  const parts = [
    problem ? turn.speak.text(`lists-problem-${problem}`, limitArgs) : '',
    turn.speak.text('lists-ask-file', { unit: unit.name, ...limitArgs }),
    last ? turn.speak.text('lists-last', { count: last.people }) : '',
  ].filter((part) => part !== '');
  const choices = last ? [[undoChoice(turn.speak, last.id)]] : [];
  await turn.ask('import', { unitId: unit.id }, { ...joinRich(parts, '\n\n'), choices });
}

export const importDialog = dialog(importSchema, async (turn, data, input) => {
  if (input.value === 'cancel') {
    await turn.endDialog();
    await turn.say('lists-dropped');
    return;
  }
  if (!data.unitId) return answerUnit(turn, input);
  const unit = await turn.requireUnit('officer', data.unitId);
  const [attachment] = input.attachments;
  if (attachment) return readAttachment(turn, unit, attachment);
  if (!data.importId || !data.counts) return askFile(turn, unit, 'none');
  return answerPreview(turn, unit, { ...data, importId: data.importId, counts: data.counts }, input);
});

async function answerUnit(turn: Turn, input: DialogInput): Promise<void> {
  const read = await readUnit(turn, 'officer', input);
  if (!('unit' in read)) return askUnit(turn, turn.speak.text('lists-unit-hint'));
  const [attachment] = input.attachments;
  await (attachment ? readAttachment(turn, read.unit, attachment) : askFile(turn, read.unit));
}

async function readAttachment(turn: Turn, unit: UnitRef, attachment: Attachment): Promise<void> {
  if ((attachment.size ?? 0) > fileLimits.bytes) return askFile(turn, unit, 'large');
  if (attachment.kind === 'photo') return askFile(turn, unit, 'image');
  const file = await fetchFile(turn, attachment);
  if (!file) return askFile(turn, unit, 'fetch');
  const named = { ...file, name: attachment.name ?? file.name };
  const prepared = await prepareFile(turn, unit, named, false);
  if (!prepared) return;
  const fileId = await keepForADay(turn, named, turn.now);
  const importId = await beginImport(turn.tx, {
    unitId: unit.id,
    actorId: turn.person.id,
    fileId,
    now: turn.now,
  });
  await preview(turn, prepared, { importId, fileName: named.name });
}

async function fetchFile(turn: Turn, attachment: Attachment): Promise<FileBytes | undefined> {
  const adapter = turn.outbox.channels.of(turn.chat);
  return adapter?.fetch(attachment).catch((error: Error) => {
    turn.log.warn({ problem: error.message }, 'a list of members could not be fetched');
    return undefined;
  });
}

/** Says what is wrong with a file that cannot be read. */
async function prepareFile(turn: Turn, unit: UnitRef, file: FileBytes, lock: boolean): Promise<Prepared | undefined> {
  const options = { i18n: turn.i18n, now: turn.now, unit, within: myUnits(turn), lock };
  const prepared = await prepare(turn, file, options);
  if (!('problem' in prepared)) return prepared;
  if (prepared.why) turn.log.info({ problem: prepared.why }, 'a list of members could not be read');
  await askFile(turn, unit, prepared.problem);
  return undefined;
}

async function preview(
  turn: Turn,
  prepared: Prepared,
  of: { importId: string; fileName: string },
  note?: RichText,
): Promise<void> {
  const counts = countsOf(prepared);
  const text = joinRich([note ?? '', previewText(turn.speak, prepared)].filter(Boolean), '\n\n');
  const choices = previewChoices(turn.speak, counts, prepared.faults.length > 0);
  await turn.ask('import', { unitId: prepared.unit.id, ...of, counts }, { ...text, choices });
}

async function answerPreview(
  turn: Turn,
  unit: UnitRef,
  data: Data & { importId: string; counts: Counts },
  input: DialogInput,
): Promise<void> {
  const isWrite = input.value === 'write' || input.value === 'write-all';
  if (isWrite) await lockWriting(turn.tx);
  const record = await lockImport(turn.tx, data.importId);
  const file = record?.fileId && record.state === 'previewed' ? await readKept(turn, record.fileId) : undefined;
  if (!record || !file) return askFile(turn, unit, 'fetch');
  const prepared = await prepareFile(turn, unit, { ...file, name: data.fileName }, isWrite);
  if (!prepared) return;
  const of = { importId: record.id, fileName: data.fileName };
  if (input.value === 'file') return sendFaults(turn, prepared, file, of);
  if (!isWrite) return preview(turn, prepared, of, turn.speak.text('lists-hint'));
  if (!sameCounts(countsOf(prepared), data.counts))
    return preview(turn, prepared, of, turn.speak.text('lists-other-now'));
  await write(turn, prepared, record, input.value === 'write-all');
}

async function readKept(turn: Turn, fileId: string): Promise<FileBytes | undefined> {
  return readFile(turn, fileId).catch((error: { code?: string }) => {
    // Its day is over.
    if (error.code !== 'P2025') throw error;
    return undefined;
  });
}

async function write(turn: Turn, prepared: Prepared, record: ImportRecord, withDoubtful: boolean): Promise<void> {
  const count = await importRoster(turn.operations, prepared, record.id, withDoubtful);
  await turn.endDialog();
  const choices = [[undoChoice(turn.speak, record.id)]];
  await turn.say('lists-written', { count, unit: prepared.unit.name }, { choices });
}

async function sendFaults(
  turn: Turn,
  prepared: Prepared,
  file: FileBytes,
  of: { importId: string; fileName: string },
): Promise<void> {
  const workbook = await readSheets(file);
  if ('problem' in workbook) return askFile(turn, prepared.unit, workbook.problem);
  const made = await faultsFile(workbook, prepared, labelOf(turn.speak), of.fileName);
  const fileId = await keepForADay(turn, made, turn.now);
  const counts = countsOf(prepared);
  const source = { type: 'stored' as const, fileId };
  const choices = previewChoices(turn.speak, counts, prepared.faults.length > 0);
  await turn.ask(
    'import',
    { unitId: prepared.unit.id, ...of, counts },
    {
      ...turn.speak.text('lists-faults-sent'),
      attachments: [{ kind: 'file', name: made.name, mime: made.mime, source }],
      choices,
    },
  );
}

/** Asks first; then the import is taken back. */
export const undoAction: Action = {
  level: 'officer',
  async run(turn, [importId = '', word]) {
    if (word === 'yes') await lockWriting(turn.tx);
    const record = await lockImport(turn.tx, importId);
    if (!record) return void (await turn.say('lists-undo-late'));
    const unit = await turn.requireUnit('officer', record.unitId);
    if (record.state === 'undone') return void (await turn.say('lists-undone-before'));
    if (record.state !== 'done' || isTooOld(record, turn.now)) return void (await turn.say('lists-undo-late'));
    if (word !== 'yes') {
      await turn.ask(
        'undo',
        { importId },
        {
          ...turn.speak.text('lists-undo-ask', { count: record.people, unit: unit.name }),
          choices: [
            [answer(turn.speak.label('lists-choice-undo-yes'), 'yes')],
            [answer(turn.speak.label('common-cancel'), 'cancel')],
          ],
        },
      );
      return;
    }
    const result = await undoImport(turn, record, { actorId: turn.person.id, now: turn.now });
    const note = { action: 'import.undone', actorId: turn.person.id, unitId: unit.id, subjectId: record.id } as const;
    await audit(turn.tx, { ...note, details: result }, turn.now);
    await turn.say('lists-undone', result);
  },
};

export const undoDialog = dialog(z.object({ importId: z.uuid() }), async (turn, data, input) => {
  await turn.endDialog();
  if (input.value === 'cancel') await turn.say('lists-undo-not');
  else await undoAction.run(turn, [data.importId, ...(input.value === 'yes' ? ['yes'] : [])], '');
});
