/** What tests and measures may do in an embedded server and the product may not. */
import { readFile, realpath } from 'node:fs/promises';
import pg from 'pg';
import { clusterPaths } from '../../src/runtime/embedded-postgres/cluster.ts';
import { APPLICATION_ROLE, superuserUrl } from '../../src/runtime/embedded-postgres/roles.ts';

/** Lets the product's role make databases of its own, so that what is tested runs as that role, and empty them past their keys. */
export async function allowDatabases(dataDir: string, url: string): Promise<void> {
  await asSuperuser(
    dataDir,
    url,
    `ALTER ROLE ${APPLICATION_ROLE} CREATEDB; GRANT SET ON PARAMETER session_replication_role TO ${APPLICATION_ROLE}`,
  );
}

/** @param url of the product's database @param database left out: the server's own one */
export async function asSuperuser(
  dataDir: string,
  url: string,
  sql: string,
  database = 'postgres',
): Promise<unknown[]> {
  const password = await readFile(clusterPaths(await realpath(dataDir)).password, 'utf8');
  const client = new pg.Client({ connectionString: superuserUrl(password, Number(new URL(url).port), database) });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows?.flat() ?? [];
  } finally {
    await client.end();
  }
}
