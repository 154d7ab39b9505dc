import { setTimeout as sleep } from 'node:timers/promises';
import QRCode from 'qrcode';
import { changed } from '../fake/changes.ts';
import { cookieIn, newToken, openSession, sessionBy, setCookies } from './sessions.ts';
import type { Qr, World } from './world.ts';

/** A page or call of the site, answered. */
export interface SiteAnswer {
  status: number;
  headers?: Record<string, string | string[]>;
  body: string;
}

interface SiteRequest {
  /** Host and path. */
  address: string;
  form: URLSearchParams;
  cookie: string | undefined;
  /** Aborts when the other side has gone. */
  gone: AbortSignal;
}

/** How long a code lives. */
const QR_LIFE_MS = 100_000;
/** How long Zalo holds a question for the phone before it says "ask again" (code 8). */
const HOLD_MS = 20_000;

/** Answers the pages of a login by QR code; undefined for any other address. */
export async function answerSite(world: World, request: SiteRequest): Promise<SiteAnswer | undefined> {
  switch (request.address) {
    case 'id.zalo.me/account':
      return html('<script defer src="https://stc-zlogin.zdn.vn/main-2.44.10.js"></script>');
    case 'id.zalo.me/account/logininfo':
    case 'id.zalo.me/account/verify-client':
      return json({ error_code: 0, error_message: 'Success', data: {} });
    case 'id.zalo.me/account/authen/qr/generate':
      return generate(world);
    case 'id.zalo.me/account/authen/qr/waiting-scan':
      return waitForPhone(world, request, ({ scannedBy }) =>
        scannedBy ? { error_code: 0, data: { avatar: '', display_name: scannedBy.person.name } } : undefined,
      );
    case 'id.zalo.me/account/authen/qr/waiting-confirm':
      return waitForPhone(
        world,
        request,
        ({ answer }) => answer && { error_code: answer === 'declined' ? -13 : 0, data: {} },
      );
    case 'id.zalo.me/account/checksession':
      return checkSession(world, request.cookie);
    case 'chat.zalo.me/index.html':
      return html('<title>Zalo Web</title>');
    case 'jr.chat.zalo.me/jr/userinfo':
      return userInfo(world, request.cookie);
    default:
      return undefined;
  }
}

/** @returns the newest code that still can be used. @throws Error where there is none */
export function currentQr(world: World): Qr {
  const qr = world.qrs.at(-1);
  if (!qr || isExpired(world, qr)) {
    throw new Error('no QR code is shown');
  }
  return qr;
}

function isExpired(world: World, qr: Qr): boolean {
  return qr.expired || world.now() - qr.shownAt > QR_LIFE_MS;
}

async function generate(world: World): Promise<SiteAnswer> {
  const code = newToken();
  const image = await QRCode.toDataURL(`https://qr.zalo.me/login/${code}`);
  world.qrs.push({ code, shownAt: world.now(), scannedBy: undefined, answer: undefined, expired: false });
  changed(world);
  const options = { enabledCheckOCR: false, enabledMultiLayer: false };
  return {
    ...json({ error_code: 0, error_message: 'Success', data: { code, image, token: newToken(), options } }),
    headers: { 'content-type': 'application/json', 'set-cookie': [`zlogin=${code}; Domain=id.zalo.me; Path=/`] },
  };
}

async function waitForPhone(
  world: World,
  { form, gone }: SiteRequest,
  look: (qr: Qr) => object | undefined,
): Promise<SiteAnswer> {
  const until = Date.now() + HOLD_MS;
  const qr = world.qrs.find(({ code }) => code === form.get('code'));
  while (!gone.aborted) {
    if (!qr || isExpired(world, qr)) {
      return json({ error_code: -14, error_message: 'QR code expired' });
    }
    const found = look(qr);
    if (found) {
      return json(found);
    }
    if (Date.now() > until) {
      break;
    }
    await Promise.race([nextChange(world, gone), sleep(HOLD_MS, undefined, { ref: false })]);
  }
  return json({ error_code: 8, error_message: 'Waiting' });
}

function nextChange(world: World, gone: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      world.changes.off('change', done);
      gone.removeEventListener('abort', done);
      resolve();
    };
    world.changes.on('change', done);
    gone.addEventListener('abort', done, { once: true });
  });
}

function checkSession(world: World, cookie: string | undefined): SiteAnswer {
  const code = cookieIn(cookie, 'zlogin');
  const qr = world.qrs.find((each) => each.code === code);
  if (qr?.answer !== 'confirmed' || !qr.scannedBy) {
    return { status: 302, headers: { location: 'https://id.zalo.me/account' }, body: '' };
  }
  const session = openSession(qr.scannedBy);
  const headers = { location: 'https://chat.zalo.me/index.html', 'set-cookie': setCookies(session.tokens[0]!) };
  return { status: 302, headers, body: '' };
}

function userInfo(world: World, cookie: string | undefined): SiteAnswer {
  const session = sessionBy(world, cookie);
  const info = session && { name: session.account.person.name, avatar: '' };
  return json({ error_code: 0, data: { logged: session !== undefined, session_chat_valid: true, info } });
}

function json(body: object): SiteAnswer {
  return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

function html(body: string): SiteAnswer {
  return { status: 200, headers: { 'content-type': 'text/html' }, body: `<!doctype html>${body}` };
}
