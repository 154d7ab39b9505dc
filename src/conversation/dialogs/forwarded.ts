/** Words that were passed on, and would do something if whoever sent them had typed them: they are shown back first. */
import type { Turn } from '../feature.ts';
import { action, doForwarded, FORWARDED } from './choices.ts';

/** Of the words, as they are shown back. */
const MOST_SHOWN = 300;

/** Asks whether it shall be done; "do" is then as if it had been typed (routing/forwarded.ts). */
export async function askAboutForwarded(turn: Pick<Turn, 'incoming' | 'say' | 'speak'>): Promise<void> {
  const { text } = turn.incoming;
  const signs = [...text.trim()];
  const shown = signs.length > MOST_SHOWN ? `${signs.slice(0, MOST_SHOWN).join('')}…` : text.trim();
  const choices = [
    [doForwarded(turn.speak.label('common-forwarded-do'), text)],
    [action(turn.speak.label('common-forwarded-leave'), FORWARDED, 'leave')],
  ];
  await turn.say('common-forwarded-ask', { text: shown }, { choices });
}
