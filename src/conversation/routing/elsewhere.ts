/** In the middle of something told in free words: words that are no part of it, but ask for something else. */
import { mayAnywhere } from '../../directory/access.ts';
import { type QuestionForm, questionForm } from '../../text/question-form.ts';
import { NOBODY } from '../dialogs/choices.ts';
import { decide } from '../understanding/decide.ts';
import type { Door, Understood } from '../understanding/doors.ts';
import type { Passage } from './passage.ts';

/** Told to whoever asks; a sentence about them that is no question may be part of a story. */
export const ofQuestionsOnly: ReadonlySet<Door> = new Set<Door>([
  'question.law',
  'question.local',
  'question.other',
  'meeting.ask',
  'dues.ask',
  'loan.ask',
  'data.show',
  'help',
  'meeting.status',
  'announce.status',
  'dues.status',
  'loan.status',
  'sponsor.status',
  'fund.balance',
  'people.count',
  'people.list',
  'person.find',
  'visit.todo',
  'inbox',
]);
/** Nobody tells these of somebody in need. */
const neverTold: ReadonlySet<Door> = new Set<Door>([
  'dues.paid',
  'mute',
  'unmute',
  'language',
  'data.erase',
  'scam.check',
]);
const CERTAINLY_OTHER = 0.85;
/** From here on it is a question without a mark at its end too. */
const NO_DOUBT = 0.95;

/** Words for free text, or for a story that is being told, which are neither: they ask for something else. */
export function meantElsewhere({ who, turnFor }: Passage): Understood | undefined {
  const words = who.incoming.text.trim();
  if (who.chat.kind === 'group' || who.incoming.forwarded || words === '') return undefined;
  const isOfficer = mayAnywhere(turnFor(NOBODY).access, 'officer');
  const decision = decide(words, { place: 'private', isOfficer, last: undefined, asked: undefined });
  if (decision.kind !== 'door' || decision.chance < CERTAINLY_OTHER) return undefined;
  const isMeant =
    neverTold.has(decision.door) || (ofQuestionsOnly.has(decision.door) && asks(questionForm(words), decision.chance));
  return isMeant ? { ...decision, words } : undefined;
}

const asks = (form: QuestionForm, chance: number) => form === 'clear' || (form === 'loose' && chance >= NO_DOUBT);
