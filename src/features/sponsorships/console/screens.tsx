/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** Supported children in the console. Who a child is stands on no list and in no title or address: it is opened, and that is noted. */
import { z } from 'zod';
import { Facts, Form } from '../../../console/components/form.tsx';
import { formScreen, type PageForm } from '../../../console/components/form-screen.tsx';
import { columnsOf, Links, Pages, pageOf, rowsOfPage, Table } from '../../../console/components/table.tsx';
import { type Asked, type ConsoleContext, href, type Screen } from '../../../console/screen.ts';
import { todayAt } from '../../../operations/actor.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { formatDong } from '../../../text/money.ts';
import { type Child, consentOn, lockChild, papersOf } from '../child-store.ts';
import { viewChild, withdrawConsent } from '../file-operations.ts';
import { childForm, consentForm, endForm, endPromiseForm, paperForm, payForm, promiseForm } from '../forms.ts';
import { dayText } from '../messages.ts';
import { lateDong } from '../promises.ts';
import { type Supported, supportedChildren } from '../queries.ts';
import { type Sponsorship, sponsorshipsOf } from '../sponsorship-store.ts';

const children: Screen = {
  path: '/do-dau',
  level: 'officer',
  menu: { label: 'console-sponsorships', place: 49 },
  async show(context, { query }) {
    const { speak } = context;
    const column = columnsOf(speak);
    const isOver = query.phan === 'xong';
    const page = pageOf(query);
    const { total, rows } = await supportedChildren.rows(context, { isOver }, rowsOfPage(page));
    const columns = [
      column('console-child', ({ child }: Supported) => {
        const name = speak.label('console-case', { number: String(child.number) });
        return child.isMine ? <a href={href(`/do-dau/${child.id}`)}>{name}</a> : name;
      }),
      column('console-unit', ({ child }: Supported) => child.unitName),
      column('console-child-cause', ({ child }: Supported) => speak.label(`sponsorships-cause-${child.cause}`)),
      column('console-state', ({ child }: Supported) => speak.label(`console-child-${child.state}`)),
      column('console-child-until', ({ child }: Supported) => dayText(child.endsOn)),
      column('console-child-held', ({ heldDong }: Supported) => formatDong(heldDong), true),
      column(
        'console-child-late',
        (one: Supported) => (one.lateDong > 0n ? <b class="problem">{formatDong(one.lateDong)}</b> : ''),
        true,
      ),
    ];
    return {
      title: speak.label('console-sponsorships'),
      body: (
        <>
          <Links
            of={[
              { to: href('/do-dau/moi'), label: speak.label('console-child-new') },
              { to: href('/do-dau/thu-chi'), label: speak.label('console-child-pay') },
              { to: href('/do-dau/thoi'), label: speak.label('console-promise-end'), isPlain: true },
            ]}
          />
          <nav class="tabs" aria-label={speak.label('console-parts')}>
            <a href={href('/do-dau')} aria-current={isOver ? undefined : 'true'}>
              {speak.label('console-children-open')}
            </a>
            <a href={href('/do-dau', { phan: 'xong' })} aria-current={isOver ? 'true' : undefined}>
              {speak.label('console-children-over')}
            </a>
          </nav>
          <Table id="children" columns={columns} rows={rows} none={speak.label('console-children-none')} />
          <Pages speak={speak} path="/do-dau" query={{ phan: query.phan }} page={page} total={total} />
        </>
      ),
    };
  },
  async waiting(context) {
    const { rows } = await supportedChildren.rows(context, {}, { limit: 500 });
    const waits = rows.filter(({ child }) => child.state === 'waiting').length;
    return [{ label: context.speak.label('console-children-waiting'), count: waits, to: '/do-dau' }];
  },
};

/** @throws {Refusal} for one that another officer handles and for none alike */
async function theirs(context: ConsoleContext, { params }: Pick<Asked, 'params'>): Promise<Child> {
  const id = z.uuid().safeParse(params.id).data;
  const child = id ? await lockChild(context, id) : undefined;
  if (!child?.isMine) throw new Refusal('common-refused-unit');
  return child;
}

