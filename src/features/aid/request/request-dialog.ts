/** How somebody asks for help, step by step. */

import { type DialogInput, dialog, Refusal, type Turn } from '../../../conversation/feature.ts';
import { openPhone } from '../../../directory/contact.ts';
import { findUnit, unitsNamed } from '../../../directory/units.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import type { RichText } from '../../../messaging/rich-text.ts';
import { addToStory, aidKinds, limits, readContact, tellsSomething } from '../rules.ts';
import { type Draft, draftSchema, forget, ownUnits, stepOf, unitsOffered } from './request-draft.ts';
import { askNext } from './request-questions.ts';
import { sendRequest } from './request-send.ts';

/** The apps cut a very long text into several messages: what follows a refused one at once is the rest of it. */
const SAME_MESSAGE_MS = 3000;

/** Somebody asks for help. @param rest what they said after the words that ask for it */
export async function beginRequest(turn: Turn, rest: string): Promise<void> {
  if (turn.chat.kind !== 'private') throw new Refusal('aid-private-only');
  const [only, ...others] = ownUnits(turn);
  const unitId = others.length === 0 ? only?.id : undefined;
  if (unitId === undefined && (await unitsOffered(turn)).length === 0) throw new Refusal('aid-no-unit');

  const { text, attachments } = turn.incoming;
  const spoken = /^\s*[/#]/u.test(text) ? rest : text.trim();
  const told = tellsSomething(rest, phrases('aid.fillers')) ? spoken : '';
  const draft = draftSchema.parse({ unitId });
  const reading =
    told === '' && attachments.length === 0 ? undefined : addToStory(draft.story, { text: told, attachments });
  if (!reading || 'problem' in reading) {
    const note = reading && storyNote(turn, reading);
    return askNext(turn, draft, note);
  }
  await askNext(turn, { ...draft, story: reading.story, told: told !== '' }, turn.speak.text('aid-kept'));
}

export const requestDialog = dialog(draftSchema, async (turn, draft, input) => {
  switch (stepOf(draft)) {
    case 'kind': {
      const kind = aidKinds.find((one) => one === input.value);
      return kind ? askNext(turn, { ...draft, kind }) : keepOrHint(turn, draft, input, 'aid-hint-kind');
    }
    case 'who':
      if (input.value === 'self') return askNext(turn, { ...draft, forWhom: '' });
      if (input.value === 'other') return askNext(turn, { ...draft, asksName: true });
      return takeName(turn, draft, input);
    case 'name':
      return takeName(turn, draft, input);
    case 'story':
      return takeStory(turn, draft, input);
    case 'contact':
      return takeContact(turn, draft, input);
    case 'unit':
      return takeUnit(turn, draft, input);
    case 'change': {
      const field = (['kind', 'who', 'story', 'contact', 'unit'] as const).find((one) => one === input.value);
      return askNext(
        turn,
        field ? forget(draft, field) : draft,
        field ? undefined : turn.speak.text('aid-hint-choose'),
      );
    }
    case 'preview':
      if (input.value === 'send') return sendRequest(turn, draft);
      if (input.value === 'change') return askNext(turn, { ...draft, changing: true });
      if (input.value === 'cancel') {
        await turn.endDialog();
        await turn.say('aid-dropped');
        return;
      }
      return keepOrHint(turn, draft, input, 'aid-hint-preview');
  }
});

/** Who tells what happened before being asked, or sends a photo, need not say it again. */
async function keepOrHint(turn: Turn, draft: Draft, input: DialogInput, hint: string): Promise<void> {
  const tells = input.attachments.length > 0 || input.text.split(/\s+/u).length >= 4;
  const reading = tells ? addToStory(draft.story, input) : undefined;
  const isEmpty = !reading || ('problem' in reading && reading.problem === 'empty');
  if (isEmpty) return askNext(turn, draft, turn.speak.text(hint));
  if ('problem' in reading) return askNext(turn, draft, storyNote(turn, reading));
  const told = draft.told || input.text !== '';
  await askNext(
    turn,
    { ...draft, story: reading.story, told },
    turn.speak.text(reading.voice ? 'aid-kept-voice' : 'aid-kept'),
  );
}

async function takeName(turn: Turn, draft: Draft, input: DialogInput): Promise<void> {
  const name = input.text.replace(/\s+/gu, ' ');
  if (name.length > limits.name) {
    return askNext(turn, draft, turn.speak.text('aid-too-long', { length: name.length, limit: limits.name }));
  }
  if (!/\p{L}/u.test(name)) return keepOrHint(turn, draft, input, 'aid-hint-name');
  await askNext(turn, { ...draft, forWhom: name });
}

async function takeStory(turn: Turn, draft: Draft, input: DialogInput): Promise<void> {
  if (input.value === 'done') return askNext(turn, { ...draft, told: true });
  const at = turn.incoming.at.getTime();
  const isRest = draft.refusedAt !== undefined && at - draft.refusedAt < SAME_MESSAGE_MS && input.text !== '';
  if (isRest) return askNext(turn, { ...draft, refusedAt: at }, turn.speak.text('aid-too-long-rest'));
  const reading = addToStory(draft.story, input);
  if ('problem' in reading) {
    const refusedAt = reading.problem === 'too-long' ? at : undefined;
    return askNext(turn, { ...draft, refusedAt }, storyNote(turn, reading));
  }
  const note = reading.voice ? turn.speak.text('aid-kept-voice') : undefined;
  await askNext(turn, { ...draft, story: reading.story }, note);
}

/** Why a message was not added to what was told. */
export function storyNote(
  turn: Turn,
  reading: { problem: 'empty' | 'too-many' } | { problem: 'too-long'; length: number },
): RichText {
  if (reading.problem === 'too-long')
    return turn.speak.text('aid-too-long', { length: reading.length, limit: limits.story });
  return reading.problem === 'too-many'
    ? turn.speak.text('aid-too-many', { limit: limits.files })
    : turn.speak.text('aid-hint-story');
}

async function takeContact(turn: Turn, draft: Draft, input: DialogInput): Promise<void> {
  if (input.value === 'here') return askNext(turn, { ...draft, contact: '' });
  const phone = openPhone(turn.encryption, turn.person.id, turn.person.phoneSealed);
  if (input.value === 'phone' && phone !== null) return askNext(turn, { ...draft, contact: phone });
  const card = input.attachments.find((one) => one.kind === 'contact')?.name;
  const reading = readContact(card ?? input.text);
  if ('contact' in reading) return askNext(turn, { ...draft, contact: reading.contact });
  const note =
    reading.problem === 'long'
      ? turn.speak.text('aid-too-long', { length: input.text.length, limit: limits.contact })
      : turn.speak.text('aid-hint-contact');
  await askNext(turn, draft, note);
}

async function takeUnit(turn: Turn, draft: Draft, input: DialogInput): Promise<void> {
  const chosen = input.value === undefined ? null : await findUnit(turn.tx, input.value);
  if (chosen) return askNext(turn, { ...draft, unitId: chosen.id });
  const found = await unitsNamed(turn.tx, input.text);
  const [only] = found;
  if (found.length === 1 && only) return askNext(turn, { ...draft, unitId: only.id });
  if (found.length > 1) return askNext(turn, draft, turn.speak.text('aid-hint-unit-several'), found);
  await askNext(turn, draft, turn.speak.text('aid-hint-unit'));
}
