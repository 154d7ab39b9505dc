/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** Funds in the console: sums of all, the book of one with what waits for a second person, and what may be written in it. */
import { Facts, Form } from '../../../console/components/form.tsx';
import { formScreen, type PageForm } from '../../../console/components/form-screen.tsx';
import { columnsOf, Links, Pages, pageOf, rowsOfPage, Table } from '../../../console/components/table.tsx';
import { type ConsoleContext, type Deed, href, type Screen } from '../../../console/screen.ts';
import { periodIn } from '../../../conversation/form/fields/period.ts';
import type { BookEntry } from '../../../ledger/book-store.ts';
import { type Fund, fundsRunBy } from '../../../ledger/fund-store.ts';
import { type EntryRequest, requestsWaiting } from '../../../ledger/request-store.ts';
import { mayApprove, mayRecord, ownUnitIds } from '../../../ledger/rights.ts';
import { todayAt } from '../../../operations/actor.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { formatDate, formatDateTime } from '../../../text/format-time.ts';
import { formatDong } from '../../../text/money.ts';
import { fundValue } from '../book/fund-field.ts';
import { manyForm } from '../book/many-form.ts';
import { approve, refuse } from '../book/operations.ts';
import { paymentForm } from '../book/payment-form.ts';
import { type FundSums, fundEntries, fundSums } from '../book/queries.ts';
import { receiptForm } from '../book/receipt-form.ts';
import { signedDong, voucherKind } from '../messages.ts';
import { countForm, openForm, openingForm, reversalForm } from '../setup/forms.ts';
import { duesScreens } from './dues-screens.tsx';
import { statementScreen } from './statement-screen.tsx';
import { theirFund } from './their-fund.ts';

const MOST_FUNDS = 500;

/** Those of the funds that this person runs or reads which wait for their word. */
async function toApprove(context: ConsoleContext): Promise<{ fund: Fund; request: EntryRequest }[]> {
  const { tx, actor } = context;
  const funds = await fundsRunBy(tx, actor.person.id, ownUnitIds(actor.access));
  const ids = funds.map(({ id }) => id);
  return (await requestsWaiting(context, ids)).flatMap((request) => {
    const fund = funds.find(({ id }) => id === request.fundId);
    return fund && mayApprove(context, fund, request.askedById) ? [{ fund, request }] : [];
  });
}

const funds: Screen = {
  path: '/quy',
  level: 'officer',
  menu: { label: 'console-funds', place: 45 },
  async show(context) {
    const { speak } = context;
    const column = columnsOf(speak);
    const { year } = await todayAt(context);
    const period = { from: { year, month: 1, day: 1 }, to: { year, month: 12, day: 31 } };
    const { rows } = await fundSums.rows(context, { period }, { limit: MOST_FUNDS });
    const columns = [
      column('console-fund', ({ fund, isOpen }: FundSums) =>
        isOpen ? <a href={href(`/quy/${fund.id}`)}>{fund.name}</a> : fund.name,
      ),
      column('console-unit', ({ fund }: FundSums) => fund.unitName),
      column('console-fund-balance', ({ balanceDong }: FundSums) => <b>{signedDong(balanceDong)}</b>, true),
      column('console-fund-in', ({ inDong }: FundSums) => formatDong(inDong), true),
      column('console-fund-out', ({ outDong }: FundSums) => formatDong(outDong), true),
    ];
    return {
      title: speak.label('console-funds'),
      body: (
        <>
          <Links of={[{ to: href('/quy/moi'), label: speak.label('console-fund-new') }]} />
          <p class="soft">{speak.label('console-fund-year', { year: String(year) })}</p>
          <Table id="funds" columns={columns} rows={rows} none={speak.label('console-funds-none')} />
        </>
      ),
    };
  },
  async waiting(context) {
    const waiting = await toApprove(context);
    const to = waiting[0] ? `/quy/${waiting[0].fund.id}` : '/quy';
    return [{ label: context.speak.label('console-funds-waiting'), count: waiting.length, to }];
  },
};

