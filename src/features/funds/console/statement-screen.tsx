/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** A bank's statement on a page: what is sure by one press, what is doubtful one beside the other. */
import type { Child } from 'hono/jsx';
import { Form } from '../../../console/components/form.tsx';
import { columnsOf, Table } from '../../../console/components/table.tsx';
import { type ConsoleContext, href, Misfilled, type Screen } from '../../../console/screen.ts';
import { requireRecorder } from '../../../ledger/rights.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { fileLimits } from '../../../sheets/limits.ts';
import { formatDate } from '../../../text/format-time.ts';
import { formatDong } from '../../../text/money.ts';
import { ignoreRow, matched, matchRow, readRows, type WaitingRow } from '../statement/operations.ts';
import { readStatementFile } from '../statement/read-file.ts';
import { theirFund } from './their-fund.ts';

/** On one page; what is written makes room for the rest. */
const SHOWN = 100;

/** What a row may be, as the values of its choice: a person, a voucher that is there, or nothing of the fund. */
function choicesOf({ speak }: ConsoleContext, row: WaitingRow): { value: string; label: string }[] {
  const { match } = row;
  const ids = 'personId' in match ? [match.personId] : 'personIds' in match ? match.personIds : [];
  const recorded = 'recorded' in match ? match.recorded : [];
  return [
    ...ids.map((id) => ({ value: `p ${id}`, label: row.names[id] ?? '' })),
    ...recorded.map((one) => ({
      value: `e ${one.entryId}`,
      label: speak.label('funds-choice-statement-noted', { number: String(one.number) }),
    })),
    { value: 'not', label: speak.label('funds-choice-statement-not') },
  ];
}

export const statementScreen: Screen = {
  path: '/quy/:id/sao-ke',
  level: 'officer',
  takesBytes: fileLimits.bytes + 64 * 1024,
  async show(context, asked) {
    const { speak } = context;
    const column = columnsOf(speak);
    const fund = await theirFund(context, asked);
    requireRecorder(context, fund);
    const all = await matched(context, fund.id);
    const sure = all.filter(({ match }) => match.how !== 'doubt');
    const doubt = all.filter(({ match }) => match.how === 'doubt');
    const facts = [
      column('console-day', (one: WaitingRow) => formatDate(one.occurredOn, 'UTC', speak.locale)),
      column('console-dong', (one: WaitingRow) => formatDong(one.amountDong), true),
      column('console-matter', (one: WaitingRow) => one.content),
    ];
    const whose = column(
      'console-statement-whose',
      ({ match, names }: WaitingRow): Child =>
        'personId' in match ? names[match.personId] : speak.label('console-statement-known'),
    );
    const choose = column('console-statement-whose', (one: WaitingRow) => (
      <Form
        speak={speak}
        asked={{ ...asked, typed: asked.typed.row === one.id ? asked.typed : {} }}
        deed="is"
        button={speak.label('console-statement-write')}
        inputs={[
          {
            name: 'whose',
            label: speak.label('console-statement-whose'),
            kind: 'choice',
            isRequired: true,
            options: choicesOf(context, one),
          },
        ]}
      >
        <input type="hidden" name="row" value={one.id} />
      </Form>
    ));
    return {
      title: speak.label('console-statement'),
      body: (
        <>
          <p>
            <a href={href(`/quy/${fund.id}`)}>{fund.name}</a>
          </p>
          <Form
            speak={speak}
            asked={asked}
            deed="read"
            button={speak.label('console-statement-read')}
            inputs={[
              {
                name: 'file',
                label: speak.label('console-statement-file'),
                hint: speak.label('console-statement-file-hint'),
                kind: 'file',
                isRequired: true,
              },
            ]}
          />
          {sure.length > 0 && (
            <>
              <h2>{speak.label('console-statement-sure', { count: sure.length })}</h2>
              <Form
                speak={speak}
                asked={asked}
                deed="sure"
                button={speak.label('funds-choice-statement-sure', { count: sure.length })}
              />
              <Table id="sure" columns={[...facts, whose]} rows={sure.slice(0, SHOWN)} none="" />
            </>
          )}
          <h2>{speak.label('console-statement-doubt', { count: doubt.length })}</h2>
          <Table
            id="doubt"
            columns={[...facts, choose]}
            rows={doubt.slice(0, SHOWN)}
            none={speak.label('console-statement-none')}
          />
        </>
      ),
    };
  },
  deeds: {
    async read(context, asked) {
      const fund = await theirFund(context, asked);
      const { file } = asked.files;
      const read = file ? await readStatementFile(file) : { problem: 'fetch' as const };
      if ('problem' in read) {
        const row = ('row' in read && read.row) || 0;
        throw new Misfilled({ file: context.speak.label('funds-statement-problem', { problem: read.problem, row }) });
      }
      const lines = read.lines.map(({ row: _row, ...line }) => ({
        ...line,
        dong: line.dong.toString(),
        balance: line.balance?.toString() ?? null,
      }));
      await readRows.do(context, { fundId: fund.id, account: read.account, lines }, asked.key);
      return { to: `/quy/${fund.id}/sao-ke`, said: 'console-said-read' };
    },
    async sure(context, asked) {
      const fund = await theirFund(context, asked);
      for (const { id, match, amountDong } of await matched(context, fund.id)) {
        if (match.how === 'doubt') continue;
        const items = match.how === 'known' ? [] : [{ personId: match.personId, dong: amountDong.toString() }];
        const entryId = match.how === 'known' ? match.entryId : null;
        await matchRow.do(context, { rowId: id, items, entryId });
      }
      return { to: `/quy/${fund.id}/sao-ke`, said: 'console-said-written' };
    },
    async is(context, asked) {
      const fund = await theirFund(context, asked);
      const row = (await matched(context, fund.id)).find(({ id }) => id === asked.typed.row);
      if (!row) throw new Refusal('ledger-decided-before');
      const [which, id = ''] = (asked.typed.whose ?? '').split(' ');
      const offered = choicesOf(context, row).some(({ value }) => value === asked.typed.whose);
      if (!offered) throw new Misfilled({ whose: context.speak.label('common-form-choose') });
      if (which === 'not') await ignoreRow.do(context, { rowId: row.id }, asked.key);
      else {
        const items = which === 'p' ? [{ personId: id, dong: row.amountDong.toString() }] : [];
        await matchRow.do(context, { rowId: row.id, items, entryId: which === 'e' ? id : null }, asked.key);
      }
      return { to: `/quy/${fund.id}/sao-ke`, said: 'console-said-written' };
    },
  },
};
