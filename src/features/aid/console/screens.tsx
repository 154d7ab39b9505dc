/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** A request for help in the console: what was asked, its history and files, and the steps that may be taken now. */
import { viewerOf } from '../../../cases/case.ts';
import { caseOfOfficer } from '../../../cases/case-store.ts';
import { othersLooking } from '../../../cases/looking-store.ts';
import { noteLook } from '../../../cases/operation.ts';
import {
  History,
  LOOKING,
  Looking,
  Steps,
  type WaitingRow,
  type WaitingSource,
} from '../../../console/components/cases.tsx';
import { Form } from '../../../console/components/form.tsx';
import { drawForm, type FormSpec, formDeeds, type PageForm } from '../../../console/components/form-screen.tsx';
import { Lines } from '../../../console/components/lines.tsx';
import { type Asked, type ConsoleContext, type Deed, href, type Screen, type Shown } from '../../../console/screen.ts';
import { joinRich } from '../../../messaging/rich-text.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { readAttachment } from '../../../outbound/outbox/read-attachment.ts';
import { aidBook } from '../book.ts';
import { eventsOf } from '../event-store.ts';
import { eventLines, stateLine, summary } from '../messages.ts';
import { zoneOf } from '../notify.ts';
import { aidWaiting, reopenAid, takeAid } from '../operations.ts';
import type { Step } from '../rules.ts';
import { askForm, closingForm, decideForm, noteForm, passForm } from '../step-forms.ts';
import type { AidRequest } from '../store.ts';

export const aidSource: WaitingSource = {
  kind: 'aid',
  label: 'console-aid',
  async rows(context, most) {
    const { rows } = await aidWaiting.rows(context, {}, { limit: most });
    return rows.map(
      (one): WaitingRow => ({
        number: String(one.number),
        what: context.speak.label(`aid-kind-${one.kind}`),
        who: one.forWhom || one.askerName,
        unit: one.unitName,
        inHand: one.assigneeName,
        isMine: one.assigneeId === context.actor.person.id,
        isOpen: one.state === 'open',
        isUrgent: false,
        since: one.waitingSince,
        to: `/ho-tro/${one.number}`,
      }),
    );
  },
  async find(context, number) {
    return (await caseOfOfficer(context, aidBook, viewerOf(context), number)) && `/ho-tro/${number}`;
  },
};

const forms: Partial<Record<Step, PageForm>> = {
  ask: askForm.page,
  decide: decideForm.page,
  close: closingForm.page,
  pass: passForm.page,
  note: noteForm.page,
};

const specOf = (step: Step, form: PageForm): FormSpec => ({
  form,
  title: `console-aid-${step}`,
  async given(context, asked) {
    const { number, askerName } = await theirs(context, asked);
    return { about: { number: String(number), name: askerName } };
  },
  back: ({ path }) => path,
  after: (context, asked) => show(context, asked),
});
const specs = Object.entries(forms).map(([step, form]) => ({ step, spec: specOf(step as Step, form) }));

async function show(context: ConsoleContext, asked: Asked): Promise<Shown> {
  const { speak } = context;
  const request = await theirs(context, asked);
  const names = await othersLooking(context, 'aid.viewed', request.id);
  const looking = <Looking context={context} names={names} path={asked.path} />;
  const title = speak.label('console-aid-one', { number: String(request.number) });
  if (asked.part === LOOKING) return { title, body: null, part: { id: LOOKING, body: looking } };
  await noteLook(context, 'aid.viewed', request);
  const zone = await zoneOf({ tx: context.tx, defaults: context.defaults }, request);
  const events = await eventsOf(context, request.id, true);
  const files = filesOf(request, events);
  const steps: { name: string; isOpen: boolean; body: unknown }[] = [];
  for (const step of aidBook.stepsFor(request, context.actor)) {
    const name = speak.label(`console-aid-${step}`);
    const known = specs.find((one) => one.step === step);
    const body = known ? (
      await drawForm(known.spec, context, asked, `${step}-`)
    ) : (
      <Form speak={speak} asked={asked} deed={step} button={name} />
    );
    steps.push({ name, isOpen: step === 'take' || (asked.typed.deed ?? '').startsWith(`${step}-`), body });
  }
  return {
    title,
    part: { id: LOOKING, body: looking },
    body: (
      <>
        <div id={LOOKING}>{looking}</div>
        <div class="card">
          <Lines text={joinRich(summary(speak, request), '\n')} />
          <p>
            <b>
              <Lines text={stateLine(speak, request)} />
            </b>
          </p>
          {files.length > 0 && (
            <p class="links">
              {files.map((file, at) => (
                <a href={href(`${asked.path}/tep/${at}`)}>
                  {file.name ?? speak.label('console-file', { number: at + 1 })}
                </a>
              ))}
            </p>
          )}
        </div>
        <Steps title={speak.label('console-steps')} of={steps as Parameters<typeof Steps>[0]['of']} />
        <History title={speak.label('console-history')} of={eventLines(speak, events, zone, true)} />
      </>
    ),
  };
}

const filesOf = (request: AidRequest, events: readonly { files: AidRequest['files'] }[]) => [
  ...request.files,
  ...events.flatMap(({ files }) => files),
];

const one: Screen = {
  path: '/ho-tro/:number',
  level: 'officer',
  show,
  deeds: {
    take: at((context, number, key) => takeAid.do(context, { number }, key)),
    reopen: at((context, number, key) => reopenAid.do(context, { number }, key)),
    ...Object.assign({}, ...specs.map(({ step, spec }) => formDeeds(spec, `${step}-`))),
  },
};

const file: Screen = {
  path: '/ho-tro/:number/tep/:at',
  level: 'officer',
  async show(context, asked) {
    const request = await theirs(context, asked);
    const found = filesOf(request, await eventsOf(context, request.id, true))[Number(asked.params.at)];
    const bytes = found && (await readAttachment(found, context.outbox.channels, context));
    if (!bytes) throw new Refusal('common-refused-unit');
    await noteLook(context, 'aid.viewed', request);
    return { file: bytes };
  },
};

function at(act: (context: ConsoleContext, number: number, key: string) => Promise<unknown>): Deed {
  return async (context, asked) => {
    const { number } = await theirs(context, asked);
    await act(context, number, asked.key);
    return { to: `/ho-tro/${number}`, said: 'console-said-noted' };
  };
}

/** @throws {Refusal} for one of others and for none alike */
async function theirs(context: ConsoleContext, { params }: Pick<Asked, 'params'>): Promise<AidRequest> {
  const number = /^\d{1,9}$/.test(params.number ?? '') ? Number(params.number) : 0;
  const found = await caseOfOfficer(context, aidBook, viewerOf(context), number);
  if (!found) throw new Refusal('common-refused-unit');
  return found;
}

export const aidScreens: readonly Screen[] = [one, file];
