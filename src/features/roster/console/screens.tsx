/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** Members in the console: found by name or telephone, listed by unit and standing, and what is known of one. */
import { z } from 'zod';
import { Facts, Form } from '../../../console/components/form.tsx';
import { Links, Pages, pageOf, rowsOfPage, Table } from '../../../console/components/table.tsx';
import { type ConsoleContext, href, type Screen, type Shown } from '../../../console/screen.ts';
import { standings } from '../../../directory/roster.ts';
import { unitsBelow } from '../../../directory/units.ts';
import { unitIdsOf } from '../../../operations/actor.ts';
import { formatDate } from '../../../text/format-time.ts';
import { formatPhone } from '../../../text/phone.ts';
import { birthText, dayText, sexText, standingText } from '../messages.ts';
import { duplicatePairs, setDifferent } from '../people/duplicate-store.ts';
import { lookUpLimit } from '../people/look-up-limit.ts';
import { type Change, isCurrent, type Listed, type OnRoster } from '../people/people-store.ts';
import { peopleOnRoster, personSeen } from '../people/queries.ts';

const RESULTS = 'results';
const CHANGES = 20;

const members: Screen = {
  path: '/hoi-vien',
  level: 'officer',
  menu: { label: 'console-members', place: 20 },
  async show(context, { query }) {
    const { speak } = context;
    const title = speak.label('console-members');
    const limited = await limitShown(context, title);
    if (limited) return limited;
    const units = await unitsBelow(context.tx, unitIdsOf(context, 'officer'));
    const standing = standings.find((one) => one === query.tinh) ?? 'member';
    const unitId = units.find(({ id }) => id === query.don_vi)?.id;
    const page = pageOf(query);
    const filter = { text: (query.tim ?? '').trim().slice(0, 200), standing, unitId };
    const { total, rows } = await peopleOnRoster.rows(context, filter, rowsOfPage(page));
    const results = (
      <>
        <p class="soft">{speak.label('console-members-found', { total })}</p>
        <Table id="members" columns={columns(context)} rows={rows} none={speak.label('console-members-none')} />
        <Pages
          speak={speak}
          path="/hoi-vien"
          query={{ tim: query.tim, don_vi: unitId, tinh: query.tinh }}
          page={page}
          total={total}
        />
      </>
    );
    return {
      title,
      part: { id: RESULTS, body: results },
      body: (
        <>
          <Links
            of={[
              { to: href('/hoi-vien/nhap'), label: speak.label('console-import'), isPlain: true },
              { to: href('/hoi-vien/xuat', { don_vi: unitId }), label: speak.label('console-export'), isPlain: true },
              { to: href('/hoi-vien/trung'), label: speak.label('console-duplicates'), isPlain: true },
            ]}
          />
          <form class="line" method="get" action={href('/hoi-vien')}>
            <label>
              {speak.label('console-members-search')}
              <input
                type="search"
                name="tim"
                value={query.tim ?? ''}
                hx-get={href('/hoi-vien')}
                hx-trigger="input changed delay:400ms, search"
                hx-include="closest form"
                hx-target={`#${RESULTS}`}
                hx-swap="outerHTML"
              />
            </label>
            {units.length > 1 && (
              <label>
                {speak.label('console-unit')}
                <select name="don_vi">
                  <option value="">{speak.label('console-units-all')}</option>
                  {units.map(({ id, name }) => (
                    <option value={id} selected={id === unitId}>
                      {name}
                    </option>
                  ))}
                </select>
              </label>
            )}
            <label>
              {speak.label('console-members-standing')}
              <select name="tinh">
                {standings.map((one) => (
                  <option value={one} selected={one === standing}>
                    {standingText(speak, one)}
                  </option>
                ))}
              </select>
            </label>
            <button type="submit">{speak.label('console-search')}</button>
          </form>
          <div id={RESULTS}>{results}</div>
        </>
      ),
    };
  },
};

const columns = ({ speak }: ConsoleContext) => [
  {
    label: speak.label('console-members-name'),
    cell: (one: Listed) => <a href={href(`/hoi-vien/${one.personId}`)}>{one.fullName}</a>,
  },
  { label: speak.label('console-members-year'), cell: (one: Listed) => one.birthYear ?? '' },
  { label: speak.label('console-unit'), cell: (one: Listed) => one.unitName },
  { label: speak.label('console-members-standing'), cell: (one: Listed) => standingText(speak, one.standing) },
  { label: speak.label('console-members-category'), cell: (one: Listed) => one.category ?? '' },
  {
    label: speak.label('console-phone'),
    cell: (one: Listed) => (one.phone ? <a href={`tel:${one.phone}`}>{formatPhone(one.phone)}</a> : ''),
  },
];

