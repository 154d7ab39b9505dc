/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** The console: the headers, the ways in, and the screens of the features, each in one transaction with the roles of this moment. */
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import type { Translator } from '../i18n/translator.ts';
import type { Logger } from '../runtime/logger.ts';
import { createRequests, type RequestParts } from './requests.ts';
import { BASE, type Screen } from './screen.ts';
import { cookies } from './session/cookies.ts';
import { loginRoutes } from './session/login.tsx';
import { loadAssets } from './shell/assets.ts';
import { consoleHeaders } from './shell/headers.ts';
import { drawPage } from './shell/page.tsx';
import { screenRoutes } from './shell/screens.tsx';

/** A form of ours is a few pages of text; more is no form. */
const MOST_BYTES = 256 * 1024;

export interface ConsoleParts extends RequestParts {
  screens: readonly Screen[];
  /** Where people reach it, `https://hoi.example.vn`; undefined: on this machine only. */
  publicUrl?: string | undefined;
  /** A link that opens our private chat with these words after /start; undefined: no channel has one. */
  chatLink(payload: string): string | undefined;
  log: Logger;
}

/** @returns all that is served below `/bang` */
export function consoleRoutes(parts: ConsoleParts): Hono {
  const isSecure = parts.publicUrl?.startsWith('https:') ?? false;
  const jar = cookies(isSecure);
  const assets = loadAssets();
  const requests = createRequests(parts, jar);
  const frame = (speak: Translator) => ({ speak, style: assets.style.url, script: assets.script.url });

  const app = new Hono().basePath(BASE);
  app.use(consoleHeaders(isSecure), compress());
  app.get('/tep/:name', (c) => {
    const asset = assets.byName.get(c.req.param('name'));
    if (!asset) return c.notFound();
    return c.body(asset.bytes, 200, {
      'content-type': asset.type,
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });
  app.use(formsOnly(parts.screens), csrf(parts.publicUrl ? { origin: new URL(parts.publicUrl).origin } : {}));
  const limited = (maxSize: number) => bodyLimit({ maxSize, onError: (c) => refuse(c, 413, 'console-too-long') });
  const words = limited(MOST_BYTES);
  app.use((c, next) => (mostBytesOf(parts.screens, c.req.path) === undefined ? words(c, next) : next()));
  for (const { path, takesBytes } of parts.screens) if (takesBytes) app.use(path, limited(takesBytes));
  loginRoutes(app, { ...parts, requests, jar, frame });
  screenRoutes(app, { screens: parts.screens, requests, frame });
  app.notFound((c) => refuse(c, 404, 'console-nothing-here'));
  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status === 403) return refuse(c, 403, 'console-foreign-form');
    const id = crypto.randomUUID();
    parts.log.error({ err: error, id }, 'a page of the console failed');
    return refuse(c, 500, 'console-failed', { id });
  });
  return app;

  function refuse(c: Context, status: 403 | 404 | 413 | 500, key: string, args: Record<string, string> = {}) {
    const speak = requests.speak();
    const page = { ...frame(speak), title: speak.label('console-title'), menu: [], problem: speak.label(key, args) };
    return c.html(drawPage({ ...page, children: null }), status);
  }
}

/** A foreign page can post JSON with a browser's consent at most; ours never does. Files come where a screen takes them. */
const formsOnly = (screens: readonly Screen[]) => async (c: Context, next: () => Promise<void>) => {
  const type = c.req.header('content-type') ?? 'application/x-www-form-urlencoded';
  const isForm = type.startsWith('application/x-www-form-urlencoded');
  const isUpload = type.startsWith('multipart/form-data') && mostBytesOf(screens, c.req.path) !== undefined;
  if (c.req.method === 'POST' && !isForm && !isUpload) return c.body(null, 415);
  return next();
};

/** @returns undefined: no files come to this address */
function mostBytesOf(screens: readonly Screen[], address: string): number | undefined {
  const parts = address.slice(BASE.length).split('/');
  const isAt = (path: string) => {
    const own = path.split('/');
    return own.length === parts.length && own.every((part, at) => part.startsWith(':') || part === parts[at]);
  };
  return screens.find(({ path, takesBytes }) => takesBytes !== undefined && isAt(path))?.takesBytes;
}
