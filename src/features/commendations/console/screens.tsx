/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** Commendations in the console: proposed, decided step by step, handed over, congratulated. */
import { z } from 'zod';
import { Facts, Form } from '../../../console/components/form.tsx';
import { formScreen, type PageForm } from '../../../console/components/form-screen.tsx';
import { columnsOf, Links, Pages, pageOf, rowsOfPage, Table } from '../../../console/components/table.tsx';
import { type Asked, type ConsoleContext, type Deed, href, type Screen } from '../../../console/screen.ts';
import { mayFor } from '../../../directory/access.ts';
import { findUnit } from '../../../directory/units.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { formatDate } from '../../../text/format-time.ts';
import { formatDong } from '../../../text/money.ts';
import { entryForm } from '../entry-form.ts';
import {
  commendationList,
  congratulate,
  decideCommendation,
  dropCommendation,
  theCommendation,
} from '../operations.ts';
import { states } from '../rules.ts';
import { awardForm, handOverForm } from '../step-forms.ts';
import type { Commendation } from '../store.ts';

const list: Screen = {
  path: '/khen-thuong',
  level: 'officer',
  menu: { label: 'console-commendations', place: 52 },
  async show(context, { query }) {
    const { speak } = context;
    const column = columnsOf(speak);
    const state = states.find((one) => one === query.phan);
    const page = pageOf(query);
    const filter = state ? { states: [state] } : {};
    const { total, rows } = await commendationList.rows(context, filter, rowsOfPage(page));
    const columns = [
      column('console-number', (one: Commendation) => (
        <a href={href(`/khen-thuong/${one.id}`)}>{speak.label('console-case', { number: String(one.number) })}</a>
      )),
      column('console-award', (one: Commendation) => awardText(context, one)),
      column('console-award-who', (one: Commendation) => whoText(context, one)),
      column('console-unit', (one: Commendation) => one.unitName),
      column('console-state', (one: Commendation) => stateText(context, one)),
      column('console-day', (one: Commendation) =>
        one.decidedOn ? formatDate(one.decidedOn, 'UTC', speak.locale) : '',
      ),
    ];
    return {
      title: speak.label('console-commendations'),
      body: (
        <>
          <Links of={[{ to: href('/khen-thuong/moi'), label: speak.label('console-award-new') }]} />
          <nav class="tabs" aria-label={speak.label('console-parts')}>
            {[undefined, ...states].map((one) => (
              <a href={href('/khen-thuong', { phan: one })} aria-current={one === state ? 'true' : undefined}>
                {speak.label(one ? `console-award-${one}` : 'console-units-all')}
              </a>
            ))}
          </nav>
          <Table id="commendations" columns={columns} rows={rows} none={speak.label('console-awards-none')} />
          <Pages speak={speak} path="/khen-thuong" query={{ phan: state }} page={page} total={total} />
        </>
      ),
    };
  },
  async waiting(context) {
    const { rows } = await commendationList.rows(context, { states: ['proposed'] }, { limit: 200 });
    const mine: Commendation[] = [];
    for (const one of rows) if (await decides(context, one)) mine.push(one);
    return [{ label: context.speak.label('console-awards-waiting'), count: mine.length, to: '/khen-thuong' }];
  },
};

const awardText = ({ speak }: ConsoleContext, { form, level, title }: Commendation) =>
  [speak.label(`commendations-form-${form}`), title, speak.label(`commendations-level-${level}`)]
    .filter(Boolean)
    .join(', ');
const stateText = ({ speak }: ConsoleContext, { state, atUnitName }: Commendation) =>
  speak.label(`commendations-state-${state}`, { unit: atUnitName });

const MOST_NAMES = 5;
function whoText({ speak }: ConsoleContext, { recipients }: Commendation): string {
  const names = recipients.map(
    ({ name, count, isCollective }) =>
      name ?? speak.label(isCollective ? 'common-form-people-units' : 'common-form-people-count', { count }),
  );
  return names.length > MOST_NAMES ? `${names.slice(0, MOST_NAMES).join(', ')}…` : names.join(', ');
}

async function decides({ tx, actor }: ConsoleContext, { atUnitId }: Commendation): Promise<boolean> {
  const unit = await findUnit(tx, atUnitId);
  return unit !== null && mayFor(actor.access, 'officer', unit);
}

