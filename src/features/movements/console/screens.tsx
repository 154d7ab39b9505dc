/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** Movements in the console: which there are, how far they reach chapter by chapter, and what is written about them. */
import { z } from 'zod';
import { Bar } from '../../../console/components/bar.tsx';
import { Facts } from '../../../console/components/form.tsx';
import { formScreen, type PageForm } from '../../../console/components/form-screen.tsx';
import { columnsOf, Links, Pages, pageOf, rowsOfPage, Table } from '../../../console/components/table.tsx';
import { type Asked, type ConsoleContext, href, type Screen } from '../../../console/screen.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { formatDate } from '../../../text/format-time.ts';
import type { ChapterCoverage } from '../coverage-store.ts';
import { criteriaForm, quotaForm, rateForm, reviewForm, startForm, withdrawForm } from '../more-forms.ts';
import { movementCoverage, movementList } from '../operations.ts';
import { registerForm } from '../register-form.ts';
import type { Movement } from '../store.ts';

const day = ({ speak }: ConsoleContext, at: Date) => formatDate(at, 'UTC', speak.locale);

const movements: Screen = {
  path: '/phong-trao',
  level: 'officer',
  menu: { label: 'console-movements', place: 50 },
  async show(context, { query }) {
    const { speak } = context;
    const column = columnsOf(speak);
    const isAll = query.phan === 'tat-ca';
    const page = pageOf(query);
    const { total, rows } = await movementList.rows(context, { isOpen: !isAll }, rowsOfPage(page));
    const columns = [
      column('console-movement', (one: Movement) => <a href={href(`/phong-trao/${one.id}`)}>{one.name}</a>),
      column('console-unit', (one: Movement) => one.unitName),
      column('console-movement-subject', (one: Movement) => speak.label(`movements-subject-${one.subject}`)),
      column('console-since', (one: Movement) => day(context, one.startsOn)),
      column('console-until-day', (one: Movement) => day(context, one.endsOn)),
    ];
    return {
      title: speak.label('console-movements'),
      body: (
        <>
          <Links
            of={[
              { to: href('/phong-trao/moi'), label: speak.label('console-movement-do-moi') },
              { to: href('/phong-trao/dang-ky'), label: speak.label('console-movement-do-dang-ky') },
              { to: href('/phong-trao/xep-loai'), label: speak.label('console-movement-do-xep-loai'), isPlain: true },
            ]}
          />
          <nav class="tabs" aria-label={speak.label('console-parts')}>
            <a href={href('/phong-trao')} aria-current={isAll ? undefined : 'true'}>
              {speak.label('console-movements-open')}
            </a>
            <a href={href('/phong-trao', { phan: 'tat-ca' })} aria-current={isAll ? 'true' : undefined}>
              {speak.label('console-units-all')}
            </a>
          </nav>
          <Table id="movements" columns={columns} rows={rows} none={speak.label('console-movements-none')} />
          <Pages speak={speak} path="/phong-trao" query={{ phan: query.phan }} page={page} total={total} />
        </>
      ),
    };
  },
};

async function theirs(context: ConsoleContext, { params }: Pick<Asked, 'params'>) {
  const movementId = z.uuid().safeParse(params.id).data;
  const found = movementId && (await movementCoverage.rows(context, { movementId })).rows[0];
  if (!found) throw new Refusal('common-refused-unit');
  return found;
}

const one: Screen = {
  path: '/phong-trao/:id',
  level: 'officer',
  async show(context, asked) {
    const { speak } = context;
    const column = columnsOf(speak);
    const { movement, chapters, members, registered, officers, officersRegistered, met } = await theirs(context, asked);
    const columns = [
      column('console-unit', (chapter: ChapterCoverage) => chapter.name),
      column('console-units-members', (chapter: ChapterCoverage) => chapter.members, true),
      column(
        'console-movement-registered',
        (chapter: ChapterCoverage) => (
          <>
            {chapter.registered} <Bar part={chapter.registered} whole={chapter.target ?? chapter.members} />
          </>
        ),
        true,
      ),
      column('console-movement-target', (chapter: ChapterCoverage) => chapter.target ?? '', true),
      column('console-movement-met', (chapter: ChapterCoverage) => chapter.met, true),
    ];
    const parts = ['dang-ky', 'rut', 'danh-gia', 'chi-tieu', 'tieu-chi'] as const;
    return {
      title: movement.name,
      body: (
        <>
          <Facts
            of={[
              [speak.label('console-unit'), movement.unitName],
              [speak.label('console-period'), `${day(context, movement.startsOn)} – ${day(context, movement.endsOn)}`],
              [speak.label('console-movement-registered'), `${registered} / ${members}`],
              [speak.label('console-movement-officers'), `${officersRegistered} / ${officers}`],
              [speak.label('console-movement-met'), met],
              [speak.label('console-movement-criteria'), movement.criteria && <p class="lines">{movement.criteria}</p>],
            ]}
          />
          <Links
            of={parts.map((part, at) => ({
              to: href(`/phong-trao/${movement.id}/${part}`),
              label: speak.label(`console-movement-do-${part}`),
              isPlain: at > 0,
            }))}
          />
          <Table id="chapters" columns={columns} rows={chapters} none={speak.label('console-units-none')} />
        </>
      ),
    };
  },
};

const ofMovement = (part: string, form: PageForm) =>
  formScreen(`/phong-trao/:id/${part}`, {
    form,
    title: `console-movement-do-${part}`,
    async given(context, asked) {
      const { movement } = await theirs(context, asked);
      return { known: { movement: { movementId: movement.id } } };
    },
    back: ({ params }) => `/phong-trao/${params.id}`,
  });

const free = (part: string, form: PageForm) =>
  formScreen(`/phong-trao/${part}`, { form, title: `console-movement-do-${part}`, back: () => '/phong-trao' });

export const movementScreens: readonly Screen[] = [
  free('moi', startForm.page),
  free('dang-ky', registerForm.page),
  free('xep-loai', rateForm.page),
  movements,
  one,
  ofMovement('dang-ky', registerForm.page),
  ofMovement('rut', withdrawForm.page),
  ofMovement('danh-gia', reviewForm.page),
  ofMovement('chi-tieu', quotaForm.page),
  ofMovement('tieu-chi', criteriaForm.page),
];
