/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** What units built and what was given for it, in the console. */
import { Form } from '../../../console/components/form.tsx';
import { formScreen } from '../../../console/components/form-screen.tsx';
import { columnsOf, Links, Pages, pageOf, rowsOfPage, Table } from '../../../console/components/table.tsx';
import { href, type Screen } from '../../../console/screen.ts';
import { formatDate } from '../../../text/format-time.ts';
import { formatDong } from '../../../text/money.ts';
import { entryForm } from '../entry-form.ts';
import { dropWork, workList } from '../operations.ts';
import type { Work } from '../store.ts';

const list: Screen = {
  path: '/cong-trinh',
  level: 'officer',
  menu: { label: 'console-works', place: 54 },
  async show(context, asked) {
    const { speak } = context;
    const column = columnsOf(speak);
    const page = pageOf(asked.query);
    const { total, rows } = await workList.rows(context, {}, rowsOfPage(page));
    const columns = [
      column('console-day', (one: Work) => formatDate(one.doneOn, 'UTC', speak.locale)),
      column('console-work', (one: Work) => [one.what, one.quantity].filter(Boolean).join(', ')),
      column('console-unit', (one: Work) => one.unitName),
      column('console-work-value', (one: Work) => (one.valueDong === null ? '' : formatDong(one.valueDong)), true),
      column('console-work-labour', (one: Work) => one.labourHalfDays / 2 || '', true),
      column('console-work-giver', (one: Work) => one.giver ?? ''),
      column('console-deeds', (one: Work) => (
        <Form speak={speak} asked={asked} deed="drop" isPlain button={speak.label('console-drop')}>
          <input type="hidden" name="work" value={one.id} />
        </Form>
      )),
    ];
    return {
      title: speak.label('console-works'),
      body: (
        <>
          <Links of={[{ to: href('/cong-trinh/moi'), label: speak.label('console-work-new') }]} />
          <Table id="works" columns={columns} rows={rows} none={speak.label('console-works-none')} />
          <Pages speak={speak} path="/cong-trinh" page={page} total={total} />
        </>
      ),
    };
  },
  deeds: {
    async drop(context, { typed, key }) {
      await dropWork.do(context, { workId: typed.work ?? '' }, key);
      return { to: '/cong-trinh', said: 'console-said-noted' };
    },
  },
};

export const workScreens: readonly Screen[] = [
  formScreen('/cong-trinh/moi', { form: entryForm.page, title: 'console-work-new', back: () => '/cong-trinh' }),
  list,
];
