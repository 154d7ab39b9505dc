/** Writes that wait for the end of a unit of work, or for whoever may look at what they write: together they are one statement. */
import { Prisma } from '../../runtime/database/database.ts';

export interface PutOff {
  /** @param write asked once, when it can wait no longer; undefined: there is nothing to write any more */
  add(write: () => Prisma.Sql | undefined): void;
  /** All that waits, which waits no more. @returns undefined where nothing does */
  take(): Prisma.Sql | undefined;
}

export function createPutOff(): PutOff {
  const waiting: (() => Prisma.Sql | undefined)[] = [];
  return {
    add(write) {
      waiting.push(write);
    },
    take() {
      const all = waiting.splice(0).flatMap((write) => write() ?? []);
      const last = all.pop();
      if (!last) return undefined;
      if (all.length === 0) return last;
      const parts = all.map((sql, index) => Prisma.sql`${Prisma.raw(`part_${index}`)} AS (${sql})`);
      return Prisma.sql`WITH ${Prisma.join(parts)} ${last}`;
    },
  };
}
