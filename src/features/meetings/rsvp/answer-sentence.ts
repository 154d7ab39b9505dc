/** Answers without an invitation at hand: "xin vắng …", or a sentence that says so ("em bận đi viện, xin vắng"). */

import { z } from 'zod';
import { answer } from '../../../conversation/dialogs/choices.ts';
import { askAboutForwarded } from '../../../conversation/dialogs/forwarded.ts';
import { dialog, NOT_MINE, type Turn, type Understood } from '../../../conversation/feature.ts';
import { words } from '../../../text/fold.ts';
import { readConfirmation } from '../../../text/polarity/read-confirmation.ts';
import { readPolarity } from '../../../text/polarity/read-polarity.ts';
import { takeDoorCode } from '../attendance/door-code.ts';
import type { Answer } from '../invitee-store.ts';
import { answerChoices, meetingArgs } from '../letters.ts';
import { meetingLabel } from '../messages.ts';
import { findMeeting, type Meeting } from '../store.ts';
import { answerWords } from '../words.ts';
import { entriesOf, showAgenda } from './agenda.ts';
import { noteReading, spokeLastOfMeetings, takeAnswer } from './answer.ts';
import { answerForOther } from './answer-for.ts';
import { readAnswer } from './read-answer.ts';

/** A longer text tells of something else, though it may hold such words. */
const LONGEST_WORDS = 30;
/** "tôi ốm" is an excuse where it is about all that is said. */
const LONGEST_WEAK_WORDS = 12;

const openMeetings = async (turn: Turn): Promise<Meeting[]> =>
  (await entriesOf(turn)).filter(({ mine }) => mine).map(({ meeting }) => meeting);

/** "xin vắng …", "báo có mặt": for the one coming meeting; of several it is asked which. */
export async function answerNext(turn: Turn, wish: Answer, rest: string): Promise<void> {
  if (turn.chat.kind === 'group') return showAgenda(turn);
  const open = await openMeetings(turn);
  const [only] = open;
  if (!only || readPolarity(turn.incoming.text).answer === 'question') return showAgenda(turn);
  if (open.length === 1) return takeAnswer(turn, only.id, wish, rest);
  const said = readAnswer(turn.incoming.text, answerWords());
  await askWhich(turn, open, said ?? { wish, sure: true, reason: rest || null, whom: undefined, guests: 0 });
}

/** A door: as the sentence is read; where nothing is read in it the understanding stands, and unless it was chosen it is asked about. */
export function answerUnderstood(wish: Answer): (turn: Turn, said: Understood) => Promise<boolean> {
  return async (turn, { words: text, chance }) => {
    if (await answerSentence(turn)) return true;
    const open = turn.chat.kind === 'group' ? [] : await openMeetings(turn);
    const [only] = open;
    const read = readPolarity(text);
    const reason = wish === 'excused' ? (read.reason ?? text) : null;
    const said = { wish, sure: chance === 1, reason, whom: undefined, guests: 0 };
    if (!only || read.answer === 'question') await showAgenda(turn);
    else if (read.answer === 'maybe') await answerLater(turn);
    else if (open.length === 1) await settle(turn, only, said);
    else await askWhich(turn, open, said);
    return true;
  };
}

/** Who does not know yet is told how to say it later; nothing is recorded. */
export async function answerLater(turn: Turn): Promise<void> {
  const [only] = turn.chat.kind === 'group' ? [] : await openMeetings(turn);
  if (!only) return showAgenda(turn);
  await turn.say('meetings-answer-later', meetingArgs(turn.speak, only), {
    choices: [answerChoices(turn.speak, only.id)],
  });
}

/** In so many words, where the person is invited: nothing is left to guess. @returns true when it was such an answer */
export async function answersPlainly(turn: Turn): Promise<boolean> {
  const { text } = turn.incoming;
  if (turn.chat.kind === 'group' || text === '' || words(text).length > LONGEST_WEAK_WORDS) return false;
  const said = readAnswer(text, answerWords());
  return said?.sure === true && !said.weak && answerSentence(turn);
}

