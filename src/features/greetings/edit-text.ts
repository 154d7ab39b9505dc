/** The words of a greeting, in the officer's own. What was approved was other words: it is approved anew. */
import { z } from 'zod';
import { answer } from '../../conversation/dialogs/choices.ts';
import { type Action, dialog, Refusal, type Turn } from '../../conversation/feature.ts';
import type { UnitRef } from '../../directory/units.ts';
import { isPersonal } from './messages.ts';
import { isOccasion, type Occasion, occasionIds } from './occasions.ts';
import { onUnit, showOccasion } from './overview.ts';
import { changeGreeting } from './store.ts';

export const EDIT_DIALOG = 'edit';
/** Characters; a greeting is read on a small screen. */
const LONGEST = 600;

const schema = z.object({ unitId: z.string(), occasion: z.enum(occasionIds) });

export const edit: Action = onUnit(async (turn, unit, [occasion]) => {
  if (!isOccasion(occasion)) throw new Refusal('common-choice-old');
  return ask(
    turn,
    { unitId: unit.id, occasion },
    isPersonal(occasion) ? 'greetings-ask-birthday-text' : 'greetings-ask-text',
  );
});

async function ask(turn: Turn, data: z.infer<typeof schema>, key: string): Promise<void> {
  const content = turn.speak.text(key, { mark: turn.speak.label('greetings-mark'), limit: LONGEST });
  const proposed = answer(turn.speak.label('greetings-do-proposed'), 'proposed');
  const cancel = answer(turn.speak.label('common-cancel'), 'cancel');
  await turn.ask(EDIT_DIALOG, data, { ...content, choices: [[proposed], [cancel]] });
}

export const editDialog = dialog(schema, async (turn, data, input) => {
  const unit = await turn.requireUnit('officer', data.unitId);
  if (input.value === 'cancel') {
    await turn.endDialog();
    return showOccasion(turn, unit, data.occasion);
  }
  const text = input.text.trim();
  if (input.value !== 'proposed' && !/[\p{L}]/u.test(text)) return ask(turn, data, 'greetings-ask-text');
  if (input.value !== 'proposed' && text.length > LONGEST) return ask(turn, data, 'greetings-text-too-long');
  await keep(turn, unit, data.occasion, input.value === 'proposed' ? null : text);
});

async function keep(turn: Turn, unit: UnitRef, occasion: Occasion, text: string | null): Promise<void> {
  const decided = { decidedById: turn.person.id, decidedAt: turn.now };
  await changeGreeting(
    turn.tx,
    { unitId: unit.id, occasion },
    { text, approval: 'off', approvedYear: null, ...decided },
  );
  await turn.endDialog();
  await turn.say('greetings-text-kept');
  await showOccasion(turn, unit, occasion);
}
