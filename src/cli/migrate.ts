import { existsSync } from 'node:fs';
import { MigrationError, migrate } from '../runtime/database/migrate.ts';
import { migrationsDir } from '../runtime/project-root.ts';
import { endWith } from './end-with.ts';

// npm run migrate: applies the migrations to the database of DATABASE_URL; the embedded one is migrated at each start.
if (existsSync('.env')) process.loadEnvFile('.env');
const url = process.env.DATABASE_URL;
if (url) {
  try {
    const { applied } = await migrate(url, migrationsDir);
    console.log(applied.length > 0 ? `Applied: ${applied.join(', ')}` : 'The database is up to date.');
  } catch (error) {
    endWith(error, [MigrationError]);
  }
} else {
  console.error(
    'DATABASE_URL is not set. Set it, or just run npm start: the embedded database is migrated at each start.',
  );
  process.exitCode = 1;
}
