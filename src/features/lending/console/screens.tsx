/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** Loans without interest and savings groups in the console. */
import { z } from 'zod';
import { Facts, Form } from '../../../console/components/form.tsx';
import { formScreen, type PageForm } from '../../../console/components/form-screen.tsx';
import { columnsOf, Links, Pages, pageOf, rowsOfPage, Table } from '../../../console/components/table.tsx';
import { type Asked, type ConsoleContext, href, type Screen } from '../../../console/screen.ts';
import { todayAt } from '../../../operations/actor.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { formatDong } from '../../../text/money.ts';
import { dayText } from '../common/days.ts';
import { ownUnits } from '../common/ledger-store.ts';
import { extendForm, writeOffForm } from '../loans/change-form.ts';
import { loanForm } from '../loans/loan-form.ts';
import { type Loan, lockLoan } from '../loans/loan-store.ts';
import { progress } from '../loans/messages.ts';
import { refuseLoan } from '../loans/operations.ts';
import { loanList } from '../loans/queries.ts';
import { repayForm } from '../loans/repay-form.ts';
import { depositForm, joinForm, leaveForm, openGroupForm, settleForm } from '../savings/forms.ts';
import { groupsOf, lockGroup, type Saver, type SavingsGroup } from '../savings/group-store.ts';

const loans: Screen = {
  path: '/vay',
  level: 'officer',
  menu: { label: 'console-lending', place: 47 },
  async show(context, { query }) {
    const { speak } = context;
    const column = columnsOf(speak);
    const isOver = query.xong === '1' || query.phan === 'xong';
    const page = pageOf(query);
    const states = isOver ? (['done', 'refused', 'written_off'] as const) : (['asked', 'lent'] as const);
    const { total, rows } = await loanList.rows(context, { states: [...states] }, rowsOfPage(page));
    const today = await todayAt(context, rows[0]?.unitId);
    const groups = await groupsOf(context.tx, ownUnits(context));
    const late = (loan: Loan) => progress(loan, today).overdueDong;
    const columns = [
      column('console-number', (one: Loan) => (
        <a href={href(`/vay/${one.id}`)}>{speak.label('console-case', { number: String(one.number) })}</a>
      )),
      column('console-members-name', (one: Loan) => one.personName),
      column('console-unit', (one: Loan) => one.unitName),
      column('console-state', (one: Loan) => speak.label(`console-loan-${one.state}`)),
      column('console-loan-sum', (one: Loan) => formatDong(one.principalDong), true),
      column('console-owing-left', (one: Loan) => formatDong(one.outstandingDong), true),
      column(
        'console-loan-overdue',
        (one: Loan) => (late(one) > 0n ? <b class="problem">{formatDong(late(one))}</b> : ''),
        true,
      ),
      column('console-loan-next', (one: Loan) => {
        const { next } = progress(one, today);
        return next ? `${formatDong(next.dueDong)}, ${dayText(next.dueOn)}` : '';
      }),
    ];
    const saving = [
      column('console-group', (one: SavingsGroup) => <a href={href(`/tiet-kiem/${one.id}`)}>{one.name}</a>),
      column('console-unit', (one: SavingsGroup) => one.unitName),
      column('console-group-people', (one: SavingsGroup) => one.savers.length, true),
      column('console-group-saved', (one: SavingsGroup) => formatDong(savedIn(one)), true),
    ];
    return {
      title: speak.label('console-lending'),
      body: (
        <>
          <Links
            of={[
              { to: href('/vay/moi'), label: speak.label('console-loan-new') },
              { to: href('/vay/tra'), label: speak.label('console-loan-repay') },
              { to: href('/tiet-kiem/moi'), label: speak.label('console-group-new'), isPlain: true },
            ]}
          />
          <nav class="tabs" aria-label={speak.label('console-parts')}>
            <a href={href('/vay')} aria-current={isOver ? undefined : 'true'}>
              {speak.label('console-loans-open')}
            </a>
            <a href={href('/vay', { phan: 'xong' })} aria-current={isOver ? 'true' : undefined}>
              {speak.label('console-loans-over')}
            </a>
          </nav>
          <Table id="loans" columns={columns} rows={rows} none={speak.label('console-loans-none')} />
          <Pages speak={speak} path="/vay" query={{ phan: query.phan }} page={page} total={total} />
          <h2>{speak.label('console-groups')}</h2>
          <Table id="groups" columns={saving} rows={groups} none={speak.label('console-groups-none')} />
        </>
      ),
    };
  },
  async waiting(context) {
    const { rows } = await loanList.rows(context, { states: ['asked', 'lent'] }, { limit: 500 });
    const today = await todayAt(context, rows[0]?.unitId);
    const late = rows.filter((one) => one.state === 'lent' && progress(one, today).overdueDong > 0n).length;
    const wishes = rows.filter(({ state }) => state === 'asked').length;
    return [
      { label: context.speak.label('console-loans-late'), count: late, to: '/vay' },
      { label: context.speak.label('console-loans-asked'), count: wishes, to: '/vay' },
    ];
  },
};

