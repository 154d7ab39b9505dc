/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** Other programs that are told what was done: seen, made after a yes in the chat, ended, told again what they missed. */
import { newWebhookSecret } from '../../../api/webhooks/sign.ts';
import { webhookTypes } from '../../../api/webhooks/types.ts';
import {
  closeWebhook,
  isAddress,
  makeWebhook,
  replayWebhook,
  webhooksHeld,
} from '../../../api/webhooks/webhook-operations.ts';
import type { Webhook } from '../../../api/webhooks/webhook-store.ts';
import { Form } from '../../../console/components/form.tsx';
import { columnsOf, Table } from '../../../console/components/table.tsx';
import { Misfilled, type Screen } from '../../../console/screen.ts';
import { requireProof } from '../../../console/session/proof.ts';
import { unitsBelow } from '../../../directory/units.ts';
import { unitIdsOf } from '../../../operations/actor.ts';

const PATH = '/bao-phan-mem';
const MOST_SHOWN = 50;
const MOST_URL = 500;

export const webhookScreen: Screen = {
  path: PATH,
  level: 'administrator',
  menu: { label: 'console-webhooks', place: 93 },
  async show(context, asked) {
    const { speak, tx } = context;
    const column = columnsOf(speak);
    const units = await unitsBelow(tx, unitIdsOf(context, 'administrator'));
    const { rows } = await webhooksHeld.rows(context, {}, { limit: MOST_SHOWN });
    const plain = { ...asked, typed: {}, problems: {} };
    const own = asked.typed.deed === 'make' ? asked : plain;
    const press = (deed: 'end' | 'replay', { id }: Webhook) => (
      <Form speak={speak} asked={plain} deed={deed} isPlain button={speak.label(`console-webhooks-${deed}`)}>
        <input type="hidden" name="webhook" value={id} />
      </Form>
    );
    const columns = [
      column('console-webhooks-host', (one: Webhook) => new URL(one.url).hostname),
      column('console-unit', (one: Webhook) => one.unitName),
      column('console-webhooks-state', (one: Webhook) =>
        speak.label(`console-webhooks-${one.disabledAt ? 'silent' : 'on'}`),
      ),
      column('console-webhooks-arrived', (one: Webhook) => one.arrived),
      column('console-webhooks-waiting', (one: Webhook) => one.waiting),
      column('console-webhooks-failed', (one: Webhook) => one.failed),
      column('console-deeds', (one: Webhook) => (
        <div class="row">
          {(one.failed > 0 || one.disabledAt) && press('replay', one)}
          {press('end', one)}
        </div>
      )),
    ];
    return {
      title: speak.label('console-webhooks'),
      body: (
        <>
          <p>{speak.label('console-webhooks-what')}</p>
          <Table id="webhooks" columns={columns} rows={rows} none={speak.label('console-webhooks-none')} />
          <Form
            speak={speak}
            asked={own}
            deed="make"
            button={speak.label('console-webhooks-make')}
            inputs={[
              {
                name: 'url',
                label: speak.label('console-webhooks-url'),
                hint: 'https://xa.example.vn/hook',
                kind: 'line',
                isRequired: true,
                limit: MOST_URL,
              },
              {
                name: 'unit',
                label: speak.label('console-unit'),
                kind: 'select',
                isRequired: true,
                value: units[0]?.id ?? '',
                options: units.map(({ id, name }) => ({ value: id, label: name })),
              },
            ]}
          />
        </>
      ),
    };
  },
  deeds: {
    async make(context, { typed, key }) {
      const { speak } = context;
      const given = { url: (typed.url ?? '').trim(), unitId: typed.unit ?? '' };
      if (!isAddress(given.url)) throw new Misfilled({ url: speak.label('tokens-webhook-address') });
      requireProof(context, 'console-proof-what-webhook', given);
      const secret = newWebhookSecret();
      await makeWebhook.do(context, { ...given, secret, types: [...webhookTypes] }, key);
      return {
        title: speak.label('console-webhooks'),
        body: (
          <>
            <p>{speak.label('console-webhooks-made', { host: new URL(given.url).hostname })}</p>
            <pre>{secret}</pre>
          </>
        ),
      };
    },
    async end(context, { typed }) {
      await closeWebhook.do(context, { webhookId: typed.webhook ?? '' });
      return { to: PATH, said: 'console-said-noted' };
    },
    async replay(context, { typed }) {
      await replayWebhook.do(context, { webhookId: typed.webhook ?? '' });
      return { to: PATH, said: 'console-said-noted' };
    },
  },
};
