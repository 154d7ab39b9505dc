import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { changed } from '../fake/changes.ts';
import type { ApiCall } from './calls.ts';
import { decrypt, encrypt } from './crypto.ts';
import { SESSION_CODES, ZaloError } from './errors.ts';
import type { Fault } from './faults.ts';
import { loginInfo, serverInfo } from './login.ts';
import type { Method } from './method.ts';
import { findMethod } from './methods.ts';
import { notePace } from './pace.ts';
import type { ServerParts } from './server.ts';
import { sessionBy, setCookies } from './sessions.ts';
import type { Session } from './world.ts';

export interface ApiRequest {
  host: string;
  path: string;
  query: URLSearchParams;
  form: URLSearchParams;
  chunk: Uint8Array | undefined;
  cookie: string | undefined;
}

export type ApiAnswer =
  | 'hang'
  | 'drop'
  | {
      status: number;
      headers: Record<string, string | string[]>;
      body: string | Uint8Array;
      /** Once it is written. */
      afterwards?: () => void;
    };

interface Outcome {
  code: number;
  message: string;
  data: unknown;
}

/** What happens to a call: answers it, or not, as the ordered fault wants. */
export async function answerApi(parts: ServerParts, request: ApiRequest): Promise<ApiAnswer> {
  const { world, faults, calls } = parts;
  const session = sessionBy(world, request.cookie);
  const method = methodFor(parts, request, session);
  if (!method) {
    return { status: 404, headers: { 'content-type': 'text/html' }, body: '<html>404 Not Found</html>' };
  }
  const account = session?.account.name;
  const call: ApiCall = {
    api: method.api,
    host: request.host,
    path: request.path,
    account,
    params: session && method.service !== 'wpa' ? readParams(request, session) : {},
    at: world.now(),
    answeredWith: undefined,
    tookEffect: false,
  };
  calls.push(call);
  if (session) {
    notePace(world, session.account, method.api, call.params);
  }
  const tells: (() => void)[] = [];
  const run = () => runMethod(parts, request, session, method, call, tells);
  const fault = faults.take({ api: method.api, path: request.path, account });
  const answer = await underFault(parts, fault, run, tells, (outcome) => pack(outcome, session, method, call));
  call.answeredWith ??= 'nothing';
  if (typeof answer === 'string') {
    tell(tells);
    changed(world);
    return answer;
  }
  changed(world);
  return { ...answer, headers: { ...answer.headers, ...freshCookie(session) }, afterwards: () => tell(tells) };
}

async function underFault(
  { stopped }: ServerParts,
  fault: Fault | undefined,
  run: () => Outcome,
  tells: (() => void)[],
  packed: (outcome: Outcome) => Exclude<ApiAnswer, string>,
): Promise<ApiAnswer> {
  if (!fault) {
    return packed(run());
  }
  if ('code' in fault) {
    return packed(failed(new ZaloError(fault.code, fault.message)));
  }
  if ('status' in fault) {
    const headers = { 'content-type': 'text/html' };
    return { status: fault.status, headers, body: `<html>${fault.status}</html>` };
  }
  if ('hang' in fault || 'drop' in fault) {
    const when = 'hang' in fault ? fault.hang : fault.drop;
    if (when === 'after') {
      run();
    }
    return 'hang' in fault ? 'hang' : 'drop';
  }
  if ('noId' in fault) {
    const outcome = fault.noId === 'lost' ? { code: 0, message: '', data: null } : run();
    if (fault.noId === 'unheard') {
      tells.length = 0;
    }
    return packed(outcome.code === 0 ? { ...outcome, data: null } : outcome);
  }
  const outcome = run();
  if ('echo' in fault) {
    if (fault.echo === 'before') {
      tell(tells);
    }
    tells.length = 0;
    return packed(outcome);
  }
  await Promise.race([
    sleep(fault.delayMs, undefined, { ref: false }),
    new Promise((resolve) => stopped.addEventListener('abort', resolve, { once: true })),
  ]);
  return packed(outcome);
}

function runMethod(
  { world }: ServerParts,
  request: ApiRequest,
  session: Session | undefined,
  method: Method,
  call: ApiCall,
  tells: (() => void)[],
): Outcome {
  try {
    if (method.service === 'wpa') {
      call.tookEffect = true;
      return { code: 0, message: '', data: method.run(undefined as never, undefined) };
    }
    if (!session || session.gone !== undefined || session.account.locked) {
      throw new ZaloError(session?.gone ?? 102);
    }
    const { account } = session;
    const afterwards = (each: () => void) => tells.push(each);
    const data = method.run({ world, account, api: method.api, chunk: request.chunk, afterwards }, call.params);
    call.tookEffect = true;
    return { code: 0, message: '', data };
  } catch (error) {
    return failed(error);
  }
}

/** @returns the decrypted parameters; none where they were encrypted under another key, which no method takes. */
function readParams({ query, form }: ApiRequest, session: Session): Record<string, unknown> {
  const sealed = query.get('params') ?? form.get('params');
  try {
    return sealed === null ? {} : JSON.parse(decrypt(session.secretKey, sealed));
  } catch (error) {
    return { unreadable: String(error) };
  }
}

/** Only refusals and unreadable parameters are Zalo's answers; anything else is a mistake in the fake. */
function failed(error: unknown): Outcome {
  if (error instanceof ZaloError) {
    return { code: error.code, message: error.message, data: null };
  }
  if (error instanceof z.ZodError || error instanceof SyntaxError) {
    return { code: 114, message: `Invalid parameter: ${error.message}`, data: null };
  }
  throw error;
}

function pack(outcome: Outcome, session: Session | undefined, method: Method, call: ApiCall) {
  const { code, message, data } = outcome;
  call.answeredWith = { status: 200, code, data };
  const inner = { error_code: code, error_message: message, data };
  const json = (body: unknown) => ({
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (method.service === 'wpa' && code === 0) {
    return json(data);
  }
  if (method.plain || !session || SESSION_CODES.includes(code)) {
    return json(inner);
  }
  return json({ error_code: 0, error_message: '', data: encrypt(session.secretKey, JSON.stringify(inner)) });
}

function methodFor({ world }: ServerParts, request: ApiRequest, session: Session | undefined): Method | undefined {
  const { host, path, query } = request;
  const wpa = (api: string, run: () => unknown): Method => ({ api, service: 'wpa', path, plain: true, run });
  switch (`${host}${path}`) {
    case 'wpa.chat.zalo.me/api/login/getLoginInfo':
      return wpa('login', () => loginInfo(world, query, session));
    case 'wpa.chat.zalo.me/api/login/getServerInfo':
      return wpa('getServerInfo', () => serverInfo(world, query));
    default:
      return findMethod(host, path);
  }
}

function freshCookie(session: Session | undefined): Record<string, string[]> {
  if (!session?.newToken) {
    return {};
  }
  const token = session.newToken;
  session.newToken = undefined;
  session.tokens.push(token);
  return { 'set-cookie': setCookies(token) };
}

function tell(tells: (() => void)[]): void {
  for (const each of tells.splice(0)) {
    each();
  }
}
