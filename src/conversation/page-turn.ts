/** A turn without a chat, for a form that is filled in on a page: what would be said in the chat is collected, nothing is asked. */
import { loadAccess } from '../directory/access.ts';
import { findPerson } from '../directory/people.ts';
import type { Incoming } from '../messaging/incoming.ts';
import type { ContentInput } from '../messaging/outgoing.ts';
import { type OperationContext, requireUnit } from '../operations/actor.ts';
import { createOperationContext, translatorFor } from '../operations/context.ts';
import type { UnitOfWork } from '../outbound/outbox/unit-of-work.ts';
import { createContext } from './context.ts';
import type { Turn } from './feature.ts';
import type { AppContext } from './turn.ts';

/** Where nobody writes: no row has such an id. */
const NOWHERE = '';
const nowhere = { channel: 'playground', botAccount: NOWHERE, externalId: NOWHERE } as const;

/** @param feature whose form it is @returns the turn, and what was said in it so far */
export function createPageTurn(
  operations: OperationContext,
  feature: string,
  around: AppContext,
): { turn: Turn; said: ContentInput[] } {
  const said: ContentInput[] = [];
  return { turn: turnOf(operations, feature, around, said), said };
}

/** What is there for somebody, asked when they have written nothing. @returns undefined where there is no such person */
export async function turnWithoutChat(
  work: UnitOfWork,
  personId: string,
  feature: string,
  around: AppContext,
): Promise<Turn | undefined> {
  const person = await findPerson(work.tx, personId);
  if (!person) return undefined;
  const access = await loadAccess(work.tx, personId, work.now);
  const { locale } = translatorFor(work, around, person);
  const operations = createOperationContext(work, { person, access, locale, face: 'chat' }, around, feature);
  return turnOf(operations, feature, around, []);
}

function turnOf(operations: OperationContext, feature: string, around: AppContext, said: ContentInput[]): Turn {
  const { person, access } = operations.actor;
  const speak = translatorFor(operations, around, person);
  const say = async (content: ContentInput) => {
    said.push(content);
    return NOWHERE;
  };
  const incoming: Incoming = {
    ...nowhere,
    updateId: NOWHERE,
    sequence: 0n,
    chat: { externalId: NOWHERE, kind: 'private' },
    from: { externalId: NOWHERE, name: person.fullName },
    at: operations.now,
    text: '',
    attachments: [],
    addressed: 'private',
    forwarded: false,
    edited: false,
  };
  return {
    ...createContext(operations, feature, around),
    incoming,
    person,
    access,
    account: { ...nowhere, id: NOWHERE, name: person.fullName, personId: person.id },
    chat: {
      ...nowhere,
      id: NOWHERE,
      kind: 'private',
      title: null,
      unitId: null,
      accountId: null,
      closedAt: null,
      topic: null,
    },
    noticeVersion: Number.MAX_SAFE_INTEGER,
    dialogs: { in: () => null, keep: () => undefined, drop: () => false, move: () => undefined },
    lastFeatures: [],
    speak,
    commands: around.commands,
    as: (other) => turnOf(createOperationContext(operations, operations.actor, around, other), other, around, said),
    say: (key, args, more) => say({ ...speak.text(key, args), ...more }),
    reply: say,
    show: say,
    ask: async (_, __, content) => void (await say(content)),
    endDialog: async () => undefined,
    untraced: () => undefined,
    operations,
    requireUnit: (level, unitId) => requireUnit({ tx: operations.tx, access }, level, unitId),
  };
}
