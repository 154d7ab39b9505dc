/** What a PostgreSQL must be for us: new enough, in UTF-8, and with a locale that knows the small form of Vietnamese letters. */
import type pg from 'pg';

const OLDEST_POSTGRES = 15;

/** Both letters with marks are left as they are by a locale that knows only ASCII. */
const PROBE = '\u0110\u1EB6NG';

export interface ServerFacts {
  version: number;
  versionText: string;
  encoding: string;
  /** PROBE in lower case, as the database sees it. */
  lower: string;
}

export interface DatabaseFault {
  problem: string;
  mend: string;
}

export async function serverFacts(client: Pick<pg.ClientBase, 'query'>): Promise<ServerFacts> {
  const { rows } = await client.query<ServerFacts>(
    `SELECT current_setting('server_version_num')::int / 10000 AS version,
       split_part(current_setting('server_version'), ' ', 1) AS "versionText",
       pg_encoding_to_char(encoding) AS encoding, lower('${PROBE}') AS lower
     FROM pg_database WHERE datname = current_database()`,
  );
  return rows[0]!;
}

/** @param name as it may be printed */
export function serverFaults({ version, versionText, encoding, lower }: ServerFacts, name: string): DatabaseFault[] {
  const anew = `CREATE DATABASE … TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8', then move the data there.`;
  const faults: DatabaseFault[] = [];
  if (version < OLDEST_POSTGRES) {
    const mend = `Upgrade it to ${OLDEST_POSTGRES} or newer, or leave DATABASE_URL out for the embedded one.`;
    faults.push({ problem: `${name} runs PostgreSQL ${versionText}, which is too old.`, mend });
  }
  if (encoding !== 'UTF8')
    faults.push({ problem: `Its encoding is ${encoding}, not UTF8.`, mend: `Make it anew: ${anew}` });
  else if (lower !== PROBE.toLowerCase())
    faults.push({
      problem: `Its locale does not know Vietnamese: lower('${PROBE}') is '${lower}'.`,
      mend: `Make it anew: ${anew}`,
    });
  return faults;
}

/**
 * When the newest message was taken in or written, told by its id; undefined where there is none.
 * @throws of the database
 */
export async function newestMessageAt(client: Pick<pg.ClientBase, 'query'>): Promise<Date | undefined> {
  const { rows: tables } = await client.query(`SELECT to_regclass('message') IS NOT NULL AS there`);
  if (!tables[0].there) return undefined;
  const { rows } = await client.query<{ id: string }>('SELECT id::text FROM message ORDER BY id DESC LIMIT 1');
  const id = rows[0]?.id.replaceAll('-', '');
  // A UUIDv7 begins with the milliseconds of its making.
  return id?.[12] === '7' ? new Date(Number.parseInt(id.slice(0, 12), 16)) : undefined;
}

const CLOCK_TOLERANCE_MS = 60 * 60_000;

/** @param newest as `newestMessageAt` tells @returns what is wrong where this machine's clock is far behind what it has written */
export function clockFault(newest: Date | undefined, now: Date): DatabaseFault | undefined {
  if (!newest || newest.getTime() - now.getTime() <= CLOCK_TOLERANCE_MS) return undefined;
  const day = (at: Date) => at.toISOString().slice(0, 16).replace('T', ' ');
  return {
    problem: `This machine's clock says ${day(now)} UTC, and the newest message is of ${day(newest)} UTC.`,
    mend: 'Let the network set the clock, on Linux: timedatectl set-ntp true. Reminders go by it.',
  };
}
