import type { Api } from 'grammy';
import type { UserFromGetMe, WebhookInfo } from 'grammy/types';
import type { ChannelCheck } from '../../messaging/channel.ts';
import { classifyError, describeError } from './classify-error.ts';
import type { LinkState } from './link.ts';

export interface CheckContext {
  api: Api;
  apiRoot: string;
  botAccount: string;
  webhookUrl: string | undefined;
  state: LinkState;
  whoAmI: () => Promise<UserFromGetMe>;
}

/** Asks Telegram about the account. Privacy mode and late webhooks are told, but leave it `ok`: the bot works. */
export async function checkAccount(context: CheckContext): Promise<ChannelCheck> {
  try {
    const me = await context.whoAmI();
    const hook = await context.api.getWebhookInfo();
    const faults = [...conflictFaults(context), ...webhookFaults(context, hook)];
    return { ok: faults.length === 0, name: `@${me.username}`, faults: [...faults, ...notes(context, me, hook)] };
  } catch (error) {
    return { ok: false, name: context.botAccount, faults: [faultOf(error, context.apiRoot)] };
  }
}

type Fault = ChannelCheck['faults'][number];

function faultOf(error: unknown, apiRoot: string): Fault {
  const isRefused = classifyError(error).fault.kind === 'account-stopped';
  return linkFault(isRefused ? 'token-refused' : 'refused', describeError(error), apiRoot)!;
}

/** What a state of the line means, said alike at the start, by the doctor and on the health page. */
export function linkFault(state: string, reason: string | null, apiRoot: string): Fault | undefined {
  if (state === 'up') return undefined;
  if (state === 'token-refused')
    return {
      problem: 'Telegram refuses the token: nothing is heard or sent until it is changed.',
      mend: 'Copy the token anew from @BotFather (/mybots, the bot, API Token) into TELEGRAM_BOT_TOKEN and restart.',
    };
  if (state === 'conflict')
    return {
      problem: 'Another program fetches the updates of this bot; it keeps trying.',
      mend: 'Stop the other one; if you do not know it, revoke the token in @BotFather and set the new one.',
    };
  return {
    problem: `Telegram did not answer as it should; it keeps trying: ${reason ?? 'no answer'}`,
    mend: `Check that this machine reaches ${new URL(apiRoot).origin}; nothing is lost, Telegram keeps updates for 24 hours.`,
  };
}

function conflictFaults({ state, apiRoot }: CheckContext): Fault[] {
  return state === 'conflict' ? [linkFault(state, null, apiRoot)!] : [];
}

function webhookFaults({ webhookUrl, state }: CheckContext, hook: WebhookInfo): Fault[] {
  const set = hook.url ?? '';
  if (set === (webhookUrl ?? '')) return [];
  // Before the start the address may be missing or another: the start sets it right.
  if (state === 'new' && (webhookUrl !== undefined || set === '')) return [];
  return [
    {
      problem: set === '' ? 'The webhook is not set.' : `A webhook is set elsewhere: ${hostOf(set)}`,
      mend: 'A restart sets this right. If it comes back, another program uses the same token: give it one of its own.',
    },
  ];
}

function notes({ webhookUrl }: CheckContext, me: UserFromGetMe, hook: WebhookInfo): Fault[] {
  const found: Fault[] = [];
  if (webhookUrl !== undefined && hook.last_error_message !== undefined && (hook.pending_update_count ?? 0) > 0) {
    found.push({
      problem: `Telegram could not deliver to the webhook: ${hook.last_error_message}`,
      mend: 'Check that TELEGRAM_WEBHOOK_URL is reachable from the internet by https and leads to this program.',
    });
  }
  if (!me.can_read_all_group_messages) {
    found.push({
      problem:
        'Privacy mode is on: in groups the bot sees only commands, mentions of it and replies to it, no other questions.',
      mend:
        'If it shall answer in groups unasked: @BotFather, /setprivacy, choose the bot, Disable; then remove the bot ' +
        'from each group and add it again. Or make it administrator of the group.',
    });
  }
  return found;
}

/** An address of a webhook may carry a secret in its path. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'an address that cannot be read';
}
