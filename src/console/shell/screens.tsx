/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** Screens on their addresses: shown, or a deed done and the browser sent on, so that going back never does it twice. */
import type { Context, Hono } from 'hono';
import { mayAnywhere, unitsAt } from '../../directory/access.ts';
import type { Translator } from '../../i18n/translator.ts';
import { Refusal } from '../../operations/refusal.ts';
import type { Requests } from '../requests.ts';
import {
  type Asked,
  type ConsoleContext,
  type Deed,
  type Done,
  href,
  Misfilled,
  type Screen,
  type Sent,
  type Shown,
} from '../screen.ts';
import { draftsOf, dropDrafts, keepDraft } from '../session/draft-store.ts';
import { askForProof, ProofNeeded } from '../session/proof.ts';
import { sessionsScreen } from '../session/sessions-screen.tsx';
import { ExpiredPage } from './expired.tsx';
import { drawPage } from './page.tsx';
import { todayScreen } from './today.tsx';

interface Parts {
  screens: readonly Screen[];
  requests: Requests;
  frame(speak: Translator): { speak: Translator; style: string; script: string };
}

type Ended = { status: 200 | 404 | 422; shown: Shown | Sent | undefined; problem?: string | undefined };

export function screenRoutes(app: Hono, { screens, requests, frame }: Parts): void {
  const all = [todayScreen(screens), ...screens, sessionsScreen];
  const menu = all.filter(({ menu }) => menu).sort((a, b) => (a.menu?.place ?? 0) - (b.menu?.place ?? 0));

  // What is typed is kept while it is typed; nothing of what leaves no trace.
  app.post('/nhap', async (c) => {
    const { typed } = await formOf(c);
    const { deed = '', key: _, ...fields } = typed;
    const path = (c.req.query('trang') ?? '').slice(0, 200);
    const isKept = await requests.signedIn(c, async (context) => {
      await keepDraft(context, context.actor.person.id, { path, deed: deed.slice(0, 40) }, fields, context.now);
      return true;
    });
    return c.body(null, isKept ? 204 : 401);
  });
  for (const screen of all) {
    app.get(screen.path, (c) => shown(c, screen));
    if (screen.deeds) app.post(screen.path, (c) => done(c, screen));
  }

  async function shown(c: Context, screen: Screen): Promise<Response> {
    const answer = await requests.signedIn(c, async (context) => {
      const asked = askedOf(c);
      const drafts = screen.deeds ? await draftsOf(context, context.actor.person.id, asked.path) : {};
      return respond(c, screen, context, await showOr(screen, context, { ...asked, drafts }));
    });
    return answer ?? c.redirect(href('/vao'), 303);
  }

  async function done(c: Context, screen: Screen): Promise<Response> {
    const { typed, files } = await formOf(c);
    const asked = { ...askedOf(c), typed, files, key: typed.key || crypto.randomUUID() };
    const deed = screen.deeds?.[typed.deed ?? ''];
    if (!deed) return c.notFound();
    try {
      const end = await requests.signedIn(c, async (context) => {
        const ended = await act(screen, context, asked, deed);
        if (isDone(typed.deed ?? '', ended)) await dropDrafts(context.tx, context.actor.person.id, asked.path);
        return 'to' in ended
          ? c.redirect(href(ended.to, { xong: ended.said }), 303)
          : respond(c, screen, context, { status: 200, shown: ended });
      });
      return end ?? expired(c, asked);
    } catch (error) {
      // Nothing of it was kept: the page is drawn again in a unit of work of its own, with all that was typed.
      if (error instanceof ProofNeeded) return askedInChat(c, screen, asked, error);
      if (!(error instanceof Refusal) && !(error instanceof Misfilled)) throw error;
      const answer = await requests.signedIn(c, async (context) => {
        const problems =
          error instanceof Misfilled ? error.problems : { '': context.speak.label(error.key, error.args) };
        const again = await showOr(screen, context, { ...asked, key: crypto.randomUUID(), problems });
        const problem = problems[''] ?? context.speak.label('console-misfilled');
        return respond(c, screen, context, { ...again, status: again.shown ? 422 : again.status, problem });
      });
      return answer ?? expired(c, asked);
    }
  }

  /** The same button is pressed again once the chat has agreed. */
  async function askedInChat(c: Context, screen: Screen, asked: Asked, needed: ProofNeeded): Promise<Response> {
    const answer = await requests.signedIn(c, async (context) => {
      const isAsked = await askForProof(context, needed);
      const problem = context.speak.label(isAsked ? 'console-proof-asked' : 'console-proof-nowhere');
      const again = await showOr(screen, context, { ...asked, key: crypto.randomUUID() });
      return respond(c, screen, context, { ...again, status: again.shown ? 422 : again.status, problem });
    });
    return answer ?? expired(c, asked);
  }

  /** Whoever was signed out while they wrote loses no word of it: it waits in the page until they are in again. */
  function expired(c: Context, { path, typed }: Asked): Response {
    const speak = requests.speak();
    const children = <ExpiredPage speak={speak} path={path} typed={typed} />;
    return c.html(drawPage({ ...frame(speak), title: speak.label('console-expired-title'), menu: [], children }), 401);
  }

  function respond(
    c: Context,
    screen: Screen,
    context: ConsoleContext,
    { status, shown: page, problem }: Ended,
  ): Response {
    const { speak, actor } = context;
    if (page && 'file' in page) return sendFile(c, page.file);
    if (page?.part && c.req.header('hx-target') === page.part.id && status === 200)
      return c.html((<div id={page.part.id}>{page.part.body}</div>).toString(), 200);
    const said = c.req.query('xong');
    const document = drawPage({
      ...frame(speak),
      title: page?.title ?? speak.label('console-title'),
      person: {
        name: actor.person.fullName,
        units: unitsAt(actor.access, 'officer')
          .map(({ name }) => name)
          .join(', '),
      },
      menu: menu
        .filter(({ level }) => mayAnywhere(actor.access, level))
        .map((one) => ({
          path: one.path,
          label: speak.label(one.menu?.label ?? ''),
          isHere: isBelow(screen.path, one.path),
        })),
      said:
        page?.said ??
        (said && /^[a-z]+-said-[a-z-]+$/.test(said) && requests.isText(said) ? speak.label(said) : undefined),
      problem,
      children: page?.body ?? null,
    });
    return c.html(document, status);
  }
}

