/** Who may what in the embedded server: the product's own role owns its database, the superuser only sets it up. */
import { createHmac } from 'node:crypto';
import pg from 'pg';
import { databaseObjects } from '../database/objects.ts';

/** The superuser that initdb makes. */
export const SUPERUSER = 'chihoi';
/** The role as which the product connects. It can neither read files of the machine nor run programs on it. */
export const APPLICATION_ROLE = 'chihoi_app';
/** The database of the product. */
export const DATABASE = 'chihoi';

/** Held by a session in the database `postgres`: two first starts at once set up one after the other. */
const LOCK_KEY = 72_707_371;

/** @param password the superuser's, as it stands in the file beside the cluster @param database in the server on this port */
export function superuserUrl(password: string, port: number, database: string): string {
  return addressOf(SUPERUSER, password, port, database);
}

/** The address for the product. Its password follows from the superuser's, which does not follow from it. */
export function applicationUrl(password: string, port: number): string {
  return addressOf(APPLICATION_ROLE, applicationPassword(password), port, DATABASE);
}

/**
 * Makes the role and its database where they are missing, and gives it what an older version made as the superuser.
 * @param password the superuser's
 */
export async function setUpRoles(password: string, port: number): Promise<void> {
  await onClient(superuserUrl(password, port, 'postgres'), async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK_KEY]);
    const { rowCount: hasRole } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [APPLICATION_ROLE]);
    if (!hasRole)
      await client.query(`CREATE ROLE ${APPLICATION_ROLE} LOGIN PASSWORD '${applicationPassword(password)}'`);
    const { rows } = await client.query<{ owner: string }>(
      'SELECT pg_get_userbyid(datdba) AS owner FROM pg_database WHERE datname = $1',
      [DATABASE],
    );
    if (rows.length === 0) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${APPLICATION_ROLE}`);
    if (rows[0]?.owner === SUPERUSER) {
      await onClient(superuserUrl(password, port, DATABASE), giveAway);
      // Last: a start that was killed before does it once more.
      await client.query(`ALTER DATABASE ${DATABASE} OWNER TO ${APPLICATION_ROLE}`);
    }
  });
}

function applicationPassword(password: string): string {
  return createHmac('sha256', password).update(APPLICATION_ROLE).digest('base64url');
}

function addressOf(role: string, password: string, port: number, database: string): string {
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
}

/** All of it or nothing. REASSIGN OWNED is no way: it refuses for the role that initdb made. */
async function giveAway(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ what: string }>(
    `SELECT what FROM (${databaseObjects}) AS object WHERE owner = $1 ORDER BY step`,
    [SUPERUSER],
  );
  await client.query(rows.map(({ what }) => `ALTER ${what} OWNER TO ${APPLICATION_ROLE}`).join('; '));
}

async function onClient(url: string, use: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await use(client);
  } finally {
    await client.end();
  }
}
