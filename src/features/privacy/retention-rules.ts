/** How long each kind is kept, in days, and why. Pure. The root unit may set others (`retentionDays` of its settings). */
const YEAR = 365;

/** Each reason is for the operator; the same table stands in docs/personal-data.md. */
export const retention = {
  /** A quarrel about what was announced or answered comes up within two yearly meetings. */
  messages: 2 * YEAR,
  /** Half of a conversation that nobody comes back to. */
  dialogs: 1,
  /** Sums given are asked about by auditors of the association for five years; the story goes with them. */
  aid: 5 * YEAR,
  /** What was asked of officers, and what articles were shown: figures look two years back. */
  questions: 2 * YEAR,
  /** Excuses tell of illness; attendance without them stays. */
  excuses: 2 * YEAR,
  /** Notes of visits; day, reason and sum stay. */
  visits: 5 * YEAR,
  /** Former values on the roster. */
  history: 5 * YEAR,
  /** Wrong codes and numbers: they only slow a guesser down. */
  attempts: 30,
  /** Messages that looked like a scam. */
  scams: YEAR,
  /** Photos and papers: as long as the requests that they belong to. */
  files: 5 * YEAR,
  /** The file of `/dulieu`: it is on the telephone of whoever asked. */
  exports: 7,
  /** Telephones of the playground: nobody real. */
  playground: 30,
  /** Who looked at what: as long as what was looked at. */
  audit: 5 * YEAR,
} as const;

export type Kind = keyof typeof retention;
export const kinds = Object.keys(retention) as Kind[];

const DAY_MS = 86_400_000;

/** Before which moment a kind is removed. @param set what the root unit has set, in days */
export function cutoff(kind: Kind, set: Readonly<Record<string, number>>, now: Date): Date {
  return new Date(now.getTime() - (set[kind] ?? retention[kind]) * DAY_MS);
}