const savedIn = ({ savers }: SavingsGroup) => savers.reduce((sum, one) => sum + one.savedDong, 0n);

async function theirLoan(context: ConsoleContext, { params }: Pick<Asked, 'params'>): Promise<Loan> {
  const id = z.uuid().safeParse(params.id).data;
  const found = id && (await lockLoan(context, { id }, ownUnits(context)));
  if (!found) throw new Refusal('common-refused-unit');
  return found;
}

const loan: Screen = {
  path: '/vay/:id',
  level: 'officer',
  async show(context, asked) {
    const { speak } = context;
    const column = columnsOf(speak);
    const one = await theirLoan(context, asked);
    const today = await todayAt(context, one.unitId);
    const { overdueDong, next } = progress(one, today);
    const dues = [
      column('console-day', (due: Loan['dues'][number]) => dayText(due.dueOn)),
      column('console-dong', (due: Loan['dues'][number]) => formatDong(due.dueDong), true),
    ];
    const to = (part: string) => href(`/vay/${one.id}/${part}`);
    return {
      title: speak.label('console-loan', { number: String(one.number) }),
      body: (
        <>
          <Facts
            of={[
              [speak.label('console-members-name'), one.personName],
              [speak.label('console-unit'), one.unitName],
              [speak.label('console-state'), speak.label(`console-loan-${one.state}`)],
              [speak.label('console-fund'), one.fundName],
              [speak.label('console-loan-sum'), formatDong(one.principalDong)],
              [speak.label('console-owing-left'), formatDong(one.outstandingDong)],
              [speak.label('console-loan-overdue'), overdueDong > 0n ? formatDong(overdueDong) : ''],
              [speak.label('console-loan-next'), next ? `${formatDong(next.dueDong)}, ${dayText(next.dueOn)}` : ''],
              [speak.label('console-loan-lent-on'), one.lentOn ? dayText(one.lentOn) : ''],
              [speak.label('console-loan-purpose'), one.purpose],
              [speak.label('console-loan-guarantor'), one.guarantor],
            ]}
          />
          {one.state === 'lent' && (
            <Links
              of={[
                { to: to('tra'), label: speak.label('console-loan-repay') },
                { to: to('gia-han'), label: speak.label('console-loan-extend'), isPlain: true },
                { to: to('xoa-no'), label: speak.label('console-loan-write-off'), isPlain: true },
              ]}
            />
          )}
          {one.state === 'asked' && (
            <div class="row">
              <a class="button" href={href('/vay/moi', { ten: one.personName, tien: String(one.principalDong || '') })}>
                {speak.label('console-loan-new')}
              </a>
              <Form speak={speak} asked={asked} deed="refuse" isPlain button={speak.label('console-loan-refuse')} />
            </div>
          )}
          <h2>{speak.label('console-loan-dues')}</h2>
          <Table id="dues" columns={dues} rows={one.dues} none={speak.label('console-loan-dues-none')} />
        </>
      ),
    };
  },
  deeds: {
    async refuse(context, asked) {
      const { id } = await theirLoan(context, asked);
      await refuseLoan.do(context, { loanId: id }, asked.key);
      return { to: '/vay', said: 'console-said-noted' };
    },
  },
};

