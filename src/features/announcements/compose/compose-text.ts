/** The text of an announcement, which may come in several messages: apps cut what is longer than one. */

import { answer } from '../../../conversation/dialogs/choices.ts';
import type { DialogInput, Turn } from '../../../conversation/feature.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { joinPieces, lengthOf, mayContinue, saysSomething, TEXT_LIMIT } from '../rules.ts';
import { COMPOSE, type Draft } from './draft.ts';

export async function askText(turn: Turn, draft: Draft): Promise<void> {
  const { length } = draft.attachments;
  const key = length > 0 ? 'announcements-ask-text-attached' : `announcements-ask-text-${draft.kind}`;
  const content = turn.speak.text(key, { limit: TEXT_LIMIT, attachments: length });
  await turn.ask(COMPOSE, { ...draft, step: 'text' }, { ...content, choices: [[cancel(turn)]] });
}

/** @returns the draft with its text; undefined where the text is not done with yet, and something was asked */
export async function takeText(turn: Turn, draft: Draft, text: string): Promise<Draft | undefined> {
  if (!saysSomething(text)) {
    await askText(turn, draft);
    return undefined;
  }
  return addPiece(turn, draft, text);
}

export async function answerMore(turn: Turn, draft: Draft, input: DialogInput): Promise<Draft | undefined> {
  return input.value === 'enough' ? draft : addPiece(turn, draft, input.text);
}

async function addPiece(turn: Turn, draft: Draft, piece: string): Promise<Draft | undefined> {
  const raw = turn.incoming.text;
  const longest = turn.outbox.channels.of(turn.chat)?.abilities.textLimit ?? Number.POSITIVE_INFINITY;
  // Where a word was cut apart, the white space at the cut belongs to the text.
  const end = /\s*$/u.exec(raw)?.[0] ?? '';
  const whole = draft.text === undefined ? piece.trimEnd() + end : joinPieces(draft.text, raw, draft.cutAnywhere);
  const next = { ...draft, text: whole, cutAnywhere: raw.length >= longest };
  const more = mayContinue(raw, longest);
  if (lengthOf(whole) > TEXT_LIMIT) {
    await refuseLongText(turn, more || draft.step === 'more' ? next : { ...draft, step: 'text' }, lengthOf(whole));
    return undefined;
  }
  if (!more) return { ...next, text: whole.trim() };
  await askMore(turn, next);
  return undefined;
}

export async function askMore(turn: Turn, draft: Draft): Promise<void> {
  const content = turn.speak.text('announcements-ask-more', { length: lengthOf(draft.text ?? '') });
  const enough = answer(turn.speak.label('announcements-enough'), 'enough', phrases('announcements.enough'));
  await turn.ask(COMPOSE, { ...draft, step: 'more' }, { ...content, choices: [[enough], [cancel(turn)]] });
}

/** Nothing is cut off: it has to be shortened. While parts of it may still come they are not taken for a new text. */
export async function refuseLongText(turn: Turn, draft: Draft, length = lengthOf(draft.text ?? '')): Promise<void> {
  const content = turn.speak.text('announcements-text-too-long', { length, limit: TEXT_LIMIT });
  if (draft.step === 'text') {
    await turn.ask(COMPOSE, draft, { ...content, choices: [[cancel(turn)]] });
    return;
  }
  const again = answer(turn.speak.label('announcements-write-again'), 'again');
  await turn.ask(COMPOSE, { ...draft, step: 'too-long' }, { ...content, choices: [[again], [cancel(turn)]] });
}

const cancel = (turn: Turn) => answer(turn.speak.label('common-cancel'), 'cancel');
