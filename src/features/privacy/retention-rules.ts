/** How long each kind is kept and why; the same table stands in docs/personal-data.md. Pure. */
const YEAR = 365;

export interface Keeping {
  /** Unless the unit, or one above it, has set others (`retentionDays` of its settings). */
  days: number;
  /**
   * Whose word counts: that of the unit to which a row belongs or of one above it; of the unit itself and nobody above;
   * of the house where rows belong to no unit.
   */
  of: 'unit' | 'itself' | 'house';
  /** Days below which no unit may go, where a law wants it kept. */
  least?: number;
}

export const retention = {
  /** A quarrel about what was announced or answered comes up within two yearly meetings. */
  messages: { days: 2 * YEAR, of: 'house' },
  /** Half of a conversation that nobody comes back to. */
  dialogs: { days: 1, of: 'house' },
  /** Broadcasts that were never written out, with audience and text. */
  drafts: { days: 30, of: 'house' },
  /** The story of a request, once it is closed. */
  aid: { days: 5 * YEAR, of: 'unit' },
  /** What was given in kind, by requests and visits: Accounting Law 88/2015/QH13, article 41, five years at least. */
  gifts: { days: 5 * YEAR, of: 'unit', least: 5 * YEAR },
  /** What was asked of officers, and what articles were shown: figures look two years back. */
  questions: { days: 2 * YEAR, of: 'unit' },
  /** Closed ones, from the last word about them. Nobody above a station shortens it: a tip may be about them. */
  tips: { days: 2 * YEAR, of: 'itself', least: YEAR },
  /** Names and words of vouchers; sums stay. Accounting Law 88/2015/QH13, article 41: vouchers that books rest on, ten years. */
  books: { days: 10 * YEAR, of: 'unit', least: 10 * YEAR },
  /** What a loan was for, who guaranteed, how a rotating fund is paid; sums stay. The same law: five years for other papers. */
  loans: { days: 5 * YEAR, of: 'unit', least: 5 * YEAR },
  /** Who a child was that is supported no more, and by whom. */
  children: { days: 5 * YEAR, of: 'unit' },
  /** Excuses tell of illness; attendance without them stays. */
  excuses: { days: 2 * YEAR, of: 'unit' },
  /** Agenda, conclusion and papers of a meeting: as long as an association's term. */
  minutes: { days: 5 * YEAR, of: 'unit' },
  /** Who was invited from outside. */
  guests: { days: YEAR, of: 'unit' },
  /** Who ticked whom; who came stays. */
  marks: { days: 2 * YEAR, of: 'unit' },
  /** Notes of visits; day, reason and sum stay. */
  visits: { days: 5 * YEAR, of: 'unit' },
  /** For what somebody was commended, names of those of no roster, minutes: an award counts towards the next for ten years. */
  merits: { days: 10 * YEAR, of: 'unit' },
  /** What officers wrote into reports, from the day of issue: as an association keeps its papers; the figures stay. */
  reports: { days: 10 * YEAR, of: 'unit', least: 5 * YEAR },
  /** Who answered what the association asked, from the day of asking. */
  polls: { days: 2 * YEAR, of: 'unit' },
  /** Decided applications; day and number of the decision stand on the roster. */
  applications: { days: 2 * YEAR, of: 'unit' },
  /** Those who might have joined and were not called on again. */
  prospects: { days: 3 * YEAR, of: 'unit' },
  /** Phone, address, family and notes of those who left, moved away or died everywhere. */
  former: { days: 5 * YEAR, of: 'unit' },
  /** Former values on the roster: as long as anybody asks why. */
  history: { days: 5 * YEAR, of: 'unit' },
  /** People of no roster who have not written: erased as if they had asked. */
  strangers: { days: 3 * YEAR, of: 'house' },
  /** Who was seen in a group. */
  groups: { days: 2 * YEAR, of: 'house' },
  /** That greetings went, and days of mourning that ended. */
  greetings: { days: 2 * YEAR, of: 'house' },
  /** Lists that were imported. */
  imports: { days: 2 * YEAR, of: 'unit' },
  /** Wrong codes, codes that expired, links withdrawn: they only slow a guesser down. */
  attempts: { days: 30, of: 'house' },
  /** Messages that looked like a scam. */
  scams: { days: YEAR, of: 'house' },
  /** Numbers looked up on Zalo: by then many have changed hands. */
  lookups: { days: 2 * YEAR, of: 'house' },
  /** Photos and papers: as long as the requests that they belong to. */
  files: { days: 5 * YEAR, of: 'house' },
  /** The file of `/dulieu`: it is on the telephone of whoever asked. */
  exports: { days: 7, of: 'house' },
  /** Telephones of the playground: nobody real. */
  playground: { days: 30, of: 'house' },
  /** Who looked at what: as long as what was looked at. Decree 53/2022/ND-CP, article 27: logs twelve months at least. */
  audit: { days: 5 * YEAR, of: 'unit', least: YEAR },
} as const satisfies Record<string, Keeping>;

export type Kind = keyof typeof retention;
export const kinds = Object.keys(retention) as Kind[];

/** More would be no period at all. */
export const MOST_DAYS = 10 * YEAR;

/** How long a kind is to be kept at least. */
export const leastDays = (kind: Kind): number => (retention[kind] as Keeping).least ?? 1;

/** What holds of what was set: nothing, and what no law allows, is as usual or as long as it must be. */
export function daysOf(kind: Kind, set: number | undefined): number {
  return set === undefined ? retention[kind].days : Math.min(MOST_DAYS, Math.max(leastDays(kind), set));
}

const DAY_MS = 86_400_000;

/** Before which moment something is removed. */
export function cutoff(days: number, now: Date): Date {
  return new Date(now.getTime() - days * DAY_MS);
}
