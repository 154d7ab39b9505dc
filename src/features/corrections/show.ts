/** What waits: for the officer who agrees, and for the member who asked. */
import { action } from '../../conversation/dialogs/choices.ts';
import { type Action, Refusal, type Turn, type Waiting } from '../../conversation/feature.ts';
import { audit } from '../../directory/audit.ts';
import { unitIdsOf } from '../../operations/actor.ts';
import { agreeCorrection, refuseCorrection, withdrawCorrection } from './operations.ts';
import { type Correction, correctionsFor, type Viewer } from './store.ts';
import { correctionText, openChoice } from './told.ts';

const officer = (turn: Turn): Viewer => ({ unitIds: unitIdsOf(turn.operations, 'officer') });
const member = (turn: Turn): Viewer => ({ personId: turn.person.id });

function waiting(viewer: (turn: Turn) => Viewer): Waiting {
  return {
    async list(turn, most) {
      const { all, some } = await correctionsFor(turn, viewer(turn), { state: 'open' }, most);
      const items = [];
      for (const one of some) {
        const args = { ...(await correctionText(turn.tx, one)), number: String(one.number) };
        items.push({
          number: String(one.number),
          line: turn.speak.text('corrections-line', args),
          choice: openChoice(turn.speak, one.id),
          open: true,
          since: one.createdAt,
        });
      }
      return { all, some: items };
    },
    async show(turn, which) {
      const number = /^\d{1,9}$/u.test(which) ? Number(which) : undefined;
      if (number === undefined) return false;
      const [found] = (await correctionsFor(turn, viewer(turn), { number }, 1)).some;
      if (found) await card(turn, found);
      return found !== undefined;
    },
  };
}

export const inbox = waiting(officer);
export const mine = waiting(member);

async function card(turn: Turn, one: Correction): Promise<void> {
  const { speak } = turn;
  const isMine = one.personId === turn.person.id;
  if (!isMine) {
    const note = {
      action: 'person.viewed',
      actorId: turn.person.id,
      unitId: one.unitId,
      subjectId: one.personId,
    } as const;
    await audit(turn.tx, note, turn.now);
  }
  const press = (name: string) => action(speak.label(`corrections-choice-${name}`), 'corrections', name, [one.id]);
  const steps = isMine ? [[press('withdraw')]] : [[press('agree'), press('refuse')]];
  const args = { ...(await correctionText(turn.tx, one)), number: String(one.number), state: one.state };
  await turn.say('corrections-card', args, { choices: one.state === 'open' ? steps : [] });
}

const inPrivate = (level: Action['level'], run: (turn: Turn, id: string) => Promise<unknown>): Action => ({
  level,
  async run(turn, [id = '']) {
    if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
    await run(turn, id);
  },
});

const decide = (step: typeof agreeCorrection, key: string) =>
  inPrivate('officer', async (turn, id) => {
    const { number, reached } = await step.do(turn.operations, { correctionId: id });
    await turn.say(key, { number: String(number), told: reached ? 'yes' : 'no' });
  });

export const showActions: Readonly<Record<string, Action>> = {
  open: inPrivate('member', async (turn, id) => {
    const [seen] = (await correctionsFor(turn, officer(turn), { id }, 1)).some;
    const [own] = seen ? [seen] : (await correctionsFor(turn, member(turn), { id }, 1)).some;
    if (!own) throw new Refusal('common-refused-unit');
    await card(turn, own);
  }),
  agree: decide(agreeCorrection, 'corrections-agreed'),
  refuse: decide(refuseCorrection, 'corrections-refused'),
  withdraw: inPrivate('member', async (turn, id) => {
    const { number } = await withdrawCorrection.do(turn.operations, { correctionId: id });
    await turn.say('corrections-withdrawn', { number: String(number) });
  }),
};