/** What only shows what was read is not the end of a form. */
const isDone = (deed: string, ended: Done | Shown | Sent) => 'to' in ended || deed.endsWith('do');

const isBelow = (path: string, base: string) => path === base || (base !== '/' && path.startsWith(`${base}/`));

async function act(screen: Screen, context: ConsoleContext, asked: Asked, deed: Deed): Promise<Done | Shown | Sent> {
  if (!mayAnywhere(context.actor.access, screen.level)) throw new Refusal('common-refused-unit');
  return deed(context, asked);
}

/** What is not there and what is not theirs reads alike. */
async function showOr(screen: Screen, context: ConsoleContext, asked: Asked): Promise<Ended> {
  try {
    if (!mayAnywhere(context.actor.access, screen.level)) throw new Refusal('common-refused-unit');
    return { status: 200, shown: await screen.show(context, asked) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: 404, shown: undefined, problem: context.speak.label('console-nothing-here') };
  }
}

function askedOf(c: Context): Asked {
  const params = c.req.param() as Record<string, string>;
  const path = c.req.path.replace(/^\/bang/, '') || '/';
  const part = c.req.header('hx-target');
  // Boxes of one name: what is ticked, one a line.
  const query = Object.fromEntries(Object.entries(c.req.queries()).map(([name, all]) => [name, all.join('\n')]));
  return { path, params, query, typed: {}, drafts: {}, files: {}, problems: {}, key: crypto.randomUUID(), part };
}

/** What a form brings: words as people write them, and files by themselves. */
async function formOf(c: Context): Promise<Pick<Asked, 'typed' | 'files'>> {
  const typed: Asked['typed'] = {};
  const files: Asked['files'] = {};
  for (const [name, given] of Object.entries(await c.req.parseBody({ all: true }))) {
    // Boxes of one name: what is ticked, one a line.
    const all = [given].flat();
    const words = all.flatMap((value) =>
      typeof value === 'string' ? value.normalize('NFC').replaceAll('\r\n', '\n').trim() : [],
    );
    const file = all.find((value) => typeof value !== 'string');
    if (words.length > 0) typed[name] = words.join('\n');
    if (file && file.size > 0)
      files[name] = { name: file.name, mime: file.type, bytes: new Uint8Array(await file.arrayBuffer()) };
  }
  return { typed, files };
}

function sendFile(c: Context, { name, mime, bytes }: Sent['file']): Response {
  const isShown = /^image\/(png|jpeg|webp)$/.test(mime);
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': mime,
    'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
}
