/** Takes in what the socket tells: each once, a chat's in their order, and only what is stored counts as taken. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { z } from 'zod';
import type { Receive } from '../../../messaging/channel.ts';
import type { ChatKind, Incoming } from '../../../messaging/incoming.ts';
import type { Clock } from '../../../runtime/clock.ts';
import type { Logger } from '../../../runtime/logger.ts';
import type { People } from '../limits/people.ts';
import { isReminderAct } from '../outbound/cards.ts';
import { describeError } from '../outbound/classify-error.ts';
import { createMarks } from '../outbound/marks.ts';
import type { Line } from '../session/connection.ts';
import type { ZaloStore } from '../store.ts';
import { createCatchUp } from './catch-up.ts';
import type { Echoes } from './echoes.ts';
import {
  controlSchema,
  eventSchema,
  groupActSchema,
  messageSchema,
  reactionSchema,
  undoneSchema,
  undoSchema,
  type ZaloMessage,
} from './event-schema.ts';
import type { Frame } from './frames.ts';
import { isOwn, type Me, parseGroupAct, parseMessage, parseReaction, parseUndo } from './parse-event.ts';
import { createReorder } from './reorder.ts';

export interface Intake {
  onFrame(frame: Frame, line: Line): void;
  /** A line is about to open. */
  prepare(): void;
  /** It is up: what was missed is asked for. */
  catchUp(line: Line): void;
  /** Something that did not come as a message of its own. */
  add(incoming: Incoming): void;
  /** The same at once. @returns false where it could not be stored before we were stopped */
  store(incoming: Incoming): Promise<boolean>;
  /** The message itself, for quoting it; while it is remembered. */
  recent(messageId: string): ZaloMessage | undefined;
  /** No more frames come: resolves when all is stored that can be, and it is noted how far. */
  settle(): Promise<void>;
}

interface Item {
  incoming: Incoming;
  /** Where it counts for the marks. */
  message?: { kind: ChatKind; id: string };
}

const remembered = 1000;
const marksMs = 1000;
const longestRetryMs = 30_000;