async function theirGroup(context: ConsoleContext, { params }: Pick<Asked, 'params'>): Promise<SavingsGroup> {
  const id = z.uuid().safeParse(params.id).data;
  const found = id && (await lockGroup(context.tx, id, ownUnits(context)));
  if (!found) throw new Refusal('common-refused-unit');
  return found;
}

const group: Screen = {
  path: '/tiet-kiem/:id',
  level: 'officer',
  async show(context, asked) {
    const { speak } = context;
    const column = columnsOf(speak);
    const one = await theirGroup(context, asked);
    const savers = [
      column('console-members-name', (saver: Saver) => saver.fullName),
      column('console-since', (saver: Saver) => dayText(saver.joinedOn)),
      column('console-group-saved', (saver: Saver) => formatDong(saver.savedDong), true),
    ];
    const parts = ['gop', 'vao', 'ra', 'tat-toan'] as const;
    return {
      title: one.name,
      body: (
        <>
          <Facts
            of={[
              [speak.label('console-unit'), one.unitName],
              [speak.label('console-group-monthly'), formatDong(one.monthlyDong)],
              [speak.label('console-group-saved'), formatDong(savedIn(one))],
            ]}
          />
          <Links
            of={parts.map((part, at) => ({
              to: href(`/tiet-kiem/${one.id}/${part}`),
              label: speak.label(`console-group-do-${part}`),
              isPlain: at > 0,
            }))}
          />
          <Table id="savers" columns={savers} rows={one.savers} none={speak.label('console-groups-none')} />
        </>
      ),
    };
  },
};

const ofLoan = (part: string, title: string, form: PageForm, isKnown: boolean) =>
  formScreen(`/vay/:id/${part}`, {
    form,
    title,
    async given(context, asked) {
      const { id } = await theirLoan(context, asked);
      return isKnown ? { known: { loan: id } } : { about: { loanId: id } };
    },
    back: ({ params }) => `/vay/${params.id}`,
  });

const ofGroup = (part: string, form: PageForm) =>
  formScreen(`/tiet-kiem/:id/${part}`, {
    form,
    title: `console-group-do-${part}`,
    async given(context, asked) {
      const { id } = await theirGroup(context, asked);
      return { about: { groupId: id } };
    },
    back: ({ params }) => `/tiet-kiem/${params.id}`,
  });

export const lendingScreens: readonly Screen[] = [
  formScreen('/vay/moi', {
    form: loanForm.page,
    title: 'console-loan-new',
    given: (_, { query }) => ({ typed: { borrower: query.ten ?? '', loanSum: query.tien ?? '' } }),
    back: () => '/vay',
  }),
  formScreen('/vay/tra', { form: repayForm.page, title: 'console-loan-repay', back: () => '/vay' }),
  formScreen('/tiet-kiem/moi', { form: openGroupForm.page, title: 'console-group-new', back: () => '/vay' }),
  loans,
  loan,
  ofLoan('tra', 'console-loan-repay', repayForm.page, true),
  ofLoan('gia-han', 'console-loan-extend', extendForm.page, false),
  ofLoan('xoa-no', 'console-loan-write-off', writeOffForm.page, false),
  group,
  ofGroup('gop', depositForm.page),
  ofGroup('vao', joinForm.page),
  ofGroup('ra', leaveForm.page),
  ofGroup('tat-toan', settleForm.page),
];
