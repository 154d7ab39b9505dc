/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** One unit: who is in charge, an invitation to it, and for administrators its place in the tree and the roles in it. */
import { z } from 'zod';
import { Form, type Input } from '../../../console/components/form.tsx';
import { columnsOf, Links, Table } from '../../../console/components/table.tsx';
import { type Asked, type ConsoleContext, href, Misfilled, type Screen } from '../../../console/screen.ts';
import { requireProof } from '../../../console/session/proof.ts';
import { mayFor } from '../../../directory/access.ts';
import { membersNamed, type Namesake } from '../../../directory/people-search.ts';
import { type UnitRef, unitsBelow } from '../../../directory/units.ts';
import { requireUnit, todayAt, unitIdsOf } from '../../../operations/actor.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { formatDate } from '../../../text/format-time.ts';
import { readDay } from '../../../text/time/day/past-day.ts';
import { makeInvitation } from '../joining/operations.ts';
import { giveRole, takeRole } from '../roles/operations.ts';
import { addUnits, moveTheUnit, removeTheUnit, renameTheUnit } from '../units/operations.ts';
import { type Holder, holdersOf } from './units-store.ts';

const MOST_NAMES = 20;
const NAME_LIMIT = 200;

async function theirs(context: ConsoleContext, { params }: Pick<Asked, 'params'>): Promise<UnitRef> {
  const id = z.uuid().safeParse(params.id).data;
  if (!id) throw new Refusal('common-refused-unit');
  return requireUnit({ tx: context.tx, access: context.actor.access }, 'officer', id);
}

const named = async (context: ConsoleContext, name: string): Promise<Namesake[]> =>
  name === '' ? [] : (await membersNamed(context, name, unitIdsOf(context, 'administrator'), MOST_NAMES)).people;

async function roleInputs(context: ConsoleContext, { typed }: Asked): Promise<Input[]> {
  const { speak } = context;
  const people = await named(context, typed.name ?? '');
  return [
    { name: 'name', label: speak.label('console-members-name'), kind: 'line', isRequired: true, limit: 100 },
    ...(people.length > 1
      ? [
          {
            name: 'person',
            label: speak.label('console-which'),
            kind: 'choice' as const,
            options: people.map((one) => ({
              value: one.personId,
              label: [one.fullName, one.unitName, one.birthYear].filter(Boolean).join(', '),
            })),
          },
        ]
      : []),
    {
      name: 'role',
      label: speak.label('console-role'),
      kind: 'choice',
      isRequired: true,
      value: 'officer',
      options: (['officer', 'administrator'] as const).map((one) => ({
        value: one,
        label: speak.label(`console-role-${one}`),
      })),
    },
    {
      name: 'until',
      label: speak.label('console-role-until'),
      hint: speak.label('console-role-until-hint'),
      kind: 'line',
      limit: 60,
    },
  ];
}

