/** What an officer's buttons do at once; those that need words begin a dialog (words-dialog.ts). */
import type { Action, Turn } from '../../conversation/feature.ts';
import type { Attachment } from '../../messaging/attachment.ts';
import { storeFile } from '../../runtime/file-store.ts';
import { filesOfTip, noteCopy } from './files-store.ts';
import { forStep, seenByOfficer, showToOfficer } from './find.ts';
import { tipChoice } from './messages.ts';
import { noteLook, takeTip } from './operations.ts';
import { askForWords } from './words-dialog.ts';

/** Long enough for a sender that has to try again. */
const COPY_MS = 3600_000;

const view = officerAction(async (turn, number) => {
  const tip = await seenByOfficer(turn, number);
  if (tip) await showToOfficer(turn, tip);
});

const take = officerAction(async (turn, number) => {
  const tip = await forStep(turn, number, 'take');
  if (!tip) return;
  await takeTip.do(turn.operations, { number: tip.number });
  const now = await seenByOfficer(turn, number);
  if (now) await showToOfficer(turn, now);
});

const files = officerAction(async (turn, number) => {
  const tip = await seenByOfficer(turn, number);
  if (!tip) return;
  await noteLook(turn.operations, tip);
  const attachments: Attachment[] = [];
  for (const [index, file] of (await filesOfTip(turn, tip.id)).entries()) {
    const name = `${tip.number}-${index + 1}.${extensions[file.mime] ?? 'bin'}`;
    const fileId = await storeFile(turn, { ...file, name });
    await noteCopy(turn.tx, fileId, new Date(turn.now.getTime() + COPY_MS));
    const kind = file.kind as Attachment['kind'];
    attachments.push({ kind, name, mime: file.mime, source: { type: 'stored', fileId } });
  }
  const content = turn.speak.text('tips-files', { number: String(tip.number) });
  await turn.reply({ ...content, attachments, choices: [[tipChoice(turn.speak, 'view', tip.number)]] });
});

const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'video/mp4': 'mp4',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'application/pdf': 'pdf',
};

function officerAction(run: (turn: Turn, number: string | undefined) => Promise<void>): Action {
  return { level: 'officer', run: (turn, args) => run(turn, args[0]) };
}

export const officerActions: Record<string, Action> = {
  view,
  take,
  files,
  ask: officerAction((turn, number) => askForWords(turn, number, 'ask')),
  note: officerAction((turn, number) => askForWords(turn, number, 'note')),
  close: officerAction((turn, number) => askForWords(turn, number, 'close')),
};
