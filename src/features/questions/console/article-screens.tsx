/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** The shelf of articles: what is served and what waits, the editor, what is asked most, and what nobody could answer. */
import { z } from 'zod';
import { Form, type Input } from '../../../console/components/form.tsx';
import { Lines } from '../../../console/components/lines.tsx';
import { columnsOf, Links, Table } from '../../../console/components/table.tsx';
import { type Asked, type ConsoleContext, href, Misfilled, type Screen } from '../../../console/screen.ts';
import { findUnit, type UnitRef, unitsBelow } from '../../../directory/units.ts';
import { requireUnit, unitIdsOf } from '../../../operations/actor.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { formatDate } from '../../../text/format-time.ts';
import { categories, type contentSchema, lawDay } from '../knowledge/article.ts';
import { type Field, fields, isNeeded, readField } from '../knowledge/article-fields.ts';
import { articleText, categoryName, sayDay } from '../knowledge/messages.ts';
import { confirmArticle, saveArticle } from '../knowledge/operations.ts';
import { type ShelfItem, shelfItem, shelfOf, titled } from '../knowledge/shelf-store.ts';
import { versionsOf } from '../knowledge/store.ts';
import { type AskedMost, askedMost, firstAnswers, type Unanswered, unanswered } from './asked-store.ts';

const DAYS_MS = 90 * 86_400_000;
const MOST = 20;

/** @throws {Refusal} for a unit of others and for none alike */
async function theirUnit(context: ConsoleContext, { params }: Pick<Asked, 'params'>): Promise<UnitRef> {
  const id = z.uuid().safeParse(params.unit).data;
  if (!id) throw new Refusal('common-refused-unit');
  return requireUnit({ tx: context.tx, access: context.actor.access }, 'officer', id);
}

const shelf: Screen = {
  path: '/bai-viet',
  level: 'officer',
  menu: { label: 'console-articles', place: 65 },
  async show(context, { query }) {
    const { speak, zone } = context;
    const column = columnsOf(speak);
    const mine = unitIdsOf(context, 'officer');
    const units = await unitsBelow(context.tx, mine);
    const unit = units.find(({ id }) => id === query.don_vi) ?? units[0];
    const since = new Date(context.now.getTime() - DAYS_MS);
    const all = unit ? await shelfOf(context.tx, unit, lawDay(context.now)) : [];
    const rows = query.tim ? titled(all, query.tim) : all;
    const columns = [
      column('console-article', (one: ShelfItem) => (
        <a href={href(`/bai-viet/${unit?.id}/${one.articleId}`)}>{one.title}</a>
      )),
      column('console-article-category', (one: ShelfItem) => categoryName(speak, one.category)),
      column('console-state', (one: ShelfItem) => speak.label(`console-article-${one.state}`)),
    ];
    const most = [
      column('console-article', (one: AskedMost) => one.title),
      column('console-asked-times', (one: AskedMost) => one.count, true),
    ];
    const none = [
      column('console-asked', (one: Unanswered) => one.text),
      column('console-unit', (one: Unanswered) => one.unitName),
      column('console-day', (one: Unanswered) => formatDate(one.at, zone, speak.locale)),
      column('console-deeds', (one: Unanswered) => (
        <a href={href(`/bai-viet/${unit?.id}/moi`, { hoi: one.text.slice(0, 300) })}>
          {speak.label('console-article-from')}
        </a>
      )),
    ];
    const waits = await firstAnswers(context, mine, since);
    return {
      title: speak.label('console-articles'),
      body: (
        <>
          <form class="line" method="get" action={href('/bai-viet')}>
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
              {speak.label('console-article-search')}
              <input type="search" name="tim" value={query.tim ?? ''} />
            </label>
            <button type="submit">{speak.label('console-search')}</button>
          </form>
          {unit && <Links of={[{ to: href(`/bai-viet/${unit.id}/moi`), label: speak.label('console-article-new') }]} />}
          <Table id="shelf" columns={columns} rows={rows} none={speak.label('console-articles-none')} />
          <h2>{speak.label('console-asked-none')}</h2>
          <Table
            id="unanswered"
            columns={none}
            rows={await unanswered(context, mine, since, MOST)}
            none={speak.label('console-asked-none-none')}
          />
          <h2>{speak.label('console-asked-most')}</h2>
          <Table
            id="most"
            columns={most}
            rows={await askedMost(context, mine, since, MOST)}
            none={speak.label('console-asked-most-none')}
          />
          {waits.count > 0 && (
            <p>
              {speak.label('console-first-answer', { count: waits.count, p50: waits.p50 ?? 0, p90: waits.p90 ?? 0 })}
            </p>
          )}
        </>
      ),
    };
  },
};

/** Fields with several lines, where each line is one thing or the text is long. */
const long: readonly Field[] = ['answer', 'source', 'questions', 'body', 'papers'];

