/** The ticket that an officer or an asker means, checked against what they may do with it now. */
import { Refusal, type Turn } from '../../../conversation/feature.ts';
import { unitsAt } from '../../../directory/access.ts';
import { audit } from '../../../directory/audit.ts';
import { type Step, stepsFor } from '../asking/answer-rules.ts';
import { askerView, officerView, stateLine, ticketChoice } from '../messages.ts';
import { type Ticket, ticketOfAsker, ticketOfOfficer, type Viewer, wordsOf } from '../store.ts';
import { zoneOf } from './notify.ts';

/** @returns undefined for what is no number of a ticket */
export function readNumber(text: string | undefined): number | undefined {
  const digits = /^\D{0,20}(\d{1,9})\D{0,20}$/u.exec(text ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

export function viewerOf(turn: Turn): Viewer {
  return { personId: turn.person.id, unitIds: unitsAt(turn.access, 'officer').map((unit) => unit.id) };
}

/** What people ask officers may be personal: it is shown in no group. @throws {Refusal} */
export function privateOnly(turn: Turn): void {
  if (turn.chat.kind !== 'private') throw new Refusal('common-private-only');
}

/**
 * The ticket, locked, if this officer may see it; otherwise says that there is none, in the same words as for a number
 * that does not exist. @throws {Refusal} in a group
 */
export async function seenByOfficer(turn: Turn, number: string | undefined): Promise<Ticket | undefined> {
  privateOnly(turn);
  const read = readNumber(number);
  const ticket = read === undefined ? undefined : await ticketOfOfficer(turn, viewerOf(turn), read);
  if (!ticket) {
    await turn.say('questions-not-found', { number: String(read ?? '') });
    return undefined;
  }
  await turn.requireUnit('officer', ticket.unitId);
  return ticket;
}

/** The same, if the officer may take this step now; otherwise says how it stands. */
export async function forStep(turn: Turn, number: string | undefined, step: Step): Promise<Ticket | undefined> {
  const ticket = await seenByOfficer(turn, number);
  if (!ticket || stepsFor(ticket, turn.person.id).includes(step)) return ticket;
  await turn.say(
    'questions-stale',
    { number: String(ticket.number), state: stateLine(turn.speak, ticket) },
    { choices: [[ticketChoice(turn.speak, 'view', ticket.number)]] },
  );
  return undefined;
}

/** As `seenByOfficer`, for the one who asked. */
export async function seenByAsker(turn: Turn, number: string | undefined): Promise<Ticket | undefined> {
  privateOnly(turn);
  const read = readNumber(number);
  const ticket = read === undefined ? undefined : await ticketOfAsker(turn, turn.person.id, read);
  if (!ticket) await turn.say('questions-not-found', { number: String(read ?? '') });
  return ticket;
}

/** Every look of an officer at a ticket is on the audit trail. */
export async function showToOfficer(turn: Turn, ticket: Ticket): Promise<void> {
  const note = { actorId: turn.person.id, unitId: ticket.unitId, subjectId: ticket.id };
  await audit(turn.tx, { action: 'ticket.viewed', ...note, details: { number: ticket.number } }, turn.now);
  const may = stepsFor(ticket, turn.person.id);
  const words = await wordsOf(turn, ticket.id);
  await turn.reply(officerView(turn.speak, ticket, words, may, await zoneOf(turn, ticket)));
}

export async function showToAsker(turn: Turn, ticket: Ticket): Promise<void> {
  const words = await wordsOf(turn, ticket.id);
  await turn.reply(askerView(turn.speak, ticket, words, await zoneOf(turn, ticket)));
}