export const unitScreen: Screen = {
  path: '/don-vi/:id',
  level: 'officer',
  async show(context, asked) {
    const { speak, zone, tx, now, actor } = context;
    const column = columnsOf(speak);
    const unit = await theirs(context, asked);
    const isAdministrator = mayFor(actor.access, 'administrator', unit);
    const own = (deed: string) => (asked.typed.deed === deed ? asked : { ...asked, typed: {}, problems: {} });
    const holders = await holdersOf(tx, unit.id, now);
    const others = isAdministrator
      ? (await unitsBelow(tx, unitIdsOf(context, 'administrator'))).filter(({ path }) => !path.includes(unit.id))
      : [];
    const columns = [
      column('console-members-name', (one: Holder) => one.name),
      column('console-role', (one: Holder) => speak.label(`console-role-${one.role}`)),
      column('console-role-until', (one: Holder) => (one.until ? formatDate(one.until, zone, speak.locale) : '')),
      ...(isAdministrator
        ? [
            column('console-deeds', (one: Holder) => (
              <Form speak={speak} asked={own('')} deed="withdraw" isPlain button={speak.label('console-role-withdraw')}>
                <input type="hidden" name="person" value={one.personId} />
                <input type="hidden" name="role" value={one.role} />
              </Form>
            )),
          ]
        : []),
    ];
    const name = (label: string, value = ''): Input => ({
      name: 'name',
      label: speak.label(label),
      kind: 'line',
      isRequired: true,
      limit: NAME_LIMIT,
      value,
    });
    return {
      title: unit.name,
      body: (
        <>
          <Links
            of={[{ to: href('/hoi-vien', { don_vi: unit.id }), label: speak.label('console-members'), isPlain: true }]}
          />
          <h2>{speak.label('console-units-officers')}</h2>
          <Table id="roles" columns={columns} rows={holders} none={speak.label('console-roles-none')} />
          <Form speak={speak} asked={own('invite')} deed="invite" button={speak.label('console-invite')} />
          {isAdministrator && (
            <section class="steps">
              <details open={asked.typed.deed === 'grant'}>
                <summary>{speak.label('console-role-grant')}</summary>
                <Form
                  speak={speak}
                  asked={own('grant')}
                  deed="grant"
                  inputs={await roleInputs(context, own('grant'))}
                  button={speak.label('console-role-grant')}
                />
              </details>
              <details open={asked.typed.deed === 'add'}>
                <summary>{speak.label('console-unit-add')}</summary>
                <Form
                  speak={speak}
                  asked={own('add')}
                  deed="add"
                  inputs={[
                    {
                      name: 'names',
                      label: speak.label('console-unit-names'),
                      hint: speak.label('console-unit-names-hint'),
                      kind: 'lines',
                      isRequired: true,
                    },
                  ]}
                  button={speak.label('console-unit-add')}
                />
              </details>
              <details open={asked.typed.deed === 'rename'}>
                <summary>{speak.label('console-unit-rename')}</summary>
                <Form
                  speak={speak}
                  asked={own('rename')}
                  deed="rename"
                  inputs={[name('console-unit-name', unit.name)]}
                  button={speak.label('console-unit-rename')}
                />
              </details>
              <details open={asked.typed.deed === 'move'}>
                <summary>{speak.label('console-unit-move')}</summary>
                <Form
                  speak={speak}
                  asked={own('move')}
                  deed="move"
                  inputs={[
                    {
                      name: 'parent',
                      label: speak.label('console-unit-parent'),
                      kind: 'select',
                      isRequired: true,
                      options: others.map(({ id, name: label }) => ({ value: id, label })),
                    },
                  ]}
                  button={speak.label('console-unit-move')}
                />
              </details>
              <details>
                <summary>{speak.label('console-unit-remove')}</summary>
                <Form
                  speak={speak}
                  asked={own('remove')}
                  deed="remove"
                  isPlain
                  button={speak.label('console-unit-remove')}
                />
              </details>
            </section>
          )}
        </>
      ),
    };
  },
  deeds: {
    async invite(context, asked) {
      const { speak, zone } = context;
      const unit = await theirs(context, asked);
      const { code, expiresAt } = await makeInvitation.do(context, { unitId: unit.id }, asked.key);
      const links = context.outbox.channels.all().flatMap((channel) => channel.inviteLink(code) ?? []);
      const until = formatDate(new Date(expiresAt), zone, speak.locale);
      return {
        title: unit.name,
        body: (
          <>
            <p>{speak.label('console-invite-how', { unit: unit.name, code, day: until })}</p>
            <p class="code">{code}</p>
            {links.map((link) => (
              <p>{link}</p>
            ))}
            <Links of={[{ to: href(`/don-vi/${unit.id}`), label: speak.label('console-go-on') }]} />
          </>
        ),
      };
    },
    async grant(context, asked) {
      const unit = await theirs(context, asked);
      const { name = '', person = '', role = '', until = '' } = asked.typed;
      const people = await named(context, name);
      const found = people.find(({ personId }) => personId === person) ?? (people.length === 1 ? people[0] : undefined);
      if (!found)
        throw new Misfilled({
          name: context.speak.label(people.length === 0 ? 'common-form-person-none' : 'common-form-person-several', {
            name,
          }),
        });
      const day = until === '' ? null : readDay(until, await todayAt(context, unit.id), false)?.day;
      if (day === undefined) throw new Misfilled({ until: context.speak.label('common-form-day') });
      const kind = role === 'administrator' ? ('administrator' as const) : ('officer' as const);
      const iso = day && `${day.year}-${String(day.month).padStart(2, '0')}-${String(day.day).padStart(2, '0')}`;
      const given = { personId: found.personId, unitId: unit.id, role: kind };
      requireProof(context, 'console-proof-what-role', given);
      await giveRole.do(context, { ...given, until: iso }, asked.key);
      return { to: `/don-vi/${unit.id}`, said: 'console-said-noted' };
    },
    async withdraw(context, asked) {
      const unit = await theirs(context, asked);
      const kind = asked.typed.role === 'administrator' ? ('administrator' as const) : ('officer' as const);
      const given = { personId: asked.typed.person ?? '', unitId: unit.id, role: kind };
      requireProof(context, 'console-proof-what-role', given);
      await takeRole.do(context, given, asked.key);
      return { to: `/don-vi/${unit.id}`, said: 'console-said-noted' };
    },
    async add(context, asked) {
      const unit = await theirs(context, asked);
      const names = (asked.typed.names ?? '')
        .split('\n')
        .map((one) => one.trim())
        .filter((one) => one !== '');
      if (names.length === 0) throw new Misfilled({ names: context.speak.label('common-form-missing') });
      await addUnits.do(context, { parentId: unit.id, names }, asked.key);
      return { to: '/don-vi', said: 'console-said-noted' };
    },
    async rename(context, asked) {
      const unit = await theirs(context, asked);
      if (!asked.typed.name) throw new Misfilled({ name: context.speak.label('common-form-missing') });
      await renameTheUnit.do(context, { unitId: unit.id, name: asked.typed.name }, asked.key);
      return { to: `/don-vi/${unit.id}`, said: 'console-said-noted' };
    },
    async move(context, asked) {
      const unit = await theirs(context, asked);
      await moveTheUnit.do(context, { unitId: unit.id, parentId: asked.typed.parent ?? '' }, asked.key);
      return { to: `/don-vi/${unit.id}`, said: 'console-said-noted' };
    },
    async remove(context, asked) {
      const unit = await theirs(context, asked);
      await removeTheUnit.do(context, { unitId: unit.id }, asked.key);
      return { to: '/don-vi', said: 'console-said-noted' };
    },
  },
};
