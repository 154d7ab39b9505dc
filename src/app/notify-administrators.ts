/** An account of ours does nothing more: those who run the house are told in a chat of another one. */

import type { AccountStopped } from '../channels/zalo/adapter.ts';
import { privateChatOf } from '../directory/chats.ts';
import { officersFor } from '../directory/people.ts';
import { rootUnit } from '../directory/units.ts';
import { asLocale } from '../i18n/i18n.ts';
import type { App } from './build-app.ts';

/** @returns once it is queued; whoever has no other chat reads it in the log and on the health page */
export async function notifyAdministrators(app: App, { account, state }: AccountStopped): Promise<void> {
  const { i18n, defaults, channels } = app;
  const others = channels.all().filter((one) => one.channel !== 'zalo' || one.botAccount !== account);
  await app.inTransaction(async ({ tx, outbox, now }) => {
    const root = await rootUnit(tx, i18n.label(defaults.locale, 'members-root-unit'));
    for (const person of await officersFor(tx, root, now)) {
      const chat = await privateChatOf(tx, person.id, others);
      if (!chat) continue;
      const text = i18n.text(asLocale(person.locale, defaults.locale), `common-zalo-${state}`, { account });
      await outbox.toChat(chat.id, text, { feature: 'conversation', lane: 'alert', personId: person.id });
    }
  });
}
