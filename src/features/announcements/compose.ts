/** Writing an announcement: keeps what is known, asks for the first thing that is missing, ends with the preview. */
import { answer } from '../../conversation/choices.ts';
import { obviousUnit } from '../../conversation/choose-unit.ts';
import { type DialogInput, dialog, type Turn } from '../../conversation/feature.ts';
import { samePhrase } from '../../text/fold.ts';
import { attach } from './compose-attachments.ts';
import { answerConfirm, answerSure, askConfirm, preview } from './compose-confirm.ts';
import { answerMore, askMore, askText, refuseLongText, takeText } from './compose-text.ts';
import { answerUnits, askUnits } from './compose-units.ts';
import { COMPOSE, type Draft, draftSchema } from './draft.ts';
import { type Kind, readSource, SOURCE_LIMIT } from './rules.ts';

/** @param text what stood in the same line as the command */
export async function beginAnnouncement(turn: Turn, kind: Kind, text: string): Promise<void> {
  await turn.endDialog();
  const draft = await attach(turn, draftSchema.parse({ kind, step: 'text' }), turn.incoming.attachments);
  if (text === '') return askText(turn, draft);
  await goOn(turn, await takeText(turn, draft, text));
}

export const compose = dialog<Draft>(draftSchema, async (turn, kept, input) => {
  if (input.value === 'cancel') {
    await turn.endDialog();
    await turn.say('announcements-cancelled');
    return;
  }
  const draft = await attach(turn, kept, input.attachments);
  if (input.text === '' && input.value === undefined) {
    const changed = draft.attachments.length > kept.attachments.length;
    return changed && draft.seen ? preview(turn, draft) : repeat(turn, draft);
  }
  switch (draft.step) {
    case 'text':
      return goOn(turn, await takeText(turn, draft, input.text));
    case 'more':
      return goOn(turn, await answerMore(turn, draft, input));
    case 'too-long':
      return input.value === 'again' ? askText(turn, { ...draft, text: undefined }) : refuseLongText(turn, draft);
    case 'source':
      return answerSource(turn, draft, input);
    case 'units':
      return goOn(turn, await answerUnits(turn, draft, input));
    case 'confirm':
      return goOn(turn, await answerConfirm(turn, draft, input));
    case 'sure':
      return answerSure(turn, draft, input);
  }
});

/** Asks for the first thing that is missing; nothing is: shows the preview. @param draft undefined: it was asked already */
async function goOn(turn: Turn, draft: Draft | undefined): Promise<void> {
  if (!draft) return;
  if (draft.text === undefined) return askText(turn, draft);
  if (draft.kind === 'legal' && draft.source === undefined) return askSource(turn, draft, 'announcements-ask-source');
  if (draft.unitIds.length > 0) return preview(turn, draft);
  const unit = await obviousUnit(turn, 'officer');
  return unit ? preview(turn, { ...draft, unitIds: [unit.id] }) : askUnits(turn, draft, 'announcements-ask-units');
}

/** The question that stands, once more: what came was no answer to it. */
async function repeat(turn: Turn, draft: Draft): Promise<void> {
  switch (draft.step) {
    case 'text':
      return askText(turn, draft);
    case 'more':
      return askMore(turn, draft);
    case 'too-long':
      return refuseLongText(turn, draft);
    case 'source':
      return askSource(turn, draft, 'announcements-source-empty');
    case 'units':
      return askUnits(turn, draft, 'announcements-ask-units');
    case 'confirm':
    case 'sure':
      return askConfirm(turn, draft, 'announcements-confirm-hint');
  }
}

async function askSource(turn: Turn, draft: Draft, key: string): Promise<void> {
  const content = turn.speak.text(key, { limit: SOURCE_LIMIT });
  const cancel = answer(turn.speak.label('common-cancel'), 'cancel');
  await turn.ask(COMPOSE, { ...draft, step: 'source' }, { ...content, choices: [[cancel]] });
}

async function answerSource(turn: Turn, draft: Draft, input: DialogInput): Promise<void> {
  const none = turn.i18n.words('announcements-say-no-source');
  const reading = readSource(input.text, (text) => none.some((word) => samePhrase(text, word)));
  if ('fault' in reading) return askSource(turn, draft, `announcements-source-${reading.fault}`);
  return goOn(turn, { ...draft, source: reading.source });
}