export function createIntake(parts: {
  botAccount: string;
  receive: Receive;
  start: { lastPrivateId: string | null; lastGroupId: string | null };
  store: ZaloStore;
  people: People;
  echoes: Echoes;
  reorderMs: number;
  retryMs: number;
  clock: Clock;
  log: Logger;
  line: () => Line | undefined;
  onFriendAct: (act: string, data: unknown, line: Line) => Promise<void>;
  onReminderAct: (act: string, data: unknown, line: Line) => Promise<void>;
}): Intake {
  const { botAccount, store, people, echoes, log } = parts;
  const { lastPrivateId, lastGroupId } = parts.start;
  const marks = createMarks({ private: lastPrivateId ?? undefined, group: lastGroupId ?? undefined });
  const catchUp = createCatchUp(marks);
  const recent = new Map<string, ZaloMessage>();
  const chains = new Map<string, Promise<unknown>>();
  const reactions = new Set<string>();
  const working = new Set<Promise<void>>();
  const stopping = new AbortController();
  let saved = '';
  let marksTimer: NodeJS.Timeout | undefined;

  const reorder = createReorder<Item>(parts.reorderMs, (chat, item) => {
    const chain = (chains.get(chat) ?? Promise.resolve()).then(() => storeItem(item));
    chains.set(chat, chain);
    chain.finally(() => {
      if (chains.get(chat) === chain) chains.delete(chat);
    });
  });

  /** @returns false where it could not be stored before we were stopped */
  async function storeItem({ incoming, message }: Item): Promise<boolean> {
    for (let failures = 0; ; failures += 1) {
      try {
        await parts.receive(await named(incoming));
        if (message) marks.done(message.kind, message.id);
        marksTimer ??= setTimeout(saveMarks, marksMs);
        return true;
      } catch (error) {
        // Never the error itself: the database's errors quote what was to be stored.
        if (failures === 0)
          log.error({ reason: (error as Error).name }, 'zalo: a message could not be stored, trying again');
        if (stopping.signal.aborted) return false;
        await sleep(Math.min(parts.retryMs * 2 ** failures, longestRetryMs), undefined, { signal: stopping.signal })
          // Woken by the stop: one last try.
          .catch((reason) => log.debug({ reason: reason.name }, 'zalo: stopping'));
      }
    }
  }

  /** Zalo leaves names out here and there. */
  async function named(incoming: Incoming): Promise<Incoming> {
    const { chat, from } = incoming;
    const name = from.name || (await people.nameOf(parts.line(), from.externalId));
    const title =
      chat.kind === 'group' ? (chat.title ?? (await people.titleOf(parts.line(), chat.externalId))) : undefined;
    return { ...incoming, from: { ...from, name }, chat: title === undefined ? chat : { ...chat, title } };
  }

  async function saveMarks(): Promise<void> {
    clearTimeout(marksTimer);
    marksTimer = undefined;
    const reached = (kind: ChatKind) => (catchUp.busy(kind) ? undefined : marks.reached(kind));
    const now = { lastPrivateId: reached('private'), lastGroupId: reached('group') };
    if (JSON.stringify(now) === saved) return;
    saved = JSON.stringify(now);
    await store.saveMarks(now).catch((error) => log.warn({ reason: describeError(error) }, 'zalo: marks not stored'));
  }

  function add(incoming: Incoming, message?: Item['message']): void {
    reorder.add(`${incoming.chat.kind}:${incoming.chat.externalId}`, Number(incoming.sequence), { incoming, message });
  }

  function takeMessage(raw: unknown, kind: ChatKind, me: Me): void {
    if (undoSchema.safeParse(raw).success) {
      const undone = undoneSchema.safeParse(raw);
      const event = undone.success ? parseUndo(undone.data, kind, me) : undefined;
      if (event) add(event);
      return;
    }
    const message = understood(messageSchema, raw);
    if (!message) return;
    if (!marks.take(kind, message.msgId)) return;
    if (isOwn(message, me)) echoes.note(message, kind);
    else people.noteName(message.uidFrom, message.dName);
    recent.set(message.msgId, message);
    const [oldest] = recent.keys();
    if (recent.size > remembered && oldest !== undefined) recent.delete(oldest);
    const incoming = parseMessage(message, kind, me);
    if (incoming) add(incoming, { kind, id: message.msgId });
    else marks.done(kind, message.msgId);
  }

  function takeControl(raw: unknown, line: Line, me: Me): void {
    const control = understood(controlSchema, raw)?.content;
    if (control?.act_type === 'group' && isReminderAct(control.act)) {
      follow(parts.onReminderAct(control.act, control.data, line), 'about a reminder');
    } else if (control?.act_type === 'group') {
      const data = groupActSchema.safeParse(control.data);
      // Others are about pins and notices, of many shapes.
      if (data.success) for (const one of parseGroupAct(control.act, data.data, me, parts.clock.now())) add(one);
    } else if (control?.act_type === 'fr') {
      follow(parts.onFriendAct(control.act, control.data, line), 'about friends');
    }
  }

  /** Old reactions are told at each reconnect; the database knows those before this process. */
  function isNew(reactionId: string): boolean {
    if (reactions.has(reactionId)) return false;
    reactions.add(reactionId);
    const [oldest] = reactions;
    if (reactions.size > remembered && oldest !== undefined) reactions.delete(oldest);
    return true;
  }

  function follow(doing: Promise<void>, about: string): void {
    const work = doing
      .catch((error) => log.error({ reason: describeError(error) }, `zalo: an event ${about} was left out`))
      .finally(() => working.delete(work));
    working.add(work);
  }

  /** One that is not as it should be is left out, and nothing else with it. */
  function understood<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> | undefined {
    const parsed = schema.safeParse(raw);
    if (parsed.success) return parsed.data;
    const fields = parsed.error.issues.map((issue) => issue.path.join('.'));
    log.error({ fields }, 'zalo: an event that is not as zca-js describes it was left out');
    return undefined;
  }

  function takeOld(kind: ChatKind, raws: unknown[], line: Line, me: Me): void {
    const messages = raws.flatMap((raw) => {
      const id = messageSchema.shape.msgId.safeParse((raw as { msgId?: unknown } | null)?.msgId);
      return id.success ? [{ id: id.data, raw }] : [];
    });
    const ids = messages.map(({ id }) => id);
    const wanted = catchUp.page(kind, ids, line);
    for (const { id, raw } of messages) if (wanted.has(id)) takeMessage(raw, kind, me);
    marksTimer ??= setTimeout(saveMarks, marksMs);
  }

  return {
    onFrame({ cmd, data }, line) {
      const event = eventSchema.safeParse(data);
      if (!event.success) return;
      const { msgs, groupMsgs, reacts, reactGroups, controls } = event.data;
      const me = { botAccount, uid: line.uid };
      if (cmd === 510) takeOld('private', msgs, line, me);
      else if (cmd === 511) takeOld('group', groupMsgs, line, me);
      else {
        // Whatever the number: 501 and 521, and 551, which zca-js does not know; users report more of them.
        for (const raw of msgs) takeMessage(raw, 'private', me);
        for (const raw of groupMsgs) takeMessage(raw, 'group', me);
      }
      for (const [raws, kind] of [[reacts, 'private'] as const, [reactGroups, 'group'] as const]) {
        for (const raw of raws) {
          const reaction = understood(reactionSchema, raw);
          const incoming = reaction && parseReaction(reaction, kind, me);
          if (incoming && isNew(incoming.updateId)) add(incoming);
        }
      }
      for (const raw of controls) takeControl(raw, line, me);
    },
    prepare: catchUp.prepare,
    catchUp: catchUp.ask,
    add,
    store: (incoming) => storeItem({ incoming }),
    recent: (messageId) => recent.get(messageId),
    async settle() {
      reorder.flush();
      await Promise.all(working);
      stopping.abort();
      reorder.flush();
      await Promise.all(chains.values());
      await saveMarks();
    },
  };
}
