/** Reminders and polls of ours that can still be answered, with the answers as they were taken in last. */
import { z } from 'zod';
import type { Clock } from '../../../runtime/clock.ts';
import type { PrismaDatabase } from '../../../runtime/database/database.ts';

export type CardAnswer = 'yes' | 'no';

export interface StoredCard {
  /** "reminder:…" or "poll:…"; Zalo's own id follows. */
  id: string;
  group: string;
  /** Of a poll: the numbers of its options. */
  options: { yes: number; no: number } | null;
  /** By user id. */
  answers: Record<string, CardAnswer>;
  /** Counts changes of `answers`. */
  round: number;
  until: Date;
}

export interface CardStore {
  add(card: Pick<StoredCard, 'id' | 'group' | 'options' | 'until'>): Promise<void>;
  find(id: string): Promise<StoredCard | undefined>;
  /** Those that can be answered; the others are forgotten. */
  open(): Promise<StoredCard[]>;
  saveAnswers(id: string, answers: Record<string, CardAnswer>, round: number): Promise<void>;
  saveUntil(id: string, until: Date): Promise<void>;
  drop(id: string): Promise<void>;
}

const optionsSchema = z.object({ yes: z.number(), no: z.number() }).nullable();
const answersSchema = z.record(z.string(), z.enum(['yes', 'no']));

export function createCardStore(parts: { prisma: PrismaDatabase; clock: Clock; account: string }): CardStore {
  const { prisma, clock, account } = parts;
  const key = (id: string) => ({ account_id: { account, id } });
  const read = (row: { options: unknown; answers: unknown }) => ({
    options: optionsSchema.parse(row.options),
    answers: answersSchema.parse(row.answers),
  });

  return {
    async add({ options, ...card }) {
      const row = { ...card, account, ...(options && { options }) };
      await prisma.zaloCard.upsert({ where: key(card.id), create: row, update: row });
    },
    async find(id) {
      const row = await prisma.zaloCard.findUnique({ where: key(id) });
      return row ? { ...row, ...read(row) } : undefined;
    },
    async open() {
      await prisma.zaloCard.deleteMany({ where: { account, until: { lt: clock.now() } } });
      const rows = await prisma.zaloCard.findMany({ where: { account }, orderBy: [{ until: 'asc' }, { id: 'asc' }] });
      return rows.map((row) => ({ ...row, ...read(row) }));
    },
    async saveAnswers(id, answers, round) {
      await prisma.zaloCard.updateMany({ where: { account, id }, data: { answers, round } });
    },
    async saveUntil(id, until) {
      await prisma.zaloCard.updateMany({ where: { account, id }, data: { until } });
    },
    async drop(id) {
      await prisma.zaloCard.deleteMany({ where: { account, id } });
    },
  };
}
