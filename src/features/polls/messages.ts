/** What people read of questions to the members. */
import { action } from '../../conversation/dialogs/choices.ts';
import type { Translator } from '../../conversation/feature.ts';
import type { ChoiceInput, ContentInput } from '../../messaging/outgoing.ts';
import { joinRich, type RichText } from '../../messaging/rich-text.ts';
import type { Poll, Voice } from './store.ts';

const NAMES = 25;

export const press = (speak: Translator, name: string, args: string[]): ChoiceInput =>
  action(speak.label(`polls-choice-${name}`), 'polls', name, args);

const dayText = (at: Date): string => `${at.getUTCDate()}/${at.getUTCMonth() + 1}/${at.getUTCFullYear()}`;

export const optionsOf = (speak: Translator, poll: Pick<Poll, 'options'>): string[] =>
  poll.options.length > 0 ? poll.options : [speak.label('polls-yes'), speak.label('polls-no')];

/** The question with a button each. */
export function askText(
  speak: Translator,
  poll: Pick<Poll, 'id' | 'question' | 'options' | 'unitName' | 'untilOn'>,
): ContentInput {
  const until = poll.untilOn ? speak.label('polls-until', { day: dayText(poll.untilOn) }) : '';
  const text = speak.text('polls-ask', { unit: poll.unitName, question: poll.question, until });
  const choices = optionsOf(speak, poll).map((label, index) => [
    action(label, 'polls', 'answer', [poll.id, String(index)]),
  ]);
  return { ...text, choices };
}

/** Who said what, and who has said nothing yet. */
export function resultText(speak: Translator, poll: Poll, voices: readonly Voice[]): RichText {
  const named = (of: readonly Voice[]) =>
    of
      .slice(0, NAMES)
      .map(({ fullName }) => fullName)
      .join(', ') + (of.length > NAMES ? ', …' : '');
  const lines = optionsOf(speak, poll).map((option, index) => {
    const said = voices.filter(({ choice }) => choice === index);
    return speak.text('polls-result-line', { option, count: said.length, names: named(said) || '-' });
  });
  const silent = voices.filter(({ choice }) => choice === null);
  const state = speak.label(poll.closedAt ? 'polls-closed-state' : 'polls-open-state');
  const head = speak.text('polls-result', {
    question: poll.question,
    all: voices.length,
    answered: voices.length - silent.length,
    state,
  });
  const rest =
    silent.length > 0 ? [speak.text('polls-result-silent', { count: silent.length, names: named(silent) })] : [];
  return joinRich([head, ...lines, ...rest], '\n');
}
