/** What every answer of the console carries, so that nobody frames it, keeps it, or runs a script of their own in it. */
import type { MiddlewareHandler } from 'hono';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** @param isSecure the console is reached by https: then the browser is told to stay with it */
export function consoleHeaders(isSecure: boolean): MiddlewareHandler {
  const headers: Record<string, string> = {
    'content-security-policy': policy,
    // Not `no-referrer`: forms would then be sent with `Origin: null`, which is no origin of ours.
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    vary: 'HX-Request, Cookie',
    ...(isSecure && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
  };
  return async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
  };
}
