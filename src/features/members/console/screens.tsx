/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** Units in the console: the tree, how many members each has, and who is in charge where. */
import { Table } from '../../../console/components/table.tsx';
import { inTreeOrder } from '../../../console/components/unit-tree.tsx';
import { href, type Screen } from '../../../console/screen.ts';
import { type UnitRef, unitsBelow } from '../../../directory/units.ts';
import { unitIdsOf } from '../../../operations/actor.ts';
import { formatDate } from '../../../text/format-time.ts';
import { unitScreen } from './unit-screen.tsx';
import { membersOfUnits, type OfficerOfUnit, officersOfUnits } from './units-store.ts';

const units: Screen = {
  path: '/don-vi',
  level: 'officer',
  menu: { label: 'console-units', place: 80 },
  async show(context) {
    const { speak, zone, tx, now } = context;
    const tree = inTreeOrder(await unitsBelow(tx, unitIdsOf(context, 'officer')));
    const ids = tree.map(({ id }) => id);
    const members = await membersOfUnits(tx, ids);
    const officers = await officersOfUnits(tx, ids, now);
    const least = Math.min(...tree.map(({ path }) => path.length));
    const inCharge = (unit: UnitRef) =>
      officers
        .filter(({ unitId }) => unitId === unit.id)
        .map((one: OfficerOfUnit) => (
          <span class="block">
            {one.name}, {speak.label(`console-role-${one.role}`)}
            {one.until ? `, ${speak.label('console-until', { day: formatDate(one.until, zone, speak.locale) })}` : ''}
          </span>
        ));
    const columns = [
      {
        label: speak.label('console-unit'),
        cell: (unit: UnitRef) => (
          <>
            {'– '.repeat(unit.path.length - least)}
            <a href={href(`/don-vi/${unit.id}`)}>{unit.name}</a>
          </>
        ),
      },
      {
        label: speak.label('console-units-members'),
        cell: (unit: UnitRef) => members.get(unit.id) ?? 0,
        isNumber: true,
      },
      { label: speak.label('console-units-officers'), cell: inCharge },
    ];
    return {
      title: speak.label('console-units'),
      body: <Table id="units" columns={columns} rows={tree} none={speak.label('console-nothing-here')} />,
    };
  },
};

export const unitScreens: readonly Screen[] = [units, unitScreen];
