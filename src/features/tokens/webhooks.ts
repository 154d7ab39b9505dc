/** Other programs that are told what was done: made, listed and ended by an administrator in a private chat. */
import { newWebhookSecret } from '../../api/webhooks/sign.ts';
import { webhookTypes } from '../../api/webhooks/types.ts';
import {
  closeWebhook,
  isAddress,
  makeWebhook,
  replayWebhook,
  webhooksHeld,
} from '../../api/webhooks/webhook-operations.ts';
import { action } from '../../conversation/dialogs/choices.ts';
import { type Action, type Command, Refusal, type Turn } from '../../conversation/feature.ts';
import { unitsAt } from '../../directory/access.ts';

const FEATURE = 'tokens';
const MOST_SHOWN = 8;

export const webhook: Command = {
  name: 'webhook',
  level: 'administrator',
  where: 'private',
  run: (turn, rest) => (rest === '' ? show(turn) : offer(turn, rest.trim())),
};

async function show(turn: Turn): Promise<void> {
  const { rows, total } = await webhooksHeld.rows(turn.operations, {}, { limit: MOST_SHOWN });
  if (total === 0) return void (await turn.say('tokens-webhook-none'));
  const lines = rows.map(({ url, unitName, disabledAt, arrived, waiting, failed }, index) =>
    turn.speak.label(`tokens-webhook-line-${disabledAt ? 'silent' : 'on'}`, {
      ...{ index: String(index + 1), host: new URL(url).hostname, unit: unitName },
      ...{ arrived: String(arrived), waiting: String(waiting), failed: String(failed) },
    }),
  );
  const choices = rows.flatMap(({ id, url, failed, disabledAt }) => {
    const host = new URL(url).hostname;
    const again = action(turn.speak.label('tokens-webhook-choice-replay', { host }), FEATURE, 'replay', [id]);
    const end = action(turn.speak.label('tokens-webhook-choice-end', { host }), FEATURE, 'silence', [id]);
    return [...(failed > 0 || disabledAt ? [[again]] : []), [end]];
  });
  await turn.say('tokens-webhook-list', { lines: lines.join('\n') }, { choices });
}

/** Nothing is made before it was said what it is told. */
async function offer(turn: Turn, url: string): Promise<void> {
  if (!isAddress(url)) throw new Refusal('tokens-webhook-address');
  const units = unitsAt(turn.access, 'administrator').slice(0, MOST_SHOWN);
  const choices = units.map((unit) => [
    action(turn.speak.label('tokens-webhook-choice-make', { unit: unit.name }), FEATURE, 'hear', [unit.id, url]),
  ]);
  await turn.say('tokens-webhook-offer', { host: new URL(url).hostname }, { choices });
}

export const hear: Action = {
  level: 'administrator',
  async run(turn, [unitId = '', url = '']) {
    if (turn.chat.kind !== 'private') throw new Refusal('common-refused-administrator');
    const secret = newWebhookSecret();
    await makeWebhook.do(turn.operations, { unitId, url, secret, types: [...webhookTypes] });
    await turn.say('tokens-webhook-made', { host: new URL(url).hostname, secret });
  },
};

export const silence: Action = {
  level: 'administrator',
  async run(turn, [webhookId = '']) {
    await closeWebhook.do(turn.operations, { webhookId });
    await turn.say('tokens-webhook-ended');
  },
};

export const replayMissed: Action = {
  level: 'administrator',
  async run(turn, [webhookId = '']) {
    const { count } = await replayWebhook.do(turn.operations, { webhookId });
    await turn.say('tokens-webhook-replayed', { count: String(count) });
  },
};
