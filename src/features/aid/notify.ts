/** Brings news of a request to those whom it concerns, and writes what was done into its history. */
import { circlesOf, tellNearest } from '../../cases/officers.ts';
import { type Officer, officersAlong } from '../../directory/officers.ts';
import { findUnits, zoneOfUnit } from '../../directory/units.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { Attachment } from '../../messaging/attachment.ts';
import type { ContentInput } from '../../messaging/outgoing.ts';
import type { OperationContext, WorkContext } from '../../operations/actor.ts';
import { type AidEventKind, addEvent } from './event-store.ts';
import { filesMessage } from './messages.ts';
import type { AidRequest } from './store.ts';

type Build = (speak: Translator) => ContentInput;

/**
 * Writes a step of the actor into the history.
 * @param tellsAsker what the asker is told of it; nobody is told what they did themselves
 * @returns false where the asker was to be told and no chat reaches them
 */
export async function record(
  context: OperationContext,
  request: AidRequest,
  event: { kind: AidEventKind; text?: string; files?: Attachment[] },
  tellsAsker?: Build,
): Promise<boolean> {
  const actorId = context.actor.person.id;
  const isTold = tellsAsker !== undefined && request.askerId !== actorId;
  const messageId = isTold
    ? await context.outbox.toPerson(request.askerId, tellsAsker(await context.speakTo({ id: request.askerId })), {
        feature: 'aid',
      })
    : undefined;
  const told = isTold ? { told: { messageId } } : {};
  await addEvent(context, { requestId: request.id, actorId, ...event, ...told }, context.now);
  return !isTold || messageId !== undefined;
}

/** Sends an officer a card, its photos before it. @returns false when no chat reaches them */
export async function notifyOfficer(
  context: WorkContext,
  officer: Pick<Officer, 'id' | 'locale'>,
  request: AidRequest,
  build: Build,
  files: Attachment[] = [],
): Promise<boolean> {
  // A message of their own: a photo that cannot be sent must not take the words with it.
  if (files.length > 0) await context.notify(officer, (speak) => filesMessage(speak, request, files));
  return context.notify(officer, build);
}

/**
 * Tells the officers of the unit; where it has none, or none of them can be reached by chat, those of the nearest unit
 * above. Never the asker in their own matter, nor `exceptId`.
 * @param options.firstId whoever has it is told alone, where they can be reached @param options.above the next unit hears of it as well
 */
export async function notifyOfficers(
  context: WorkContext,
  request: AidRequest,
  build: Build,
  options: { files?: Attachment[]; exceptId?: string; firstId?: string | null; above?: boolean } = {},
): Promise<Officer[]> {
  const asked = (await officersOf(context, request)).filter((officer) => officer.id !== options.exceptId);
  const first = asked.filter(({ id }) => id === options.firstId);
  const [near = [], next = [], ...rest] = circlesOf(asked);
  const circles = options.above ? [[...near, ...next], ...rest] : [near, next, ...rest];
  return tellNearest([first, ...circles], (officer) => notifyOfficer(context, officer, request, build, options.files));
}

/** Who may handle the request: all with a role for its unit, nearest first, but not the asker in their own matter. */
export async function officersOf(
  context: Pick<WorkContext, 'tx' | 'encryption' | 'now'>,
  request: AidRequest,
): Promise<Officer[]> {
  const officers = await officersAlong(context, { path: request.unitPath });
  return officers.filter((officer) => request.forWhom !== '' || officer.id !== request.askerId);
}

/** To whom it may be passed: not to who has it, and an untaken request not to oneself: that is "take". */
export async function mayHave(context: OperationContext, request: AidRequest): Promise<Officer[]> {
  const me = context.actor.person.id;
  const officers = await officersOf(context, request);
  return officers.filter(({ id }) => id !== request.assigneeId && (request.state !== 'open' || id !== me));
}

/** The zone in which the times of a request are shown. */
export async function zoneOf(context: Pick<WorkContext, 'tx' | 'defaults'>, request: AidRequest): Promise<string> {
  const [unit] = await findUnits(context.tx, [request.unitId]);
  return unit ? zoneOfUnit(context.tx, unit, context.defaults.zone) : context.defaults.zone;
}
