/** The one way in which an announcement leaves: its row, the audience and the text frozen, in one transaction. */
import { v7 as uuidv7 } from 'uuid';
import { officersWithin } from '../../../directory/roles.ts';
import { findUnits, type UnitRef } from '../../../directory/units.ts';
import type { Attachment } from '../../../messaging/attachment.ts';
import type { WorkContext } from '../../../operations/actor.ts';
import type { Audience } from '../../../outbound/broadcast/audience.ts';
import { startBroadcast } from '../../../outbound/broadcast/broadcast.ts';
import { previewReach, type Reach } from '../../../outbound/outbox/reach.ts';
import type { UnitOfWork } from '../../../outbound/outbox/unit-of-work.ts';
import { announcementContent, FEATURE, readChoice } from '../messages.ts';
import type { Kind } from '../rules.ts';
import { addAnnouncement } from '../store.ts';

export interface ToSend {
  kind: Kind;
  text: string;
  source: string | null;
  attachments: Attachment[];
  units: UnitRef[];
  officersOnly: boolean;
  createdById: string;
  planId: string | null;
}

/** An announcement as its readers get it, in each language. */
export async function lettersOf(
  context: WorkContext,
  of: { id: string; kind: Kind; text: string; source: string | null; attachments: Attachment[]; unitIds: string[] },
) {
  const unitNames = (await findUnits(context.tx, of.unitIds)).map((unit) => unit.name);
  return context.inEachLanguage((speak) =>
    announcementContent(speak, { ...of, unitNames }, [readChoice(speak, of.id)]),
  );
}

/** @returns the id of the announcement */
export async function sendAnnouncement(context: WorkContext, what: ToSend): Promise<string> {
  const { tx, outbox, now } = context;
  const { kind, text, source, attachments, officersOnly, createdById, planId } = what;
  const id = uuidv7();
  const unitIds = what.units.map((unit) => unit.id);
  const broadcastId = await startBroadcast(
    tx,
    outbox,
    {
      feature: FEATURE,
      subjectId: id,
      lane: laneOf(kind),
      createdById,
      audience: await audienceOf(context, { kind, unitIds, officersOnly }),
      contents: await lettersOf(context, { id, kind, text, source, attachments, unitIds }),
      fallback: context.defaults.locale,
    },
    now,
  );
  const row = { id, kind, text, source, unitIds, officersOnly, broadcastId, createdById, planId, createdAt: now };
  await addAnnouncement(tx, row);
  return id;
}

/** Once more, privately, to these people of its audience. Who then says that it was read has read the announcement itself. */
export async function remindUnread(
  context: WorkContext,
  of: Parameters<typeof lettersOf>[1],
  personIds: string[],
): Promise<Reach> {
  const { tx, outbox, now } = context;
  const audience: Audience = { unitIds: of.unitIds, personIds, offRoster: true, through: 'private', evenMuted: false };
  const contents = await lettersOf(context, of);
  const row = { feature: FEATURE, subjectId: of.id, lane: 'broadcast', createdById: null } as const;
  await startBroadcast(tx, outbox, { ...row, audience, contents, fallback: context.defaults.locale }, now);
  return previewReach(tx, outbox, audience);
}

/** To whom an announcement goes: all members of the units and below, or their officers alone. */
export interface Addressed {
  kind: Kind;
  unitIds: string[];
  officersOnly: boolean;
}

/** A bound group covers its members, but not what is for officers; an alert reaches those too who stopped messages. */
export async function audienceOf({ tx, now }: Pick<UnitOfWork, 'tx' | 'now'>, to: Addressed): Promise<Audience> {
  const { unitIds, kind } = to;
  const evenMuted = kind === 'alert';
  if (!to.officersOnly) return { unitIds, through: 'groups', evenMuted };
  const personIds = await officersWithin(tx, unitIds, now);
  return { unitIds, personIds, offRoster: true, through: 'private', evenMuted };
}

export const laneOf = (kind: Kind) => (kind === 'alert' ? 'alert' : 'broadcast');
