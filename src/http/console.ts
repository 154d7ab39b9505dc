/** Where the console hangs: loaded with the first request, so that a start need not wait for it. */
import { Hono, type MiddlewareHandler } from 'hono';

/**
 * @param open loads it
 * @param guard what a request must pass before: without a public address only this machine is let in
 */
export function consoleDoor(open: () => Promise<Hono>, guard?: MiddlewareHandler): Hono {
  let opened: Promise<Hono> | undefined;
  const door = new Hono();
  if (guard) door.use('/bang/*', guard).use('/bang', guard);
  const pass: MiddlewareHandler = async (c) => {
    opened ??= open().catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return (await opened).fetch(c.req.raw, c.env);
  };
  return door.all('/bang', pass).all('/bang/*', pass);
}
