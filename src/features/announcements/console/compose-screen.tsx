/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** Writing an announcement: to whom by the tree, with the count beside it; then as it will look on a telephone; then it goes. */
import { Facts, Form, type Input, Kept } from '../../../console/components/form.tsx';
import { Lines } from '../../../console/components/lines.tsx';
import { UnitTree } from '../../../console/components/unit-tree.tsx';
import { type Asked, type ConsoleContext, href, Misfilled, type Screen, type Shown } from '../../../console/screen.ts';
import { unitsBelow } from '../../../directory/units.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { requireUnit, unitIdsOf } from '../../../operations/actor.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { previewReach } from '../../../outbound/outbox/reach.ts';
import { samePhrase } from '../../../text/fold.ts';
import { submitAnnouncement } from '../compose/operations.ts';
import { readWhen, type When } from '../compose/read-when.ts';
import { secondWord } from '../compose/second-approval.ts';
import { audienceOf } from '../compose/send-announcement.ts';
import { sentLately } from '../compose/sent-again.ts';
import { announcementContent, listNames, sampleChoice } from '../messages.ts';
import { placeOf } from '../plans/plan-fire.ts';
import { whenText } from '../plans/plan-messages.ts';
import { type Kind, kinds, lengthOf, readSource, SOURCE_LIMIT, saysSomething, TEXT_LIMIT, topmost } from '../rules.ts';

const PATH = '/tin/moi';
const REACH = 'reach';

interface Written {
  kind: Kind;
  text: string;
  source: string | null;
  unitIds: string[];
  officersOnly: boolean;
  when: When | undefined;
}

const unitsTicked = (typed: Record<string, string>) => (typed.units ?? '').split('\n').filter((id) => id !== '');

/** Only units of one's own; one below another gets it with that. */
async function audience(context: ConsoleContext, typed: Record<string, string>) {
  const mine = await unitsBelow(context.tx, unitIdsOf(context, 'officer'));
  const ticked = unitsTicked(typed);
  return topmost(mine.filter(({ id }) => ticked.includes(id)));
}

/** @throws {Misfilled} */
async function read(context: ConsoleContext, { typed }: Asked): Promise<Written> {
  const { speak, now } = context;
  const problems: Record<string, string> = {};
  const kind = kinds.find((one) => one === typed.kind) ?? 'notice';
  const text = typed.text ?? '';
  if (!saysSomething(text)) problems.text = speak.label('console-words-missing');
  else if (lengthOf(text) > TEXT_LIMIT)
    problems.text = speak.label('common-form-long', { length: lengthOf(text), limit: TEXT_LIMIT });
  const units = await audience(context, typed);
  if (units.length === 0) problems.units = speak.label('console-compose-no-unit');
  const source = readSource(typed.source ?? '', (words) =>
    phrases('announcements.no-source').some((one) => samePhrase(words, one)),
  );
  if (kind === 'legal' && 'fault' in source) problems.source = speak.label(`announcements-source-${source.fault}`);
  const { zone } = await placeOf(
    context,
    units.map(({ id }) => id),
  );
  const reading = typed.when ? readWhen(typed.when, { now, zone }) : undefined;
  if (reading && reading.kind !== 'at')
    problems.when =
      reading.kind === 'which'
        ? speak.label('console-compose-which', {
            when: reading.moments.map((at) => whenText(speak, { at }, zone)).join('; '),
          })
        : speak.label(reading.kind === 'past' ? 'announcements-when-past' : 'announcements-when-unclear');
  if (Object.keys(problems).length > 0) throw new Misfilled(problems);
  return {
    kind,
    text,
    source: kind === 'legal' && 'source' in source ? source.source : null,
    unitIds: units.map(({ id }) => id),
    officersOnly: typed.officers === 'yes',
    when: reading?.kind === 'at' ? { at: reading.at, rule: reading.rule } : undefined,
  };
}

/** How many it reaches, and by what; nothing is written. */
async function reaching(context: ConsoleContext, typed: Record<string, string>) {
  const { speak } = context;
  const units = await audience(context, typed);
  if (units.length === 0) return <p class="soft">{speak.label('console-compose-no-unit')}</p>;
  const kind = kinds.find((one) => one === typed.kind) ?? 'notice';
  const to = { kind, unitIds: units.map(({ id }) => id), officersOnly: typed.officers === 'yes' };
  const reach = await previewReach(context.tx, context.outbox, await audienceOf(context, to));
  return <p class="note">{speak.label('console-compose-reach', { ...reach })}</p>;
}

