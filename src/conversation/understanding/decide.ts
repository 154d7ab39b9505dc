/**
 * What somebody wants, from their words and the situation in which they are said. In this order: danger by its own rules,
 * polarity by its own rules where a yes or no is in play, then the classifier among what is possible. How sure it is decides
 * how it is acted upon, not whether.
 */
import { readDanger } from '../../text/danger/read-danger.ts';
import { readConfirmation } from '../../text/polarity/read-confirmation.ts';
import { asVoucher } from './as-voucher.ts';
import { byChance, decideByChance } from './by-chance.ts';
import { type Guess, guess, shippedWeights, type Weights } from './classifier.ts';
import { type Decision, SURE_OF_A_WORD } from './decision.ts';
import { type Door, type Intent, type ReplyDoor, replyDoors } from './doors.ts';
import type { Situation } from './situation.ts';
import { slotsOf } from './slots.ts';
import { toInvitation } from './to-invitation.ts';

const shipped = shippedWeights();

/** @param text as typed @returns the same for the same words and situation, whenever and wherever */
export function decide(text: string, situation: Situation, weights: Weights = shipped): Decision {
  const decision = doorFor(text, situation, weights);
  if (decision.kind !== 'door') return decision;
  return { ...decision, slots: { ...slotsOf(decision.door, text), ...decision.slots } };
}

function doorFor(text: string, situation: Situation, weights: Weights): Decision {
  const guesses = guess(weights, text, situation);
  const danger = inDanger(text, situation, guesses);
  if (danger) return danger;
  if (situation.asked !== undefined) return inDialog(text, situation, guesses);
  if (situation.place === 'group') return inGroup(guesses);
  const rest = without(guesses, ['emergency']);
  const answer = situation.last === 'invitation' ? toInvitation(text, rest) : undefined;
  if (answer) return answer;
  const voucher = situation.isOfficer ? asVoucher(text) : undefined;
  if (voucher) return { kind: 'door', door: voucher, chance: 1, slots: {} };
  const found = decideByChance(rest);
  if (situation.last !== undefined || /\p{L}\P{L}+\p{L}/u.test(text.trim())) return found;
  return found.kind === 'door' && found.chance >= SURE_OF_A_WORD && /\p{L}{2}/u.test(text)
    ? found
    : { kind: 'unknown' };
}

/** Below this chance even a certain danger is asked about; above it a doubtful one is certain; and asked about without any rule. */
const DENIED = 0.02;
const CONFIRMED = 0.4;
/** In a group nobody can be asked: what is certain by rules is believed down to here. */
const ABSURD = 0.005;
const FEARED = 0.3;
const WARNING = 0.12;

const chanceOf = (guesses: readonly Guess[], door: Intent) =>
  guesses.find(({ intent }) => intent === door)?.chance ?? 0;

/** The others, as likely as they are without it. */
function without(guesses: readonly Guess[], some: readonly Intent[]): Guess[] {
  const rest = guesses.filter(({ intent }) => !some.includes(intent));
  const whole = rest.reduce((sum, { chance }) => sum + chance, 0) || 1;
  return rest.map(({ intent, chance }) => ({ intent, chance: chance / whole }));
}

/** A danger is certain by rules alone; the classifier only makes a doubtful one certain, or a certain one doubtful. */
function inDanger(text: string, { place, isOfficer }: Situation, guesses: readonly Guess[]): Decision | undefined {
  const said = readDanger(text);
  const chance = chanceOf(guesses, 'emergency');
  const kind = said.level === 'none' ? undefined : said.kind;
  const enter: Decision = { kind: 'door', door: 'emergency', chance, slots: { kind } };
  if (said.level === 'sure' && chance > (isOfficer ? WARNING : DENIED)) return enter;
  if (said.level === 'doubtful' && chance > CONFIRMED) return enter;
  // Among others nothing is asked: an officer looks, and nothing is said.
  if (place === 'group')
    return said.level !== 'none' && chance > (said.level === 'sure' ? ABSURD : DENIED) ? enter : undefined;
  // An officer who warns others speaks of a danger and sees none.
  if (isOfficer && chance < WARNING) return undefined;
  const isAsked = said.level === 'sure' || (said.level === 'doubtful' && chance > DENIED) || chance > FEARED;
  if (!isAsked) return undefined;
  return { kind: 'ask', doors: ['emergency', ...byChance(without(guesses, ['emergency'])).slice(0, 2)] };
}

/** Talk among people is left alone unless it is clearly for an office. */
function inGroup(guesses: readonly Guess[]): Decision {
  const [first] = without(guesses, ['emergency']);
  if (!first || first.intent === 'none' || chanceOf(guesses, 'none') > 0.42) return { kind: 'silent' };
  return { kind: 'door', door: first.intent as Door, chance: first.chance, slots: {} };
}

const replies: ReadonlySet<Intent> = new Set(replyDoors);
const isReply = (intent: Intent): intent is ReplyDoor => replies.has(intent);

function inDialog(text: string, situation: Situation, guesses: readonly Guess[]): Decision {
  if (situation.asked === 'yesno') {
    const said = readConfirmation(text);
    if (said === 'yes' || said === 'no') return { kind: 'reply', reply: 'answer', value: said };
    if (said !== 'none') return { kind: 'reply', reply: said };
  }
  const [first] = without(guesses, ['emergency']);
  if (!first || isReply(first.intent))
    return { kind: 'reply', reply: first && isReply(first.intent) ? first.intent : 'answer' };
  return first.chance > 0.5
    ? { kind: 'door', door: first.intent, chance: first.chance, slots: {} }
    : { kind: 'reply', reply: 'answer' };
}
