/**
 * Meetings in Zalo's own way: reminders and polls in groups, and what people answer to them. Who accepts or refuses a
 * reminder while we listen is told; of votes, and of what was answered while nobody listened, Zalo tells only how it
 * stands: that is asked for now and then, and what differs from the last time is an answer.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Incoming } from '../../../messaging/incoming.ts';
import type { Card } from '../../../messaging/outgoing.ts';
import type { Clock } from '../../../runtime/clock.ts';
import type { Logger } from '../../../runtime/logger.ts';
import { reminderAnswerSchema } from '../inbound/event-schema.ts';
import { cardAnswer } from '../inbound/parse-event.ts';
import { threadType } from '../limits/people.ts';
import type { Line } from '../session/connection.ts';
import type { ZaloSettings } from '../session/settings.ts';
import type { CardAnswer, CardStore, StoredCard } from './card-store.ts';
import { codes, describeError, zaloCode } from './classify-error.ts';

export interface Cards {
  /** @returns its id, which the answers to it name @throws what zca-js throws */
  put(line: Line, group: string, card: Card): Promise<string>;
  /** Another title or time for a reminder. @throws what zca-js throws */
  change(line: Line, group: string, id: string, card: Extract<Card, { type: 'event' }>): Promise<void>;
  /** Removes a reminder, closes a poll. @throws what zca-js throws */
  takeAway(line: Line, group: string, id: string): Promise<void>;
  /** Somebody accepted or refused a reminder, ours or another's. */
  take(act: string, data: unknown, line: Line): Promise<void>;
  /** A line is up: all that stands is looked at anew, in `lookAround`. */
  isBack(): void;
  /** Looks at what may have been answered without our being told. Never throws. */
  lookAround(line: Line): Promise<void>;
  /** Resolves when nothing is being looked at any more. */
  stop(): Promise<void>;
}

/** Zalo's words for what happens to a reminder. */
const acts: Readonly<Record<string, CardAnswer>> = { accept_remind: 'yes', reject_remind: 'no' };
export const isReminderAct = (act: string) => act in acts;

/** Is it the id of a reminder or poll, not of a message? */
export const isCard = (id: string) => /^(?:reminder|poll):/.test(id);