const one: Screen = {
  path: '/do-dau/:id',
  level: 'officer',
  async show(context, asked) {
    const { speak } = context;
    const column = columnsOf(speak);
    const child = await theirs(context, asked);
    await viewChild.do(context, { childId: child.id });
    const today = await todayAt(context, child.unitId);
    const papers = await papersOf(context, child.id);
    const consent = await consentOn(context, child.id, today);
    const promises = (await sponsorshipsOf(context)).filter(({ childId }) => childId === child.id);
    const columns = [
      column('console-sponsor', (promise: Sponsorship) => promise.sponsor),
      column('console-kind', (promise: Sponsorship) => speak.label(`sponsorships-kind-${promise.kind}`)),
      column('console-promise', (promise: Sponsorship) =>
        promise.promiseDong === null
          ? (promise.things ?? '')
          : `${formatDong(promise.promiseDong)} ${speak.label(`sponsorships-period-${promise.period}`)}`,
      ),
      column('console-since', (promise: Sponsorship) => dayText(promise.beganOn)),
      column('console-promise-received', (promise: Sponsorship) => formatDong(promise.receivedDong), true),
      column('console-promise-handed', (promise: Sponsorship) => formatDong(promise.handedDong), true),
      column('console-child-late', (promise: Sponsorship) => formatDong(lateDong(promise, child, today)), true),
    ];
    const to = (part: string) => href(`/do-dau/${child.id}/${part}`);
    const parts = ['nhan-do-dau', 'giay-to', 'dong-y', 'ket-thuc'] as const;
    return {
      title: speak.label('console-child-one'),
      body: (
        <>
          <h2>{child.name}</h2>
          <Facts
            of={[
              [speak.label('console-number'), child.number],
              [speak.label('console-unit'), child.unitName],
              [speak.label('console-child-birth'), child.birth ? dayText(child.birth) : ''],
              [speak.label('console-child-cause'), speak.label(`sponsorships-cause-${child.cause}`)],
              [speak.label('console-child-guardian'), child.guardian],
              [speak.label('console-child-contact'), child.contact],
              [speak.label('console-visits-note'), child.note],
              [speak.label('console-child-until'), dayText(child.endsOn)],
              [speak.label('console-child-papers'), papers.map(({ year, title }) => `${year}: ${title}`).join('; ')],
              [speak.label('console-child-consent'), consent ? dayText(consent) : speak.label('console-no')],
            ]}
          />
          {child.state !== 'ended' && (
            <Links
              of={parts.map((part, at) => ({
                to: to(part),
                label: speak.label(`console-child-do-${part}`),
                isPlain: at > 0,
              }))}
            />
          )}
          {consent && (
            <Form speak={speak} asked={asked} deed="withdraw" isPlain button={speak.label('console-child-withdraw')} />
          )}
          <h2>{speak.label('console-promises')}</h2>
          <Table id="promises" columns={columns} rows={promises} none={speak.label('console-promises-none')} />
        </>
      ),
    };
  },
  deeds: {
    async withdraw(context, asked) {
      const { id } = await theirs(context, asked);
      await withdrawConsent.do(context, { childId: id }, asked.key);
      return { to: `/do-dau/${id}`, said: 'console-said-noted' };
    },
  },
};

const ofChild = (part: string, form: PageForm, isKnown = false) =>
  formScreen(`/do-dau/:id/${part}`, {
    form,
    title: `console-child-do-${part}`,
    async given(context, asked) {
      const { id } = await theirs(context, asked);
      return isKnown ? { known: { promiseChild: id } } : { about: { childId: id } };
    },
    back: ({ params }) => `/do-dau/${params.id}`,
  });

export const sponsorshipScreens: readonly Screen[] = [
  formScreen('/do-dau/moi', { form: childForm.page, title: 'console-child-new', back: () => '/do-dau' }),
  formScreen('/do-dau/thu-chi', { form: payForm.page, title: 'console-child-pay', back: () => '/do-dau' }),
  formScreen('/do-dau/thoi', { form: endPromiseForm.page, title: 'console-promise-end', back: () => '/do-dau' }),
  children,
  one,
  ofChild('nhan-do-dau', promiseForm.page, true),
  ofChild('giay-to', paperForm.page),
  ofChild('dong-y', consentForm.page),
  ofChild('ket-thuc', endForm.page),
];
