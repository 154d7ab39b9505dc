/** `/xuat`: the roster of a unit as a spreadsheet, after a word; every one of them stands in the trail. */
import { z } from 'zod';
import { action, answer, no, yes } from '../../../conversation/dialogs/choices.ts';
import { obviousUnit, readUnit, unitChoices, unitsToChoose } from '../../../conversation/dialogs/choose-unit.ts';
import { type Action, dialog, Refusal, type Turn } from '../../../conversation/feature.ts';
import { audit } from '../../../directory/audit.ts';
import { countMembers } from '../../../directory/memberships.ts';
import type { UnitRef } from '../../../directory/units.ts';
import { createTranslator } from '../../../i18n/translator.ts';
import type { FileBytes } from '../../../messaging/attachment.ts';
import type { ChoiceInput } from '../../../messaging/outgoing.ts';
import { joinRich, type RichText } from '../../../messaging/rich-text.ts';
import { DOCX } from '../../../runtime/documents/write-docx.ts';
import { toLocal } from '../../../text/calendar.ts';
import { fold } from '../../../text/fold.ts';
import { exportRoster } from '../operations.ts';
import { keepForADay } from '../store.ts';
import { rosterLines } from './export-store.ts';
import { memberPaper } from './member-paper.ts';

export async function beginExport(turn: Turn, rest: string): Promise<void> {
  if (rest !== '') return answerUnit(turn, { text: rest });
  const unit = await obviousUnit(turn, 'officer');
  await (unit ? confirm(turn, unit) : askUnit(turn));
}

/** "in danh sách hội viên Liên Sơn": the paper at once; it holds no telephone and no address. */
export async function beginPaper(turn: Turn, rest: string): Promise<void> {
  const read = rest === '' ? undefined : await readUnit(turn, 'officer', { text: rest });
  const unit = read && 'unit' in read ? read.unit : await obviousUnit(turn, 'officer');
  if (unit) return paper(turn, unit);
  await turn.say('lists-export-unit', {}, { choices: await paperChoices(turn) });
}

/** args: unit. */
export const paperAction: Action = {
  level: 'officer',
  async run(turn, [unitId = '']) {
    if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
    await paper(turn, await turn.requireUnit('officer', unitId));
  },
};

const paperChoices = async (turn: Turn): Promise<ChoiceInput[][]> =>
  (await unitsToChoose(turn, 'officer')).map((unit) => [action(unit.name, 'lists', 'paper', [unit.id])]);

async function paper(turn: Turn, unit: UnitRef): Promise<void> {
  if ((await countMembers(turn.tx, [unit.id])) === 0)
    return void (await turn.say('lists-export-nobody', { unit: unit.name }));
  await send(turn, unit, 'paper');
}

async function askUnit(turn: Turn, note?: RichText): Promise<void> {
  const text = joinRich([note ?? '', turn.speak.text('lists-export-unit')].filter(Boolean), '\n\n');
  await turn.ask('export', {}, { ...text, choices: await unitChoices(turn, 'officer') });
}

async function answerUnit(turn: Turn, input: { text: string; value?: string }): Promise<void> {
  const read = await readUnit(turn, 'officer', input);
  await ('unit' in read ? confirm(turn, read.unit) : askUnit(turn, turn.speak.text('lists-unit-hint')));
}

async function confirm(turn: Turn, unit: UnitRef): Promise<void> {
  const count = await countMembers(turn.tx, [unit.id]);
  if (count === 0) {
    await turn.endDialog();
    await turn.say('lists-export-nobody', { unit: unit.name });
    return;
  }
  const choices = [
    [yes(turn.speak.label('lists-choice-export', { count }), 'export')],
    [answer(turn.speak.label('lists-choice-paper'), 'paper')],
    [no(turn.speak.label('common-cancel'), 'cancel')],
  ];
  const text = turn.speak.text('lists-export-ask', { unit: unit.name, count });
  await turn.ask('export', { unitId: unit.id }, { ...text, choices });
}

export const exportDialog = dialog(z.object({ unitId: z.uuid().optional() }), async (turn, data, input) => {
  if (input.value === 'cancel') {
    await turn.endDialog();
    await turn.say('lists-export-dropped');
    return;
  }
  if (!data.unitId) return answerUnit(turn, input);
  const unit = await turn.requireUnit('officer', data.unitId);
  const form = input.value === 'export' || input.value === 'paper' ? input.value : undefined;
  if (!form) return confirm(turn, unit);
  await turn.endDialog();
  await send(turn, unit, form);
});

async function send(turn: Turn, unit: UnitRef, form: 'export' | 'paper'): Promise<void> {
  const file = form === 'export' ? await exportRoster(turn.operations, unit) : await paperFile(turn, unit);
  const fileId = await keepForADay(turn, file, turn.now);
  const attachments = [
    { kind: 'file' as const, name: file.name, mime: file.mime, source: { type: 'stored' as const, fileId } },
  ];
  const count = await countMembers(turn.tx, [unit.id]);
  await turn.say(form === 'paper' ? 'lists-printed' : 'lists-exported', { unit: unit.name, count }, { attachments });
}

/** Official papers are in Vietnamese, whoever asks for them. */
async function paperFile(turn: Turn, unit: UnitRef): Promise<FileBytes> {
  const lines = await rosterLines(turn, unit.id);
  const { year, month, day } = toLocal(turn.now, turn.defaults.zone);
  const name = `${fold(unit.name)}-${year}-${month}-${day}`;
  const note = { action: 'roster.exported', actorId: turn.person.id, unitId: unit.id } as const;
  await audit(turn.tx, { ...note, details: { rows: lines.length } }, turn.now);
  const bytes = await memberPaper(turn.tx, createTranslator(turn.i18n, 'vi'), unit, lines, turn.now);
  return { name: `${name.replace(/[^a-z0-9]+/gu, '-')}.docx`, mime: DOCX, bytes };
}
