import { defineConfig } from 'prisma/config';

// `generate` runs at installation, before any database exists, so a missing DATABASE_URL must not be an error here.
export default defineConfig({
  schema: 'prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
