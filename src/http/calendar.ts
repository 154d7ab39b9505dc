/** Calendars by their secret address, for the phones that subscribe to them. */
import { Hono } from 'hono';

/** @param read the calendar of a secret; undefined where there is none */
export function calendarRoutes(read: (secret: string) => Promise<string | undefined>): Hono {
  return new Hono().get('/calendar/:file{[\\w-]{20,100}\\.ics}', async (c) => {
    const text = await read(c.req.param('file').replace(/\.ics$/, ''));
    if (text === undefined) return c.json({ error: 'not-found' }, 404);
    return c.body(text, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-store',
      'content-disposition': 'inline; filename="lich-hop.ics"',
    });
  });
}
