import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import type { ReadStoredFile } from '../messaging/channel.ts';
import { projectRoot } from '../runtime/project-root.ts';
import { onlyThisMachine } from './only-this-machine.ts';
import type { Cast, PlaygroundPhones } from './playground-phones.ts';

/** The page is not compiled: a built product takes it from the source too. */
const pageFolder = join(projectRoot, 'src/http/playground-page');

const assetTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Only these are shown inside the page; everything else is a download and can never run as our own. */
const picturesShown = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif']);

/** Five files of 5 MB as base64, and the text. */
const bodyBytes = 36 * 1024 * 1024;

/** Often enough that no proxy and no laptop lid ends a quiet stream unnoticed. */
const heartbeatMs = 20_000;

const rowIdSchema = z.string().regex(/^\d{1,18}$/);
const chatSchema = z.string().min(1).max(80);

/** How files travel; the rest of a post is checked by the channel. */
const wirePostSchema = z.looseObject({
  attachments: z
    .array(
      z.looseObject({ base64: z.base64().optional() }).transform(({ base64, ...file }) => ({
        ...file,
        ...(base64 !== undefined && { bytes: new Uint8Array(Buffer.from(base64, 'base64')) }),
      })),
    )
    .optional(),
});

/**
 * The playground page and what it calls, for this machine only.
 * @param options.cast who can be played, asked for at each visit
 * @param options.readFile rejects with Prisma's P2025 when there is no such file
 */
export function playgroundRoutes(options: {
  phones: PlaygroundPhones;
  cast: () => Promise<Cast>;
  readFile: ReadStoredFile;
  peers?: 'loopback' | 'any';
}): Hono {
  const { phones, cast } = options;
  const assets = new Set(readdirSync(pageFolder).filter((name) => extname(name) in assetTypes));
  const routes = new Hono();
  routes.use('/', onlyThisMachine(options.peers));
  routes.use('/playground/*', onlyThisMachine(options.peers), secureHeaders(pageHeaders));

  routes.get('/', (c) => c.redirect('/playground'));
  routes.get('/playground', (c) => sendAsset(c, 'index.html', 'text/html; charset=utf-8'));
  routes.get('/playground/assets/:name', (c) => {
    const name = c.req.param('name');
    return assets.has(name) ? sendAsset(c, name, assetTypes[extname(name)]!) : c.notFound();
  });

  routes.get('/playground/cast', async (c) => {
    const [whole, latest] = await Promise.all([cast(), phones.latest()]);
    return c.json({ ...whole, latest });
  });

  routes.get('/playground/chats/:chat/messages', async (c) => {
    const chat = chatSchema.safeParse(c.req.param('chat'));
    const after = rowIdSchema.optional().safeParse(c.req.query('after'));
    if (!chat.success || !after.success) return c.json({ error: 'invalid' }, 400);
    const [messages, blocked] = await Promise.all([phones.history(chat.data, after.data), phones.blocked(chat.data)]);
    return c.json({ messages, blocked });
  });

  const limit = bodyLimit({ maxSize: bodyBytes, onError: (c) => c.json({ error: 'too-large' }, 413) });
  routes.post('/playground/messages', limit, async (c) => {
    const body: unknown = await c.req.json().catch((error: unknown) => {
      if (error instanceof SyntaxError) return undefined;
      throw error;
    });
    try {
      return c.json(await phones.post(wirePostSchema.parse(body)));
    } catch (error) {
      if (!(error instanceof z.ZodError)) throw error;
      return c.json({ error: 'invalid', problem: z.prettifyError(error) }, 400);
    }
  });

  routes.get('/playground/events', (c) => streamEvents(c, phones));
  routes.get('/playground/files/:id', (c) => sendFile(c, options.readFile));
  return routes;
}

const pageHeaders = {
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'blob:', 'data:'],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: 'DENY',
  referrerPolicy: 'no-referrer',
  // Would make a browser refuse plain http on this host name for every other program on the machine.
  strictTransportSecurity: false,
};

async function sendAsset(c: Context, name: string, type: string): Promise<Response> {
  const bytes = await readFile(join(pageFolder, name));
  return c.body(new Uint8Array(bytes), 200, { 'content-type': type, 'cache-control': 'no-cache' });
}

/** Everything that happens on all telephones after `Last-Event-ID` or `?after=`, as server-sent events. */
function streamEvents(c: Context, phones: PlaygroundPhones): Response | Promise<Response> {
  const after = rowIdSchema.optional().safeParse(c.req.header('last-event-id') ?? c.req.query('after'));
  if (!after.success) return c.json({ error: 'invalid' }, 400);
  return streamSSE(c, async (stream) => {
    const ended = new Promise<void>((resolve) => stream.onAbort(resolve));
    const end = await phones.subscribe(
      ({ id, ...event }) => stream.writeSSE({ id, data: JSON.stringify(event) }),
      after.data,
    );
    // Not a named event: a comment line is enough to keep the connection, and tells the page at once that it is up.
    const beat = () => stream.write(': here\n\n');
    const heartbeat = setInterval(beat, heartbeatMs);
    await beat();
    await ended;
    clearInterval(heartbeat);
    end();
  });
}

async function sendFile(c: Context, readStored: ReadStoredFile): Promise<Response> {
  const id = z.uuid().safeParse(c.req.param('id'));
  if (!id.success) return c.notFound();
  try {
    const file = await readStored(id.data);
    const isPicture = picturesShown.has(file.mime);
    const name = encodeURIComponent(file.name).replaceAll("'", '%27');
    return c.body(new Uint8Array(file.bytes), 200, {
      'content-type': isPicture ? file.mime : 'application/octet-stream',
      'content-disposition': `${isPicture ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=86400',
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'P2025') return c.notFound();
    throw error;
  }
}
