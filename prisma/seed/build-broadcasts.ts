import { v7 as uuidv7 } from 'uuid';
import { type Content, type ContentInput, contentSchema } from '../../src/messaging/outgoing.ts';
import { choiceToken } from '../../src/outbound/outbox/fit-channel.ts';
import type { Prisma } from '../../src/runtime/database/database.ts';
import { addDays, toInstant, toLocal } from '../../src/text/calendar.ts';
import { announcements, type DemoAnnouncement, heading, readLabel, readWords, sourceLine } from './announcements.ts';
import { address, type Demo, type DemoPerson } from './build-demo.ts';

export interface BroadcastRows {
  broadcast: Prisma.BroadcastCreateManyInput[];
  announcement: Prisma.AnnouncementCreateManyInput[];
  message: Prisma.MessageCreateManyInput[];
  delivery: Prisma.DeliveryCreateManyInput[];
  playgroundMessage: Prisma.PlaygroundMessageCreateManyInput[];
  /** Ids of the chats that got something, with when it was last. */
  reached: Map<string, Date>;
}

/**
 * The announcements that have gone out: who was reached how is decided as `startBroadcast` does (a bound group covers
 * those seen in it, the others get it privately), and what was sent stands on the telephones.
 * @param firstId the first of the ids of the playground's messages that are free
 */
export function buildBroadcasts(demo: Demo, now: Date, zone: string, firstId: bigint): BroadcastRows {
  const rows: BroadcastRows = {
    broadcast: [],
    announcement: [],
    message: [],
    delivery: [],
    playgroundMessage: [],
    reached: new Map(),
  };
  const pathOf = new Map([...demo.units.values()].map((unit) => [unit.id, unit.path]));
  const ownerOf = new Map(demo.people.map((person) => [person.chatId, person]));
  let nextId = firstId;
  for (const announcement of announcements) {
    const ids = { announcement: uuidv7(), broadcast: uuidv7() };
    const at = toInstant({ ...addDays(toLocal(now, zone), -announcement.daysAgo), hour: 8, minute: 15 }, zone);
    const unit = demo.units.get(announcement.unit)!;
    const by = demo.people.find((person) => person.externalId === announcement.by)!;
    const { kind, text, source } = announcement;
    rows.broadcast.push({
      id: ids.broadcast,
      feature: 'announcements',
      subjectId: ids.announcement,
      lane: kind === 'alert' ? 'alert' : 'broadcast',
      createdById: by.id,
      createdAt: at,
    });
    rows.announcement.push({
      id: ids.announcement,
      kind,
      text,
      source,
      unitIds: [unit.id],
      broadcastId: ids.broadcast,
      createdById: by.id,
      createdAt: at,
    });
    const audience = demo.people.filter((person) => person.unitId && pathOf.get(person.unitId)!.includes(unit.id));
    const routes = new Map(audience.map((person) => [person, routeTo(person, kind)]));
    const content = contentOf(announcement, ids.announcement);
    const messageOf = new Map<string, string>();
    const bound = demo.rows.chat.filter((chat) => chat.unitId && pathOf.get(chat.unitId)!.includes(unit.id));
    for (const chatId of new Set([...bound.map((chat) => chat.id!), ...routes.values()])) {
      if (chatId === null) continue;
      const id = uuidv7();
      const sentAt = new Date(at.getTime() + 40 * messageOf.size);
      messageOf.set(chatId, id);
      rows.reached.set(chatId, sentAt);
      rows.message.push({
        id,
        direction: 'out',
        ...address,
        chatId,
        personId: ownerOf.get(chatId)?.id ?? null,
        externalId: String(nextId),
        content,
        hasChoices: true,
        feature: 'announcements',
        state: 'sent',
        lane: kind === 'alert' ? 'alert' : 'broadcast',
        broadcastId: ids.broadcast,
        attempts: 1,
        at,
        claimedAt: sentAt,
        settledAt: sentAt,
      });
      rows.playgroundMessage.push({
        id: nextId++,
        chat: demo.chats.get(chatId)!,
        content: { ...content, type: 'message', choices: [[{ label: readLabel, token: choiceToken(id, 0) }]] },
        at: sentAt,
      });
    }
    const readers = readersAmong(demo, routes, Math.round(announcement.read * audience.length));
    for (const [person, chatId] of routes) {
      // Most read it on the same day; all of them before now.
      const after = Math.floor(demo.random.next() ** 3 * Math.min(now.getTime() - at.getTime(), 36 * 3_600_000));
      rows.delivery.push({
        broadcastId: ids.broadcast,
        personId: person.id,
        unitId: person.unitId!,
        chatId,
        messageId: chatId && messageOf.get(chatId)!,
        unreachable: chatId ? null : person.chatId ? 'muted' : 'no-account',
        readAt: readers.has(person) ? new Date(at.getTime() + after) : null,
      });
    }
  }
  return rows;
}

function routeTo(person: DemoPerson, kind: DemoAnnouncement['kind']): string | null {
  if (person.groupChatId) return person.groupChatId;
  return person.mutedAt && kind !== 'alert' ? null : person.chatId;
}

/** So many of those whom it reached, officers first. */
function readersAmong(demo: Demo, routes: Map<DemoPerson, string | null>, count: number): Set<DemoPerson> {
  const reached = demo.random.shuffled([...routes].filter(([, chatId]) => chatId !== null).map(([person]) => person));
  return new Set(reached.sort((a, b) => Number(b.isOfficer) - Number(a.isOfficer)).slice(0, count));
}

function contentOf({ kind, text, source, unit }: DemoAnnouncement, announcementId: string): Content {
  const content: ContentInput = {
    text: [`${heading[kind]}\n${unit}`, text, ...(source ? [sourceLine(source)] : [])].join('\n\n'),
    entities: [{ type: 'bold', offset: 0, length: heading[kind].length }],
    choices: [
      [
        {
          label: readLabel,
          words: readWords,
          effect: { type: 'action', feature: 'announcements', name: 'read', args: [announcementId] },
        },
      ],
    ],
  };
  return contentSchema.parse(content);
}
