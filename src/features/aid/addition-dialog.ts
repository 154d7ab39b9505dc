/** What the asker adds to a request, or answers to a question about it. */

import { z } from 'zod';
import { no, yes } from '../../conversation/dialogs/choices.ts';
import { dialog, type Turn } from '../../conversation/feature.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import { attachmentSchema } from '../../messaging/attachment.ts';
import { joinRich, type RichText } from '../../messaging/rich-text.ts';
import { addEvent } from './event-store.ts';
import { underWay } from './find.ts';
import { requestChoice } from './messages.ts';
import { notifyOfficer, notifyOfficers, officersOf } from './notify.ts';
import { storyNote } from './request/request-dialog.ts';
import { addToStory, type Story } from './rules.ts';
import { type AidRequest, askedOf, toldBy } from './store.ts';

const additionSchema = z.object({
  number: z.string(),
  story: z.object({ text: z.string(), files: z.array(attachmentSchema) }).default({ text: '', files: [] }),
});
type Addition = z.infer<typeof additionSchema>;

/** For how long a message that says nothing else is taken for the answer to a question. */
const ANSWER_DAYS = 14;

/** Asks what is to be added. @param said what was told already, to be sent when confirmed */
export async function askForAddition(turn: Turn, number: string | undefined, said?: Message): Promise<void> {
  const request = await underWay(turn, number);
  if (!request) return;
  const addition = additionSchema.parse({ number: String(request.number) });
  return said ? collect(turn, addition, said) : askOn(turn, addition);
}

type Message = Parameters<typeof addToStory>[1];

async function askOn(turn: Turn, addition: Addition, note?: RichText): Promise<void> {
  const { speak } = turn;
  const { text, files } = addition.story;
  const isEmpty = text === '' && files.length === 0;
  const question = isEmpty
    ? speak.text('aid-ask-addition', { number: addition.number })
    : speak.text('aid-preview-addition', {
        number: addition.number,
        text: text === '' ? speak.text('aid-no-words') : text,
        count: files.length,
      });
  const choices = isEmpty
    ? []
    : [
        [yes(speak.label('aid-choice-send'), 'send', phrases('aid.send'))],
        [no(speak.label('common-cancel'), 'cancel', phrases('aid.no'))],
      ];
  await turn.ask('addition', addition, { ...joinRich([note ?? '', question], '\n\n'), choices });
}

async function collect(turn: Turn, addition: Addition, message: Message): Promise<void> {
  const reading = addToStory(addition.story, message);
  if ('problem' in reading) return askOn(turn, addition, storyNote(turn, reading));
  const note = reading.voice ? turn.speak.text('aid-kept-voice') : undefined;
  await askOn(turn, { ...addition, story: reading.story }, note);
}

export const additionDialog = dialog(additionSchema, async (turn, addition, input) => {
  if (input.value === 'cancel') {
    await turn.endDialog();
    await turn.say('aid-addition-dropped', { number: addition.number });
    return;
  }
  const request = await underWay(turn, addition.number);
  if (!request) return turn.endDialog();
  if (input.value !== 'send') return collect(turn, addition, input);
  await turn.endDialog();
  await send(turn, request, addition.story);
});

async function send(turn: Turn, request: AidRequest, { text, files }: Story): Promise<void> {
  const since = new Date(turn.now.getTime() - ANSWER_DAYS * 86_400_000);
  const isAnswer = (await askedOf(turn.tx, turn.person.id, since)) === request.number;
  const kind = isAnswer ? 'answered' : 'added';
  await addEvent(turn, { requestId: request.id, actorId: turn.person.id, kind, text, files }, turn.now);
  const build = (speak: Turn['speak']) => ({
    ...speak.text(`aid-card-${kind}`, {
      number: String(request.number),
      name: request.askerName,
      text: text === '' ? speak.text('aid-no-words') : text,
    }),
    choices: [[requestChoice(speak, 'view', request.number)]],
  });
  const assignee = (await officersOf(turn, request)).find((officer) => officer.id === request.assigneeId);
  const reached =
    (assignee !== undefined && (await notifyOfficer(turn, assignee, request, build, files))) ||
    (await notifyOfficers(turn, request, build, { files, exceptId: turn.person.id })).reached.length > 0;
  const key = reached ? 'aid-added' : 'aid-added-unreached';
  await turn.say(
    key,
    { number: String(request.number) },
    { choices: [[requestChoice(turn.speak, 'mine', request.number)]] },
  );
}

/**
 * A message that names no command: it is an answer where it replies to our message about a request, or where an
 * officer's question to this person stands open. It is sent only when confirmed.
 * @returns false when it is not for a request
 */
export async function takeAnswer(turn: Turn): Promise<boolean> {
  const { replyTo, text, attachments } = turn.incoming;
  if (turn.chat.kind !== 'private') return false;
  const since = new Date(turn.now.getTime() - ANSWER_DAYS * 86_400_000);
  const replied = replyTo === undefined ? undefined : await toldBy(turn.tx, turn.person.id, turn.chat.id, replyTo);
  const number = replied ?? (await askedOf(turn.tx, turn.person.id, since));
  if (number === undefined || 'problem' in addToStory({ text: '', files: [] }, { text, attachments })) return false;
  await askForAddition(turn, String(number), { text, attachments });
  return true;
}
