/** `npm run migrate`: applies the migrations to the database of DATABASE_URL; the embedded one is migrated at each start. */
import { ConfigError, loadConfig } from '../runtime/config.ts';
import { MigrationError, migrate } from '../runtime/database/migrate.ts';
import { migrationsDir } from '../runtime/project-root.ts';
import { endWith } from './end-with.ts';

/** What the operator has to mend; said without a stack. */
class NoAddress extends Error {}

try {
  const { databaseUrl } = loadConfig();
  if (!databaseUrl)
    throw new NoAddress(
      'DATABASE_URL is not set. Set it, or just run npm start: the embedded database is migrated at each start.',
    );
  const { applied } = await migrate(databaseUrl, migrationsDir);
  console.log(applied.length > 0 ? `Applied: ${applied.join(', ')}` : 'The database is up to date.');
} catch (error) {
  endWith(error, [MigrationError, ConfigError, NoAddress]);
}
