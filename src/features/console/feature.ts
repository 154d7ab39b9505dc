/** The way into the console from a private chat: a link for this telephone, or the six digits of the computer in the office. */

import { href } from '../../console/screen.ts';
import { CODE_PAYLOAD } from '../../console/session/payload.ts';
import { forgetPerson } from '../../console/session/session-store.ts';
import { confirmCode, LINK_MINUTES, openLink } from '../../console/session/ways-in-store.ts';
import { type Command, type Feature, Refusal, type Turn } from '../../conversation/feature.ts';
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

export const consoleDoor: Feature = {
  name: 'console',
  commands: [bangdieukhien],
  erase: ({ tx }, personId) => forgetPerson(tx, personId),
  async onStartPayload(turn, payload) {
    const code = payload.startsWith(CODE_PAYLOAD) ? payload.slice(CODE_PAYLOAD.length) : '';
    if (!CODE.test(code)) return false;
    if (!mayAnywhere(turn.access, 'officer')) throw new Refusal('common-refused-officer');
    await confirm(turn, code);
    return true;
  },
};