function inputsOf(context: ConsoleContext, content: Partial<z.output<typeof contentSchema>>): Input[] {
  const { speak } = context;
  const shown = (field: Field): string => {
    const value = content[field];
    if (field === 'source')
      return (content.source ?? [])
        .map((one) => [one.law, one.article, one.link].filter(Boolean).join(' | '))
        .join('\n');
    if (Array.isArray(value)) return value.join('\n');
    if (field === 'inForceFrom' || field === 'inForceTo' || field === 'checkedOn')
      return value ? sayDay(String(value)) : '';
    return value ? String(value) : '';
  };
  return fields.map((field): Input => {
    const base = { name: field, label: speak.label(`questions-article-field-${field}`), isRequired: isNeeded(field) };
    if (field === 'category')
      return {
        ...base,
        kind: 'select',
        value: content.category ?? 'khac',
        options: categories.map((one) => ({ value: one, label: categoryName(speak, one) })),
      };
    return { ...base, kind: long.includes(field) ? 'lines' : 'line', value: shown(field) };
  });
}

/** What was typed, as an article. @throws {Misfilled} */
function contentOf({ speak }: ConsoleContext, typed: Record<string, string>): z.input<typeof contentSchema> {
  const problems: Record<string, string> = {};
  let content: Record<string, unknown> = {};
  for (const field of fields) {
    const text = typed[field] ?? '';
    if (text === '') {
      if (isNeeded(field)) problems[field] = speak.label('common-form-missing');
      continue;
    }
    const read = readField(field, text, (category) => categoryName(speak, category));
    if ('problem' in read) problems[field] = speak.label(`console-article-problem-${read.problem}`);
    else content = { ...content, ...read.change };
  }
  if (Object.keys(problems).length > 0) throw new Misfilled(problems);
  return content as z.input<typeof contentSchema>;
}

const fresh: Screen = {
  path: '/bai-viet/:unit/moi',
  level: 'officer',
  async show(context, asked) {
    const { speak } = context;
    const unit = await theirUnit(context, asked);
    const content = asked.query.hoi ? { questions: [asked.query.hoi] } : {};
    return {
      title: speak.label('console-article-new'),
      body: (
        <>
          <p class="soft">{unit.name}</p>
          <Form
            speak={speak}
            asked={asked}
            deed="save"
            isDraft
            inputs={inputsOf(context, content)}
            button={speak.label('console-article-save')}
          />
        </>
      ),
    };
  },
  deeds: {
    async save(context, asked) {
      const unit = await theirUnit(context, asked);
      const input = { unitId: unit.id, articleId: null, latestId: null, content: contentOf(context, asked.typed) };
      const { articleId } = await saveArticle.do(context, input, asked.key);
      return { to: `/bai-viet/${unit.id}/${articleId}`, said: 'console-said-written' };
    },
  },
};

async function theirs(context: ConsoleContext, asked: Pick<Asked, 'params'>) {
  const unit = await theirUnit(context, asked);
  const id = z.uuid().safeParse(asked.params.id).data;
  const item = id && (await shelfItem(context.tx, unit, id, lawDay(context.now)));
  const [version] = item ? await versionsOf(context.tx, [item.latestId]) : [];
  if (!item || !version) throw new Refusal('common-refused-unit');
  return { unit, item, version };
}

const one: Screen = {
  path: '/bai-viet/:unit/:id',
  level: 'officer',
  async show(context, asked) {
    const { speak } = context;
    const { unit, item, version } = await theirs(context, asked);
    const waits = item.state === 'draft' || item.state === 'update';
    const writer = version.unitId ? await findUnit(context.tx, version.unitId) : null;
    return {
      title: item.title,
      body: (
        <>
          <p>
            <a href={href('/bai-viet', { don_vi: unit.id })}>{speak.label('console-articles')}</a>
          </p>
          <div class="card">
            <p class="soft">
              {speak.label(`console-article-${item.state}`)}
              {writer ? `, ${writer.name}` : ''}
            </p>
            <Lines text={articleText(speak, version.content, item.state)} />
          </div>
          {waits && (
            <Form speak={speak} asked={asked} deed="confirm" button={speak.label('console-article-confirm')}>
              <input type="hidden" name="version" value={item.latestId} />
            </Form>
          )}
          <details open={asked.typed.deed === 'save'}>
            <summary>{speak.label('console-article-edit')}</summary>
            <Form
              speak={speak}
              asked={asked}
              deed="save"
              isDraft
              inputs={inputsOf(context, version.content)}
              button={speak.label('console-article-save')}
            >
              <input type="hidden" name="version" value={asked.typed.version ?? item.latestId} />
            </Form>
          </details>
        </>
      ),
    };
  },
  deeds: {
    async confirm(context, asked) {
      const { unit, item } = await theirs(context, asked);
      const versionId = asked.typed.version ?? item.latestId;
      await confirmArticle.do(context, { unitId: unit.id, articleId: item.articleId, versionId }, asked.key);
      return { to: `/bai-viet/${unit.id}/${item.articleId}`, said: 'console-said-noted' };
    },
    async save(context, asked) {
      const { unit, item, version } = await theirs(context, asked);
      const content = { ...contentOf(context, asked.typed), check: version.content.check };
      const input = { unitId: unit.id, articleId: item.articleId, latestId: asked.typed.version ?? null, content };
      await saveArticle.do(context, input, asked.key);
      return { to: `/bai-viet/${unit.id}/${item.articleId}`, said: 'console-said-written' };
    },
  },
};

export const articleScreens: readonly Screen[] = [shelf, fresh, one];
