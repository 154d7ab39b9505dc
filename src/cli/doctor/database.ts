/** The database: reachable, fit for Vietnamese, migrated; what waits in it, and who may run the house. */
import pg from 'pg';
import { GIVEN_UP } from '../../conversation/inbound/attempts.ts';
import { MARK_CLASS } from '../../outbound/delivery/ownership.ts';
import { migrationStatus } from '../../runtime/database/migrate.ts';
import { TOO_MANY_CONNECTIONS } from '../../runtime/database/pool.ts';
import {
  clockFault,
  newestMessageAt,
  type ServerFacts,
  serverFacts,
  serverFaults,
} from '../../runtime/database/server-facts.ts';
import { migrationsDir } from '../../runtime/project-root.ts';
import { judgeClock } from './machine.ts';
import { type Finding, fault, note, ok, reasonOf } from './report.ts';

/** Handled and sent within seconds as a rule; what waits longer will not go by itself. */
const WAITS_TOO_LONG = "interval '5 minutes'";

export async function withDatabase<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 4000, query_timeout: 4000 });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

/**
 * @param name as it may be printed
 * @throws with its mend when the database cannot be asked at all
 */
export async function checkDatabase(url: string, name: string): Promise<Finding[]> {
  try {
    const facts = await withDatabase(url, serverFacts);
    return judgeServer(facts, name);
  } catch (error) {
    const reason = `${name} cannot be used: ${reasonOf(error)}`;
    throw Object.assign(new Error(reason, { cause: error }), { mend: mendOf(error) });
  }
}

export function judgeServer(facts: ServerFacts, name: string): Finding[] {
  const faults = serverFaults(facts, name).map(({ problem, mend }) => fault(problem, mend));
  return faults.length > 0 ? faults : [ok(`${name}, version ${facts.versionText}, UTF8`)];
}

function mendOf(error: unknown): string {
  const code = (error as { code?: string }).code ?? '';
  const mends: Record<string, string> = {
    ECONNREFUSED: 'Start that PostgreSQL, or correct host and port in DATABASE_URL.',
    ENOTFOUND: 'Correct the name of the host in DATABASE_URL.',
    EAI_AGAIN: 'See that this machine can look up names, and correct the host in DATABASE_URL.',
    '28P01': 'Correct user and password in DATABASE_URL (in the password write %23 for #, %2F for /, %40 for @).',
    '28000': 'Let this user in from this machine (pg_hba.conf of that PostgreSQL), or correct DATABASE_URL.',
    '3D000': `Make it: CREATE DATABASE … TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'; or correct its name in DATABASE_URL.`,
    '53300': TOO_MANY_CONNECTIONS,
    '57P03': 'Wait until that PostgreSQL has started.',
  };
  return mends[code] ?? 'See that DATABASE_URL leads to a PostgreSQL that answers this machine.';
}

/** @param embedded its migrations are nobody's business but the next start's @param isEmpty nothing was ever applied to it */
export async function checkMigrations(url: string, embedded: boolean, isEmpty: boolean): Promise<Finding[]> {
  const { pending, faults } = await migrationStatus(url, migrationsDir);
  const findings = faults.map((sentence) => {
    const [problem, mend] = sentence.split('; ') as [string, string | undefined];
    return fault(`${problem}.`, mend ? mend[0]?.toUpperCase() + mend.slice(1) : 'See docs/operations.md.');
  });
  if (pending.length > 0 && isEmpty) {
    findings.push(note('the database is empty.', 'The first start makes the tables.'));
  } else if (pending.length > 0) {
    const text = `${pending.length} not yet applied, the last ${pending.at(-1)}.`;
    findings.push(
      embedded
        ? note(text, 'The next npm start applies them.')
        : fault(text, 'npm run migrate applies them now; so does each start of the program.'),
    );
  }
  return findings.length > 0 ? findings : [ok('all applied')];
}

/** The queue's own tables where it lives in this database. */
export function checkQueueTables(url: string): Promise<Finding[]> {
  return withDatabase(url, async (client) => {
    const { rows } = await client.query<{ there: boolean; may: boolean; database: string; user: string }>(
      `SELECT to_regnamespace('bullmq') IS NOT NULL AS there, current_database() AS database, current_user AS user,
         has_database_privilege(current_database(), 'CREATE') AS may`,
    );
    const { there, may, database, user } = rows[0]!;
    if (there) return [ok("BullMQ's tables are in that database (schema bullmq)")];
    if (may) return [note("BullMQ's tables are not there yet.", 'The first start makes them.')];
    const mend = `As its owner: GRANT CREATE ON DATABASE ${database} TO ${user}. Or set REDIS_URL.`;
    return [fault("BullMQ's tables are missing, and this user may not make a schema.", mend)];
  });
}

/** Without the tables there is nothing to count. */
export async function hasTables(url: string): Promise<boolean> {
  return withDatabase(url, async (client) => {
    const { rows } = await client.query(`SELECT to_regclass('message') IS NOT NULL AS there`);
    return rows[0].there;
  });
}

export interface Waiting {
  unhandled: number;
  unsent: { account: string; count: number }[];
  uncertain: number;
  /** Of the last 30 days: received, tried several times, and put aside. */
  givenUp: number;
  /** Processes of the program that are connected now. */
  processes: number;
}

