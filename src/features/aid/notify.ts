/** Brings news of a request to those whom it concerns. */
import type { FeatureContext, Translator } from '../../conversation/feature.ts';
import { type Officer, officersAlong } from '../../directory/officers.ts';
import { findUnits, zoneOfUnit } from '../../directory/units.ts';
import type { Attachment } from '../../messaging/attachment.ts';
import type { ContentInput } from '../../messaging/outgoing.ts';
import { filesMessage } from './messages.ts';
import type { AidRequest } from './store.ts';

/**
 * Tells the asker what was done with the request; nothing when they did it themselves.
 * @returns for `addEvent`: the message, none where no chat reaches them; undefined when nobody was to be told
 */
export async function notifyAsker(
  context: FeatureContext,
  request: AidRequest,
  actorId: string,
  build: (speak: Translator) => ContentInput,
): Promise<{ messageId: string | undefined } | undefined> {
  if (request.askerId === actorId) return undefined;
  const content = build(await context.speakTo({ id: request.askerId }));
  return { messageId: await context.outbox.toPerson(request.askerId, content, { feature: 'aid' }) };
}

/** Sends an officer a card, its photos before it. @returns false when no chat reaches them */
export async function notifyOfficer(
  context: FeatureContext,
  officer: { id: string; locale: string | null },
  request: AidRequest,
  build: (speak: Translator) => ContentInput,
  files: Attachment[] = [],
): Promise<boolean> {
  // A message of their own: a photo that cannot be sent must not take the words with it.
  if (files.length > 0) await context.notify(officer, (speak) => filesMessage(speak, request, files));
  return context.notify(officer, build);
}

/**
 * Tells the officers of the unit; where it has none, or none of them can be reached by chat, those of the nearest unit
 * above. Never the asker in their own matter, nor `exceptId`.
 * @returns who was reached, and all who could be called instead, nearest first
 */
export async function notifyOfficers(
  context: FeatureContext,
  request: AidRequest,
  build: (speak: Translator) => ContentInput,
  options: { files?: Attachment[]; exceptId?: string } = {},
): Promise<{ reached: Officer[]; all: Officer[] }> {
  const all = await officersOf(context, request);
  const asked = all.filter((officer) => officer.id !== options.exceptId);
  for (const unitId of new Set(asked.map((officer) => officer.unitId))) {
    const reached: Officer[] = [];
    for (const officer of asked.filter((one) => one.unitId === unitId)) {
      if (await notifyOfficer(context, officer, request, build, options.files)) reached.push(officer);
    }
    if (reached.length > 0) return { reached, all };
  }
  return { reached: [], all };
}

/** Who may handle the request: all with a role for its unit, nearest first, but not the asker in their own matter. */
export async function officersOf(
  context: Pick<FeatureContext, 'tx' | 'encryption' | 'now'>,
  request: AidRequest,
): Promise<Officer[]> {
  const officers = await officersAlong(context, { path: request.unitPath });
  return officers.filter((officer) => request.forWhom !== '' || officer.id !== request.askerId);
}

/** The zone in which the times of a request are shown. */
export async function zoneOf(context: Pick<FeatureContext, 'tx' | 'defaults'>, request: AidRequest): Promise<string> {
  const [unit] = await findUnits(context.tx, [request.unitId]);
  return unit ? zoneOfUnit(context.tx, unit, context.defaults.zone) : context.defaults.zone;
}
