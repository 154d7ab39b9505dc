/** The request that an officer or an asker means, checked against what they may do with it now. */
import { Refusal, type Turn } from '../../conversation/feature.ts';
import { unitsAt } from '../../directory/access.ts';
import { audit } from '../../directory/audit.ts';
import { eventsOf } from './event-store.ts';
import { askerView, officerView, requestChoice, stateLine } from './messages.ts';
import { zoneOf } from './notify.ts';
import { isUnderWay, type Step, stepsFor } from './rules.ts';
import { type AidRequest, requestOfAsker, requestOfOfficer, type Viewer } from './store.ts';

/** @returns undefined for what is no number of a request */
export function readNumber(text: string | undefined): number | undefined {
  const digits = /^\D{0,20}(\d{1,9})\D{0,20}$/u.exec(text ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

export function viewerOf(turn: Turn): Viewer {
  return { personId: turn.person.id, unitIds: unitsAt(turn.access, 'officer').map((unit) => unit.id) };
}

/** Nothing of a request is ever shown in a group. @throws {Refusal} */
export function privateOnly(turn: Turn): void {
  if (turn.chat.kind !== 'private') throw new Refusal('aid-private-only');
}

/** What the person may do now as an officer with a request that they see. */
export function mayNow(turn: Turn, request: AidRequest): Step[] {
  return stepsFor(request, { id: turn.person.id, roles: turn.access.roles }, request.unitPath);
}

/**
 * The request, locked, if this officer may see it. Otherwise says that there is none, in the same words as for a number
 * that does not exist, and gives undefined. @throws {Refusal} in a group
 */
export async function seenByOfficer(turn: Turn, number: string | undefined): Promise<AidRequest | undefined> {
  privateOnly(turn);
  const read = readNumber(number);
  const request = read === undefined ? undefined : await requestOfOfficer(turn, viewerOf(turn), read);
  if (!request) return notFound(turn, read);
  await turn.requireUnit('officer', request.unitId);
  return request;
}

/** As `seenByOfficer`, for the one who asked. */
export async function seenByAsker(turn: Turn, number: string | undefined): Promise<AidRequest | undefined> {
  privateOnly(turn);
  const read = readNumber(number);
  const request = read === undefined ? undefined : await requestOfAsker(turn, turn.person.id, read);
  return request ?? notFound(turn, read);
}

async function notFound(turn: Turn, number: number | undefined): Promise<undefined> {
  if (number === undefined) await turn.say('aid-number-unread');
  else await turn.say('aid-not-found', { number: String(number) });
  return undefined;
}

/** The request, locked, if the officer may take this step now; otherwise says how it stands, and gives undefined. */
export async function forStep(turn: Turn, number: string | undefined, step: Step): Promise<AidRequest | undefined> {
  const request = await seenByOfficer(turn, number);
  if (!request || mayNow(turn, request).includes(step)) return request;
  const key = request.assigneeId === turn.person.id ? 'aid-stale-mine' : 'aid-stale';
  await turn.say(
    key,
    { number: String(request.number), state: stateLine(turn.speak, request) },
    { choices: [[requestChoice(turn.speak, 'view', request.number)]] },
  );
  return undefined;
}

/** The asker's request while it is under way; otherwise says how it stands, and gives undefined. */
export async function underWay(turn: Turn, number: string | undefined): Promise<AidRequest | undefined> {
  const request = await seenByAsker(turn, number);
  if (!request || isUnderWay(request.state)) return request;
  await turn.say('aid-over', { number: String(request.number), state: stateLine(turn.speak, request) });
  return undefined;
}

export async function showToOfficer(turn: Turn, request: AidRequest): Promise<void> {
  await noteLook(turn, request);
  const events = await eventsOf(turn, request.id, true);
  await turn.reply(officerView(turn.speak, request, events, mayNow(turn, request), await zoneOf(turn, request)));
}

/** Every look of an officer at a request is on the audit trail. */
export async function noteLook(turn: Turn, { id, unitId, number }: AidRequest): Promise<void> {
  const note = { actorId: turn.person.id, unitId, subjectId: id, details: { number } };
  await audit(turn.tx, { action: 'aid.viewed', ...note }, turn.now);
}

export async function showToAsker(turn: Turn, request: AidRequest): Promise<void> {
  const events = await eventsOf(turn, request.id, false);
  await turn.reply(askerView(turn.speak, request, events, await zoneOf(turn, request)));
}
