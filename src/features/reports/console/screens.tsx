/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** Reports in the console: figures down to their rows, the parts that an officer writes, the issue, and the papers. */
import { Facts, Form } from '../../../console/components/form.tsx';
import { columnsOf, Links, Pages, pageOf, rowsOfPage, Table } from '../../../console/components/table.tsx';
import { type Asked, type ConsoleContext, href, Misfilled, type Screen } from '../../../console/screen.ts';
import { audit } from '../../../directory/audit.ts';
import { officersFor } from '../../../directory/people.ts';
import { unitsBelow } from '../../../directory/units.ts';
import { type Figure, type FigureRow, isoDay } from '../../../figures/figure.ts';
import type { Translator } from '../../../i18n/translator.ts';
import { requireUnit, todayAt, unitIdsOf } from '../../../operations/actor.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { DOCX } from '../../../runtime/documents/write-docx.ts';
import { compareDates } from '../../../text/calendar.ts';
import { readDay } from '../../../text/time/day/past-day.ts';
import { docxOf, fileName, xlsxOf } from '../chat/files.ts';
import { oddText } from '../chat/issue.ts';
import { type About, aboutOf, current } from '../chat/load.ts';
import { periodSaid, usualPeriods } from '../chat/start-form.ts';
import { figureOf } from '../chat/view.ts';
import { differencesOf, odditiesOf, spanFor } from '../figures/collect.ts';
import type { ReportFigure } from '../figures/report-figure.ts';
import { sectionsOf } from '../figures/sections.ts';
import { labelText, numberText, periodText, shortDay, valueText, voucherText } from '../format.ts';
import { issueReport, remindParts, WORDS_LIMIT, wordsToBeginWith, writeReport } from '../operations.ts';
import { XLSX } from '../paper/report-sheet.ts';
import { type Period, parseDay } from '../period.ts';
import { partsWithout } from '../report-store.ts';
import { telling } from '../summary.ts';

import { figureScreen } from './figure-screen.tsx';

const pathOf = (unitId: string, { from, to }: Period) => `/bao-cao/${unitId}/${isoDay(from)}/${isoDay(to)}`;

