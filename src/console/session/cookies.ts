/** The cookies of the console. On plain http, which is this machine only, a browser would refuse the safer name. */
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { isSecret } from './secrets.ts';

type Which = 'session' | 'code';
const names = { session: 'chihoi', code: 'chihoi-ma' };

/** @param isSecure the console is reached by https */
export function cookies(isSecure: boolean) {
  const nameOf = (which: Which) => (isSecure ? `__Host-${names[which]}` : names[which]);
  return {
    /** @returns what the browser holds, if it can be one of ours */
    read(c: Context, which: Which): string | undefined {
      const value = getCookie(c, nameOf(which));
      return isSecret(value) ? value : undefined;
    },
    /** @param secret undefined: the browser forgets it. Lax: a tap in Telegram or Zalo comes from another site */
    write(c: Context, which: Which, secret: string | undefined): void {
      setCookie(c, nameOf(which), secret ?? '', {
        path: '/',
        httpOnly: true,
        sameSite: 'Lax',
        secure: isSecure,
        ...(secret === undefined && { maxAge: 0 }),
      });
    },
  };
}
export type Cookies = ReturnType<typeof cookies>;
