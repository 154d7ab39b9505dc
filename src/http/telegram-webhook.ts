import { Hono } from 'hono';

/** Takes Telegram's posts at the path of the address that it was given; the adapter checks the secret. */
export function telegramWebhookRoutes(webhookUrl: string, handle: (request: Request) => Promise<Response>): Hono {
  return new Hono().post(new URL(webhookUrl).pathname, (c) => handle(c.req.raw));
}
