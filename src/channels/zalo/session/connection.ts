/** Keeps one account connected: logs in, listens, keeps the session alive, and begins anew when the line breaks. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { API } from 'zca-js';
import type { Clock } from '../../../runtime/clock.ts';
import type { Logger } from '../../../runtime/logger.ts';
import type { Frame } from '../inbound/frames.ts';
import { describeError, isSessionGone } from '../outbound/classify-error.ts';
import { OtherPerson, type StoppedState, type StoredSession, type ZaloStore } from '../store.ts';
import { CredentialsFault, currentCredentials, LoginRefused, logIn, takeFileIn } from './login.ts';
import type { ZaloSettings } from './settings.ts';
import { openSocket } from './socket.ts';
import type { Transport } from './transport.ts';

/** A login that stands. */
export interface Line {
  api: API;
  uid: string;
}

/** `credentials`: ZALO_CREDENTIALS_FILE cannot be used, and there is no session without it. */
export type LinkState = 'off' | 'connecting' | 'up' | 'unreachable' | 'not-logged-in' | 'credentials' | StoppedState;

export interface Connection {
  readonly state: LinkState;
  /** Why it is so, and when Zalo last showed a sign of life. */
  readonly reason: string | undefined;
  readonly heardAt: Date | undefined;
  readonly line: Line | undefined;
  /** Resolves once it is connected, or known not to be. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Cookies were set: they are stored soon. */
  noteCookies(): void;
  /** A call was refused because the session is gone: whether it is, a login will tell. */
  doubt(): void;
}

export interface ConnectionParts {
  store: ZaloStore;
  transport: Transport;
  settings: ZaloSettings;
  credentialsFile: string | undefined;
  clock: Clock;
  log: Logger;
  /** Each time before the socket opens. */
  onOpening: () => void;
  onFrame: (frame: Frame, line: Line) => void;
  /** Each time the line is up, before it is said to be. */
  onUp: (line: Line, session: StoredSession) => Promise<void>;
  /** With each sign of life. */
  onAlive: (line: Line) => Promise<void>;
  onStopped: (state: StoppedState, reason: string) => void;
}

/** A refusal is taken for the end of the session only the second time. */
const REFUSALS = 2;
const COOKIES_MS = 500;

const reasons: Readonly<Record<StoppedState, string>> = {
  expired: 'Zalo does not take the session any more',
  evicted: 'Zalo was opened somewhere else as on a computer, which puts the bot out',
  kicked: 'Zalo ended the connection by itself',
};

