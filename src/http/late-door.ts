/** Where the console and the API hang: loaded with the first request, so that a start need not wait for them. */
import { Hono, type MiddlewareHandler } from 'hono';

/**
 * @param base the address below which all is theirs
 * @param open loads it
 * @param guard what a request must pass before: without a public address only this machine is let in
 */
export function lateDoor(base: string, open: () => Promise<Hono>, guard?: MiddlewareHandler): Hono {
  let opened: Promise<Hono> | undefined;
  const door = new Hono();
  if (guard) door.use(`${base}/*`, guard).use(base, guard);
  const pass: MiddlewareHandler = async (c) => {
    opened ??= open().catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return (await opened).fetch(c.req.raw, c.env);
  };
  return door.all(base, pass).all(`${base}/*`, pass);
}
