/** Letting other programs be told, and ending that. By administrators of the unit. */
import { z } from 'zod';
import { unitIdsOf } from '../../operations/actor.ts';
import { operation } from '../../operations/operation.ts';
import { query } from '../../operations/query.ts';
import { Refusal } from '../../operations/refusal.ts';
import { publicOnly } from './reach.ts';
import { webhookTypes } from './types.ts';
import { endWebhook, findWebhook, insertWebhook, replay, type Webhook, webhooksFor } from './webhook-store.ts';

const MOST_URL = 500;
const one = z.object({ webhookId: z.uuid() });

/** Whether it may be called at all; a name is looked at again at each call. */
export const isAddress = (text: string): boolean =>
  text.length <= MOST_URL && URL.canParse(text) && publicOnly.allows(new URL(text));

export const makeWebhook = operation({
  name: 'api.webhook-made',
  level: 'administrator',
  input: z.object({
    unitId: z.uuid(),
    url: z.string().trim(),
    /** With which is signed; whoever makes it shows it once. */
    secret: z.string().startsWith('whsec_'),
    types: z.array(z.enum(webhookTypes)).min(1),
  }),
  output: z.object({ webhookId: z.string() }),
  unit: ({ unitId }) => unitId,
  details: ({ types }) => ({ count: types.length }),
  async run(context, webhook) {
    if (!isAddress(webhook.url)) throw new Refusal('tokens-webhook-address');
    return { webhookId: await insertWebhook(context, { ...webhook, personId: context.actor.person.id }) };
  },
});

export const closeWebhook = operation({
  name: 'api.webhook-ended',
  level: 'administrator',
  input: one,
  output: one,
  find: ({ tx }, { webhookId }) => findWebhook(tx, webhookId),
  unit: (_input, _context, webhook) => webhook?.unitId,
  async run({ tx, now }, { webhookId }) {
    await endWebhook(tx, webhookId, now);
    return { webhookId };
  },
});

/** What it missed is told again, and it hears again from now on. */
export const replayWebhook = operation({
  name: 'api.webhook-replayed',
  level: 'administrator',
  input: one,
  output: z.object({ count: z.number() }),
  find: ({ tx }, { webhookId }) => findWebhook(tx, webhookId),
  unit: (_input, _context, webhook) => webhook?.unitId,
  details: (_input, { count }) => ({ count }),
  run: async ({ tx, now }, { webhookId }) => ({ count: await replay(tx, webhookId, now) }),
});

/** Those of the administrator's units and all below, the latest first. */
export const webhooksHeld = query({
  name: 'api.webhooks',
  level: 'administrator',
  filter: z.object({}),
  async run(context, _filter, { from, limit }): Promise<{ total: number; rows: Webhook[] }> {
    const all = await webhooksFor(context, unitIdsOf(context, 'administrator'));
    return { total: all.length, rows: all.slice(from, from + limit) };
  },
});
