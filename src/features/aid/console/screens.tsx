/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** Requests for help in the console: what waits, and one of them with its history and the steps that may be taken now. */
import { viewerOf } from '../../../cases/case.ts';
import { caseOfOfficer } from '../../../cases/case-store.ts';
import { isOverdue } from '../../../cases/inbox.ts';
import { noteLook } from '../../../cases/operation.ts';
import { Form, type Input } from '../../../console/components/form.tsx';
import { Lines } from '../../../console/components/lines.tsx';
import { Pages, pageOf, rowsOfPage, Table } from '../../../console/components/table.tsx';
import { type Asked, type ConsoleContext, type Done, href, Misfilled, type Screen } from '../../../console/screen.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { parseDong } from '../../../text/money.ts';
import { aidBook } from '../book.ts';
import { eventsOf } from '../event-store.ts';
import { ageOf, officerView } from '../messages.ts';
import { mayHave, zoneOf } from '../notify.ts';
import { aidWaiting, askAboutAid, closeAid, decideAid, noteOnAid, passAid, reopenAid, takeAid } from '../operations.ts';
import { limits, type Step } from '../rules.ts';
import type { AidRequest } from '../store.ts';

const list: Screen = {
  path: '/ho-tro',
  level: 'officer',
  menu: { label: 'console-aid', place: 10 },
  async show(context, { query }) {
    const { speak, now } = context;
    const page = pageOf(query);
    const { total, rows } = await aidWaiting.rows(context, {}, rowsOfPage(page));
    const late = (one: AidRequest) => isOverdue({ open: one.state === 'open', since: one.waitingSince }, now);
    const columns = [
      {
        label: speak.label('console-number'),
        cell: (one: AidRequest) => (
          <a href={href(`/ho-tro/${one.number}`)}>{speak.label('console-case', { number: String(one.number) })}</a>
        ),
      },
      { label: speak.label('console-kind'), cell: (one: AidRequest) => speak.label(`aid-kind-${one.kind}`) },
      { label: speak.label('console-asker'), cell: (one: AidRequest) => one.forWhom || one.askerName },
      { label: speak.label('console-unit'), cell: (one: AidRequest) => one.unitName },
      {
        label: speak.label('console-in-hand'),
        cell: (one: AidRequest) => one.assigneeName ?? speak.label('console-nobody'),
      },
      {
        label: speak.label('console-waits'),
        cell: (one: AidRequest) =>
          late(one) ? (
            <b class="problem">{ageOf(speak, one.waitingSince, now)}</b>
          ) : (
            ageOf(speak, one.waitingSince, now)
          ),
      },
    ];
    return {
      title: speak.label('console-aid'),
      body: (
        <>
          <Table id="aid" columns={columns} rows={rows} none={speak.label('console-aid-none')} />
          <Pages speak={speak} path="/ho-tro" page={page} total={total} />
        </>
      ),
    };
  },
  async waiting(context) {
    const { total } = await aidWaiting.rows(context, {}, { limit: 1 });
    return [{ label: context.speak.label('console-aid'), count: total, to: '/ho-tro' }];
  },
};

const one: Screen = {
  path: '/ho-tro/:number',
  level: 'officer',
  async show(context, asked) {
    const { speak } = context;
    const request = await theirs(context, asked);
    await noteLook(context, 'aid.viewed', request);
    const steps = aidBook.stepsFor(request, context.actor);
    const zone = await zoneOf({ tx: context.tx, defaults: context.defaults }, request);
    const forms: { step: Step; inputs: Input[] }[] = [];
    for (const step of steps) forms.push({ step, inputs: await inputsOf(context, request, step) });
    const view = officerView(speak, request, await eventsOf(context, request.id, true), [], zone);
    return {
      title: speak.label('console-aid-one'),
      body: (
        <>
          <Lines text={{ text: view.text, entities: view.entities ?? [] }} />
          {forms.map(({ step, inputs }) => (
            <details open={asked.typed.deed === step || step === 'take'}>
              <summary>{speak.label(`console-aid-${step}`)}</summary>
              <Form
                speak={speak}
                asked={asked}
                deed={step}
                inputs={inputs}
                button={speak.label(`console-aid-${step}`)}
              />
            </details>
          ))}
        </>
      ),
    };
  },
  deeds: {
    take: deed((context, number, { key }) => takeAid.do(context, { number }, key)),
    reopen: deed((context, number, { key }) => reopenAid.do(context, { number }, key)),
    ask: deed((context, number, { typed, key }) =>
      askAboutAid.do(context, { number, text: wordsOf(context, typed.text) }, key),
    ),
    note: deed((context, number, { typed, key }) =>
      noteOnAid.do(context, { number, text: wordsOf(context, typed.text) }, key),
    ),
    decide: deed((context, number, { typed, key }) =>
      decideAid.do(context, { number, text: wordsOf(context, typed.text) }, key),
    ),
    pass: deed((context, number, { typed, key }) =>
      passAid.do(context, { number, to: { officerId: typed.officer ?? '' } }, key),
    ),
    close: deed((context, number, { typed, key }) => {
      const dong = typed.dong ? parseDong(typed.dong) : null;
      if (typed.dong && dong === null) throw new Misfilled({ dong: context.speak.label('console-dong-hint') });
      return closeAid.do(
        context,
        { number, givenDong: dong === null ? null : String(dong), givenInKind: typed.inKind || null },
        key,
      );
    }),
  },
};

/** What a step is asked for. */
async function inputsOf(context: ConsoleContext, request: AidRequest, step: Step): Promise<Input[]> {
  const { speak } = context;
  switch (step) {
    case 'ask':
    case 'note':
    case 'decide':
      return [
        {
          name: 'text',
          label: speak.label(`console-aid-words-${step}`),
          kind: 'lines',
          limit: limits.words,
          isRequired: true,
        },
      ];
    case 'close':
      return [
        { name: 'dong', label: speak.label('console-dong'), kind: 'line', hint: speak.label('console-dong-hint') },
        { name: 'inKind', label: speak.label('console-visits-in-kind'), kind: 'line', limit: limits.words },
      ];
    case 'pass': {
      const officers = await mayHave(context, request);
      const options = officers.map(({ id, fullName, unitName }) => ({ value: id, label: `${fullName}, ${unitName}` }));
      return [{ name: 'officer', label: speak.label('console-aid-to'), kind: 'select', options, isRequired: true }];
    }
    default:
      return [];
  }
}

function wordsOf({ speak }: ConsoleContext, text: string | undefined): string {
  if (text) return text;
  throw new Misfilled({ text: speak.label('console-words-missing') });
}

function deed(act: (context: ConsoleContext, number: number, asked: Asked) => Promise<unknown>) {
  return async (context: ConsoleContext, asked: Asked): Promise<Done> => {
    const { number } = await theirs(context, asked);
    await act(context, number, asked);
    return { to: `/ho-tro/${number}`, said: 'console-said-noted' };
  };
}

/** @throws {Refusal} for one of others and for none alike */
async function theirs(context: ConsoleContext, { params }: Asked): Promise<AidRequest> {
  const number = /^\d{1,9}$/.test(params.number ?? '') ? Number(params.number) : 0;
  const found = await caseOfOfficer(context, aidBook, viewerOf(context), number);
  if (!found) throw new Refusal('common-refused-unit');
  return found;
}

export const aidScreens: readonly Screen[] = [list, one];
