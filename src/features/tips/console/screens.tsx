/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/**
 * Tips in the console, for the officers of the station alone. One address for all of them: which is opened stands in what a
 * form sends, never in an address, a title, a history or a log; nothing that is typed is kept as a draft.
 */
import { Steps, type WaitingRow, type WaitingSource } from '../../../console/components/cases.tsx';
import { Form } from '../../../console/components/form.tsx';
import { Lines } from '../../../console/components/lines.tsx';
import { Table } from '../../../console/components/table.tsx';
import {
  type Asked,
  type ConsoleContext,
  type Deed,
  Misfilled,
  type Screen,
  type Shown,
} from '../../../console/screen.ts';
import { filesOfTip } from '../files-store.ts';
import { listLine, officerView } from '../messages.ts';
import { askTeller, closeTip, noteLook, noteOnTip, stationsTip, takeTip, tipsWaiting } from '../operations.ts';
import { limits, readNumber, type Step, stepsFor } from '../rules.ts';
import type { Tip } from '../store.ts';
import { wordsOfTip } from '../words-store.ts';
import { zoneOfTip } from '../zone.ts';

export const TIPS_PATH = '/hop-thu/kin';
const MOST = 100;

export const tipSource: WaitingSource = {
  kind: 'tips',
  label: 'console-tips',
  async rows(context, most) {
    const { rows } = await tipsWaiting.rows(context, {}, { limit: most });
    return rows.map(
      (one): WaitingRow => ({
        number: String(one.number),
        what: context.speak.label('console-tips'),
        who: '',
        unit: one.unitName,
        inHand: one.assigneeName,
        isMine: one.assigneeId === context.actor.person.id,
        isOpen: one.state === 'open',
        isUrgent: false,
        since: one.hour,
        to: null,
      }),
    );
  },
  // Found in the list alone: an address would name it.
  find: async () => undefined,
};

async function opened(context: ConsoleContext, asked: Asked): Promise<Shown> {
  const { speak } = context;
  const tip = await stationsTip(context, numberOf(asked));
  await noteLook(context, tip);
  const zone = await zoneOfTip(context, tip);
  const view = officerView(speak, tip, await wordsOfTip(context, tip.id, 'officer'), context.actor.person.id, zone);
  const which = <input type="hidden" name="number" value={String(tip.number)} />;
  const form = (step: Step) => {
    const own = asked.typed.deed === step ? asked : { ...asked, typed: {}, problems: {} };
    const name = speak.label(`console-tip-${step}`);
    const label = speak.label(`console-tip-words-${step === 'take' ? 'note' : step}`);
    const text = { name: 'text', label, kind: 'lines' as const, limit: limits.words, isRequired: true };
    return {
      name,
      isOpen: step === 'take' || asked.typed.deed === step,
      body: (
        <Form speak={speak} asked={own} deed={step} button={name} {...(step !== 'take' && { inputs: [text] })}>
          {which}
        </Form>
      ),
    };
  };
  return {
    title: speak.label('console-inbox'),
    body: (
      <>
        <div class="card">
          <Lines text={{ text: view.text ?? '', entities: view.entities ?? [] }} />
        </div>
        {tip.files > 0 && (
          <div class="row">
            {Array.from({ length: tip.files }, (_, at) => (
              <Form
                speak={speak}
                asked={{ ...asked, typed: {} }}
                deed="file"
                isPlain
                button={speak.label('console-file', { number: at + 1 })}
              >
                {which}
                <input type="hidden" name="at" value={String(at)} />
              </Form>
            ))}
          </div>
        )}
        <Steps title={speak.label('console-steps')} of={stepsFor(tip, context.actor.person.id).map(form)} />
      </>
    ),
  };
}

const numberOf = ({ typed }: Asked) => readNumber(typed.number) ?? 0;

const saying =
  (act: typeof askTeller): Deed =>
  async (context, asked) => {
    const { text = '' } = asked.typed;
    if (!/[\p{L}\p{N}]/u.test(text)) throw new Misfilled({ text: context.speak.label('console-words-missing') });
    const { reached } = await act.do(context, { number: numberOf(asked), text }, asked.key);
    const page = await opened(context, {
      ...asked,
      typed: { number: asked.typed.number ?? '' },
      key: crypto.randomUUID(),
    });
    return { ...page, said: context.speak.label(reached ? 'console-said-noted' : 'console-said-tip-waits') };
  };

const all: Screen = {
  path: TIPS_PATH,
  level: 'officer',
  async show(context, asked) {
    const { speak } = context;
    // What was refused while one was open: that one is shown again.
    if (asked.typed.number) return opened(context, asked);
    const { rows } = await tipsWaiting.rows(context, {}, { limit: MOST });
    const zones = new Map<string, string>();
    for (const tip of rows) zones.set(tip.unitId, await zoneOfTip(context, tip));
    const columns = [
      {
        label: speak.label('console-tips'),
        cell: (tip: Tip) => <Lines text={listLine(speak, tip, zones.get(tip.unitId) ?? context.zone)} />,
      },
      { label: speak.label('console-deeds'), cell: (tip: Tip) => <Open context={context} number={tip.number} /> },
    ];
    return {
      title: speak.label('console-inbox'),
      body: <Table id="tips" columns={columns} rows={rows} none={speak.label('console-tips-none')} />,
    };
  },
  deeds: {
    open: opened,
    async take(context, asked) {
      await takeTip.do(context, { number: numberOf(asked) }, asked.key);
      return opened(context, { ...asked, key: crypto.randomUUID() });
    },
    ask: saying(askTeller),
    note: saying(noteOnTip),
    close: saying(closeTip),
    async file(context, asked) {
      const tip = await stationsTip(context, numberOf(asked));
      await noteLook(context, tip);
      const file = (await filesOfTip(context, tip.id))[Number(asked.typed.at)];
      if (!file) return opened(context, asked);
      return { file: { name: 'tep', mime: file.mime, bytes: file.bytes } };
    },
  },
};

function Open({ context: { speak }, number }: { context: ConsoleContext; number: number }) {
  const asked = { path: TIPS_PATH, typed: {}, drafts: {}, problems: {}, key: '' } as unknown as Asked;
  return (
    <Form speak={speak} asked={asked} deed="open" isPlain button={speak.label('console-open')}>
      <input type="hidden" name="number" value={String(number)} />
    </Form>
  );
}

export const tipScreens: readonly Screen[] = [all];
