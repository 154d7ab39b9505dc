/** Writing an announcement: keeps what is known, asks for the first thing that is missing, ends with the preview. */

import { answer } from '../../../conversation/dialogs/choices.ts';
import { obviousUnit } from '../../../conversation/dialogs/choose-unit.ts';
import { isNeverContent } from '../../../conversation/dialogs/confirmation.ts';
import { type Action, type DialogInput, dialog, NOT_MINE, Refusal, type Turn } from '../../../conversation/feature.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { samePhrase } from '../../../text/fold.ts';
import { type Kind, readSource, SOURCE_LIMIT, sourceIn } from '../rules.ts';
import { attach } from './compose-attachments.ts';
import { answerAgain, answerAlone, answerConfirm, answerSure, askConfirm, preview } from './compose-confirm.ts';
import { answerMore, askMore, askText, refuseLongText, takeText } from './compose-text.ts';
import { answerUnits, askUnits, audienceWords, withSaid } from './compose-units.ts';
import { answerWhen, askWhen, takeWhen, whenTyped, withWhen } from './compose-when.ts';
import { COMPOSE, type Draft, draftSchema } from './draft.ts';
import { type Ordered, ordered } from './ordered.ts';
import { readAudience, splitAudience } from './read-audience.ts';

/** @param text what stood in the same line as the command */
export async function beginAnnouncement(turn: Turn, kind: Kind, text: string): Promise<void> {
  await turn.endDialog();
  const draft = await attach(turn, draftSchema.parse({ kind, step: 'text' }), turn.incoming.attachments);
  if (text === '') return askText(turn, draft);
  await takeTimedText(turn, draft, text);
}

/** @param words an order in whole, as it was understood: "nhắn cho Liên Sơn mai cắt điện" */
export async function beginOrdered(turn: Turn, kind: Kind, words: string): Promise<void> {
  await turn.endDialog();
  const draft = await attach(turn, draftSchema.parse({ kind, step: 'text' }), turn.incoming.attachments);
  await takeTimedText(turn, draft, words, await ordered(turn, words, false));
}

async function takeTimedText(turn: Turn, draft: Draft, text: string, order?: Ordered): Promise<void> {
  const said = order ?? (await ordered(turn, text, true));
  if (said?.among) return askUnits(turn, { ...draft, text: said.rest }, 'announcements-ask-units', {}, said.among);
  const addressed = said ? { draft: { ...draft, ...said.to }, text: said.rest } : await takeAudience(turn, draft, text);
  const timed = takeWhen(turn, addressed.draft, addressed.text);
  await goOn(turn, await takeText(turn, timed.draft, timed.text));
}

/** "cho Liên Sơn và Sen 1: …" @returns the draft with its audience, and the text that remains; all of it where that is none */
async function takeAudience(turn: Turn, draft: Draft, text: string): Promise<{ draft: Draft; text: string }> {
  const led = splitAudience(text, audienceWords());
  const addressed = led && (await withSaid(turn, draft, led.said));
  return addressed ? { draft: addressed, text: led.rest } : { draft, text };
}

/** Another feature has prepared the words: the officer sees the preview and sends them with one press, or changes them. */
export const composeAlert: Action = {
  level: 'officer',
  async run(turn, [text = '']) {
    if (turn.chat.kind !== 'private') throw new Refusal('common-private-only');
    await turn.endDialog();
    await goOn(turn, draftSchema.parse({ kind: 'alert', step: 'text', text, prepared: true }));
  },
};

/** A notice with these words, for those whose message could not be changed in place. args: the words. */
export const composeCorrection: Action = {
  level: 'officer',
  async run(turn, [text = '']) {
    if (turn.chat.kind !== 'private') throw new Refusal('common-private-only');
    await turn.endDialog();
    const words = turn.speak.label('announcements-correction', { text });
    await goOn(turn, draftSchema.parse({ kind: 'notice', step: 'text', text: words }));
  },
};

/** A plan is changed as an announcement is written. @param draft as it is, without what is to be asked anew */
export async function continueAnnouncement(turn: Turn, draft: Draft, asks?: 'when'): Promise<void> {
  await turn.endDialog();
  return asks === 'when' ? askWhen(turn, draft) : goOn(turn, draft);
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
      return takeTimedText(turn, draft, input.text);
    case 'more':
      return goOn(turn, await answerMore(turn, draft, input));
    case 'too-long':
      return input.value === 'again' ? askText(turn, { ...draft, text: undefined }) : refuseLongText(turn, draft);
    case 'source':
      return answerSource(turn, draft, input);
    case 'units':
      return goOn(turn, await answerUnits(turn, draft, input));
    case 'when':
      return goOn(turn, await answerWhen(turn, draft, input));
    case 'confirm': {
      const typed = input.value === undefined ? await whenTyped(turn, draft, input.text) : undefined;
      if (typed) return goOn(turn, await withWhen(turn, draft, typed));
      if (input.value === undefined && input.command) return NOT_MINE;
      const said = input.value === undefined ? readAudience(input.text, audienceWords()) : undefined;
      const addressed = said && (await withSaid(turn, draft, said));
      if (addressed) return goOn(turn, { ...addressed, seen: undefined });
      if (input.value === undefined && input.isOther) return NOT_MINE;
      return goOn(turn, await answerConfirm(turn, draft, input));
    }
    case 'again':
      return answerAgain(turn, draft, input);
    case 'sure':
      return answerSure(turn, draft, input);
    case 'alone':
      return answerAlone(turn, draft, input);
  }
});

/** Asks for the first thing that is missing; nothing is: shows the preview. @param draft undefined: it was asked already */
async function goOn(turn: Turn, draft: Draft | undefined): Promise<void> {
  if (!draft) return;
  if (draft.text === undefined) return askText(turn, draft);
  if (draft.kind === 'legal' && draft.source === undefined && draft.step !== 'confirm') {
    const named = sourceIn(draft.text);
    const reading = named && readSource(named.source, isNeverContent);
    if (named && reading && 'source' in reading)
      return goOn(turn, { ...draft, text: named.text, source: reading.source });
  }
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
    case 'when':
      return askWhen(turn, draft, 'announcements-when-unclear');
    case 'confirm':
    case 'again':
    case 'sure':
    case 'alone':
      return askConfirm(turn, draft, 'announcements-confirm-hint');
  }
}

async function askSource(turn: Turn, draft: Draft, key: string): Promise<void> {
  const content = turn.speak.text(key, { limit: SOURCE_LIMIT });
  const cancel = answer(turn.speak.label('common-cancel'), 'cancel');
  await turn.ask(COMPOSE, { ...draft, step: 'source' }, { ...content, choices: [[cancel]] });
}

async function answerSource(turn: Turn, draft: Draft, input: DialogInput): Promise<void> {
  const none = phrases('announcements.no-source');
  const isNone = (text: string) => isNeverContent(text) || none.some((word) => samePhrase(text, word));
  const reading = readSource(input.text, isNone);
  if ('fault' in reading) return askSource(turn, draft, `announcements-source-${reading.fault}`);
  return goOn(turn, { ...draft, source: reading.source });
}
