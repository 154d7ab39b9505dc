import { randomBytes } from 'node:crypto';
import { type Account, accountsOf, type Session, type World } from './world.ts';

/** A cookie as tough-cookie writes it, which is what zca-js takes and gives. */
export type StoredCookie = {
  key: string;
  value: string;
  domain: string;
  path: string;
  secure: boolean;
  httpOnly: boolean;
};

/** What a login without QR needs. */
export interface Credentials {
  imei: string;
  userAgent: string;
  cookie: StoredCookie[];
}

const COOKIE = 'zpw_sek';

/** Opens a session with a key and a cookie of its own; others of the account stand on. */
export function openSession(account: Account): Session {
  const session: Session = { account, secretKey: randomBytes(16), tokens: [newToken()] };
  account.sessions.push(session);
  return session;
}

/** @returns a cookie's value that was never used. */
export function newToken(): string {
  return `${randomBytes(12).toString('hex')}.web`;
}

/** @returns what logs in to this session, with its newest cookie. */
export function credentialsOf(session: Session): Credentials {
  const { imei, userAgent } = session.account;
  const shared = { path: '/', secure: true, httpOnly: true };
  return {
    imei,
    userAgent,
    cookie: [
      { key: 'zpsid', value: newToken(), domain: 'zalo.me', ...shared },
      { key: COOKIE, value: session.tokens.at(-1)!, domain: 'chat.zalo.me', ...shared },
    ],
  };
}

/** @returns the value of a cookie in a Cookie header. */
export function cookieIn(header: string | undefined, name: string): string | undefined {
  const pair = header?.split(/;\s*/).find((each) => each.startsWith(`${name}=`));
  return pair?.slice(name.length + 1);
}

/**
 * @returns the session a Cookie header opens, standing or gone. Once a newer cookie has come back, older ones no longer
 *   open it.
 */
export function sessionBy(world: World, cookieHeader: string | undefined): Session | undefined {
  const token = cookieIn(cookieHeader, COOKIE);
  const sessions = accountsOf(world).flatMap((account) => account.sessions);
  const session = token === undefined ? undefined : sessions.find(({ tokens }) => tokens.includes(token));
  if (session && token !== undefined && token === session.tokens.at(-1)) {
    session.tokens = [token];
  }
  return session;
}

/** @returns the Set-Cookie lines with which a browser learns a session. Without a Domain zca-js would lose them. */
export function setCookies(token: string): string[] {
  const rest = 'Path=/; Secure; HttpOnly; Expires=Wed, 18 Nov 2099 08:00:00 GMT';
  return [`zpsid=${newToken()}; Domain=zalo.me; ${rest}`, `${COOKIE}=${token}; Domain=chat.zalo.me; ${rest}`];
}
