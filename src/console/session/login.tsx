/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** The ways in and out: a link from the chat, six digits for the computer of an office, and the sessions that are open. */
import type { Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import QRCode from 'qrcode';
import { loadAccess, unitsAt } from '../../directory/access.ts';
import { audit } from '../../directory/audit.ts';
import { findPerson } from '../../directory/people.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { UnitOfWork } from '../../outbound/outbox/unit-of-work.ts';
import type { Requests } from '../requests.ts';
import { href } from '../screen.ts';
import { drawPage } from '../shell/page.tsx';
import { browserName } from './browser-name.ts';
import type { Cookies } from './cookies.ts';
import { CodePage, GonePage, LinkPage } from './login-pages.tsx';
import { CODE_PAYLOAD } from './payload.ts';
import { isSecret, newSecret } from './secrets.ts';
import { openSession } from './session-store.ts';
import { codeOfBrowser, linkHolder, openCode, spendCode, spendLink } from './ways-in-store.ts';

interface Parts {
  requests: Requests;
  jar: Cookies;
  chatLink(payload: string): string | undefined;
  frame(speak: Translator): { speak: Translator; style: string; script: string };
}

export function loginRoutes(app: Hono, { requests, jar, chatLink, frame }: Parts): void {
  const draw = (c: Context, speak: Translator, children: Child, status: 200 | 410 = 200) =>
    c.html(drawPage({ ...frame(speak), title: speak.label('console-login-title'), menu: [], children }), status);

  async function enter(c: Context, work: UnitOfWork, personId: string, isShared: boolean): Promise<Response> {
    const browser = browserName(c.req.header('user-agent'));
    jar.write(c, 'session', await openSession(work.tx, personId, { browser, isShared }, work.now));
    await audit(work.tx, { action: 'console.entered', actorId: personId, details: { shared: isShared } }, work.now);
    return c.redirect(href('/'), 303);
  }

  // Changes nothing: previews of messengers and virus scanners open every link.
  app.get('/vao/:secret', (c) =>
    requests.inTransaction(async (work) => {
      const { tx, now } = work;
      const secret = c.req.param('secret');
      const holder = isSecret(secret) ? await linkHolder(tx, secret, now) : undefined;
      const person = holder ? await findPerson(tx, holder) : null;
      if (!person) return draw(c, requests.speak(), <GonePage speak={requests.speak()} />, 410);
      const speak = requests.speakTo(work, person);
      const units = unitsAt(await loadAccess(tx, person.id, now), 'officer').map(({ name }) => name);
      const page = <LinkPage speak={speak} secret={secret} name={person.fullName} units={units.join(', ')} />;
      return draw(c, speak, page);
    }),
  );
  app.post('/vao/:secret', async (c) => {
    const secret = c.req.param('secret');
    const isShared = (await c.req.parseBody()).shared === 'yes';
    return requests.inTransaction(async (work) => {
      const personId = isSecret(secret) ? await spendLink(work.tx, secret, work.now) : undefined;
      if (!personId) return draw(c, requests.speak(), <GonePage speak={requests.speak()} />, 410);
      return enter(c, work, personId, isShared);
    });
  });

  app.get('/vao', (c) =>
    requests.inTransaction(async ({ tx, now }) => {
      const speak = requests.speak();
      const known = jar.read(c, 'code');
      const held = known ? await codeOfBrowser(tx, known, now) : undefined;
      const secret = held ? known : newSecret();
      const code = held?.code ?? (await openCode(tx, secret ?? newSecret(), now));
      if (!held) jar.write(c, 'code', secret);
      const link = chatLink(`${CODE_PAYLOAD}${code}`) ?? speak.label('console-code-say', { code });
      const svg = await QRCode.toString(link, { type: 'svg', margin: 4, errorCorrectionLevel: 'M' });
      const picture = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
      return draw(c, speak, <CodePage speak={speak} code={code} picture={picture} />);
    }),
  );
  // A computer that shows six digits is one that others use.
  app.post('/vao', (c) =>
    requests.inTransaction(async (work) => {
      const secret = jar.read(c, 'code');
      const personId = secret ? await spendCode(work.tx, secret, work.now) : undefined;
      if (!personId) return c.redirect(href('/vao'), 303);
      jar.write(c, 'code', undefined);
      return enter(c, work, personId, true);
    }),
  );
}
