/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** Units as a tree of boxes to tick. */
import type { UnitRef } from '../../directory/units.ts';

/** Each unit before those below it. */
export function inTreeOrder<U extends Pick<UnitRef, 'id' | 'parentId'>>(all: readonly U[]): U[] {
  const ids = new Set(all.map(({ id }) => id));
  const children = new Map<string | null, U[]>();
  for (const unit of all) {
    const parent = unit.parentId !== null && ids.has(unit.parentId) ? unit.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), unit]);
  }
  const below = (parent: string | null): U[] =>
    (children.get(parent) ?? []).flatMap((unit) => [unit, ...below(unit.id)]);
  return below(null);
}

export function UnitTree({
  units,
  name,
  ticked,
}: {
  units: readonly UnitRef[];
  name: string;
  ticked: readonly string[];
}) {
  const least = Math.min(...units.map(({ path }) => path.length));
  return (
    <div class="tree">
      {inTreeOrder(units).map((unit) => (
        <label class={`option deep-${Math.min(unit.path.length - least, 4)}`}>
          <input type="checkbox" name={name} value={unit.id} checked={ticked.includes(unit.id)} />
          {unit.name}
        </label>
      ))}
    </div>
  );
}
