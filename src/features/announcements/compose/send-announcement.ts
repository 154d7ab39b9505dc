/** The one way in which an announcement leaves: its row, the audience and the text frozen, in one transaction. */
import { v7 as uuidv7 } from 'uuid';
import type { FeatureContext } from '../../../conversation/feature.ts';
import { audit } from '../../../directory/audit.ts';
import { officersWithin } from '../../../directory/roles.ts';
import type { UnitRef } from '../../../directory/units.ts';
import type { Attachment } from '../../../messaging/attachment.ts';
import type { Audience } from '../../../outbound/broadcast/audience.ts';
import { startBroadcast } from '../../../outbound/broadcast/broadcast.ts';
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

/** @returns the id of the announcement */
export async function sendAnnouncement(context: FeatureContext, what: ToSend): Promise<string> {
  const { tx, outbox, now } = context;
  const { kind, text, source, attachments, officersOnly, createdById, planId } = what;
  const id = uuidv7();
  const announcement = { kind, text, source, attachments, unitNames: what.units.map((unit) => unit.name) };
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
      contents: context.inEachLanguage((speak) => announcementContent(speak, announcement, [readChoice(speak, id)])),
      fallback: context.defaults.locale,
    },
    now,
  );
  const note = {
    action: 'broadcast.confirmed',
    actorId: createdById,
    subjectId: id,
    details: { feature: FEATURE, lane: laneOf(kind) },
  } as const;
  for (const unitId of unitIds) await audit(tx, { ...note, unitId }, now);
  await addAnnouncement(tx, {
    id,
    kind,
    text,
    source,
    unitIds,
    officersOnly,
    broadcastId,
    createdById,
    planId,
    createdAt: now,
  });
  return id;
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
