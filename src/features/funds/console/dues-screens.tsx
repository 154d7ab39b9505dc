/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** Who owes a fund, who says that they have paid, and the kind reminder. */
import { Form } from '../../../console/components/form.tsx';
import { columnsOf, Pages, pageOf, rowsOfPage, Table } from '../../../console/components/table.tsx';
import { type Deed, href, Misfilled, type Screen } from '../../../console/screen.ts';
import { mayRecord } from '../../../ledger/rights.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { formatDong, parseDong } from '../../../text/money.ts';
import { type Claim, claimsWaiting, type Owing } from '../dues/dues-store.ts';
import { answerClaim, remind, whoOwes } from '../dues/operations.ts';
import { theirFund } from './their-fund.ts';

const owing: Screen = {
  path: '/quy/:id/no',
  level: 'officer',
  async show(context, asked) {
    const { speak } = context;
    const { query } = asked;
    const column = columnsOf(speak);
    const fund = await theirFund(context, asked);
    const page = pageOf(query);
    const all = query.ca === '1';
    const { total, rows } = await whoOwes.rows(context, { fundId: fund.id, all }, rowsOfPage(page));
    const claims = mayRecord(context, fund) ? await claimsWaiting(context, [fund.id]) : [];
    const columns = [
      column('console-members-name', (one: Owing) => one.fullName),
      column('console-unit', (one: Owing) => one.unitName),
      column('console-owing-due', (one: Owing) => formatDong(one.dueDong), true),
      column('console-owing-paid', (one: Owing) => formatDong(one.paidDong), true),
      column(
        'console-owing-left',
        (one: Owing) => <b>{formatDong(one.dueDong > one.paidDong ? one.dueDong - one.paidDong : 0n)}</b>,
        true,
      ),
    ];
    const claimed = [
      column('console-members-name', (one: Claim) => one.fullName),
      column('console-matter', (one: Claim) => one.words),
      column('console-deeds', (one: Claim) => (
        <>
          <Form
            speak={speak}
            asked={asked}
            deed="accept"
            button={speak.label('console-claim-accept')}
            inputs={[
              {
                name: 'dong',
                label: speak.label('console-dong'),
                kind: 'line',
                value: one.amountDong === null ? '' : formatDong(one.amountDong),
                isRequired: true,
              },
            ]}
          >
            <input type="hidden" name="claim" value={one.id} />
          </Form>
          <Form speak={speak} asked={asked} deed="deny" isPlain button={speak.label('console-claim-deny')}>
            <input type="hidden" name="claim" value={one.id} />
          </Form>
        </>
      )),
    ];
    return {
      title: speak.label('console-owing'),
      body: (
        <>
          <p>
            <a href={href(`/quy/${fund.id}`)}>{fund.name}</a>
          </p>
          {claims.length > 0 && (
            <>
              <h2>{speak.label('console-claims')}</h2>
              <Table id="claims" columns={claimed} rows={claims} none="" />
            </>
          )}
          {total > 0 && !all && mayRecord(context, fund) && (
            <Form
              speak={speak}
              asked={asked}
              deed="remind"
              button={speak.label('console-owing-remind', { count: total })}
            />
          )}
          <nav class="tabs" aria-label={speak.label('console-parts')}>
            <a href={href(`/quy/${fund.id}/no`)} aria-current={all ? undefined : 'true'}>
              {speak.label('console-owing-only')}
            </a>
            <a href={href(`/quy/${fund.id}/no`, { ca: '1' })} aria-current={all ? 'true' : undefined}>
              {speak.label('console-units-all')}
            </a>
          </nav>
          <Table id="owing" columns={columns} rows={rows} none={speak.label('console-owing-none')} />
          <Pages
            speak={speak}
            path={`/quy/${fund.id}/no`}
            query={{ ca: all ? '1' : undefined }}
            page={page}
            total={total}
          />
        </>
      ),
    };
  },
  deeds: {
    async remind(context, asked) {
      const { id } = await theirFund(context, asked);
      await remind.do(context, { fundId: id }, asked.key);
      return { to: `/quy/${id}/no`, said: 'console-said-reminded' };
    },
    accept: answer(true),
    deny: answer(false),
  },
};

function answer(isYes: boolean): Deed {
  return async (context, asked) => {
    const { id } = await theirFund(context, asked);
    const claim = (await claimsWaiting(context, [id])).find((one) => one.id === asked.typed.claim);
    if (!claim) throw new Refusal('ledger-decided-before');
    const dong = isYes ? parseDong(asked.typed.dong ?? '') : null;
    if (isYes && (dong === null || dong <= 0n)) throw new Misfilled({ dong: context.speak.label('common-form-money') });
    const said = { claimId: claim.id, isYes, dong: dong === null ? null : String(dong), into: 'asset_cash' as const };
    await answerClaim.do(context, said, asked.key);
    return { to: `/quy/${id}/no`, said: 'console-said-noted' };
  };
}

export const duesScreens: readonly Screen[] = [owing];
