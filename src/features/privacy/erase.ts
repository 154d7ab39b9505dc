/** `/xoadulieu`: a typed word, then a button, then a day to change one's mind. */

import { z } from 'zod';
import { action, answer, no } from '../../conversation/dialogs/choices.ts';
import {
  type Action,
  type Dialog,
  dialog,
  type FeatureContext,
  Refusal,
  type Translator,
  type Turn,
} from '../../conversation/feature.ts';
import { matchWord } from '../../conversation/match-words.ts';
import { noteWithdrawn } from '../../directory/settings/consent.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import { formatDateTime } from '../../text/format-time.ts';
import { askErasure, dropErasure, erasureOf, onlyAdministratorOf } from './store.ts';

/** Long enough for a grandchild to ask what was pressed, short against the law's terms for answering (Law 91/2025/QH15). */
const MIND_MS = 24 * 3600_000;
const MOST_SHOWN = 10;

/** What must be settled before this person can go, in words; undefined: nothing. */
export async function hindrance(
  context: FeatureContext,
  speak: Translator,
  personId: string,
): Promise<{ key: string; args: Record<string, string> } | undefined> {
  const [unit] = await onlyAdministratorOf(context.tx, personId);
  if (unit) return { key: 'privacy-erase-last', args: { unit } };
  const work: string[] = [];
  for (const feature of context.features) work.push(...((await feature.openWork?.(context, speak, personId)) ?? []));
  if (work.length === 0) return undefined;
  const shown = [...work.slice(0, MOST_SHOWN), ...(work.length > MOST_SHOWN ? ['…'] : [])];
  return { key: 'privacy-erase-work', args: { list: shown.join('\n') } };
}

export async function erase(turn: Turn): Promise<void> {
  const asked = await erasureOf(turn.tx, turn.person.id);
  if (asked)
    return void (await turn.say('privacy-erase-asked', { when: whenText(turn, asked.dueAt) }, keepChoice(turn)));
  await refuseIfHindered(turn);
  await turn.ask('erase', { typed: false }, turn.speak.text('privacy-erase-ask'));
}

export const eraseDialog: Dialog = dialog(z.object({ typed: z.boolean() }), async (turn, { typed }, input) => {
  if (!typed) {
    const said = phrases('privacy.erase-all').some((word) => matchWord(input.text, word) === '');
    if (!said) return void (await turn.say('privacy-erase-hint'));
    const choices = [
      [answer(turn.speak.label('privacy-erase-yes'), 'yes')],
      [no(turn.speak.label('privacy-erase-no'), 'no')],
    ];
    return turn.ask('erase', { typed: true }, { ...turn.speak.text('privacy-erase-confirm'), choices });
  }
  if (input.value !== 'yes' && input.value !== 'no') return void (await turn.say('privacy-erase-choose'));
  await turn.endDialog();
  if (input.value === 'no') return void (await turn.say('privacy-erase-left'));
  await refuseIfHindered(turn);
  const dueAt = new Date(turn.now.getTime() + MIND_MS);
  await askErasure(turn.tx, turn.person.id, turn.now, dueAt);
  await noteWithdrawn(turn.tx, turn.person.id, turn.now);
  await turn.say('privacy-erase-asked', { when: whenText(turn, dueAt) }, keepChoice(turn));
});

export const eraseAction: Action = { level: 'all', run: erase };

/** Changes the mind. */
export const keepAction: Action = {
  level: 'all',
  async run(turn) {
    if (!(await dropErasure(turn.tx, turn.person.id))) throw new Refusal('privacy-erase-none');
    await noteWithdrawn(turn.tx, turn.person.id, null);
    await turn.say('privacy-erase-kept');
  },
};

async function refuseIfHindered(turn: Turn): Promise<void> {
  const found = await hindrance(turn, turn.speak, turn.person.id);
  if (found) throw new Refusal(found.key, found.args);
}

const whenText = (turn: Turn, at: Date) => formatDateTime(at, turn.defaults.zone, turn.speak.locale);

const keepChoice = (turn: Turn) => ({
  choices: [[action(turn.speak.label('privacy-erase-keep'), 'privacy', 'keep', [], phrases('privacy.keep'))]],
});
