/** What every case has, in whatever table it stands, and what a feature says of its own. */
import { unitsAt } from '../directory/access.ts';
import type { Translator } from '../i18n/translator.ts';
import type { RichText } from '../messaging/rich-text.ts';
import type { OperationContext } from '../operations/actor.ts';
import type { UnitOfWork } from '../outbound/outbox/unit-of-work.ts';
import type { Prisma } from '../runtime/database/database.ts';

export interface Case {
  id: string;
  /** Of one series for all kinds. */
  number: number;
  unitId: string;
  unitName: string;
  unitPath: string[];
  askerId: string;
  askerName: string;
  askerPhone: string | null;
  askerLocale: string | null;
  state: string;
  assigneeId: string | null;
  assigneeName: string | null;
  /** Is the assignee still an officer for the unit? */
  assigneeHolds: boolean;
  createdAt: Date;
  waitingSince: Date;
}

/** What a row is read with. */
export type StoreContext = Pick<UnitOfWork, 'tx' | 'encryption' | 'now'>;

/** What a feature has of one kind of case: its table, and its rules. */
export interface CaseBook<C extends Case, S extends string> {
  readonly feature: string;
  /** Why something is not done, as keys: there is none of this number; how it stands, also for who has it, and for the asker. */
  readonly refusals: Readonly<Record<'notFound' | 'stale' | 'staleMine' | 'over', string>>;
  readonly table: 'aid_request' | 'ticket';
  /** Beside those whom others asked for: `c` is the row. What an officer asked for themselves they do not handle. */
  readonly alsoOwn: Prisma.Sql;
  /** What stands before others in the list of officers, as SQL orders: what nobody has taken, the urgent of these first. */
  readonly first: Prisma.Sql;
  /** States in which officers still have something to do. */
  readonly waits: readonly string[];
  /** With all that belongs to them, in this order. */
  details(at: StoreContext, ids: readonly string[]): Promise<C[]>;
  /** What this officer, who sees it, may do now, the likeliest first. */
  stepsFor(one: C, actor: OperationContext['actor']): readonly S[];
  /** Where it stands, in one sentence. */
  stateLine(speak: Translator, one: C): RichText;
  /** May the asker still add to it or withdraw it? */
  isUnderWay(one: C): boolean;
}

/** An officer with the units for which they act; each counts with all below. */
export interface Viewer {
  personId: string;
  unitIds: string[];
}

export const viewerOf = ({ actor }: Pick<OperationContext, 'actor'>): Viewer => ({
  personId: actor.person.id,
  unitIds: unitsAt(actor.access, 'officer').map((unit) => unit.id),
});
