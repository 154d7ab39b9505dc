/** Articles from a spreadsheet: what is in it, row by row where it is wrong, then on a word all of it as drafts. */

import { z } from 'zod';
import { dialog, type Turn } from '../../../conversation/feature.ts';
import type { UnitRef } from '../../../directory/units.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import type { Attachment, FileBytes } from '../../../messaging/attachment.ts';
import { joinRich } from '../../../messaging/rich-text.ts';
import { contentSchema } from './article.ts';
import { applyImport, type ImportItem, planImport } from './import-articles.ts';
import { answers, onShelf } from './messages.ts';
import { readSheet, type SheetReading, sheetLimits } from './read-sheet.ts';

const importSchema = z.object({
  unitId: z.uuid(),
  /** Read, and waiting for the word. */
  items: z.array(z.object({ slug: z.string(), content: contentSchema })).default([]),
});
type Import = z.infer<typeof importSchema>;

/** Faults that one message names; the others are counted. */
const MOST_NAMED = 15;

export async function askForSheet(turn: Turn, unit: UnitRef): Promise<void> {
  await turn.ask(
    'article-import',
    { unitId: unit.id },
    turn.speak.text('questions-article-ask-sheet', { rows: sheetLimits.rows }),
  );
}

export const importDialog = dialog(importSchema, async (turn, data, input) => {
  const unit = await turn.requireUnit('officer', data.unitId);
  const [attachment] = input.attachments;
  if (attachment) return readAttachment(turn, unit, attachment);
  if (data.items.length > 0) {
    return input.value === 'import-now'
      ? write(turn, unit, data.items)
      : preview(turn, unit, { items: data.items, faults: [] });
  }
  return askAgain(turn, unit, 'none');
});

async function askAgain(turn: Turn, unit: UnitRef, problem: string): Promise<void> {
  const args = { rows: sheetLimits.rows, megabytes: sheetLimits.bytes / 1_000_000 };
  const parts = [
    turn.speak.text(`questions-article-sheet-${problem}`, args),
    turn.speak.text('questions-article-ask-sheet', args),
  ];
  await turn.ask('article-import', { unitId: unit.id }, joinRich(parts, '\n\n'));
}

async function readAttachment(turn: Turn, unit: UnitRef, attachment: Attachment): Promise<void> {
  if ((attachment.size ?? 0) > sheetLimits.bytes) return askAgain(turn, unit, 'large');
  const file = await fetchFile(turn, attachment);
  if (!file) return askAgain(turn, unit, 'unreadable');
  const headings = (field: string) =>
    phrases(`questions.article-column.${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);
  const reading = await readSheet(file, headings, (category) => [
    turn.i18n.label('vi', `questions-category-${category}`),
    turn.i18n.label('en', `questions-category-${category}`),
  ]);
  if (!('problem' in reading)) return preview(turn, unit, reading);
  if (reading.why) turn.log.info({ problem: reading.why }, 'a spreadsheet could not be read');
  return askAgain(turn, unit, reading.problem);
}

async function fetchFile(turn: Turn, attachment: Attachment): Promise<FileBytes | undefined> {
  const adapter = turn.outbox.channels.of(turn.chat);
  if (!adapter) return undefined;
  return adapter.fetch(attachment).catch((error: Error) => {
    turn.log.warn({ problem: error.message }, 'a spreadsheet could not be fetched');
    return undefined;
  });
}

async function preview(turn: Turn, unit: UnitRef, { items, faults }: SheetReading): Promise<void> {
  const { speak } = turn;
  const planned = await planImport(turn.tx, unit.id, items, true);
  const count = (fate: string) => planned.filter((one) => one.fate === fate).length;
  const lines = faults.slice(0, MOST_NAMED).map(({ row, place, reason }) =>
    speak.text('questions-article-sheet-fault', {
      row: String(row),
      field: fieldName(turn, place),
      reason: speak.label(`questions-fault-${reason}`),
    }),
  );
  const more = faults.length - lines.length;
  if (more > 0) lines.push(speak.text('questions-article-sheet-more-faults', { count: more }));
  const writes = count('new') + count('changed');
  const args = { unit: unit.name, added: count('new'), changed: count('changed'), same: count('same') };
  const wrong = faults.length > 0 ? joinRich([speak.text('questions-article-sheet-faults'), ...lines], '\n') : '';
  if (writes === 0) {
    const text = joinRich([speak.text('questions-article-sheet-nothing', args), wrong], '\n\n');
    await turn.ask('article-import', { unitId: unit.id }, text);
    return;
  }
  const text = joinRich(
    [speak.text('questions-article-sheet-preview', args), wrong, speak.text('questions-article-sheet-ask')],
    '\n\n',
  );
  const data: Import = { unitId: unit.id, items: [...items] };
  await turn.ask('article-import', data, { ...text, choices: [answers(speak, 'import-now')] });
}

/** "source 1 link" as the column that it came from. */
function fieldName(turn: Turn, place: string): string {
  const field = place.split(' ')[0] ?? '';
  const key = `questions-article-field-${field === 'slug' ? 'title' : field}`;
  return turn.i18n.has('vi', key) ? turn.speak.label(key) : place;
}

async function write(turn: Turn, unit: UnitRef, items: readonly ImportItem[]): Promise<void> {
  const planned = await planImport(turn.tx, unit.id, items, true);
  await applyImport(
    turn.tx,
    unit.id,
    planned.filter(({ fate }) => fate !== 'same'),
    turn.person.id,
    turn.now,
  );
  await turn.endDialog();
  const count = planned.filter(({ fate }) => fate !== 'same').length;
  const choices = [[onShelf(turn.speak, unit, 'drafts'), onShelf(turn.speak, unit, 'home')]];
  await turn.say('questions-article-imported', { count, unit: unit.name }, { choices });
}
