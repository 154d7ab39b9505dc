import { loadAccess } from '../directory/access.ts';
import type { ChatRef } from '../directory/chats.ts';
import type { AccountRef, PersonRef } from '../directory/people.ts';
import { asLocale, type I18n } from '../i18n/i18n.ts';
import type { Incoming } from '../messaging/incoming.ts';
import type { SendOptions } from '../outbound/outbox.ts';
import type { Work } from '../outbound/work.ts';
import { requireUnit } from './access.ts';
import type { Commands } from './commands.ts';
import { createContext, createSpeaker, type Defaults } from './context.ts';
import { dropDialog, keepDialog } from './dialog-store.ts';
import type { Turn } from './feature.ts';

export interface Who {
  incoming: Incoming;
  person: PersonRef;
  account: AccountRef;
  chat: ChatRef;
}

export interface Surroundings {
  i18n: I18n;
  defaults: Defaults;
  commands: Commands;
}

/** Everything a feature needs to answer this message. @param feature whose turn it is: its answers and dialogs bear its name */
export async function createTurn(work: Work, who: Who, around: Surroundings): Promise<(feature: string) => Turn> {
  const { incoming, person, account, chat } = who;
  const access = await loadAccess(work.tx, person.id);
  const speak = createSpeaker(around.i18n, asLocale(person.locale, around.defaults.locale));
  const place = { chatId: chat.id, accountId: account.id };

  return (feature) => {
    // In a group the answer hangs on the message that it answers: others may have written meanwhile.
    const options: SendOptions = {
      feature,
      personId: person.id,
      replyTo: chat.kind === 'group' ? (incoming.messageId ?? null) : null,
    };
    const turn: Turn = {
      ...createContext(work, feature, around.i18n, around.defaults),
      ...who,
      access,
      speak,
      commands: around.commands,
      reply: (content) => work.outbox.toChat(chat.id, content, options),
      say: (key, args, more) => turn.reply({ ...speak.text(key, args), ...more }),
      async ask(name, data, content) {
        const promptId = await turn.reply(content);
        await keepDialog(work.tx, place, { feature, name, data, promptId }, work.now);
      },
      async endDialog() {
        await dropDialog(work.tx, place);
      },
      requireUnit: (level, unitId) => requireUnit(turn, level, unitId),
    };
    return turn;
  };
}