/** @param figures of all features @param paper official papers are in Vietnamese, whoever asks for them */
export function reportScreens(figures: readonly Figure[], paper: Translator): readonly Screen[] {
  const choose: Screen = {
    path: '/bao-cao',
    level: 'officer',
    menu: { label: 'console-reports', place: 60 },
    async show(context, { query }) {
      const { speak } = context;
      const units = await unitsBelow(context.tx, unitIdsOf(context, 'officer'));
      const unit = units.find(({ id }) => id === query.don_vi) ?? units[0];
      const today = await todayAt(context, unit?.id);
      const said = query.ky ? periodSaid(query.ky, today) : undefined;
      const periods = said ? [said] : usualPeriods(today);
      return {
        title: speak.label('console-reports'),
        body: (
          <>
            <form class="line" method="get" action={href('/bao-cao')}>
              <label>
                {speak.label('console-unit')}
                <select name="don_vi">
                  {units.map(({ id, name }) => (
                    <option value={id} selected={id === unit?.id}>
                      {name}
                    </option>
                  ))}
                </select>
              </label>
              <label>
                {speak.label('console-period')}
                <input name="ky" value={query.ky ?? ''} placeholder={speak.label('console-report-period-hint')} />
              </label>
              <button type="submit">{speak.label('console-show')}</button>
            </form>
            {query.ky && !said && <p class="problem">{speak.label('common-form-period')}</p>}
            {unit && (
              <>
                <h2>{unit.name}</h2>
                <Links of={periods.map((one) => ({ to: href(pathOf(unit.id, one)), label: periodText(speak, one) }))} />
              </>
            )}
          </>
        ),
      };
    },
  };

  /** @throws {Refusal} for a unit of others and for days that are none alike */
  async function theirs(context: ConsoleContext, { params }: Pick<Asked, 'params'>): Promise<About> {
    const [from, to] = [parseDay(params.from ?? ''), parseDay(params.to ?? '')];
    const isId = /^[\da-f-]{36}$/iu.test(params.unit ?? '');
    if (!isId || !from || !to || compareDates(from, to) > 0) throw new Refusal('common-refused-unit');
    const unit = await requireUnit({ tx: context.tx, access: context.actor.access }, 'officer', params.unit ?? '');
    return aboutOf(context.tx, unit, { from, to }, { figures, zone: context.zone, now: context.now });
  }

  const report: Screen = {
    path: '/bao-cao/:unit/:from/:to',
    level: 'officer',
    async show(context, asked) {
      const { speak } = context;
      const about = await theirs(context, asked);
      const { unit, period, form } = about;
      const { report: written, issued, figures: shown, now } = await current(context, about);
      const { sent: done, missing } = await partsWithout(context.tx, unit.id, period);
      const sent = done.length;
      const changed = issued ? differencesOf(issued.figures ?? [], now) : [];
      const odd = await odditiesOf(about.asked, period, now);
      const start = await wordsToBeginWith(context, unit.id, period);
      const officers = await officersFor(context.tx, unit, context.now);
      const path = pathOf(unit.id, period);
      return {
        title: speak.label('console-report', { unit: unit.name, period: periodText(speak, period) }),
        body: (
          <>
            <Facts
              of={[
                [
                  speak.label('console-report-issued'),
                  issued
                    ? speak.label('console-report-version', { version: String(issued.version) })
                    : speak.label('console-no'),
                ],
                [
                  speak.label('console-report-parts'),
                  sent + missing.length > 0 ? `${sent} / ${sent + missing.length}` : '',
                ],
                [speak.label('console-report-missing'), missing.map(({ name }) => name).join(', ')],
              ]}
            />
            {changed.length > 0 && (
              <p class="note warn">{speak.label('console-report-changed', { count: changed.length })}</p>
            )}
            <Links
              of={[
                { to: href(`${path}/word`), label: speak.label('console-report-word') },
                { to: href(`${path}/excel`), label: speak.label('console-report-excel') },
              ]}
            />
            {sectionsOf(form, telling(shown)).map(({ name, figures: own }) => (
              <>
                <h2>{speak.label(`reports-section-${name}`)}</h2>
                <Table id={`section-${name}`} columns={figureColumns(context, path)} rows={own} none="" />
              </>
            ))}
            <h2>{speak.label('console-report-words')}</h2>
            <Form
              speak={speak}
              asked={asked}
              deed="write"
              isDraft
              button={speak.label('console-report-write')}
              inputs={[
                {
                  name: 'limits',
                  label: speak.label('console-report-limits'),
                  kind: 'lines',
                  limit: WORDS_LIMIT,
                  value: start.limits ?? '',
                },
                {
                  name: 'directions',
                  label: speak.label('console-report-directions'),
                  kind: 'lines',
                  limit: WORDS_LIMIT,
                  value: start.directions ?? '',
                },
                {
                  name: 'number',
                  label: speak.label('console-report-number'),
                  kind: 'line',
                  value: written?.number ? String(written.number) : '',
                },
                {
                  name: 'signedOn',
                  label: speak.label('console-report-signed-on'),
                  hint: speak.label('console-day-hint'),
                  kind: 'line',
                  value: written?.signedOn ? shortDay(written.signedOn) : '',
                },
                {
                  name: 'signer',
                  label: speak.label('console-report-signer'),
                  kind: 'select',
                  value: written?.signedById ?? '',
                  options: [
                    { value: '', label: speak.label('common-form-pick') },
                    ...officers.map(({ id, fullName }) => ({ value: id, label: fullName })),
                  ],
                },
              ]}
            >
              {start.isOld && <p class="soft">{speak.label('console-report-old-words')}</p>}
            </Form>
            <h2>{speak.label('console-report-issue')}</h2>
            {odd.length > 0 && (
              <ul>
                {odd.map((one) => (
                  <li>{oddText({ speak }, one).text}</li>
                ))}
              </ul>
            )}
            <div class="row">
              <Form speak={speak} asked={asked} deed="issue" button={speak.label('console-report-issue')} />
              {missing.length > 0 && (
                <Form
                  speak={speak}
                  asked={asked}
                  deed="remind"
                  isPlain
                  button={speak.label('console-report-remind', { count: missing.length })}
                />
              )}
            </div>
          </>
        ),
      };
    },
    deeds: {
      async write(context, asked) {
        const { unit, period } = await theirs(context, asked);
        const { limits = '', directions = '', number = '', signedOn = '', signer = '' } = asked.typed;
        const counted = number === '' ? null : Number(number);
        if (counted !== null && !(Number.isInteger(counted) && counted > 0 && counted < 10_000))
          throw new Misfilled({ number: context.speak.label('common-form-number', { least: 1, most: 9999 }) });
        const day = signedOn === '' ? null : readDay(signedOn, await todayAt(context, unit.id), true)?.day;
        if (day === undefined) throw new Misfilled({ signedOn: context.speak.label('common-form-day') });
        const change = {
          limits: limits || null,
          directions: directions || null,
          number: counted,
          signedOn: day,
          signedById: signer || null,
        };
        await writeReport.do(context, { about: { unitId: unit.id, ...period }, change }, asked.key);
        return { to: pathOf(unit.id, period), said: 'console-said-written' };
      },
      async issue(context, asked) {
        const { unit, period } = await theirs(context, asked);
        await issueReport(figures).do(context, { unitId: unit.id, ...period }, asked.key);
        return { to: pathOf(unit.id, period), said: 'console-said-issued' };
      },
      async remind(context, asked) {
        const { unit, period } = await theirs(context, asked);
        await remindParts.do(context, { unitId: unit.id, ...period }, asked.key);
        return { to: pathOf(unit.id, period), said: 'console-said-reminded' };
      },
    },
  };

  const rows: Screen = {
    path: '/bao-cao/:unit/:from/:to/so-lieu',
    level: 'officer',
    async show(context, asked) {
      const { speak, tx, encryption } = context;
      const column = columnsOf(speak);
      const about = await theirs(context, asked);
      const key = asked.query.so ?? '';
      const found = await figureOf(about, key);
      const { now } = await current(context, about);
      const counted = now.find((one) => one.key === key);
      const path = pathOf(about.unit.id, about.period);
      const back = (
        <p>
          <a href={href(path)}>{speak.label('console-back')}</a>
        </p>
      );
      const title = speak.label('console-report-rows');
      if (!found || !counted) return { title, body: back };
      const page = pageOf(asked.query);
      const some = await found.figure.rows(
        { tx, encryption, speak },
        spanFor(about.asked, about.period),
        rowsOfPage(page),
        found.part,
      );
      const columns = [
        column('console-day', (row: FigureRow) => (row.day ? shortDay(row.day) : '')),
        column('console-members-name', (row: FigureRow) => row.person ?? ''),
        column('console-matter', (row: FigureRow) => row.text ?? ''),
        column('console-unit', (row: FigureRow) => row.unit),
        column('console-report-voucher', (row: FigureRow) => (row.voucher ? voucherText(speak, row.voucher) : '')),
        column('console-report-amount', (row: FigureRow) => (row.amount === null ? '' : numberText(row.amount)), true),
      ];
      return {
        title,
        body: (
          <>
            {back}
            <p>
              <b>
                {labelText(speak, counted)}: {valueText(speak, counted, counted.value)}
              </b>
            </p>
            <Table id="rows" columns={columns} rows={some} none={speak.label('console-report-rows-none')} />
            <Pages speak={speak} path={`${path}/so-lieu`} query={{ so: key }} page={page} total={counted.records} />
          </>
        ),
      };
    },
  };

  const word: Screen = {
    path: '/bao-cao/:unit/:from/:to/word',
    level: 'officer',
    async show(context, asked) {
      const about = await theirs(context, asked);
      const { report: written, figures: shown } = await current(context, about);
      const bytes = await docxOf(context, paper, about, shown, written);
      return { file: { name: fileName(about, 'docx'), mime: DOCX, bytes } };
    },
  };

  const excel: Screen = {
    path: '/bao-cao/:unit/:from/:to/excel',
    level: 'officer',
    async show(context, asked) {
      const about = await theirs(context, asked);
      const { now } = await current(context, about);
      const note = { action: 'reports.export', actorId: context.actor.person.id, unitId: about.unit.id } as const;
      await audit(context.tx, { ...note, details: { rows: now.length } }, context.now);
      return { file: { name: fileName(about, 'xlsx'), mime: XLSX, bytes: await xlsxOf(context, paper, about, now) } };
    },
  };

  return [choose, report, rows, word, excel, figureScreen(figures)];
}

function figureColumns({ speak }: ConsoleContext, path: string) {
  const column = columnsOf(speak);
  return [
    column('console-figure', (one: ReportFigure) =>
      one.records > 0 ? (
        <a href={href(`${path}/so-lieu`, { so: one.key })}>{labelText(speak, one)}</a>
      ) : (
        labelText(speak, one)
      ),
    ),
    column('console-report-amount', (one: ReportFigure) => <b>{valueText(speak, one, one.value)}</b>, true),
    column(
      'console-report-before',
      (one: ReportFigure) => (one.before === undefined ? '' : valueText(speak, one, one.before)),
      true,
    ),
    column(
      'console-report-since',
      (one: ReportFigure) => (one.sinceNewYear === undefined ? '' : valueText(speak, one, one.sinceNewYear)),
      true,
    ),
    column(
      'console-movement-target',
      (one: ReportFigure) => (one.target === undefined ? '' : valueText(speak, one, one.target)),
      true,
    ),
  ];
}
