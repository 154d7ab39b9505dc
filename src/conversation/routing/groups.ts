/** What is said in a group, and which of our accounts there answers. */
import { olderTwins } from '../../directory/chats.ts';
import type { UnitOfWork } from '../../outbound/outbox/unit-of-work.ts';
import type { Who } from '../turn.ts';
import type { Passage } from './passage.ts';
import { decisionOn } from './understood.ts';

/** A command in a group names none of us: where several of our accounts hear it, one answers, as long as it works. */
export async function leftToTwin({ tx, outbox }: UnitOfWork, chat: Who['chat']): Promise<boolean> {
  if (chat.kind !== 'group') return false;
  for (const twin of await olderTwins(tx, chat.id)) {
    const adapter = outbox.channels.of(twin);
    if (adapter && !(await adapter.stoppedSince?.())) return true;
  }
  return false;
}

/** Said in a group, and not to us. Nobody listens where no officer has bound the group. */
export async function overheard(passage: Passage): Promise<string | null | undefined> {
  const { router, turnFor, work, who } = passage;
  if (who.chat.kind !== 'group' || who.incoming.addressed !== 'none') return undefined;
  if (who.chat.unitId === null || (await leftToTwin(work, who.chat))) return null;
  const decision = decisionOn(passage, []);
  for (const feature of router.features)
    if (await feature.onAnyMessage?.(turnFor(feature.name), decision)) return feature.name;
  return null;
}