export function createCards(parts: {
  botAccount: string;
  store: CardStore;
  settings: ZaloSettings;
  clock: Clock;
  log: Logger;
  /** @returns false where it could not be stored before we were stopped */
  receive: (incoming: Incoming) => Promise<boolean>;
}): Cards {
  const { store, settings, clock, log } = parts;
  const stopping = new AbortController();
  /** When each was looked at last, by the monotonic clock. */
  const lookedAt = new Map<string, number>();
  let chain: Promise<unknown> = Promise.resolve();
  let looking: Promise<void> | undefined;

  /** What is known of the answers is read, compared and written: one at a time. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = chain.then(work);
    chain = Promise.allSettled([done]);
    return done;
  }

  /**
   * Hands on what was answered just now; of how it stands as a `whole`, only what differs from before, as an older answer
   * must not undo what the person said since in words. Who is missing in it has taken the answer back.
   */
  async function takeIn(card: StoredCard, found: Map<string, CardAnswer>, whole: boolean, line: Line, at: number) {
    const fresh = [...found].filter(([uid, answer]) => uid !== line.uid && !(whole && card.answers[uid] === answer));
    const answers = { ...(whole ? {} : card.answers), ...Object.fromEntries(found) };
    if (fresh.length === 0 && Object.keys(answers).length === Object.keys(card.answers).length) return;
    const me = { botAccount: parts.botAccount, uid: line.uid };
    const round = card.round + 1;
    for (const [uid, answer] of fresh) {
      // The same again after a crash has the same id, and is dropped.
      if (!(await parts.receive(cardAnswer({ ...card, uid, answer, at, round }, me)))) return;
    }
    await store.saveAnswers(card.id, answers, round);
  }

  async function look(id: string, line: Line): Promise<void> {
    const card = await store.find(id);
    if (!card || stopping.signal.aborted) return;
    lookedAt.set(id, performance.now());
    try {
      await takeIn(card, await answersOf(card, line), true, line, clock.now().getTime());
    } catch (error) {
      log.warn({ reason: describeError(error) }, 'zalo: the answers to a reminder or poll were not told');
      // Gone: somebody in the group has removed it.
      if (zaloCode(error) === codes.badParameter) await store.drop(id);
    }
  }

  async function lookAtAll(line: Line): Promise<void> {
    const before = performance.now() - settings.answersMs;
    for (const { id, options } of await store.open()) {
      const at = lookedAt.get(id);
      if (at !== undefined && (options === null || at > before)) continue;
      if (stopping.signal.aborted) return;
      await inTurn(() => look(id, line));
      // As a person would, not all in the same moment.
      await sleep(settings.gapMs.least, undefined, { signal: stopping.signal }).catch((error) => {
        if (!stopping.signal.aborted) throw error;
      });
    }
  }

  return {
    async put({ api }, group, card) {
      const stored =
        card.type === 'event'
          ? { ...idOf(await api.createReminder(remindOf(card), group, threadType('group'))), until: new Date(card.at) }
          : { ...idsOf(await api.createPoll(pollOf(card), group), card), until: new Date(card.until) };
      await store.add({ ...stored, group });
      lookedAt.set(stored.id, performance.now());
      return stored.id;
    },
    async change({ api }, group, id, card) {
      await api.editReminder({ ...remindOf(card), topicId: bare(id) }, group, threadType('group'));
      await store.saveUntil(id, new Date(card.at));
    },
    async takeAway({ api }, group, id) {
      if (id.startsWith('poll:')) await api.lockPoll(Number(bare(id)));
      else await api.removeReminder(bare(id), group, threadType('group'));
      await store.drop(id);
    },
    async take(act, data, line) {
      const answer = acts[act];
      if (!answer) return;
      const { topicId, updateMembers, time } = reminderAnswerSchema.parse(data);
      await inTurn(async () => {
        const card = await store.find(`reminder:${topicId}`);
        const found = new Map(updateMembers.map((uid) => [uid, answer]));
        if (card) await takeIn(card, found, false, line, Number(time) || clock.now().getTime());
      });
    },
    isBack: () => lookedAt.clear(),
    lookAround(line) {
      looking ??= lookAtAll(line)
        .catch((error) => log.warn({ reason: describeError(error) }, 'zalo: reminders and polls were not looked at'))
        .finally(() => {
          looking = undefined;
        });
      return looking;
    },
    async stop() {
      stopping.abort();
      await looking;
      await chain;
    },
  };
}

async function answersOf({ id, options }: StoredCard, { api }: Line): Promise<Map<string, CardAnswer>> {
  if (options === null) {
    const { acceptMember, rejectMember } = await api.getReminderResponses(bare(id));
    return answersFrom(acceptMember, rejectMember);
  }
  const poll = await api.getPollDetail(Number(bare(id)));
  const voters = (option: number) => poll.options.find(({ option_id }) => option_id === option)?.voters ?? [];
  return answersFrom(voters(options.yes), voters(options.no));
}

function answersFrom(yes: readonly string[], no: readonly string[]): Map<string, CardAnswer> {
  return new Map([
    ...yes.map((uid) => [String(uid), 'yes'] as const),
    ...no.map((uid) => [String(uid), 'no'] as const),
  ]);
}

const bare = (id: string) => id.slice(id.indexOf(':') + 1);

const remindOf = ({ title, at }: Extract<Card, { type: 'event' }>) => ({ title, startTime: Date.parse(at) });

const pollOf = ({ question, yes, no, until }: Extract<Card, { type: 'poll' }>) => ({
  question,
  options: [yes, no],
  expiredTime: Date.parse(until),
});

function idOf(answer: object): { id: string; options: null } {
  if (!('id' in answer) || !answer.id) throw new Error('a reminder without an id');
  return { id: `reminder:${answer.id}`, options: null };
}

function idsOf(
  answer: { poll_id: number; options: { content: string; option_id: number }[] },
  card: { yes: string; no: string },
) {
  const numberOf = (words: string) => answer.options.find(({ content }) => content === words)?.option_id;
  const [yes, no] = [numberOf(card.yes), numberOf(card.no)];
  if (yes === undefined || no === undefined) throw new Error('a poll without its options');
  return { id: `poll:${answer.poll_id}`, options: { yes, no } };
}