export function createConnection(parts: ConnectionParts): Connection {
  const { store, transport, settings, log, clock } = parts;
  const stopping = new AbortController();
  const { signal } = stopping;
  let state: LinkState = 'off';
  let reason: string | undefined;
  let heardAt: Date | undefined;
  let fileFault: string | undefined;
  let line: Line | undefined;
  let running: Promise<void> | undefined;
  let closeSocket: (() => void) | undefined;
  let saveCookies: (() => Promise<void>) | undefined;
  let cookieTimer: NodeJS.Timeout | undefined;

  function change(next: LinkState, why?: string): void {
    reason = why;
    if (next === 'up') heardAt = clock.now();
    if (next === state) return;
    if (next === 'up') log.info('zalo: connected');
    else if (next !== 'off' && next !== 'connecting') log.warn({ state: next, reason: why }, 'zalo: not connected');
    state = next;
  }

  async function pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal }).catch((error) => {
      if (!signal.aborted) throw error;
    });
  }

  async function run(settled: () => void): Promise<void> {
    let failures = 0;
    let refusals = 0;
    while (!signal.aborted) {
      let session: StoredSession | undefined;
      try {
        const fault = parts.credentialsFile ? await takeFile(parts.credentialsFile) : undefined;
        session = await store.session();
        if (session?.state !== 'ok') {
          if (fault) change('credentials', fault);
          else change(session?.state ?? 'not-logged-in', session?.reason ?? 'never logged in');
          settled();
          await pause(settings.lookMs);
          continue;
        }
        if (state !== 'up') change('connecting');
        let upAt = Number.POSITIVE_INFINITY;
        const end = await connect(session, () => {
          upAt = performance.now();
          refusals = 0;
          settled();
        });
        if (signal.aborted) break;
        // One that breaks again and again must not become a storm of logins.
        if (performance.now() - upAt > settings.keepAliveMs) failures = 0;
        if (end !== 'lost') await stopFor(session, end);
        else change('unreachable', 'the connection was lost');
      } catch (error) {
        if (signal.aborted) break;
        refusals = error instanceof LoginRefused ? refusals + 1 : 0;
        if (refusals >= REFUSALS && session) {
          refusals = 0;
          await stopFor(session, 'expired').catch((fault) =>
            log.error({ reason: describeError(fault) }, 'zalo: state not stored'),
          );
        } else change('unreachable', describeError(error));
      }
      settled();
      await pause(Math.min(settings.retryMs.first * 2 ** failures, settings.retryMs.longest));
      failures += 1;
    }
  }

  /** @returns why the file cannot be used: with a session of before it is told and left alone */
  async function takeFile(path: string): Promise<string | undefined> {
    try {
      await takeFileIn(path, store, transport);
      fileFault = undefined;
    } catch (error) {
      if (!(error instanceof CredentialsFault || error instanceof OtherPerson)) throw error;
      if (fileFault !== error.message)
        log.error({ reason: error.message }, 'zalo: the credentials file cannot be used');
      fileFault = error.message;
    }
    return fileFault;
  }

  /** @returns how it ended @throws where it did not come about */
  async function connect(session: StoredSession, onUp: () => void) {
    const api = await logIn(session.credentials, transport);
    const uid = api.getOwnId();
    if (uid !== session.uid) throw new LoginRefused('the session is that of another Zalo account');
    const mine: Line = { api, uid };
    saveCookies = () => store.saveCookies(session.revision, currentCredentials(api, session.credentials));
    parts.onOpening();
    const socket = openSocket({ api, log, openMs: settings.requestMs, onFrame: (frame) => parts.onFrame(frame, mine) });
    closeSocket = socket.close;
    const alive = keepAlive(mine, socket.close);
    try {
      if (signal.aborted) socket.close();
      await socket.opened;
      await saveCookies();
      line = mine;
      await parts.onUp(mine, session);
      change('up');
      onUp();
      return await socket.ended;
    } finally {
      line = undefined;
      alive.abort();
      socket.close();
    }
  }

  function keepAlive(mine: Line, close: () => void): AbortController {
    const until = new AbortController();
    const beat = async () => {
      for (;;) {
        await sleep(settings.keepAliveMs, undefined, { signal: until.signal, ref: false });
        // A line that died without a word is found here: the socket itself would not tell for long.
        await mine.api.keepAlive();
        heardAt = clock.now();
        await parts.onAlive(mine);
      }
    };
    beat().catch((error) => {
      if (until.signal.aborted) return;
      log.warn({ reason: describeError(error), gone: isSessionGone(error) }, 'zalo: no sign of life, connecting anew');
      close();
    });
    return until;
  }

  async function stopFor(session: StoredSession, how: StoppedState): Promise<void> {
    change(how, reasons[how]);
    if (await store.stop(session.revision, how, reasons[how])) parts.onStopped(how, reasons[how]);
  }

  async function storeCookies(): Promise<void> {
    clearTimeout(cookieTimer);
    cookieTimer = undefined;
    await saveCookies?.().catch((error) => log.error({ reason: describeError(error) }, 'zalo: cookies not stored'));
  }

  return {
    get state() {
      return state;
    },
    get reason() {
      return reason;
    },
    get heardAt() {
      return heardAt;
    },
    get line() {
      return line;
    },
    start() {
      return new Promise((resolve, reject) => {
        running = run(resolve).catch((error) => {
          log.error({ reason: describeError(error) }, 'zalo: listening ended by a fault of ours');
          reject(error);
        });
      });
    },
    async stop() {
      stopping.abort();
      closeSocket?.();
      await running;
      if (cookieTimer) await storeCookies();
      change('off');
    },
    noteCookies() {
      cookieTimer ??= setTimeout(storeCookies, COOKIES_MS);
    },
    doubt: () => closeSocket?.(),
  };
}
