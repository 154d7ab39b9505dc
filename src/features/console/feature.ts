/** The way into the console from a private chat: a link for this telephone, or the six digits of the computer in the office. */

import { z } from 'zod';
import { href } from '../../console/screen.ts';
import { CODE_PAYLOAD } from '../../console/session/payload.ts';
import { endSession, forgetPerson, prove } from '../../console/session/session-store.ts';
import { confirmCode, LINK_MINUTES, openLink } from '../../console/session/ways-in-store.ts';
import { type Action, type Command, type Feature, Refusal, type Turn } from '../../conversation/feature.ts';
import { mayAnywhere } from '../../directory/access.ts';
import { audit } from '../../directory/audit.ts';

const CODE = /^\d{3} ?\d{3}$/;

const bangdieukhien: Command = {
  name: 'bangdieukhien',
  level: 'officer',
  where: 'private',
  async run(turn, rest) {
    if (CODE.test(rest)) return confirm(turn, rest.replace(' ', ''));
    const secret = await openLink(turn.tx, turn.person.id, turn.now);
    if (!secret) return void (await turn.say('console-link-too-many'));
    const base = turn.defaults.publicUrl ?? turn.defaults.localUrl ?? '';
    await turn.say('console-link', {
      link: `${base.replace(/\/$/, '')}${href(`/vao/${secret}`)}`,
      minutes: LINK_MINUTES,
    });
    if (!turn.defaults.publicUrl) await turn.say('console-link-local');
  },
};

/** Lets in whoever sits before the browser that shows this code. */
async function confirm(turn: Turn, code: string): Promise<void> {
  const by = { accountId: turn.account.id, personId: turn.person.id };
  const end = await confirmCode(turn.tx, by, code, turn.now);
  if (end === 'confirmed') await audit(turn.tx, { action: 'console.let-in', actorId: turn.person.id }, turn.now);
  await turn.say(`console-code-${end}`);
}

const id = z.uuid();

/** What is asked about a deed on the page; args: the session, the mark of the deed. */
const proof = (run: (turn: Turn, sessionId: string, mark: string) => Promise<unknown>): Action => ({
  level: 'officer',
  async run(turn, [sessionId = '', mark = '']) {
    if (turn.chat.kind === 'group' || !id.safeParse(sessionId).success) throw new Refusal('common-choice-old');
    await run(turn, sessionId, mark);
  },
});

export const consoleDoor: Feature = {
  name: 'console',
  commands: [bangdieukhien],
  actions: {
    prove: proof(async (turn, sessionId, mark) => {
      const isProved = await prove(turn.tx, turn.person.id, sessionId, mark, turn.now);
      await turn.say(isProved ? 'console-proof-done' : 'console-proof-late');
    }),
    // Somebody else sits there: that place is closed at once.
    deny: proof(async (turn, sessionId) => {
      await endSession(turn.tx, turn.person.id, sessionId, turn.now);
      await turn.say('console-proof-denied');
    }),
  },
  erase: ({ tx }, personId) => forgetPerson(tx, personId),
  async onStartPayload(turn, payload) {
    const code = payload.startsWith(CODE_PAYLOAD) ? payload.slice(CODE_PAYLOAD.length) : '';
    if (!CODE.test(code)) return false;
    if (!mayAnywhere(turn.access, 'officer')) throw new Refusal('common-refused-officer');
    await confirm(turn, code);
    return true;
  },
};
