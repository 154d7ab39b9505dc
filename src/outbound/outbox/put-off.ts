/** Writes that wait for the end of a unit of work, or for whoever may look at what they write: together they are one statement. */
import { Prisma } from '../../runtime/database/database.ts';

export interface PutOff {
  /** @param write asked once, when it can wait no longer; undefined: there is nothing to write any more */
  add(write: () => Prisma.Sql | undefined): void;
  /** The same of what nobody looks at before the end. */
  addLast(write: () => Prisma.Sql | undefined): void;
  /** All that waits, which waits no more; before the end without what was added last. @returns undefined where nothing does */
  take(isEnd: boolean): Prisma.Sql | undefined;
}

export function createPutOff(): PutOff {
  const waiting: (() => Prisma.Sql | undefined)[] = [];
  const last: (() => Prisma.Sql | undefined)[] = [];
  return {
    add(write) {
      waiting.push(write);
    },
    addLast(write) {
      last.push(write);
    },
    take(isEnd) {
      const all = [...waiting.splice(0), ...(isEnd ? last.splice(0) : [])].flatMap((write) => write() ?? []);
      const final = all.pop();
      if (!final) return undefined;
      if (all.length === 0) return final;
      const parts = all.map((sql, index) => Prisma.sql`${Prisma.raw(`part_${index}`)} AS (${sql})`);
      return Prisma.sql`WITH ${Prisma.join(parts)} ${final}`;
    },
  };
}
