/** What may do great harm is agreed to in the private chat: export, roles, erasure. Bound to the session and to the very deed. */

import type { Translator } from '../../i18n/translator.ts';
import type { ContentInput } from '../../messaging/outgoing.ts';
import type { ConsoleContext } from '../screen.ts';
import { hashOf } from './secrets.ts';
import { askProof, isProved } from './session-store.ts';

/** Ends the deed: it is asked about in the chat, then pressed again. */
export class ProofNeeded extends Error {
  readonly mark: string;
  /** Key of what is to be done. */
  readonly what: string;

  constructor(mark: string, what: string) {
    super('proof needed');
    this.name = 'ProofNeeded';
    this.mark = mark;
    this.what = what;
  }
}

/** @param what key of what is to be done @param given all that it is done with @throws {ProofNeeded} until it was agreed to in the chat */
export function requireProof({ session, now }: ConsoleContext, what: string, given: Record<string, string>): void {
  const mark = hashOf(JSON.stringify([what, Object.entries(given).sort()]));
  if (!isProved(session, mark, now)) throw new ProofNeeded(mark, what);
}

/** Asks in the chat. @returns false where no chat reaches them */
export async function askForProof(context: ConsoleContext, { mark, what }: ProofNeeded): Promise<boolean> {
  const { tx, session, actor, now } = context;
  await askProof(tx, session.id, mark, now);
  return context.notify(actor.person, (speak) => question(speak, session.browser, what, [session.id, mark]), {
    feature: 'console',
  });
}

function question(speak: Translator, browser: string, what: string, args: string[]): ContentInput {
  const choice = (name: string) => ({
    label: speak.label(`console-proof-${name}`),
    words: [],
    effect: { type: 'action' as const, feature: 'console', name, args },
  });
  const asked = speak.text('console-proof-ask', { what: speak.label(what), browser });
  return { ...asked, choices: [[choice('prove')], [choice('deny')]] };
}
