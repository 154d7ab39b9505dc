/** Whose door to knock on, for whoever asks. */
import { z } from 'zod';
import { openAddress, openPhone } from '../../../directory/contact.ts';
import { unitIdsOf } from '../../../operations/actor.ts';
import { query } from '../../../operations/query.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { broadcastProgress, notReached } from '../../../outbound/broadcast/broadcast-control.ts';
import { missedIn, whyNotReached } from '../rules.ts';
import { managedAnnouncement, unitsInScope } from '../store.ts';

export interface Unreached {
  personId: string;
  fullName: string;
  unitName: string;
  phone: string | null;
  address: string | null;
  /** One of `announcements-why-…`. */
  why: string;
  /** The platform's words where it failed. */
  reason: string;
}

/** Of one chapter, or of all that the officer has. */
export const unreached = query<z.ZodObject<{ announcementId: z.ZodUUID; unitId: z.ZodOptional<z.ZodUUID> }>, Unreached>(
  {
    name: 'announcements.unreached',
    level: 'officer',
    filter: z.object({ announcementId: z.uuid(), unitId: z.uuid().optional() }),
    async run(context, { announcementId, unitId }, { from, limit }) {
      const scope = unitIdsOf(context, 'officer');
      const announcement = await managedAnnouncement(context.tx, announcementId, scope);
      if (!announcement) throw new Refusal('announcements-not-yours');
      const within = await unitsInScope(context.tx, announcement.broadcastId, scope);
      const progress = await broadcastProgress(context.tx, announcement.broadcastId);
      const units = progress.filter(
        (one) => within.has(one.unitId) && missedIn(one) > 0 && (unitId ?? one.unitId) === one.unitId,
      );
      const unitIds = units.map((one) => one.unitId);
      const people = await notReached(context.tx, announcement.broadcastId, unitIds, { most: limit, skip: from });
      return {
        total: units.reduce((sum, one) => sum + missedIn(one), 0),
        rows: people.map((one) => ({
          personId: one.personId,
          fullName: one.fullName,
          unitName: one.unitName,
          phone: openPhone(context.encryption, one.personId, one.phoneSealed),
          address: openAddress(context.encryption, one.personId, one.addressSealed),
          why: whyNotReached(one.why, one.reason),
          reason: one.reason ?? '',
        })),
      };
    },
  },
);
