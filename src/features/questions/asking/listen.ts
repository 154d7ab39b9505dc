/** What is heard and read of people's messages: dangers everywhere, and in groups questions and scams. */
import { caseById } from '../../../cases/case-store.ts';
import type { Decision, Door, Feature, Turn } from '../../../conversation/feature.ts';
import { isOfWriter, readDanger } from '../../../text/danger/read-danger.ts';
import { isForOnePerson, questionForm } from '../../../text/question-form.ts';
import { scamSignsOf } from '../../../text/scams/scam-signs.ts';
import { ticketBook } from '../book.ts';
import { isAnswering } from '../duty/duty-store.ts';
import { askDanger, hearEmergency, sameEmergency } from '../emergency.ts';
import { addWord, ticketsGoing } from '../store.ts';
import { officerCardsSettled } from '../tickets/ticket-end.ts';
import { EDIT_MS } from './answer-rules.ts';
import { askPrivately, askQuestion, decideFor, respond } from './ask.ts';
import { askedIn, changeAsked } from './asked-store.ts';
import { offerAddition } from './offer-addition.ts';
import { flagScam } from './scam-flag.ts';
import { addToTicket, talkOf } from './talk.ts';

/** Before anything else is done with a message. @returns true when it was answered */
export async function heard(turn: Turn, decision?: Decision): Promise<boolean> {
  if (await hearEmergency(turn, decision)) return true;
  if (turn.chat.kind !== 'group' || turn.incoming.token !== undefined) return false;
  const signs = turn.chat.unitId === null ? [] : scamSignsOf(turn.incoming.text);
  if (signs.length > 0) {
    await flagScam(turn, signs);
    return false;
  }
  return turn.incoming.addressed === 'none' && overheard(turn, decision);
}

/** Questions that an office answers before all. */
const ofOffices: ReadonlySet<Door> = new Set<Door>(['question.law', 'question.local']);
/** Matters of whoever tells them: not before others. */
const ofOneself: ReadonlySet<Door> = new Set<Door>(['tip', 'scam.victim', 'aid.request', 'dues.ask']);
/** From here on it is said of oneself that it is to be told privately. */
const CLEARLY = 0.6;

/** In a bound group, and not said to us. */
async function overheard(turn: Turn, decision?: Decision): Promise<boolean> {
  const { text, replyTo, forwarded } = turn.incoming;
  const emergency = await sameEmergency(turn);
  if (emergency && emergency.askerId === turn.person.id && questionForm(text) !== 'clear')
    return addToTicket(turn.operations, emergency, text);
  const door = decision?.kind === 'door' ? decision.door : undefined;
  const isQuestion = door !== undefined && ofOffices.has(door);
  const isOwn = door !== undefined && ofOneself.has(door) && decision?.kind === 'door' && decision.chance > CLEARLY;
  if (replyTo !== undefined || forwarded || !(isQuestion || isOwn) || isForOnePerson(text)) return false;
  if (!(await isAnswering(turn.tx, turn.chat.id))) return false;
  // Somebody who talks with an officer is left to them.
  if (await talkOf(turn)) return false;
  if (isOwn) return askPrivately(turn);
  // An officer is fetched only for what is plainly asked.
  return askQuestion(turn, text, questionForm(text) === 'clear' ? 'officer' : 'nothing');
}

function isOwnDespair(text: string): boolean {
  const said = readDanger(text);
  return said.level !== 'none' && said.kind === 'suicide' && isOfWriter(text);
}