const member: Screen = {
  path: '/hoi-vien/:id',
  level: 'officer',
  async show(context, { params }) {
    const { speak, zone } = context;
    const title = speak.label('console-member');
    const limited = await limitShown(context, title);
    if (limited) return limited;
    const { person, history } = await personSeen(context, params.id ?? '', CHANGES);
    const { fields, memberships } = person;
    // Whoever moved away or left is another unit's, or nobody's, to call and to call on.
    const isOurs = memberships.some((one) => isCurrent(one.standing));
    const changes = [
      { label: speak.label('console-day'), cell: (one: Change) => formatDate(one.at, zone, speak.locale) },
      { label: speak.label('console-change-field'), cell: (one: Change) => speak.label(`roster-field-${one.field}`) },
      { label: speak.label('console-change-before'), cell: (one: Change) => sayValue(context, one, one.before) },
      { label: speak.label('console-change-after'), cell: (one: Change) => sayValue(context, one, one.after) },
      { label: speak.label('console-change-who'), cell: (one: Change) => one.actorName ?? '' },
    ];
    return {
      title,
      body: (
        <>
          <h2>{fields.fullName}</h2>
          {isOurs && (
            <Facts
              of={[
                [speak.label('console-members-year'), birthText(fields)],
                [speak.label('console-members-sex'), sexText(speak, fields.sex)],
                [
                  speak.label('console-phone'),
                  fields.phone && <a href={`tel:${fields.phone}`}>{formatPhone(fields.phone)}</a>,
                ],
                [speak.label('console-members-address'), fields.address],
                [speak.label('console-members-post'), fields.formerPost],
                [speak.label('console-members-family'), fields.family],
                [speak.label('console-members-chat'), speak.label(person.hasAccount ? 'console-yes' : 'console-no')],
              ]}
            />
          )}
          <h2>{speak.label('console-members-units')}</h2>
          <ul>
            {memberships.map((one) => (
              <li>
                {one.unitName}: {standingText(speak, one.standing)}
                {one.standingSince ? `, ${dayText(one.standingSince)}` : ''}
                {one.category ? `, ${one.category}` : ''}
                {one.notes ? `. ${one.notes}` : ''}
              </li>
            ))}
          </ul>
          {isOurs && (
            <p>
              <a class="button" href={href('/tham/moi', { ten: fields.fullName })}>
                {speak.label('console-visits-new')}
              </a>
            </p>
          )}
          <h2>{speak.label('console-changes')}</h2>
          <Table id="changes" columns={changes} rows={history} none={speak.label('console-changes-none')} />
        </>
      ),
    };
  },
};

/** Two records that may be one person, side by side. They become one by the word of their owners, in the chat. */
const duplicates: Screen = {
  path: '/hoi-vien/trung',
  level: 'officer',
  async show(context, asked) {
    const { speak } = context;
    const title = speak.label('console-duplicates');
    const limited = await limitShown(context, title);
    if (limited) return limited;
    const at = Math.max(0, Number(asked.query.thu) || 0);
    const { all, pair } = await duplicatePairs(context.tx, unitIdsOf(context, 'officer'), at);
    if (!pair) return { title, body: <p>{speak.label('console-duplicates-none')}</p> };
    const people = [];
    for (const id of [pair.one, pair.other]) people.push((await personSeen(context, id, 0)).person);
    const [one, other] = people;
    const row = (label: string, of: (person: OnRoster) => string | number | null) => ({
      label: speak.label(label),
      of,
    });
    const rows = [
      row('console-members-name', ({ fields }) => fields.fullName),
      row('console-members-year', ({ fields }) => birthText(fields) ?? ''),
      row('console-phone', ({ fields }) => fields.phone && formatPhone(fields.phone)),
      row('console-members-address', ({ fields }) => fields.address),
      row('console-members-units', ({ memberships }) => memberships.map(({ unitName }) => unitName).join(', ')),
    ];
    const columns = [
      { label: speak.label('console-change-field'), cell: (line: (typeof rows)[number]) => line.label },
      { label: '1', cell: (line: (typeof rows)[number]) => (one ? line.of(one) : '') },
      { label: '2', cell: (line: (typeof rows)[number]) => (other ? line.of(other) : '') },
    ];
    return {
      title,
      body: (
        <>
          <p>{speak.label('console-duplicates-how', { number: at + 1, all })}</p>
          <Table id="pair" columns={columns} rows={rows} none="" />
          <div class="row">
            <Form
              speak={speak}
              asked={asked}
              deed="different"
              isPlain
              button={speak.label('console-duplicates-different')}
            >
              <input type="hidden" name="one" value={pair.one} />
              <input type="hidden" name="other" value={pair.other} />
            </Form>
            {all > at + 1 && (
              <a class="button plain" href={href('/hoi-vien/trung', { thu: String(at + 1) })}>
                {speak.label('console-duplicates-next')}
              </a>
            )}
          </div>
        </>
      ),
    };
  },
  deeds: {
    async different(context, { typed }) {
      const one = (await personSeen(context, typed.one ?? '', 0)).person;
      const other = (await personSeen(context, typed.other ?? '', 0)).person;
      await setDifferent(context.tx, [one.id, other.id], context.actor.person.id, context.now);
      return { to: '/hoi-vien/trung', said: 'console-said-noted' };
    },
  },
};

const day = z.iso.date();
function sayValue({ speak }: ConsoleContext, { field }: Change, value: string | null): string {
  const standing = field === 'standing' ? standings.find((one) => one === value) : undefined;
  if (standing) return standingText(speak, standing);
  return value !== null && day.safeParse(value).success ? dayText(new Date(value)) : (value ?? '');
}

/** Enough for this hour: said instead of the page. */
async function limitShown(context: ConsoleContext, title: string): Promise<Shown | undefined> {
  const limit = await lookUpLimit(context);
  return limit && { title, body: <p>{context.speak.label('roster-look-ups-many', limit)}</p> };
}

export const rosterScreens: readonly Screen[] = [duplicates, members, member];
