import { z } from 'zod';
import { changed } from '../fake/changes.ts';
import { badParameter } from './errors.ts';
import { notifyAll, notifyMessage } from './events.ts';
import { type Call, type Method, method } from './method.ts';
import { type GroupRoom, type Poll, post } from './rooms.ts';
import { groupOf } from './sending.ts';
import { type Account, idFor, nextId, type Person, type World } from './world.ts';

const createSchema = z.object({
  group_id: z.string(),
  question: z.string().min(1),
  options: z.array(z.string()).min(1),
  expired_time: z.number(),
  allow_multi_choices: z.boolean(),
  is_anonymous: z.boolean(),
});
const pollSchema = z.object({ poll_id: z.number() });
const voteSchema = z.object({ poll_id: z.number(), option_ids: z.array(z.number()) });

/** @returns every poll of this world by its number. */
function pollOf({ world, account }: Call, id: number): Poll {
  const polls = [...world.rooms.values()].flatMap((room) => (room.kind === 'group' ? room.polls : []));
  const poll = polls.find((each) => each.id === id);
  if (!poll?.room.members.has(account.person)) {
    throw badParameter(`no poll ${id}`);
  }
  return poll;
}

/** Somebody votes; what they chose before no longer counts. No event tells of it. */
export function vote(world: World, poll: Poll, by: Person, optionIds: number[]): void {
  if (poll.closed || (!poll.multiple && optionIds.length > 1)) {
    throw badParameter(poll.closed ? 'the poll is closed' : 'only one option may be chosen');
  }
  for (const option of poll.options) {
    option.voters.delete(by);
    if (optionIds.includes(option.id)) {
      option.voters.add(by);
    }
  }
  changed(world);
}

function detail(account: Account, poll: Poll) {
  return {
    creator: idFor(account, poll.creator),
    question: poll.question,
    options: options(account, poll),
    joined: poll.options.some(({ voters }) => voters.has(account.person)),
    closed: poll.closed,
    poll_id: poll.id,
    allow_multi_choices: poll.multiple,
    allow_add_new_option: false,
    is_anonymous: poll.anonymous,
    poll_type: 0,
    created_time: poll.createdAt,
    updated_time: poll.createdAt,
    expired_time: poll.expiresAt,
    is_hide_vote_preview: false,
    num_vote: new Set(poll.options.flatMap(({ voters }) => [...voters])).size,
  };
}

function options(account: Account, poll: Poll) {
  return poll.options.map(({ id, text, voters }) => ({
    content: text,
    votes: voters.size,
    voted: voters.has(account.person),
    voters: poll.anonymous ? [] : [...voters].map((person) => idFor(account, person)),
    option_id: id,
  }));
}

function create(call: Call, params: z.infer<typeof createSchema>) {
  const { world, account } = call;
  const room: GroupRoom = groupOf(call, params.group_id);
  const poll: Poll = {
    id: 40_000_000 + nextId(world),
    room,
    creator: account.person,
    question: params.question,
    options: params.options.map((text) => ({ id: 50_000_000 + nextId(world), text, voters: new Set() })),
    multiple: params.allow_multi_choices,
    anonymous: params.is_anonymous,
    closed: false,
    createdAt: world.now(),
    expiresAt: params.expired_time,
  };
  room.polls.push(poll);
  const entry = post(world, room, account.person, { type: 'poll', text: poll.question, poll });
  notifyAll(world, entry, account);
  call.afterwards(() => notifyMessage(world, account, entry));
  return detail(account, poll);
}

export const pollMethods: Method[] = [
  method('createPoll', 'group /api/poll/create', createSchema, create),
  method('getPollDetail', 'group /api/poll/detail', pollSchema, (call, { poll_id }) =>
    detail(call.account, pollOf(call, poll_id)),
  ),
  method('votePoll', 'group /api/poll/vote', voteSchema, (call, { poll_id, option_ids }) => {
    const poll = pollOf(call, poll_id);
    vote(call.world, poll, call.account.person, option_ids);
    return { options: options(call.account, poll) };
  }),
  method('lockPoll', 'group /api/poll/end', pollSchema, (call, { poll_id }) => {
    pollOf(call, poll_id).closed = true;
    return '';
  }),
];