/** @param accounts bot accounts that are set up, as "telegram:7000000001" */
export async function checkMessages(url: string, accounts: readonly string[]): Promise<Finding[]> {
  const waiting = await withDatabase(url, async (client): Promise<Waiting> => {
    const { rows } = await client.query<Omit<Waiting, 'unsent'>>(
      `SELECT count(*) FILTER (WHERE state = 'received' AND claimed_at < now() - ${WAITS_TOO_LONG})::int AS unhandled,
         count(*) FILTER (WHERE state = 'uncertain' AND settled_at > now() - interval '30 days')::int AS uncertain,
         (SELECT count(*)::int FROM message g WHERE g.direction = 'in' AND g.state = 'failed' AND g.reason = '${GIVEN_UP}'
           AND g.settled_at > now() - interval '30 days') AS "givenUp",
         (SELECT count(*)::int FROM pg_locks l JOIN pg_database d ON d.oid = l.database
          WHERE d.datname = current_database() AND l.locktype = 'advisory' AND l.classid = $1::oid AND l.granted) AS processes
       FROM message WHERE state IN ('received', 'uncertain')`,
      [MARK_CLASS],
    );
    // A due time that a refusal has set is no plan: then the message waits since it was written.
    const unsent = await client.query<Waiting['unsent'][number]>(
      `SELECT m.channel || ':' || m.bot_account AS account, count(*)::int AS count
       FROM message m LEFT JOIN broadcast b ON b.id = m.broadcast_id
       WHERE m.direction = 'out' AND m.state IN ('queued', 'sending')
         AND coalesce(CASE WHEN m.claimed_at IS NULL THEN m.due_at END, m.at) < now() - ${WAITS_TOO_LONG}
         AND (b.id IS NULL OR b.state = 'running')
         AND NOT EXISTS (SELECT 1 FROM message s WHERE s.broadcast_id = b.id AND s.settled_at > now() - ${WAITS_TOO_LONG})
       GROUP BY 1 ORDER BY 1`,
    );
    return { ...rows[0]!, unsent: unsent.rows };
  });
  return judgeMessages(waiting, accounts);
}

export function judgeMessages(waiting: Waiting, accounts: readonly string[]): Finding[] {
  const findings: Finding[] = [];
  const start = 'Start the program (npm start; where the roles run apart npm run start:bot and start:worker).';
  const look = 'Read the log of the program: its warnings name the cause.';
  if (waiting.unhandled > 0)
    findings.push(
      fault(
        `${waiting.unhandled} received message(s) wait unhandled for over 5 minutes.`,
        `${start} If it runs: ${look}`,
      ),
    );
  for (const { account, count } of waiting.unsent) {
    const text = `${count} message(s) of ${account} wait unsent for over 5 minutes.`;
    if (!accounts.includes(account))
      findings.push(note(text, 'That account is not set up here: they go out once it is.'));
    else findings.push(fault(text, waiting.processes > 0 ? look : `The program does not run. ${start}`));
  }
  if (waiting.givenUp > 0)
    findings.push(
      fault(
        `${waiting.givenUp} received message(s) of the last 30 days were put aside: each ended the program or could not be settled.`,
        'Look in the log for "put aside" and what stands before it, and report it: docs/operations.md, Messages put aside.',
      ),
    );
  if (waiting.uncertain > 0)
    findings.push(
      note(
        `${waiting.uncertain} message(s) of the last 30 days are uncertain: no answer came, they may have arrived.`,
        'They are not repeated by themselves; where it matters, ask the person. See docs/operations.md.',
      ),
    );
  return findings.length > 0 ? findings : [ok('none waits too long, none is uncertain')];
}

export async function checkAdministrators(
  url: string,
  config: { bootstrapAdmins: readonly unknown[]; telegram: unknown },
): Promise<Finding[]> {
  const count = await withDatabase(url, async (client) => {
    const { rows } = await client.query(
      `SELECT count(DISTINCT person_id)::int AS count FROM held_role(now()) WHERE name = 'administrator'`,
    );
    return rows[0].count as number;
  });
  if (count > 0) return [ok(String(count))];
  if (config.bootstrapAdmins.length > 0)
    return [note('None yet.', 'The next start makes those of BOOTSTRAP_ADMINS administrators.')];
  const mend =
    'Set BOOTSTRAP_ADMINS=telegram:<your numeric id> (@userinfobot tells it) and start again; or npm run grant.';
  return [config.telegram ? fault('None: nobody can set up units or officers.', mend) : note('None yet.', mend)];
}

export function checkClockByDatabase(url: string): Promise<Finding[]> {
  return withDatabase(url, async (client) => {
    const before = Date.now();
    const { rows } = await client.query(`SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS ms`);
    return judgeClock((before + Date.now()) / 2 - rows[0].ms, 'the database');
  });
}

/** The only other clock that an embedded database without Telegram has. */
export function checkClockByRows(url: string): Promise<Finding[]> {
  return withDatabase(url, async (client) => judgeClockByRows(await newestMessageAt(client), new Date()));
}

export function judgeClockByRows(newest: Date | undefined, now: Date): Finding[] {
  const problem = clockFault(newest, now);
  return problem ? [fault(problem.problem, problem.mend)] : [ok('no message is of a later time')];
}

/** How old a backup may be. */
const BACKUP_DAYS = 2;

export function checkBackup(url: string): Promise<Finding[]> {
  return withDatabase(url, async (client) => {
    const { rows } = await client.query<{ at: Date }>('SELECT at FROM backup_made');
    return judgeBackup(rows[0]?.at, new Date());
  });
}

export function judgeBackup(at: Date | undefined, now: Date): Finding[] {
  const mend = 'npm run backup writes one; docs/deploy/README.md has a timer for it.';
  if (!at) return [note('none was ever made by npm run backup.', mend)];
  const hours = Math.floor((now.getTime() - at.getTime()) / 3_600_000);
  const text = `the last was made ${hours < 48 ? `${hours} hours` : `${Math.floor(hours / 24)} days`} ago`;
  return hours < BACKUP_DAYS * 24 ? [ok(text)] : [note(`${text}.`, mend)];
}