/** What no command and no dialog claims. */
export async function unclaimed(turn: Turn, decision?: Decision): Promise<boolean> {
  const { text, forwarded } = turn.incoming;
  // Hardly anybody has any: asked for all at once, so that a message costs no statement for each.
  const going = await ticketsGoing(turn, turn.chat.id, turn.person.id);
  if (going.emergency && turn.chat.kind === 'private') {
    const emergency = await sameEmergency(turn);
    // Whoever speaks of their own death meanwhile is spoken to; a sign without words tells an officer nothing.
    if (isOwnDespair(text)) return askDanger(turn, text);
    const isOfIt = questionForm(text) !== 'clear' && /[\p{L}\p{N}]/u.test(text) && !isAnother(decision);
    if (emergency?.askerId === turn.person.id && isOfIt) {
      await addToTicket(turn.operations, emergency, text);
      await turn.say('questions-emergency-added');
      return true;
    }
  }
  if (!forwarded && !isOrder(decision) && (await askDanger(turn, text))) return true;
  const ticket = going.asked ? await talkOf(turn) : undefined;
  const form = questionForm(text);
  if (ticket && !forwarded && form !== 'thanks' && form !== 'clear') {
    await offerAddition(turn, ticket);
    return true;
  }
  return false;
}

/** What may be told on after an alarm; words for any other door, or for none whose name is to be known, are their own matter. */
const ofAlarm: ReadonlySet<string> = new Set([
  'emergency',
  'aid.request',
  'death.tell',
  'complaint',
  // Where they are.
  'data.change',
  'none',
  'ack',
  'thanks',
]);

function isAnother(decision: Decision | undefined): boolean {
  if (decision?.kind === 'ask') return decision.doors[0] === 'tip';
  return (
    decision?.kind === 'door' && (decision.door === 'tip' || (decision.chance >= SURE && !ofAlarm.has(decision.door)))
  );
}
const SURE = 0.75;

/** An officer has something sent or called: what it speaks of is happening to nobody here. */
const isOrder = (decision: Decision | undefined): boolean =>
  decision?.kind === 'ask' && /^(?:announce|meeting\.c)/u.test(decision.doors[0] ?? '');

/** What was not understood, and may be a question all the same. */
export async function guessed(turn: Turn): Promise<boolean> {
  const { text, forwarded } = turn.incoming;
  const form = questionForm(text);
  if (forwarded) return false;
  if (form === 'clear') return askQuestion(turn, text, 'officer');
  if (form === 'thanks') {
    await turn.say('questions-welcome');
    return true;
  }
  return (form === 'topic' || form === 'loose') && askQuestion(turn, text, 'nothing');
}

/** A question that is changed within ten minutes is answered anew; what an officer has is added to. */
export async function edited(turn: Turn): Promise<void> {
  const { messageId, text } = turn.incoming;
  const asked = messageId === undefined ? undefined : await askedIn(turn, turn.chat.id, messageId);
  if (!asked || asked.personId !== turn.person.id || text.trim() === '' || asked.text === text.trim()) return;
  if (turn.now.getTime() - asked.at.getTime() > EDIT_MS) return;
  const now = { ...asked, text: text.trim() };
  await changeAsked(turn, asked.id, { text: now.text });
  if (asked.ticketId !== null) {
    const ticket = await caseById(turn, ticketBook, asked.ticketId);
    if (ticket && ticket.state !== 'withdrawn' && ticket.state !== 'closed')
      await addToTicket(turn.operations, ticket, now.text);
    return;
  }
  const { decision, unit } = await decideFor(turn, now);
  if (decision.outcome === 'answer' && decision.article.id === asked.articleId) return;
  if (asked.replyId === null) return;
  await turn.outbox.edit(asked.replyId, await respond(turn, { ...now, articleId: null }, decision, unit));
}

/** A question that was taken back needs no answer any more, unless an officer is at it already. */
export const deleted: NonNullable<NonNullable<Feature['events']>['message-deleted']> = async (turn, event) => {
  const asked = await askedIn(turn, turn.chat.id, event.message);
  if (!asked || asked.personId !== turn.person.id) return;
  if (asked.ticketId === null) {
    if (asked.replyId !== null && turn.chat.kind === 'group') await turn.outbox.remove(asked.replyId);
    return;
  }
  const ticket = await caseById(turn, ticketBook, asked.ticketId);
  if (ticket?.state !== 'open') return;
  await addWord(turn, { ticketId: ticket.id, personId: turn.person.id, kind: 'withdrawn' });
  await officerCardsSettled(turn.operations, ticket, 'withdrawn', 'questions-card-deleted');
};
