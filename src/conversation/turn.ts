import type { Access, Level } from '../directory/access.ts';
import type { ChatRef } from '../directory/chats.ts';
import type { AccountRef, PersonRef } from '../directory/people.ts';
import type { Incoming } from '../messaging/incoming.ts';
import type { ContentInput } from '../messaging/outgoing.ts';
import { requireUnit } from '../operations/actor.ts';
import { createOperationContext, translatorFor } from '../operations/context.ts';
import type { SendOptions } from '../outbound/outbox/outbox.ts';
import type { UnitOfWork } from '../outbound/outbox/unit-of-work.ts';

import type { Commands } from './commands.ts';
import { type AppTexts, createContext } from './context.ts';
import type { Dialogs } from './dialogs/dialog-store.ts';
import type { Shown } from './dialogs/open-choices.ts';
import type { Turn } from './feature.ts';
import { withNotice } from './notice.ts';
import type { Trace } from './untraced.ts';

/** A stored message whose turn it is. */
export interface Received {
  id: string;
  /** In its chat, as the platform has them. */
  sequence: bigint;
  /** When it was stored, UTC. */
  arrived: Date;
  /** How many the person had written in the chat in the minute before; counted as far as it matters. */
  earlier: number;
}

export interface Who {
  incoming: Incoming;
  person: PersonRef;
  account: AccountRef;
  chat: ChatRef;
  /** Which text about personal data the person was told last; 0: none. */
  noticeVersion: number;
  access: Access;
  dialogs: Dialogs;
  /** Our messages whose choices may be meant, latest first: the one that it replies to, else in a private chat the last few. */
  shown: readonly Shown[];
  /** The question of the open dialog. */
  prompt: Shown | undefined;
  /** Of which features our last messages in the chat are, latest first. */
  lastFeatures: readonly (string | null)[];
}

export interface AppContext extends AppTexts {
  commands: Commands;
}

/** @param feature whose turn it is: its answers and dialogs bear its name @param level on which: that of its dialogs */
export type TurnFor = (feature: string, level?: Level) => Turn;

/** Everything a feature needs to answer this message. */
export function createTurn(work: UnitOfWork, who: Who, around: AppContext, trace: Trace = { kept: true }): TurnFor {
  const { incoming, person, chat, access } = who;
  const speak = translatorFor(work, around, person);

  const made = new Map<string, Turn>();
  const turnFor: TurnFor = (feature, level = 'all') => {
    const key = `${feature} ${level}`;
    const turn = made.get(key) ?? makeTurn(feature, level);
    made.set(key, turn);
    return turn;
  };

  function makeTurn(feature: string, level: Level): Turn {
    // In a group the answer hangs on the message that it answers: others may have written meanwhile.
    const options: SendOptions = {
      feature,
      personId: person.id,
      replyTo: chat.kind === 'group' ? (incoming.messageId ?? null) : null,
    };
    const send = (content: ContentInput) => work.outbox.toChat(chat, content, { ...options, untraced: !trace.kept });
    const owner = around.features.find((one) => one.name === feature);
    const context = createContext(work, feature, around);
    const turn: Turn = {
      ...context,
      ...who,
      speak,
      commands: around.commands,
      // Of whom nothing stays, neither that they were told.
      reply: async (content) => send(trace.kept ? await withNotice(turn, owner, content) : content),
      show: send,
      say: (key, args, more) => turn.reply({ ...speak.text(key, args), ...more }),
      as: (other) => turnFor(other, level),
      async ask(name, data, content) {
        const promptId = await send(content);
        who.dialogs.keep({ feature, name, data, promptId, level });
      },
      async endDialog() {
        who.dialogs.drop();
      },
      untraced() {
        trace.kept = false;
      },
      operations: createOperationContext(work, { person, access, locale: speak.locale, face: 'chat' }, around, feature),
      requireUnit: (level, unitId) => requireUnit(turn, level, unitId),
    };
    return turn;
  }
  return turnFor;
}
