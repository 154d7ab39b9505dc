import { ApiError, badRequest } from './errors.ts';
import type { Methods } from './methods.ts';
import type { UpdateType } from './world.ts';

/** Longest wait of getUpdates in the Bot API server (LONG_POLL_MAX_TIMEOUT), in seconds. */
const MAX_WAIT = 50;

export const updateMethods: Methods = {
  getUpdates: ({ params, updates, gone }) => {
    if (updates.webhook) {
      throw new ApiError(
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    }
    updates.allow(params.json<UpdateType[]>('allowed_updates'));
    const limit = Math.min(Math.max(params.int('limit') ?? 100, 1), 100);
    const seconds = Math.min(Math.max(params.int('timeout') ?? 0, 0), MAX_WAIT);
    return updates.poll({ offset: params.int('offset') ?? 0, limit, waitMs: seconds * 1000, gone });
  },

  setWebhook: ({ params, updates }) => {
    const url = params.text('url') ?? '';
    const secret = params.text('secret_token') ?? '';
    if (secret.length > 256) {
      throw badRequest('secret token is too long');
    }
    if (!/^[A-Za-z0-9_-]*$/.test(secret)) {
      throw badRequest('secret token contains unallowed characters');
    }
    // Plain http is let through to this machine only, as a local Bot API server does; the real one wants https.
    if (url && !/^https:\/\//.test(url) && !isLoopback(url)) {
      throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
    }
    if (params.flag('drop_pending_updates')) {
      updates.drop();
    }
    updates.allow(params.json<UpdateType[]>('allowed_updates'));
    updates.setWebhook(url ? { url, secret, maxConnections: params.int('max_connections') ?? 40 } : undefined);
    return true;
  },

  deleteWebhook: ({ params, updates }) => {
    if (params.flag('drop_pending_updates')) {
      updates.drop();
    }
    updates.setWebhook(undefined);
    return true;
  },

  getWebhookInfo: ({ updates }) => ({
    url: updates.webhook?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: updates.pending.length,
    ...(updates.webhook && { max_connections: updates.webhook.maxConnections }),
    ...updates.lastWebhookError(),
    ...(updates.allowed && { allowed_updates: updates.allowed }),
  }),
};

function isLoopback(url: string): boolean {
  return URL.canParse(url) && ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname);
}
