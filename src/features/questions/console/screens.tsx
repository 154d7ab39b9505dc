/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** A question, or a danger, in officers' hands: what was asked and said, and the steps that may be taken now. */
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
import { Form, type Input } from '../../../console/components/form.tsx';
import { drawForm, type FormSpec, formDeeds } from '../../../console/components/form-screen.tsx';
import { Lines } from '../../../console/components/lines.tsx';
import {
  type Asked,
  type ConsoleContext,
  type Deed,
  Misfilled,
  type Screen,
  type Shown,
} from '../../../console/screen.ts';
import { joinRich } from '../../../messaging/rich-text.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { hasPersonalNumber, limits, type Step } from '../asking/answer-rules.ts';
import { ticketBook } from '../book.ts';
import { stateLine, summary, wordLines } from '../messages.ts';
import {
  answerTicket,
  askAboutTicket,
  closeTicket,
  draftFromTicket,
  questionsWaiting,
  takeTicket,
} from '../operations.ts';
import { type Ticket, wordsOf } from '../store.ts';
import { passForm } from '../tickets/chat.ts';
import { zoneOf } from '../tickets/notify.ts';

const SHORT = 120;

export const questionSource: WaitingSource = {
  kind: 'questions',
  label: 'console-questions',
  async rows(context, most) {
    const { rows } = await questionsWaiting.rows(context, {}, { limit: most });
    return rows.map(
      (one): WaitingRow => ({
        number: String(one.number),
        what: one.emergency
          ? context.speak.label(`questions-danger-name-${one.emergency}`)
          : one.question.length > SHORT
            ? `${one.question.slice(0, SHORT)}…`
            : one.question,
        who: one.askerName,
        unit: one.unitName,
        inHand: one.assigneeName,
        isMine: one.assigneeId === context.actor.person.id,
        isOpen: one.state === 'open',
        isUrgent: one.emergency !== null,
        since: one.waitingSince,
        to: `/cau-hoi/${one.number}`,
      }),
    );
  },
  async find(context, number) {
    return (await caseOfOfficer(context, ticketBook, viewerOf(context), number)) && `/cau-hoi/${number}`;
  },
};

const pass: FormSpec = {
  form: passForm.page,
  title: 'console-question-pass',
  async given(context, asked) {
    return { about: { number: String((await theirs(context, asked)).number) } };
  },
  back: ({ path }) => path,
  // It may be another unit's from now on.
};

const words = { answer: answerTicket, back: askAboutTicket, close: closeTicket } as const;
const isWords = (step: Step): step is keyof typeof words => step in words;

/** The answer, and where it is read: what holds a number of a person goes to the one who asked alone unless it is said otherwise. */
function inputsOf({ speak }: ConsoleContext, ticket: Ticket, step: keyof typeof words, { typed }: Asked): Input[] {
  const text: Input = {
    name: 'text',
    label: speak.label(`console-question-words-${step}`),
    kind: 'lines',
    limit: limits.answer,
    isRequired: true,
  };
  if (ticket.chatKind === 'private') return [text];
  const isPersonal = hasPersonalNumber(typed.text ?? '');
  return [
    text,
    {
      name: 'place',
      label: speak.label('console-question-place'),
      kind: 'choice',
      isRequired: true,
      value: isPersonal ? 'private' : 'group',
      options: [
        { value: 'group', label: speak.label('questions-choice-in-group') },
        { value: 'private', label: speak.label('questions-choice-alone') },
      ],
    },
  ];
}

async function show(context: ConsoleContext, asked: Asked): Promise<Shown> {
  const { speak } = context;
  const ticket = await theirs(context, asked);
  const names = await othersLooking(context, 'ticket.viewed', ticket.id);
  const looking = <Looking context={context} names={names} path={asked.path} />;
  const title = speak.label('console-question-one', { number: String(ticket.number) });
  if (asked.part === LOOKING) return { title, body: null, part: { id: LOOKING, body: looking } };
  await noteLook(context, 'ticket.viewed', ticket);
  const said = await wordsOf(context, ticket.id);
  const steps: Parameters<typeof Steps>[0]['of'][number][] = [];
  for (const step of ticketBook.stepsFor(ticket, context.actor)) {
    const name = speak.label(`console-question-${step}`);
    const own = asked.typed.deed === step ? asked : { ...asked, typed: {}, problems: {} };
    const body =
      step === 'pass' ? (
        await drawForm(pass, context, asked, 'pass-')
      ) : (
        <Form
          speak={speak}
          asked={own}
          deed={step}
          button={name}
          isDraft={isWords(step)}
          {...(isWords(step) && { inputs: inputsOf(context, ticket, step, own) })}
        />
      );
    steps.push({
      name,
      isOpen: step === 'take' || step === 'answer' || (asked.typed.deed ?? '').startsWith(step),
      body,
    });
  }
  return {
    title,
    part: { id: LOOKING, body: looking },
    body: (
      <>
        <div id={LOOKING}>{looking}</div>
        <div class="card">
          <Lines text={joinRich(summary(speak, ticket), '\n')} />
          <Lines text={stateLine(speak, ticket)} />
        </div>
        <Steps title={speak.label('console-steps')} of={steps} />
        <History title={speak.label('console-history')} of={wordLines(speak, said, await zoneOf(context, ticket))} />
      </>
    ),
  };
}

const saying =
  (step: keyof typeof words): Deed =>
  async (context, asked) => {
    const { number, chatKind } = await theirs(context, asked);
    const { text = '', place } = asked.typed;
    if (!/[\p{L}\p{N}]/u.test(text)) throw new Misfilled({ text: context.speak.label('console-words-missing') });
    const where = chatKind === 'group' && place === 'group' ? 'group' : 'private';
    const { reached } = await words[step].do(context, { number, text, place: where }, asked.key);
    return { to: `/cau-hoi/${number}`, said: reached ? 'console-said-noted' : 'console-said-unreached' };
  };

const plain =
  (act: typeof takeTicket): Deed =>
  async (context, asked) => {
    const { number } = await theirs(context, asked);
    await act.do(context, { number }, asked.key);
    return { to: `/cau-hoi/${number}`, said: 'console-said-noted' };
  };

const one: Screen = {
  path: '/cau-hoi/:number',
  level: 'officer',
  show,
  deeds: {
    take: plain(takeTicket),
    draft: plain(draftFromTicket),
    answer: saying('answer'),
    back: saying('back'),
    close: saying('close'),
    ...formDeeds(pass, 'pass-'),
  },
};

/** @throws {Refusal} for one of others and for none alike */
async function theirs(context: ConsoleContext, { params }: Pick<Asked, 'params'>): Promise<Ticket> {
  const number = /^\d{1,9}$/.test(params.number ?? '') ? Number(params.number) : 0;
  const found = await caseOfOfficer(context, ticketBook, viewerOf(context), number);
  if (!found) throw new Refusal('common-refused-unit');
  return found;
}

export const questionScreens: readonly Screen[] = [one];