async function draw(context: ConsoleContext, asked: Asked): Promise<Shown> {
  const { speak } = context;
  const mine = await unitsBelow(context.tx, unitIdsOf(context, 'officer'));
  const query = asked.query;
  const typed: Record<string, string> = { ...query, ...asked.typed };
  if (mine.length === 1 && !typed.units) typed.units = mine[0]?.id ?? '';
  const body = await reaching(context, typed);
  const part = { id: REACH, body };
  const inputs: Input[] = [
    {
      name: 'kind',
      label: speak.label('console-kind'),
      kind: 'choice',
      isRequired: true,
      value: 'notice',
      options: kinds.map((one) => ({ value: one, label: speak.label(`announcements-kind-${one}`) })),
    },
    {
      name: 'text',
      label: speak.label('console-announcement-text'),
      kind: 'lines',
      limit: TEXT_LIMIT,
      isRequired: true,
    },
    {
      name: 'source',
      label: speak.label('console-compose-source'),
      hint: speak.label('console-compose-source-hint'),
      kind: 'line',
      limit: SOURCE_LIMIT,
    },
    {
      name: 'when',
      label: speak.label('console-compose-when'),
      hint: speak.label('console-compose-when-hint'),
      kind: 'line',
      limit: 100,
    },
    {
      name: 'officers',
      label: speak.label('console-compose-only'),
      kind: 'boxes',
      options: [{ value: 'yes', label: speak.label('console-compose-officers') }],
    },
  ];
  return {
    title: speak.label('console-compose'),
    part,
    body: (
      <Form
        speak={speak}
        asked={{ ...asked, typed }}
        deed="look"
        isDraft
        inputs={inputs}
        button={speak.label('console-compose-look')}
      >
        <fieldset
          aria-describedby={asked.problems.units ? 'units-problem' : undefined}
          hx-get={href(PATH)}
          hx-trigger="change"
          hx-include="closest form"
          hx-target={`#${REACH}`}
          hx-swap="outerHTML"
        >
          <legend>{speak.label('console-compose-to')}</legend>
          {asked.problems.units && (
            <span class="problem" id="units-problem">
              {asked.problems.units}
            </span>
          )}
          <UnitTree units={mine} name="units" ticked={unitsTicked(typed)} />
          <div id={REACH} aria-live="polite">
            {body}
          </div>
        </fieldset>
      </Form>
    ),
  };
}

async function look(context: ConsoleContext, asked: Asked): Promise<Shown> {
  const { speak } = context;
  const written = await read(context, asked);
  const { units, zone } = await placeOf(context, written.unitIds);
  const reach = await previewReach(context.tx, context.outbox, await audienceOf(context, written));
  const need = await secondWord(context, context.actor.person.id, units, reach.people);
  const again = await sentLately({ ...context, person: context.actor.person }, written);
  const names = units.map(({ name }) => name);
  const content = announcementContent(speak, { ...written, unitNames: names, attachments: [] }, [sampleChoice(speak)]);
  const nobody = need && need.from.length === 0;
  return {
    title: speak.label('console-compose-preview'),
    body: (
      <>
        {again && (
          <div class="note warn">
            <Lines text={again} />
          </div>
        )}
        <div class="phone" lang="vi">
          <Lines text={{ text: content.text ?? '', entities: content.entities ?? [] }} />
          <span class="key">{speak.label('announcements-read')}</span>
        </div>
        <Facts
          of={[
            [speak.label('console-compose-to'), listNames(speak, names)],
            [speak.label('console-compose-people'), reach.people],
            [speak.label('console-compose-private'), reach.privateMessages],
            [speak.label('console-compose-groups'), reach.groupMessages],
            [speak.label('console-compose-unreachable'), reach.unreachable],
            [
              speak.label('console-compose-when'),
              written.when ? whenText(speak, written.when, zone) : speak.label('console-compose-now'),
            ],
            [
              speak.label('console-compose-second'),
              need && need.from.length > 0 ? need.from.map(({ fullName }) => fullName).join(', ') : '',
            ],
          ]}
        />
        {nobody && <p class="note warn">{speak.label('console-compose-nobody')}</p>}
        <div class="row">
          {(!nobody || written.kind === 'alert') && (
            <Form
              speak={speak}
              asked={{ ...asked, typed: {} }}
              deed="send"
              button={speak.label(written.when ? 'console-compose-plan' : 'console-compose-send', {
                people: reach.people,
              })}
            >
              <Kept typed={asked.typed} />
            </Form>
          )}
          <Form
            speak={speak}
            asked={{ ...asked, typed: {} }}
            deed="edit"
            isPlain
            button={speak.label('console-form-edit')}
          >
            <Kept typed={asked.typed} />
          </Form>
        </div>
      </>
    ),
  };
}

export const composeScreen: Screen = {
  path: PATH,
  level: 'officer',
  show: draw,
  deeds: {
    look,
    edit: draw,
    async send(context, asked) {
      const { when, ...written } = await read(context, asked);
      for (const unitId of written.unitIds)
        await requireUnit({ tx: context.tx, access: context.actor.access }, 'officer', unitId);
      const at = when && { at: when.at.toISOString(), ...(when.rule !== undefined && { rule: when.rule }) };
      const done = await submitAnnouncement.do(context, { ...written, attachments: [], when: at }, asked.key);
      if (done.state === 'sent' && done.announcementId)
        return { to: `/tin/${done.announcementId}`, said: 'console-said-sent' };
      if (!done.planId) throw new Refusal('common-choice-old');
      return {
        to: `/tin/ke-hoach/${done.planId}`,
        said: done.state === 'planned' ? 'console-said-planned' : 'console-said-waits-second',
      };
    },
  },
};
