/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** The inbox: what waits of all kinds together, as `/hopthu` orders it; mine, what nobody has, what is overdue, and a search. */
import { isOverdue, isWanted, pressingFirst, shares } from '../../../cases/inbox.ts';
import { ageText } from '../../../console/components/age.ts';
import type { WaitingRow, WaitingSource } from '../../../console/components/cases.tsx';
import { Form } from '../../../console/components/form.tsx';
import { PAGE_ROWS, Pages, pageOf, Table } from '../../../console/components/table.tsx';
import { type Asked, type ConsoleContext, href, type Screen } from '../../../console/screen.ts';
import { fold } from '../../../text/fold.ts';

const RESULTS = 'results';
/** Of one kind; whoever has more waiting has another trouble than the list. */
const MOST = 300;

interface Item extends WaitingRow {
  kind: string;
  label: string;
  open: boolean;
  mine: boolean;
  urgent: boolean;
}

async function itemsOf(context: ConsoleContext, sources: readonly WaitingSource[]): Promise<Item[]> {
  const items: Item[] = [];
  // One after the other: they share one connection.
  for (const { kind, label, rows } of sources)
    for (const row of await rows(context, MOST))
      items.push({
        ...row,
        kind,
        label: context.speak.label(label),
        open: row.isOpen,
        mine: row.isMine,
        urgent: row.isUrgent,
      });
  return pressingFirst(items, 'officers', context.now);
}

/** @param sources of all features @param secret where what leaves no trace in an address is opened */
export function inboxScreens(sources: readonly WaitingSource[], secret: string): readonly Screen[] {
  const inbox: Screen = {
    path: '/hop-thu',
    level: 'officer',
    menu: { label: 'console-inbox', place: 10 },
    async show(context, { query }) {
      const { speak, now } = context;
      const share = shares.find((one) => one === query.phan);
      const kind = sources.find((one) => one.kind === query.loai)?.kind;
      const text = fold(query.tim ?? '').trim();
      const all = await itemsOf(context, kind ? sources.filter((one) => one.kind === kind) : sources);
      const found = all
        .filter((item) => isWanted(item, share, now))
        .filter(
          (item) =>
            text === '' || [item.number, item.what, item.who, item.unit].some((one) => fold(one).includes(text)),
        );
      const page = pageOf(query);
      const over = found.length === 0 ? await byNumber(context, sources, text) : undefined;
      const asked = { path: secret, typed: {}, drafts: {}, problems: {}, key: '' } as unknown as Asked;
      const columns = [
        {
          label: speak.label('console-number'),
          cell: (one: Item) =>
            one.to ? (
              <a href={href(one.to)}>{speak.label('console-case', { number: one.number })}</a>
            ) : (
              <Form speak={speak} asked={asked} deed="open" isPlain button={speak.label('console-open')}>
                <input type="hidden" name="number" value={one.number} />
              </Form>
            ),
        },
        { label: speak.label('console-kind'), cell: (one: Item) => one.label },
        {
          label: speak.label('console-matter'),
          cell: (one: Item) => (one.isUrgent ? <b class="problem">{one.what}</b> : one.what),
        },
        { label: speak.label('console-asker'), cell: (one: Item) => one.who },
        { label: speak.label('console-unit'), cell: (one: Item) => one.unit },
        { label: speak.label('console-in-hand'), cell: (one: Item) => one.inHand ?? speak.label('console-nobody') },
        {
          label: speak.label('console-waits'),
          cell: (one: Item) => {
            const age = ageText(speak, one.since, now);
            return isOverdue(one, now) ? <b class="problem">{speak.label('console-overdue', { age })}</b> : age;
          },
        },
      ];
      const asks = { tim: query.tim, loai: kind, phan: share };
      const results = (
        <>
          {over && (
            <p>
              <a class="button" href={href(over)}>
                {speak.label('console-case-over', { number: query.tim ?? '' })}
              </a>
            </p>
          )}
          <Table
            id="inbox"
            columns={columns}
            rows={found.slice((page - 1) * PAGE_ROWS, page * PAGE_ROWS)}
            none={speak.label(all.length === 0 ? 'console-inbox-none' : 'console-inbox-none-such')}
          />
          <Pages speak={speak} path="/hop-thu" query={asks} page={page} total={found.length} />
        </>
      );
      return {
        title: speak.label('console-inbox'),
        part: { id: RESULTS, body: results },
        body: (
          <>
            <nav class="tabs" aria-label={speak.label('console-parts')}>
              {[undefined, ...shares].map((one) => (
                <a href={href('/hop-thu', { ...asks, phan: one })} aria-current={one === share ? 'true' : undefined}>
                  {speak.label(`console-inbox-${one ?? 'all'}`)}
                </a>
              ))}
            </nav>
            <form class="line" method="get" action={href('/hop-thu')}>
              <label>
                {speak.label('console-inbox-search')}
                <input
                  type="search"
                  name="tim"
                  value={query.tim ?? ''}
                  hx-get={href('/hop-thu')}
                  hx-trigger="input changed delay:400ms, search"
                  hx-include="closest form"
                  hx-target={`#${RESULTS}`}
                  hx-swap="outerHTML"
                />
              </label>
              <label>
                {speak.label('console-kind')}
                <select name="loai">
                  <option value="">{speak.label('console-units-all')}</option>
                  {sources.map((one) => (
                    <option value={one.kind} selected={one.kind === kind}>
                      {speak.label(one.label)}
                    </option>
                  ))}
                </select>
              </label>
              {share && <input type="hidden" name="phan" value={share} />}
              <button type="submit">{speak.label('console-search')}</button>
            </form>
            <div id={RESULTS}>{results}</div>
          </>
        ),
      };
    },
    async waiting(context) {
      const items = await itemsOf(context, sources);
      const tile = (label: string, count: number, phan?: string) => ({
        label: context.speak.label(label),
        count,
        to: '/hop-thu',
        query: { phan },
      });
      return [
        tile('console-inbox-tile', items.length),
        tile('console-inbox-tile-untaken', items.filter((one) => one.open).length, 'untaken'),
        tile('console-inbox-tile-overdue', items.filter((one) => isOverdue(one, context.now)).length, 'overdue'),
      ];
    },
  };
  return [inbox];
}

/** One that is over is found by its number. */
async function byNumber(context: ConsoleContext, sources: readonly WaitingSource[], text: string) {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : undefined;
  if (number === undefined) return undefined;
  for (const source of sources) {
    const to = await source.find(context, number);
    if (to) return to;
  }
  return undefined;
}
