/** Questions as officers see them, and what members press. */
import { action } from '../../conversation/dialogs/choices.ts';
import { type Action, type FeatureContext, Refusal, type Scheduled, type Turn } from '../../conversation/feature.ts';
import { findPerson } from '../../directory/people.ts';
import { toLocal } from '../../text/calendar.ts';
import { optionsOf, press, resultText } from './messages.ts';
import { answerPoll, endPoll, pollList, pollResult, remindPoll, thePoll } from './operations.ts';
import { takeEnded, voicesOf } from './store.ts';

const LIST = 8;

export async function showPoll(turn: Turn, pollId: string): Promise<void> {
  const { rows } = await pollResult.rows(turn.operations, { pollId });
  const [one] = rows;
  if (!one) return;
  const { speak } = turn;
  const open = one.poll.closedAt ? [] : [[press(speak, 'remind', [pollId]), press(speak, 'close', [pollId])]];
  await turn.reply({
    ...resultText(speak, one.poll, one.voices),
    choices: [...open, [press(speak, 'show', [pollId])]],
  });
}

export async function showPolls(turn: Turn): Promise<void> {
  const { total, rows } = await pollList.rows(turn.operations, {}, { limit: LIST });
  const begin = [press(turn.speak, 'begin', [])];
  if (total === 0) return void (await turn.say('polls-none', {}, { choices: [begin] }));
  const choices = rows.map((one) => [action(one.question.slice(0, 60), 'polls', 'show', [one.id])]);
  await turn.say('polls-list', { total }, { choices: [...choices, begin] });
}

/** An action of officers, in private: names stand in it. */
export const inPrivate = (run: (turn: Turn, id: string) => Promise<unknown>): Action => ({
  level: 'officer',
  async run(turn, [id = '']) {
    if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
    await run(turn, id);
  },
});

/** args: poll, place of the option. */
const answer: Action = {
  level: 'member',
  async run(turn, [pollId = '', said = '']) {
    const { isNew } = await answerPoll.do(turn.operations, { pollId, choice: Number(said) });
    const poll = await thePoll(turn.operations, pollId);
    const option = optionsOf(turn.speak, poll)[Number(said)] ?? '';
    await turn.say(isNew ? 'polls-answered' : 'polls-answered-before', { question: poll.question, option });
  },
};

export const showActions: Readonly<Record<string, Action>> = {
  answer,
  show: inPrivate(showPoll),
  remind: inPrivate(async (turn, pollId) => {
    const { people } = await remindPoll.do(turn.operations, { pollId });
    await turn.say(people === 0 ? 'polls-all-answered' : 'polls-reminded-now', { people });
  }),
  close: inPrivate(async (turn, pollId) => {
    await endPoll.do(turn.operations, { pollId });
    await showPoll(turn, pollId);
  }),
};

/** Closes what is over, and tells who asked how it came out. */
export const closeEnded: Scheduled = {
  name: 'polls',
  everyMs: 60_000,
  async run(context: FeatureContext) {
    const { year, month, day } = toLocal(context.now, context.defaults.zone);
    const poll = await takeEnded(context.tx, new Date(Date.UTC(year, month - 1, day)), context.now);
    if (!poll) return 0;
    const officer = await findPerson(context.tx, poll.createdById);
    const voices = await voicesOf(context.tx, poll, [poll.unitId]);
    if (officer) await context.notify(officer, (speak) => resultText(speak, poll, voices), { lane: 'reminder' });
    return 1;
  },
};