const book: Screen = {
  path: '/quy/:id',
  level: 'officer',
  async show(context, asked) {
    const { speak } = context;
    const { query } = asked;
    const column = columnsOf(speak);
    const fund = await theirFund(context, asked);
    const said = query.ky ? periodIn(query.ky, await todayAt(context, fund.unitId))?.value : undefined;
    const page = pageOf(query);
    const filter = { fundId: fund.id, period: said };
    const { total, rows } = await fundEntries.rows(context, filter, rowsOfPage(page));
    const [sums] = (await fundSums.rows(context, filter)).rows;
    const requests = await requestsWaiting(context, [fund.id]);
    const isRecorder = mayRecord(context, fund) && !fund.endedAt;
    const entries = [
      column('console-voucher', (one: BookEntry) => `${one.number}/${one.year}`),
      column('console-day', (one: BookEntry) => formatDate(one.occurredOn, 'UTC', speak.locale)),
      column('console-kind', (one: BookEntry) => speak.label(`console-voucher-kind-${voucherKind(one)}`)),
      column('console-party', (one: BookEntry) => one.party ?? ''),
      column('console-matter', (one: BookEntry) => [one.description, ...one.goods].filter(Boolean).join('. ')),
      column(
        'console-dong',
        (one: BookEntry) => (one.isReversed ? <s>{signedDong(one.dong)}</s> : signedDong(one.dong)),
        true,
      ),
      ...(isRecorder
        ? [
            column('console-deeds', (one: BookEntry) =>
              one.isReversed || one.isReversal ? (
                ''
              ) : (
                <a href={href(`/quy/${fund.id}/dao/${one.id}`)}>{speak.label('console-fund-reverse')}</a>
              ),
            ),
          ]
        : []),
    ];
    const waiting = [
      column('console-when', (one: EntryRequest) => formatDateTime(one.askedAt, context.zone, speak.locale)),
      column('console-who', (one: EntryRequest) => one.askedByName),
      column('console-matter', (one: EntryRequest) => one.entry?.description ?? ''),
      column('console-dong', (one: EntryRequest) => formatDong(one.totalDong), true),
      column('console-deeds', (one: EntryRequest) =>
        mayApprove(context, fund, one.askedById)
          ? (['approve', 'refuse'] as const).map((deed) => (
              <Form
                speak={speak}
                asked={asked}
                deed={deed}
                isPlain={deed === 'refuse'}
                button={speak.label(`console-fund-${deed}`)}
              >
                <input type="hidden" name="entry" value={one.id} />
              </Form>
            ))
          : '',
      ),
    ];
    const to = (part: string) => href(`/quy/${fund.id}/${part}`);
    const writes = ['thu', 'thu-nhieu', 'chi', 'dem', 'dau-ky'] as const;
    return {
      title: fund.name,
      body: (
        <>
          <Facts
            of={[
              [speak.label('console-unit'), fund.unitName],
              [speak.label('console-fund-balance'), sums && <b>{signedDong(sums.balanceDong)}</b>],
              [speak.label('console-fund-in'), sums && formatDong(sums.inDong)],
              [speak.label('console-fund-out'), sums && formatDong(sums.outDong)],
            ]}
          />
          <Links
            of={[
              ...(isRecorder
                ? writes.map((one, at) => ({
                    to: to(one),
                    label: speak.label(`console-fund-do-${one}`),
                    isPlain: at > 2,
                  }))
                : []),
              { to: to('no'), label: speak.label('console-owing'), isPlain: true },
              ...(isRecorder ? [{ to: to('sao-ke'), label: speak.label('console-statement'), isPlain: true }] : []),
            ]}
          />
          {requests.length > 0 && (
            <>
              <h2>{speak.label('console-fund-requests')}</h2>
              <Table id="requests" columns={waiting} rows={requests} none="" />
            </>
          )}
          <h2>{speak.label('console-book')}</h2>
          <form class="line" method="get" action={href(`/quy/${fund.id}`)}>
            <label>
              {speak.label('console-period')}
              <input name="ky" value={query.ky ?? ''} placeholder={speak.label('console-period-hint')} />
            </label>
            <button type="submit">{speak.label('console-show')}</button>
          </form>
          {query.ky && !said && <p class="problem">{speak.label('common-form-period')}</p>}
          <Table id="book" columns={entries} rows={rows} none={speak.label('console-book-none')} />
          <Pages speak={speak} path={`/quy/${fund.id}`} query={{ ky: query.ky }} page={page} total={total} />
        </>
      ),
    };
  },
  deeds: { approve: decide(approve), refuse: decide(refuse) },
};

function decide(act: { do(context: ConsoleContext, input: { entryId: string }, key: string): Promise<unknown> }): Deed {
  return async (context, asked) => {
    const fund = await theirFund(context, asked);
    const waiting = await requestsWaiting(context, [fund.id]);
    const found = waiting.find(({ id }) => id === asked.typed.entry);
    if (!found) throw new Refusal('ledger-decided-before');
    await act.do(context, { entryId: found.id }, asked.key);
    return { to: `/quy/${fund.id}`, said: 'console-said-noted' };
  };
}

/** What is written in this book: the form of chat, with the fund known. @param field of the fund in that form */
const writing = (part: string, form: PageForm) =>
  formScreen(`/quy/:id/${part}`, {
    form,
    title: `console-fund-do-${part}`,
    given: async (context, asked) => ({ known: { fund: fundValue(await theirFund(context, asked)) } }),
    back: ({ params }) => `/quy/${params.id}`,
  });

const reversal = formScreen('/quy/:id/dao/:entry', {
  form: reversalForm.page,
  title: 'console-fund-reverse-title',
  async given(context, asked) {
    const fund = await theirFund(context, asked);
    return { about: { fundId: fund.id, entryId: asked.params.entry ?? '' } };
  },
  back: ({ params }) => `/quy/${params.id}`,
});

const opening = formScreen('/quy/moi', { form: openForm.page, title: 'console-fund-new', back: () => '/quy' });

export const fundScreens: readonly Screen[] = [
  opening,
  funds,
  book,
  writing('thu', receiptForm.page),
  writing('thu-nhieu', manyForm.page),
  writing('chi', paymentForm.page),
  writing('dem', countForm.page),
  writing('dau-ky', openingForm.page),
  reversal,
  ...duesScreens,
  statementScreen,
];
