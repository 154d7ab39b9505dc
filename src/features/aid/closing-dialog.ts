/** How an officer closes a request: what was given, a preview, and the asker is told. */

import { z } from 'zod';
import { answer, yes } from '../../conversation/dialogs/choices.ts';
import { dialog, type Turn } from '../../conversation/feature.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import { joinRich, type RichText } from '../../messaging/rich-text.ts';
import { readGiven } from '../../text/given.ts';
import { answerOfficer } from './answer-officer.ts';
import { addEvent } from './event-store.ts';
import { forStep } from './find.ts';
import { givenLine, requestChoice } from './messages.ts';
import { notifyAsker } from './notify.ts';
import { limits } from './rules.ts';
import { changeRequest } from './store.ts';

const closingSchema = z.object({
  number: z.string(),
  /** As it was typed, for the history; undefined: to be asked. */
  typed: z.string().optional(),
  /** Whole đồng in digits: JSON has no numbers of that size. */
  dong: z.string().regex(/^\d+$/).nullable().default(null),
  inKind: z.string().nullable().default(null),
});
type Closing = z.infer<typeof closingSchema>;

/** Asks what was given, or shows what is said already. */
export async function askForGiven(turn: Turn, number: string | undefined, said = ''): Promise<void> {
  const request = await forStep(turn, number, 'close');
  if (!request) return;
  const closing = closingSchema.parse({ number: String(request.number) });
  const given = said === '' ? undefined : readGiven(said, phrases('aid.joiners'));
  if (!given || 'problem' in given) return askOn(turn, closing, request.askerName);
  const read = { typed: said, dong: given.dong?.toString() ?? null, inKind: given.inKind };
  await askOn(turn, { ...closing, ...read }, request.askerName);
}

async function askOn(turn: Turn, closing: Closing, name: string, note?: RichText): Promise<void> {
  const { speak } = turn;
  const { number } = closing;
  const asks = closing.typed === undefined;
  const text = asks
    ? speak.text('aid-ask-given', { number })
    : speak.text('aid-preview-closing', { number, name, given: givenLine(speak, givenOf(closing)) });
  const choices = asks
    ? [[answer(speak.label('aid-choice-nothing'), 'nothing', phrases('aid.nothing'))]]
    : [
        [yes(speak.label('aid-choice-close-now'), 'close', phrases('aid.send'))],
        [answer(speak.label('common-back'), 'back'), answer(speak.label('common-cancel'), 'cancel')],
      ];
  await turn.ask('closing', closing, { ...joinRich([note ?? '', text], '\n\n'), choices });
}

function givenOf(closing: Closing) {
  return { givenDong: closing.dong === null ? null : BigInt(closing.dong), givenInKind: closing.inKind };
}

export const closingDialog = dialog(closingSchema, async (turn, closing, input) => {
  if (input.value === 'cancel') {
    await turn.endDialog();
    await turn.say('aid-step-dropped', { number: closing.number });
    return;
  }
  const request = await forStep(turn, closing.number, 'close');
  if (!request) return turn.endDialog();
  if (input.value === 'back') return askOn(turn, closingSchema.parse({ number: closing.number }), request.askerName);
  if (closing.typed !== undefined) {
    if (input.value === 'close') return close(turn, closing);
    return askOn(turn, closing, request.askerName, turn.speak.text('aid-hint-choose'));
  }
  if (input.value === 'nothing') return askOn(turn, { ...closing, typed: '' }, request.askerName);
  if (input.text.length > limits.words) {
    const note = turn.speak.text('aid-too-long', { length: input.text.length, limit: limits.words });
    return askOn(turn, closing, request.askerName, note);
  }
  const given = readGiven(input.text, phrases('aid.joiners'));
  if ('problem' in given) {
    return askOn(turn, closing, request.askerName, turn.speak.text(`aid-hint-given-${given.problem}`));
  }
  const read = { typed: input.text, dong: given.dong?.toString() ?? null, inKind: given.inKind };
  await askOn(turn, { ...closing, ...read }, request.askerName);
});

async function close(turn: Turn, closing: Closing): Promise<void> {
  await turn.endDialog();
  const request = await forStep(turn, closing.number, 'close');
  if (!request) return;
  const given = givenOf(closing);
  await changeRequest(turn, request.id, { state: 'closed', closedAt: turn.now, ...given });
  const told = await notifyAsker(turn, request, turn.person.id, (speak) => ({
    ...speak.text('aid-told-closed', {
      number: closing.number,
      name: turn.person.fullName,
      given: givenLine(speak, given),
    }),
    choices: [[requestChoice(speak, 'mine', request.number)]],
  }));
  const text = closing.typed === '' ? undefined : closing.typed;
  const event = {
    requestId: request.id,
    actorId: turn.person.id,
    kind: 'closed',
    text,
    ...(told && { told }),
  } as const;
  await addEvent(turn, event, turn.now);
  await answerOfficer(turn, request, turn.speak.text('aid-done-closed', { number: closing.number }), told);
}
