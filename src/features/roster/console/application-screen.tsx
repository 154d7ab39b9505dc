/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** An application in the console: what was told, who may be the same person, and the decision. */
import { History, Steps, type WaitingRow, type WaitingSource } from '../../../console/components/cases.tsx';
import { Form } from '../../../console/components/form.tsx';
import { Lines } from '../../../console/components/lines.tsx';
import { type Asked, type ConsoleContext, type Deed, Misfilled, type Screen } from '../../../console/screen.ts';
import { audit } from '../../../directory/audit.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { todayAt, unitIdsOf } from '../../../operations/actor.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { formatDate } from '../../../text/format-time.ts';
import { type Application, applicationOf, isUnderWay } from '../application/application-store.ts';
import { detailsText } from '../application/form.ts';
import {
  admitMember,
  applicationsWaiting,
  askApplicant,
  officersApplication,
  refuseApplicant,
} from '../application/operations.ts';
import { readDecision, TEXT_LIMIT } from '../rules.ts';

export const applicationSource: WaitingSource = {
  kind: 'applications',
  label: 'console-applications',
  async rows(context, most) {
    const { rows } = await applicationsWaiting.rows(context, {}, { limit: most });
    return rows.map(
      (one): WaitingRow => ({
        number: String(one.number),
        what: context.speak.label(`roster-state-${one.state}`),
        who: one.answers.fullName,
        unit: one.unitName,
        inHand: null,
        isMine: false,
        isOpen: one.state === 'open',
        isUrgent: false,
        since: one.createdAt,
        to: `/don/${one.number}`,
      }),
    );
  },
  async find(context, number) {
    const found = await applicationOf(context, { unitIds: unitIdsOf(context, 'officer') }, { number });
    return found && `/don/${number}`;
  },
};

async function theirs(context: ConsoleContext, { params }: Asked): Promise<Application> {
  if (!/^\d{1,9}$/.test(params.number ?? '')) throw new Refusal('common-refused-unit');
  return officersApplication(context, { number: Number(params.number) });
}

const one: Screen = {
  path: '/don/:number',
  level: 'officer',
  async show(context, asked) {
    const { speak, zone } = context;
    const application = await theirs(context, asked);
    const { personId, unitId, answers, steps, state } = application;
    const note = { action: 'person.viewed', actorId: context.actor.person.id, unitId, subjectId: personId } as const;
    await audit(context.tx, note, context.now);
    const own = (deed: string) => (asked.typed.deed === deed ? asked : { ...asked, typed: {}, problems: {} });
    const words = (deed: 'ask' | 'refuse') => ({
      name: speak.label(`console-application-${deed}`),
      isOpen: asked.typed.deed === deed,
      body: (
        <Form
          speak={speak}
          asked={own(deed)}
          deed={deed}
          isDraft
          button={speak.label(`console-application-${deed}`)}
          inputs={[
            {
              name: 'text',
              label: speak.label(`console-application-words-${deed}`),
              kind: 'lines',
              limit: TEXT_LIMIT * 2,
              isRequired: true,
            },
          ]}
        />
      ),
    });
    const admit = {
      name: speak.label('console-application-admit'),
      isOpen: true,
      body: (
        <Form
          speak={speak}
          asked={own('admit')}
          deed="admit"
          button={speak.label('console-application-admit')}
          inputs={[
            {
              name: 'decision',
              label: speak.label('console-application-decision'),
              hint: speak.label('console-application-decision-hint'),
              kind: 'line',
              limit: 120,
            },
          ]}
        />
      ),
    };
    return {
      title: speak.label('console-application', { number: String(application.number) }),
      body: (
        <>
          <div class="card">
            <p class="soft">
              {speak.label(`roster-state-${state}`)}, {formatDate(application.createdAt, zone, speak.locale)}
            </p>
            <Lines text={detailsText(speak, answers, application.unitName)} />
          </div>
          {isUnderWay(state) && (
            <Steps title={speak.label('console-steps')} of={[admit, words('ask'), words('refuse')]} />
          )}
          <History
            title={speak.label('console-history')}
            of={steps.map((step) => speak.text(`roster-application-${step.kind}`, { text: step.text }))}
          />
        </>
      ),
    };
  },
  deeds: {
    async admit(context, asked) {
      const { id, personId, unitId, number } = await theirs(context, asked);
      const { decision = '' } = asked.typed;
      const list = (name: string) => phrases(`roster.${name}`);
      const read = readDecision(
        decision,
        { decision: list('decision'), day: list('day') },
        await todayAt(context, unitId),
      );
      if (decision !== '' && !read)
        throw new Misfilled({ decision: context.speak.label('console-application-decision-hint') });
      const told = { number: read?.number ?? null, day: read?.day ?? null };
      const { reached } = await admitMember.do(context, { personId, unitId, applicationId: id, ...told }, asked.key);
      return { to: `/don/${number}`, said: reached ? 'console-said-noted' : 'console-said-unreached' };
    },
    ask: saying(askApplicant),
    refuse: saying(refuseApplicant),
  },
};

function saying(act: typeof askApplicant): Deed {
  return async (context, asked) => {
    const { id, number } = await theirs(context, asked);
    const { text = '' } = asked.typed;
    if (text === '') throw new Misfilled({ text: context.speak.label('console-words-missing') });
    const { reached } = await act.do(context, { applicationId: id, text }, asked.key);
    return { to: `/don/${number}`, said: reached ? 'console-said-noted' : 'console-said-unreached' };
  };
}

export const applicationScreens: readonly Screen[] = [one];
