import type { MiddlewareHandler } from 'hono';

/**
 * Answers only where it is called by an address, a name without a dot (this machine, a container) or a name of ours. A foreign
 * site can make its own name lead to this machine (DNS rebinding), and its page would read what stands on ours.
 * @param names under which others reach us: of PUBLIC_URL and the webhook
 */
export function knownNames(names: readonly string[]): MiddlewareHandler {
  const ours = new Set(names.map((name) => name.toLowerCase()));
  return async (c, next) => {
    const host = (c.req.header('host') ?? '').toLowerCase().replace(/:\d*$/, '');
    if (/^(\[[\da-f:.]+\]|\d{1,3}(\.\d{1,3}){3}|[a-z\d_-]+)$/.test(host) || ours.has(host)) return next();
    const mend = 'Call it by its address, or name it in PUBLIC_URL.';
    return c.json({ error: 'forbidden', problem: 'This machine does not go by that name.', mend }, 403);
  };
}
