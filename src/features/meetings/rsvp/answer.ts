/** "Có mặt" or "Vắng": by button, number or words, in the private chat or under a message in a group. */

import { z } from 'zod';
import { answer } from '../../../conversation/dialogs/choices.ts';
import { type Action, type DialogInput, dialog, NOT_MINE, Refusal, type Turn } from '../../../conversation/feature.ts';
import { matchWord } from '../../../conversation/match-words.ts';
import { commandPhrases, phrases } from '../../../lexicon/lexicon.ts';
import { readPolarity } from '../../../text/polarity/read-polarity.ts';
import type { Answer, MyAnswer } from '../invitee-store.ts';
import { answerChoices, calendarOneChoice, meetingArgs } from '../letters.ts';
import { LIMITS, phaseOf } from '../rules.ts';
import { type Concerned, type Meeting, meetingWithAnswer } from '../store.ts';
import { afterWord, answerWords, isWord } from '../words.ts';
import { answerForOther } from './answer-for.ts';
import { answerMeeting, whyNot } from './operations.ts';
import { readAnswer, readGuests } from './read-answer.ts';

/** Is the last thing that we wrote here about meetings? */
export const spokeLastOfMeetings = ({ lastFeatures }: Turn): boolean => lastFeatures[0] === 'meetings';

/** args: meeting, `coming` or `excused`. */
export const rsvp: Action = {
  level: 'all',
  async run(turn, [meetingId, wish], rest) {
    await takeAnswer(turn, meetingId ?? '', wish === 'coming' ? 'coming' : 'excused', rest);
  },
};

/** @param rest what was typed after the words of the choice: the excuse */
export async function takeAnswer(turn: Turn, meetingId: string, wish: Answer, rest: string): Promise<void> {
  const invited = await findInvited(turn, meetingId, wish);
  if (!invited) return;
  await leaveReasonDialog(turn);
  const marks = answerWords();
  const said = turn.incoming.token === undefined ? readAnswer(turn.incoming.text, marks) : undefined;
  if (said?.whom) return answerForOther(turn, invited, { ...said, whom: said.whom });
  if (await isDoubtful(turn, wish, invited.mine)) return askWhich(turn, invited);
  const typed = wish === 'excused' ? reasonOf(turn, rest) : null;
  const tooLong = typed !== null && typed.length > LIMITS.reason;
  const reason = tooLong ? null : typed;
  const kept = keptReason(invited, wish);
  const guests = turn.incoming.token === undefined ? readGuests(turn.incoming.text, marks) : 0;
  await record(turn, invited, wish, reason ?? kept, wish === 'coming' ? guests : 0);
  if (turn.chat.kind === 'group') return confirmInGroup(turn, invited, wish);
  if (tooLong) await turn.say('meetings-too-long-reason', { length: typed.length, limit: LIMITS.reason });
  if (wish === 'excused' && !reason && !kept) return askReason(turn, invited);
  await confirm(turn, invited, wish, reason ?? kept, guests);
}

/** An answer read out of a sentence. @param reading for the writer */
export async function noteReading(
  turn: Turn,
  meetingId: string,
  { wish, reason, guests }: { wish: Answer; reason: string | null; guests: number },
): Promise<void> {
  const invited = await findInvited(turn, meetingId, wish);
  if (!invited) return;
  const tooLong = reason !== null && reason.length > LIMITS.reason;
  const why = (tooLong ? null : reason) ?? keptReason(invited, wish);
  await record(turn, invited, wish, why, guests);
  if (tooLong) await turn.say('meetings-too-long-reason', { length: reason.length, limit: LIMITS.reason });
  if (wish === 'excused' && !why) return askReason(turn, invited);
  await confirm(turn, invited, wish, why, guests);
}

/** Says so and returns undefined where the person cannot answer for this meeting. */
async function findInvited(turn: Turn, meetingId: string, wish: Answer): Promise<Concerned | undefined> {
  const meeting = await meetingWithAnswer(turn, meetingId, turn.person.id);
  if (!meeting) throw new Refusal('common-choice-old');
  const why = whyNot(turn.operations, meeting, wish);
  if (why === undefined) return meeting;
  if (why === 'not-invited')
    await turn.say('meetings-not-invited', { name: turn.person.fullName, unit: meeting.unit.name });
  else await turn.say(`meetings-answer-${why}`, meetingArgs(turn.speak, meeting));
  return undefined;
}

/** Answered on a card in a group, which shows it itself: nothing is said, also to those who are not invited. */
export async function answerByCard(turn: Turn, meetingId: string, wish: Answer): Promise<void> {
  const meeting = await meetingWithAnswer(turn, meetingId, turn.person.id);
  if (!meeting || whyNot(turn.operations, meeting, wish) !== undefined) return;
  await record(turn, meeting, wish, keptReason(meeting, wish));
}

/** The same answer again must not take away the excuse that was given before. */
const keptReason = ({ mine }: Concerned, wish: Answer) =>
  wish === 'excused' && mine?.answer === 'excused' ? mine.reason : null;

const record = (turn: Turn, { id: meetingId }: Meeting, answer: Answer, reason: string | null, guests = 0) =>
  answerMeeting.do(turn.operations, { meetingId, answer, reason, guests });

