/** What may be read of supported children: of those that the officer handles who they are, of the others a number. */
import { z } from 'zod';
import { todayAt } from '../../operations/actor.ts';
import { query } from '../../operations/query.ts';
import { type Child, childrenOf } from './child-store.ts';
import { lateDong } from './promises.ts';
import { type Sponsorship, sponsorshipsOf } from './sponsorship-store.ts';

export interface Supported {
  child: Child;
  promises: Sponsorship[];
  /** What was promised up to today and did not come, whole đồng. */
  lateDong: bigint;
  heldDong: bigint;
}

export const supportedChildren = query<z.ZodObject<{ isOver: z.ZodDefault<z.ZodBoolean> }>, Supported>({
  name: 'sponsorships.children',
  level: 'officer',
  filter: z.object({ isOver: z.boolean().default(false) }),
  async run(context, { isOver }, { from, limit }) {
    const children = (await childrenOf(context)).filter(({ state }) => (state === 'ended') === isOver);
    const promises = await sponsorshipsOf(context);
    const today = await todayAt(context, children[0]?.unitId);
    const rows = children.map((child): Supported => {
      const own = promises.filter(({ childId }) => childId === child.id);
      const late = own.filter(({ endedOn }) => endedOn === null).map((one) => lateDong(one, child, today));
      return {
        child,
        promises: own,
        lateDong: late.reduce((sum, one) => sum + one, 0n),
        heldDong: own.reduce((sum, one) => sum + one.heldDong, 0n),
      };
    });
    return { total: rows.length, rows: rows.slice(from, from + limit) };
  },
});
