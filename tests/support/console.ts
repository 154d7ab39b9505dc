/** A browser without a script: keeps its cookies, follows nothing by itself. */
import type { Hono } from 'hono';
import type { UnitRef } from '../../src/directory/units.ts';
import type { TestApp } from './app.ts';
import type { FakeUser } from './fake-telegram/user.ts';

export interface Page {
  status: number;
  /** Where it sends the browser; empty: nowhere. */
  to: string;
  text: string;
  headers: Headers;
}

export function browser(pages: Hono) {
  const jar = new Map<string, string>();

  async function ask(path: string, init: RequestInit): Promise<Page> {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await pages.request(path, { ...init, headers: { ...init.headers, ...(cookie && { cookie }) } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    const to = answer.headers.get('location') ?? '';
    return { status: answer.status, to: to.replace(/\?.*/, ''), text: await answer.text(), headers: answer.headers };
  }

  return {
    get: (path: string, headers: Record<string, string> = {}) => ask(path, { headers }),
    /** As a form of the page itself sends it. */
    post: (path: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}) =>
      ask(path, {
        method: 'POST',
        body: new URLSearchParams(fields).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost', ...headers },
      }),
    /** A form with a file. */
    upload: async (path: string, fields: Record<string, string>, file: { name: string; text: string }) => {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.set(name, value);
      body.set('file', new File([file.text], file.name));
      const sent = new Response(body);
      const bytes = await sent.arrayBuffer();
      const type = sent.headers.get('content-type') ?? '';
      const length = String(bytes.byteLength);
      const headers = { 'content-type': type, 'content-length': length, origin: 'http://localhost' };
      return ask(path, { method: 'POST', body: bytes, headers });
    },
  };
}

/** Asks for the link in chat and goes in by it. */
export async function signedIn(pages: Hono, user: FakeUser) {
  await user.says('bảng điều khiển');
  const { said } = await user.sees('Bảng điều khiển mở tại đây');
  const page = browser(pages);
  await page.post(/(\/bang\/vao\/[\w-]+)/.exec(said)?.[1] ?? '');
  return page;
}

/** As if an administrator had taken it away. */
export async function withdrawRole(app: TestApp, user: FakeUser, unit: UnitRef): Promise<void> {
  const account = await app.db.account.findFirstOrThrow({ where: { externalId: String(user.id) } });
  await app.db.role.deleteMany({ where: { personId: account.personId, unitId: unit.id } });
}
