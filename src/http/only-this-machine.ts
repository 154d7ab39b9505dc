import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';

const PROXY_HEADERS = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'];

/**
 * Lets only the browser on this machine through, else 403. The page lets anybody be anybody, so neither the network
 * (`HTTP_HOST=0.0.0.0`), nor a foreign name that resolves to this machine (DNS rebinding: the Host header tells), nor
 * a foreign site open in the same browser (Origin and Sec-Fetch-Site tell) may use it.
 * @param peers `any` where a proxy of this machine stands in front, as Docker's: then the address tells nothing
 */
export function onlyThisMachine(peers: 'loopback' | 'any' = 'loopback'): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host') ?? '';
    const env = c.env as Partial<HttpBindings> | undefined;
    const peer = env?.incoming?.socket.remoteAddress;
    const refuse = (problem: string, mend: string) => c.json({ error: 'forbidden', problem, mend }, 403);

    if (peers === 'loopback' && !isLoopback(peer))
      return refuse('The playground answers this machine only.', 'Open it on the machine on which the bot runs.');
    // A server in front that passes on everything would let anybody in, as itself.
    const proxied = PROXY_HEADERS.find((name) => c.req.header(name) !== undefined);
    if (proxied)
      return refuse(
        `This request came through a proxy (${proxied}).`,
        'Let it pass on /telegram and /calendar only, not this page.',
      );
    if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host))
      return refuse(
        'The playground answers to the names of this machine only.',
        'Open it as http://127.0.0.1 or http://localhost.',
      );
    if (isForeign(host, c.req.header('origin'), c.req.header('sec-fetch-site'), c.req.method))
      return refuse('This request comes from another site.', 'Use the playground from its own page.');
    return next();
  };
}

function isLoopback(address: string | undefined): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address ?? '');
}

function isForeign(host: string, origin: string | undefined, site: string | undefined, method: string): boolean {
  if (method === 'GET' || method === 'HEAD') return false;
  if (site === 'cross-site' || site === 'same-site') return true;
  return origin !== undefined && origin !== `http://${host}`;
}
