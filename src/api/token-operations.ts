/** Letting programs in, and shutting them out. By administrators of the unit. */
import { z } from 'zod';
import { unitsBelow } from '../directory/units.ts';
import { unitIdsOf } from '../operations/actor.ts';
import { operation } from '../operations/operation.ts';
import { query } from '../operations/query.ts';
import { endToken, findToken, insertToken, type Token, tokensFor } from './token-store.ts';

/** What a program may ask for. */
export const nouns = [
  'units',
  'people',
  'meetings',
  'announcements',
  'cases',
  'visits',
  'funds',
  'movements',
  'reports',
  'articles',
] as const;
const noun = z.enum(nouns);
const DAY_MS = 86_400_000;
/** A year: what nobody renews ends. */
const MOST_DAYS = 366;

export const makeToken = operation({
  name: 'api.token-made',
  level: 'administrator',
  input: z.object({
    unitId: z.uuid(),
    name: z.string().trim().min(1).max(80),
    reads: z.array(noun).min(1),
    writes: z.array(noun).default([]),
    days: z.int().min(1).max(MOST_DAYS),
    /** Of the secret, which whoever makes it shows once and nobody keeps. */
    tokenHash: z.hex().length(64),
  }),
  output: z.object({ tokenId: z.string(), expiresAt: z.iso.datetime() }),
  unit: ({ unitId }) => unitId,
  details: ({ reads, writes, days }) => ({ reads: reads.join(' '), writes: writes.join(' '), days }),
  async run({ tx, now, actor }, { days, ...token }) {
    const expiresAt = new Date(now.getTime() + days * DAY_MS);
    const tokenId = await insertToken(tx, { ...token, expiresAt, personId: actor.person.id }, now);
    return { tokenId, expiresAt: expiresAt.toISOString() };
  },
});

export const closeToken = operation({
  name: 'api.token-ended',
  level: 'administrator',
  input: z.object({ tokenId: z.uuid() }),
  output: z.object({ tokenId: z.string() }),
  find: ({ tx }, { tokenId }) => findToken(tx, tokenId),
  unit: (_input, _context, token) => token?.unitId,
  async run({ tx, now }, { tokenId }) {
    await endToken(tx, tokenId, now);
    return { tokenId };
  },
});

/** Those of the administrator's units and all below that hold, the latest first. */
export const tokensHeld = query({
  name: 'api.tokens',
  level: 'administrator',
  filter: z.object({}),
  async run(context, _filter, { from, limit }): Promise<{ total: number; rows: Token[] }> {
    const units = await unitsBelow(context.tx, unitIdsOf(context, 'administrator'));
    const all = await tokensFor(
      context.tx,
      units.map(({ id }) => id),
      context.now,
    );
    return { total: all.length, rows: all.slice(from, from + limit) };
  },
});
