import { Hono } from 'hono';

/** GET /metrics, for Prometheus. */
export function metricsRoutes(text: () => Promise<string>): Hono {
  return new Hono().get('/metrics', async (c) =>
    c.text(await text(), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }),
  );
}