async function theirs(context: ConsoleContext, { params }: Pick<Asked, 'params'>): Promise<Commendation> {
  const id = z.uuid().safeParse(params.id).data;
  if (!id) throw new Refusal('common-refused-unit');
  return theCommendation(context, id);
}

const one: Screen = {
  path: '/khen-thuong/:id',
  level: 'officer',
  async show(context, asked) {
    const { speak } = context;
    const column = columnsOf(speak);
    const found = await theirs(context, asked);
    type Recipient = Commendation['recipients'][number];
    const recipients = [
      column(
        'console-award-who',
        (who: Recipient) =>
          who.name ??
          speak.label(who.isCollective ? 'common-form-people-units' : 'common-form-people-count', { count: who.count }),
      ),
      column('console-dong', (who: Recipient) => (who.sumDong === null ? '' : formatDong(who.sumDong)), true),
      column('console-award-handed', (who: Recipient) =>
        who.handedOn ? formatDate(who.handedOn, 'UTC', speak.locale) : '',
      ),
    ];
    const isMine = await decides(context, found);
    const to = (part: string) => href(`/khen-thuong/${found.id}/${part}`);
    const deeds = [
      ...(found.state === 'proposed' && isMine ? ['approve', 'up', 'refuse'] : []),
      ...(found.state === 'awarded' ? ['congratulate'] : []),
      'drop',
    ];
    return {
      title: speak.label('console-award-one', { number: String(found.number) }),
      body: (
        <>
          <Facts
            of={[
              [speak.label('console-award'), awardText(context, found)],
              [speak.label('console-unit'), found.unitName],
              [speak.label('console-state'), stateText(context, found)],
              [speak.label('console-award-reason'), found.reason],
              [speak.label('console-award-decision'), found.decision],
              [speak.label('console-day'), found.decidedOn && formatDate(found.decidedOn, 'UTC', speak.locale)],
            ]}
          />
          <Links
            of={[
              ...(isMine && (found.state === 'proposed' || found.state === 'approved')
                ? [{ to: to('quyet-dinh'), label: speak.label('console-award-do-quyet-dinh') }]
                : []),
              ...(found.state === 'awarded' ? [{ to: to('trao'), label: speak.label('console-award-do-trao') }] : []),
            ]}
          />
          <div class="row">
            {deeds.map((deed) => (
              <Form
                speak={speak}
                asked={asked}
                deed={deed}
                isPlain={deed !== 'approve'}
                button={speak.label(`console-award-deed-${deed}`)}
              />
            ))}
          </div>
          <Table id="recipients" columns={recipients} rows={found.recipients} none="" />
        </>
      ),
    };
  },
  deeds: {
    approve: decide('approve'),
    up: decide('up'),
    refuse: decide('refuse'),
    async congratulate(context, asked) {
      const { id } = await theirs(context, asked);
      await congratulate.do(context, { commendationId: id }, asked.key);
      return { to: `/khen-thuong/${id}`, said: 'console-said-congratulated' };
    },
    async drop(context, asked) {
      const { id } = await theirs(context, asked);
      await dropCommendation.do(context, { commendationId: id }, asked.key);
      return { to: '/khen-thuong', said: 'console-said-noted' };
    },
  },
};

function decide(verdict: 'approve' | 'up' | 'refuse'): Deed {
  return async (context, asked) => {
    const { id } = await theirs(context, asked);
    await decideCommendation.do(context, { commendationId: id, verdict }, asked.key);
    return { to: `/khen-thuong/${id}`, said: 'console-said-noted' };
  };
}

const ofOne = (part: string, form: PageForm) =>
  formScreen(`/khen-thuong/:id/${part}`, {
    form,
    title: `console-award-do-${part}`,
    async given(context, asked) {
      const { id, unitId } = await theirs(context, asked);
      return { about: { id }, known: { unit: unitId } };
    },
    back: ({ params }) => `/khen-thuong/${params.id}`,
  });

export const commendationScreens: readonly Screen[] = [
  formScreen('/khen-thuong/moi', { form: entryForm.page, title: 'console-award-new', back: () => '/khen-thuong' }),
  list,
  one,
  ofOne('quyet-dinh', awardForm.page),
  ofOne('trao', handOverForm.page),
];
