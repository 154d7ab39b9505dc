/** What may be done about questions to the members: ask, answer, remind those who are silent, close. */
import { z } from 'zod';
import { type OperationContext, requireUnit, todayAt, unitIdsOf } from '../../operations/actor.ts';
import { operation } from '../../operations/operation.ts';
import { query } from '../../operations/query.ts';
import { Refusal } from '../../operations/refusal.ts';
import { compareDates, isDate, type LocalDate } from '../../text/calendar.ts';
import { MOST_OPTIONS, OPTION_LIMIT, QUESTION_LIMIT } from './rules.ts';
import { sendPoll } from './send-poll.ts';
import { addPoll, closePoll, noteReminded, type Poll, pollsOf, setAnswer, voicesOf } from './store.ts';

const about = z.object({ pollId: z.string() });
const asDay = ({ year, month, day }: LocalDate): Date => new Date(Date.UTC(year, month - 1, day));
const DAY_MS = 86_400_000;

/** One of the actor's units, held. @throws {Refusal} the same for that of others and for none */
export async function thePoll(context: OperationContext, id: string): Promise<Poll> {
  const mine = [...context.actor.access.memberOf.map((unit) => unit.id), ...unitIdsOf(context, 'officer')];
  const [poll] = await pollsOf(context.tx, mine, id);
  if (!poll) throw new Refusal('polls-not-there');
  return poll;
}

const unitOfPoll = async ({ pollId }: { pollId: string }, context: OperationContext) =>
  (await pollsOf(context.tx, unitIdsOf(context, 'officer'), pollId))[0]?.unitId;

/** Asks every member of the unit and below. */
export const openPoll = operation({
  name: 'polls.open',
  level: 'officer',
  input: z.object({
    unitId: z.string(),
    question: z.string().min(3).max(QUESTION_LIMIT),
    /** None: yes or no. */
    options: z.array(z.string().min(1).max(OPTION_LIMIT)).max(MOST_OPTIONS),
    until: z.object({ year: z.int(), month: z.int(), day: z.int() }).refine(isDate).nullable(),
  }),
  output: z.object({ pollId: z.string() }),
  unit: ({ unitId }) => unitId,
  subject: (_, { pollId }) => pollId,
  async run(context, { unitId, question, options, until }) {
    if (options.length === 1) throw new Refusal('polls-one-option');
    if (until && compareDates(until, await todayAt(context, unitId)) < 0) throw new Refusal('common-form-day');
    const row = { unitId, question, options, untilOn: until && asDay(until) };
    const pollId = await addPoll(context.tx, row, { personId: context.actor.person.id, now: context.now });
    await sendPoll(context, await thePoll(context, pollId));
    return { pollId };
  },
});

/** A member answers, or changes the answer, as long as it is open. */
export const answerPoll = operation({
  name: 'polls.answer',
  level: 'member',
  input: about.extend({ choice: z.int().min(0).max(MOST_OPTIONS) }),
  output: z.object({ isNew: z.boolean() }),
  async unit({ pollId }, context) {
    const { memberOf } = context.actor.access;
    const [poll] = await pollsOf(
      context.tx,
      memberOf.map(({ id }) => id),
      pollId,
    );
    return poll && memberOf.find(({ path }) => path.includes(poll.unitId))?.id;
  },
  async run(context, { pollId, choice }) {
    const poll = await thePoll(context, pollId);
    const isOver = poll.untilOn !== null && poll.untilOn < asDay(await todayAt(context, poll.unitId));
    if (poll.closedAt || isOver) throw new Refusal('polls-over', { question: poll.question });
    if (choice >= Math.max(2, poll.options.length)) throw new Refusal('common-choice-old');
    return { isNew: await setAnswer(context.tx, pollId, context.actor.person.id, choice, context.now) };
  },
});

/** Asks those again who have not answered, once a day at most. */
export const remindPoll = operation({
  name: 'polls.remind',
  level: 'officer',
  input: about,
  output: z.object({ people: z.int() }),
  unit: unitOfPoll,
  subject: ({ pollId }) => pollId,
  details: (_, { people }) => ({ people }),
  async run(context, { pollId }) {
    const poll = await thePoll(context, pollId);
    await requireUnit({ tx: context.tx, access: context.actor.access }, 'officer', poll.unitId);
    if (poll.closedAt) throw new Refusal('polls-over', { question: poll.question });
    if (poll.remindedAt && context.now.getTime() - poll.remindedAt.getTime() < DAY_MS)
      throw new Refusal('polls-reminded');
    const silent = (await voicesOf(context.tx, poll, [poll.unitId])).filter(({ choice }) => choice === null);
    if (silent.length > 0)
      await sendPoll(
        context,
        poll,
        silent.map(({ personId }) => personId),
      );
    await noteReminded(context.tx, pollId, context.now);
    return { people: silent.length };
  },
});

export const endPoll = operation({
  name: 'polls.close',
  level: 'officer',
  input: about,
  output: z.object({ isNew: z.boolean() }),
  unit: unitOfPoll,
  subject: ({ pollId }) => pollId,
  run: async (context, { pollId }) => ({ isNew: await closePoll(context.tx, pollId, context.now) }),
});

/** Who said what, of the members in the actor's units. */
export const pollResult = query({
  name: 'polls.result',
  level: 'officer',
  filter: about,
  async run(context, { pollId }) {
    const poll = await thePoll(context, pollId);
    const voices = await voicesOf(context.tx, poll, unitIdsOf(context, 'officer'));
    return { total: voices.length, rows: [{ poll, voices }] };
  },
});

export const pollList = query({
  name: 'polls.list',
  level: 'officer',
  filter: z.object({}),
  async run(context, _, { from, limit }) {
    const rows = await pollsOf(context.tx, unitIdsOf(context, 'officer'));
    return { total: rows.length, rows: rows.slice(from, from + limit) };
  },
});
