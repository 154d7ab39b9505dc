/** Answers without an invitation at hand: "xin vắng …", or a sentence that says so ("em bận đi viện, xin vắng"). */
import { z } from 'zod';
import { answer } from '../../../conversation/dialogs/choices.ts';
import { dialog, type Turn } from '../../../conversation/feature.ts';
import { words } from '../../../text/fold.ts';
import { takeDoorCode } from '../attendance/door-code.ts';
import type { Answer } from '../invitee-store.ts';
import { meetingLabel } from '../messages.ts';
import { findMeeting, type Meeting } from '../store.ts';
import { answerWords } from '../words.ts';
import { entriesOf, showAgenda } from './agenda.ts';
import { noteReading, spokeLastOfMeetings, takeAnswer } from './answer.ts';
import { answerForOther } from './answer-for.ts';
import { type AnswerReading, readAnswer } from './read-answer.ts';

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
  if (!only) return showAgenda(turn);
  if (open.length === 1) return takeAnswer(turn, only.id, wish, rest);
  const said = readAnswer(turn.incoming.text, answerWords());
  await askWhich(turn, open, said ?? { wish, reason: rest || null, whom: undefined, guests: 0, weak: false });
}

/** What named no command and answered nothing. @returns true when it was an answer to an invitation */
export async function answerSentence(turn: Turn): Promise<boolean> {
  const { text } = turn.incoming;
  if (await takeDoorCode(turn, text)) return true;
  if (turn.chat.kind === 'group' || text === '') return false;
  const length = words(text).length;
  const said = length > LONGEST_WORDS ? undefined : readAnswer(text, answerWords());
  if (!said) return false;
  if (said.weak && (length > LONGEST_WEAK_WORDS || !spokeLastOfMeetings(turn))) return false;
  const open = await openMeetings(turn);
  const [only] = open;
  if (!only) return false;
  if (open.length === 1) await settle(turn, only, said);
  else await askWhich(turn, open, said);
  return true;
}

const readingSchema = z.object({
  wish: z.enum(['coming', 'excused']),
  reason: z.string().nullable(),
  whom: z.union([z.object({ relation: z.string() }), z.object({ name: z.string() })]).optional(),
  guests: z.number(),
});
type Kept = z.infer<typeof readingSchema>;

async function askWhich(turn: Turn, open: readonly Meeting[], { wish, reason, whom, guests }: AnswerReading) {
  const choices = open.slice(0, 8).map((meeting) => [answer(meetingLabel(turn.speak, meeting), meeting.id)]);
  const kept: Kept = { wish, reason, guests, ...(whom ? { whom } : {}) };
  await turn.ask('answerWhich', kept, { ...turn.speak.text(`meetings-answer-which-meeting-${wish}`), choices });
}

export const answerWhichDialog = dialog(readingSchema, async (turn, said, input) => {
  const open = await openMeetings(turn);
  const meeting = open.find((one) => one.id === input.value);
  if (open.length === 0) {
    await turn.endDialog();
    return showAgenda(turn);
  }
  if (!meeting) return askWhich(turn, open, { ...said, whom: said.whom, weak: false });
  await turn.endDialog();
  await settle(turn, meeting, said);
});

async function settle(turn: Turn, meeting: Meeting, said: Kept): Promise<void> {
  if (!said.whom) return noteReading(turn, meeting.id, said);
  const current = await findMeeting(turn, meeting.id);
  if (current) await answerForOther(turn, current, { ...said, whom: said.whom });
}
