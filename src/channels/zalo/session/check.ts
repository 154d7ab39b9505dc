import type { ChannelCheck, LinkStatus } from '../../../messaging/channel.ts';
import type { Clock } from '../../../runtime/clock.ts';
import { shareOf } from '../limits/book.ts';
import { describeError } from '../outbound/classify-error.ts';
import type { SessionFacts, StoppedState, ZaloStore } from '../store.ts';
import { describeSettings, type ZaloSettings } from './settings.ts';

/** What happened, and what a person can do about it. */
export function stoppedFault(account: string, state: StoppedState): ChannelCheck['faults'][number] {
  const login = loginOf(account);
  const faults: Record<StoppedState, ChannelCheck['faults'][number]> = {
    expired: {
      problem: `Zalo does not take the session of ${account} any more: it was ended, is too old, or the account is locked.`,
      mend: `Open Zalo on the account's telephone. If it works there, run ${login}; if it says that the account is locked, follow what it says first.`,
    },
    evicted: {
      problem: `Zalo was opened on a computer or on the web with the account ${account}: that puts the bot out, as Zalo allows one at a time.`,
      mend: `Log out there and use this account on its telephone only; then run ${login} --resume.`,
    },
    kicked: {
      problem: `Zalo ended the connection of ${account} by itself.`,
      mend: `Look on the account's telephone for a message of Zalo; if all is well there, run ${login} --resume.`,
    },
  };
  return faults[state];
}

/**
 * What the database knows of the account and, in the process that holds it, the line itself. Asks Zalo nothing: each
 * login counts.
 * @param context.link undefined where another process may hold the account
 */
export async function checkAccount(context: {
  botAccount: string;
  store: ZaloStore;
  settings: ZaloSettings;
  clock: Clock;
  link: LinkStatus | undefined;
  hasFile: boolean;
}): Promise<ChannelCheck> {
  const { botAccount, store, link } = context;
  try {
    const facts = await store.facts();
    const name = facts ? `${botAccount} (${facts.displayName || facts.uid})` : botAccount;
    const faults = facts ? faultsOf(botAccount, facts, link) : notLoggedIn(botAccount, context.hasFile, link);
    return { ok: faults.length === 0, name, faults: faults.length > 0 || !facts ? faults : notes(facts, context) };
  } catch (error) {
    const { mend } = error as { mend?: string };
    const problem = `The session of ${botAccount} cannot be read: ${describeError(error)}`;
    return {
      ok: false,
      name: botAccount,
      faults: [{ problem, mend: mend ?? 'Check DATABASE_URL and the migrations.' }],
    };
  }
}

type Fault = ChannelCheck['faults'][number];

function notLoggedIn(account: string, hasFile: boolean, link: LinkStatus | undefined): Fault[] {
  if (link?.state === 'credentials' || link?.state === 'unreachable')
    return [linkFault(account, link.state, link.reason ?? null)!];
  if (!hasFile) return [linkFault(account, 'not-logged-in', null)!];
  const problem = `${account} takes its session from ZALO_CREDENTIALS_FILE at the first start.`;
  return [{ problem, mend: `Start the program; or run ${loginOf(account)} and scan the code.` }];
}

function faultsOf(account: string, facts: SessionFacts, link: LinkStatus | undefined): Fault[] {
  if (facts.state !== 'ok') return [stoppedFault(account, facts.state)];
  return link?.state === 'unreachable' ? [linkFault(account, link.state, link.reason ?? null)!] : [];
}

const loginOf = (account: string) => `npm run zalo:login -- ${account}`;
const stoppedStates: readonly string[] = ['expired', 'evicted', 'kicked'] satisfies StoppedState[];

/** What a state of the line means, said alike at the start, by the doctor and on the health page. */
export function linkFault(account: string, state: string, reason: string | null): Fault | undefined {
  if (state === 'up') return undefined;
  if (stoppedStates.includes(state)) return stoppedFault(account, state as StoppedState);
  if (state === 'credentials')
    return {
      problem: `${account} cannot log in from ZALO_CREDENTIALS_FILE: ${reason}.`,
      mend: `Mend that file, which is read again by itself; or take the setting out and run ${loginOf(account)}.`,
    };
  if (state === 'not-logged-in')
    return {
      problem: `${account} has never been logged in.`,
      mend: `Run ${loginOf(account)} and scan the code with the account's telephone.`,
    };
  return {
    problem: `${account} is not connected to Zalo; it keeps trying${reason ? `: ${reason}` : ''}.`,
    mend: 'Check that this machine reaches chat.zalo.me. What is to be sent waits, what was missed is asked for again.',
  };
}

/** Told, but the account works. */
function notes(facts: SessionFacts, { clock, settings }: { clock: Clock; settings: ZaloSettings }): Fault[] {
  const now = clock.now();
  const found: Fault[] = [];
  if (facts.pausedUntil && facts.pausedUntil > now) {
    found.push({
      problem: `Zalo said "too many requests" (221): nothing is sent until ${facts.pausedUntil.toISOString()}.`,
      mend: 'Wait; the messages are kept. Send less with this account, or share the groups among several accounts.',
    });
  }
  const pace = describeSettings(settings, shareOf(settings, facts, now)).join('; ');
  found.push({
    problem: `Pace: ${pace}.`,
    mend: 'Opening Zalo on the web or a computer with this account puts the bot out; the telephone does not.',
  });
  return found;
}