/**
 * Words that mean little by themselves: "vâng" is a yes only to what was said last, and typed without diacritics it is
 * the word for absent.
 */
async function isDoubtful(turn: Turn, wish: Answer, mine: MyAnswer | null): Promise<boolean> {
  if (turn.incoming.token !== undefined) return false;
  const { text } = turn.incoming;
  // "Vắng có bị phạt không", "vắng sao được": begins as an answer and is none, or another.
  const read = readPolarity(text).answer;
  if (read === 'question' || read === 'maybe' || read === (wish === 'coming' ? 'no' : 'yes')) return true;
  const first =
    text
      .trim()
      .split(/[\s,.]/u)[0]
      ?.toLowerCase() ?? '';
  if (phrases('meetings.either').includes(first)) {
    const said = readPolarity(text);
    return !said.sure || (said.answer === 'yes') !== (wish === 'coming');
  }
  if (!isWord(wish === 'coming' ? 'weak-yes' : 'weak-no', text)) return false;
  return mine?.answer != null || !spokeLastOfMeetings(turn);
}

async function askWhich(turn: Turn, meeting: Concerned): Promise<void> {
  await turn.say(`meetings-answer-which-${meeting.mine?.answer ?? 'none'}`, meetingArgs(turn.speak, meeting), {
    choices: [answerChoices(turn.speak, meeting.id)],
  });
}

/** The excuse in what was typed: "vắng, bận đi viện" and "tôi bận đi viện" alike. */
function reasonOf(turn: Turn, rest: string): string | null {
  if (turn.incoming.token !== undefined) return null;
  const reason = afterWord('because', rest) ?? rest;
  const line = reason.replace(/\s+/gu, ' ').trim();
  return /[\p{L}\p{N}]/u.test(line) && !isWord('polite', line) ? line : null;
}

async function confirm(turn: Turn, meeting: Meeting, wish: Answer, reason: string | null, guests = 0): Promise<void> {
  const phase = phaseOf(meeting, turn.now);
  const late = phase === 'on';
  if (phase === 'over') {
    await turn.say('meetings-answered-late', { ...meetingArgs(turn.speak, meeting), reason: reason ?? '-' });
    return;
  }
  const key = wish === 'coming' ? 'coming' : reason ? 'excused' : 'excused-bare';
  await turn.say(
    `meetings-answered-${key}`,
    { ...meetingArgs(turn.speak, meeting), reason: reason ?? '', late: late ? 1 : 0, guests },
    {
      choices: [
        answerChoices(turn.speak, meeting.id),
        ...(wish === 'coming' ? [[calendarOneChoice(turn.speak, meeting.id)]] : []),
      ],
    },
  );
}

/** In a group one line, and never the reason. */
async function confirmInGroup(turn: Turn, meeting: Meeting, wish: Answer): Promise<void> {
  const args = { ...meetingArgs(turn.speak, meeting), name: turn.person.fullName };
  await turn.say(`meetings-answered-group-${wish}`, args);
}

async function askReason(turn: Turn, meeting: Meeting): Promise<void> {
  const over = phaseOf(meeting, turn.now) === 'over';
  const [coming] = over ? [] : answerChoices(turn.speak, meeting.id);
  // Somebody in the middle of something else keeps that.
  if (turn.dialogs.in()) return confirm(turn, meeting, 'excused', null);
  await turn.ask(
    'reason',
    { meetingId: meeting.id },
    {
      ...turn.speak.text('meetings-ask-reason', meetingArgs(turn.speak, meeting)),
      choices: [[...(coming ? [coming] : []), answer(turn.speak.label('meetings-choice-no-reason'), 'none')]],
    },
  );
}

async function leaveReasonDialog(turn: Turn): Promise<void> {
  const under = turn.dialogs.in();
  if (under?.feature === 'meetings' && under.name === 'reason') await turn.endDialog();
}

/** Whoever does not care to give a reason goes on with something else, hours later: that is no reason. */
function namesCommand(turn: Turn, text: string): boolean {
  return turn.commands
    .offered(turn.access, 'private', false)
    .flatMap(({ feature, command }) => commandPhrases(feature, command.name))
    .some((word) => matchWord(text, word) !== undefined);
}

const askedReason = z.object({ meetingId: z.string() });
export const reasonDialog = dialog(askedReason, takeReason, { asks: () => 'reason' });

async function takeReason(turn: Turn, { meetingId }: z.infer<typeof askedReason>, input: DialogInput) {
  const text = input.text.replace(/\s+/gu, ' ').trim();
  if ((input.command && namesCommand(turn, text)) || (input.value === undefined && input.isElsewhere)) {
    await turn.endDialog();
    return NOT_MINE;
  }
  if (input.value === undefined && !/[\p{L}\p{N}]/u.test(text)) {
    await turn.say('meetings-need-reason');
    return;
  }
  if (input.value === undefined && text.length > LIMITS.reason) {
    await turn.say('meetings-too-long-reason', { length: text.length, limit: LIMITS.reason });
    return;
  }
  await turn.endDialog();
  const invited = await findInvited(turn, meetingId, 'excused');
  if (!invited) return;
  const reason = input.value === undefined ? (afterWord('because', text) ?? text) : null;
  await record(turn, invited, 'excused', reason);
  return confirm(turn, invited, 'excused', reason);
}