/** What named no command and answered nothing. @returns true when it was an answer to an invitation */
export async function answerSentence(turn: Turn): Promise<boolean> {
  const { text } = turn.incoming;
  if (await takeDoorCode(turn, text)) return true;
  if (turn.chat.kind === 'group' || text === '') return false;
  const length = words(text).length;
  const said = length > LONGEST_WORDS ? undefined : readAnswer(text, answerWords());
  if (!said) return false;
  if (said.weak && length > LONGEST_WEAK_WORDS) return false;
  if ((said.weak || !said.sure) && !spokeLastOfMeetings(turn)) return false;
  const open = await openMeetings(turn);
  const [only] = open;
  if (!only) return false;
  // Somebody else's yes or no, passed on: whose answer it is only the one who passed it on can say.
  if (turn.incoming.forwarded) await askAboutForwarded(turn);
  else if (open.length === 1) await settle(turn, only, said);
  else await askWhich(turn, open, said);
  return true;
}

const readingSchema = z.object({
  wish: z.enum(['coming', 'excused']),
  sure: z.boolean(),
  reason: z.string().nullable(),
  whom: z.union([z.object({ relation: z.string() }), z.object({ name: z.string() })]).optional(),
  guests: z.number(),
});
type Kept = z.infer<typeof readingSchema>;

async function askWhich(turn: Turn, open: readonly Meeting[], { wish, sure, reason, whom, guests }: Kept) {
  const choices = open.slice(0, 8).map((meeting) => [answer(meetingLabel(turn.speak, meeting), meeting.id)]);
  const kept: Kept = { wish, sure, reason, guests, ...(whom ? { whom } : {}) };
  await turn.ask('answerWhich', kept, { ...turn.speak.text(`meetings-answer-which-meeting-${wish}`), choices });
}

export const answerWhichDialog = dialog(readingSchema, async (turn, said, input) => {
  const open = await openMeetings(turn);
  const meeting = open.find((one) => one.id === input.value);
  if (open.length === 0) {
    await turn.endDialog();
    return showAgenda(turn);
  }
  if (!meeting) return askWhich(turn, open, said);
  await turn.endDialog();
  await settle(turn, meeting, said);
});

async function settle(turn: Turn, meeting: Meeting, said: Kept): Promise<void> {
  if (!said.sure) return confirmFirst(turn, meeting, said);
  if (!said.whom) return noteReading(turn, meeting.id, said);
  await answerForOther(turn, meeting, { ...said, whom: said.whom });
}

const confirmSchema = readingSchema.extend({ meetingId: z.string() });

/** Two readings are possible: it is asked, with both as choices. */
async function confirmFirst(turn: Turn, meeting: Meeting, said: Kept): Promise<void> {
  const choices = (['coming', 'excused'] as const)
    .toSorted((a) => (a === said.wish ? -1 : 1))
    .map((wish) => [answer(turn.speak.label(`meetings-answer-choice-${wish}`), wish)]);
  const { wish, sure, reason, whom, guests } = said;
  const kept = { wish, sure, reason, guests, ...(whom ? { whom } : {}), meetingId: meeting.id };
  await turn.ask('answerSure', kept, {
    ...turn.speak.text(`meetings-answer-sure-${wish}`, meetingArgs(turn.speak, meeting)),
    choices,
  });
}

export const answerSureDialog = dialog(confirmSchema, async (turn, said, input) => {
  const meeting = await findMeeting(turn, said.meetingId);
  const wish = input.value ?? (input.command ? undefined : wishIn(input.text, said.wish));
  if (!meeting || (wish !== 'coming' && wish !== 'excused')) {
    await turn.endDialog();
    return NOT_MINE;
  }
  await turn.endDialog();
  const isMeant = wish === said.wish;
  await settle(turn, meeting, { ...said, wish, sure: true, reason: isMeant ? said.reason : null });
});

/** "Phải", "đi được", "không đi đâu"; a bare "không" to "không đi được, phải không" may be either. */
function wishIn(text: string, asked: Answer): Answer | undefined {
  const read = readPolarity(text);
  const isBare = words(text).length <= 2;
  if (!isBare && read.sure && (read.answer === 'yes' || read.answer === 'no'))
    return read.answer === 'yes' ? 'coming' : 'excused';
  const said = readConfirmation(text);
  if (said === 'yes') return asked;
  if (said === 'no') return 'excused';
  return undefined;
}
