/** Invitations are made, prolonged and withdrawn. */
import { z } from 'zod';
import { findUnit } from '../../../directory/units.ts';
import { type OperationContext, unitIdsOf } from '../../../operations/actor.ts';
import { operation } from '../../../operations/operation.ts';
import { query } from '../../../operations/query.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { INVITATION_DAYS } from '../rules.ts';
import { findInvitationById, type Invitation, invitationTo, renewInvitation, withdrawInvitation } from '../store.ts';
import { liveCodes } from './codes-store.ts';

/** An invitation lets in at once: a year is long enough. */
export const MOST_DAYS = 366;

const about = z.object({ invitationId: z.string() });

/** The one that the unit has already, while it holds long enough; else a new one. */
export const makeInvitation = operation({
  name: 'invitations.make',
  level: 'officer',
  input: z.object({ unitId: z.string(), days: z.int().min(1).max(MOST_DAYS).optional() }),
  output: z.object({ invitationId: z.string(), code: z.string(), expiresAt: z.iso.datetime(), used: z.int() }),
  unit: ({ unitId }) => unitId,
  async run(context, { unitId, days }) {
    const made = await invitationTo(context.tx, unitId, context.actor.person.id, context.now, days);
    return {
      ...{ invitationId: made.id, code: made.code, used: made.usedCount },
      expiresAt: made.expiresAt.toISOString(),
    };
  },
});

async function invitationOf(context: OperationContext, { invitationId }: z.output<typeof about>): Promise<Invitation> {
  const found = await findInvitationById(context.tx, invitationId);
  if (!found || !(await findUnit(context.tx, found.unitId))) throw new Refusal('common-choice-old');
  return found;
}

/** What both give back. `expiresAt` null: it had ended before. */
const ended = z.object({ unitId: z.string(), code: z.string(), expiresAt: z.iso.datetime().nullable() });

/** It holds as long as a new one, from today. */
export const prolongInvitation = operation({
  name: 'invitations.renew',
  level: 'officer',
  input: about,
  output: ended,
  find: invitationOf,
  unit: (_, __, { unitId }) => unitId,
  async run(context, _, { id, unitId, code }) {
    const until = await renewInvitation(context.tx, id, INVITATION_DAYS, context.now);
    return { unitId, code, expiresAt: until?.toISOString() ?? null };
  },
});

export const endInvitation = operation({
  name: 'invitations.withdraw',
  level: 'officer',
  input: about,
  output: ended,
  find: invitationOf,
  unit: (_, __, { unitId }) => unitId,
  async run(context, _, { id, unitId, code }) {
    const wasOpen = await withdrawInvitation(context.tx, id, context.now);
    return { unitId, code, expiresAt: wasOpen ? context.now.toISOString() : null };
  },
});

/** Every code that leads into an officer's units, the first to end first. */
export const codesOf = query({
  name: 'invitations.list',
  level: 'officer',
  filter: z.object({}),
  async run(context, _, { limit }) {
    const { all, some } = await liveCodes(context.tx, unitIdsOf(context, 'officer'), context.now, limit);
    return { total: all, rows: some };
  },
});
