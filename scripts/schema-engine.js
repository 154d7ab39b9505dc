// Prisma's schema engine as WebAssembly. The CLI would download a native one from a host that many networks close.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import pg from 'pg';

const CHAR_OID = 18;
const BPCHAR_OID = 1042;

/** The engine reads catalogue columns of type "char", which PrismaPg refuses; as bpchar they read the same. */
class CataloguePool extends pg.Pool {
  async query(...args) {
    const result = await super.query(...args);
    for (const field of result.fields ?? []) {
      if (field.dataTypeID === CHAR_OID) field.dataTypeID = BPCHAR_OID;
    }
    return result;
  }
}

/**
 * Compares a database with the schema files.
 * @param {string} databaseUrl
 * @param {string[]} schemaFiles paths of the .prisma files
 * @returns {Promise<string>} the SQL that turns the database into what the schema says; empty when it is already so
 */
export async function diffToSchema(databaseUrl, schemaFiles) {
  const files = schemaFiles.map((path) => ({ path, content: readFileSync(path, 'utf8') }));
  const pool = new CataloguePool({ connectionString: databaseUrl });
  try {
    const engine = await loadEngine(files, new PrismaPg(pool));
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: '' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return exitCode === 0 ? '' : stdout;
  } finally {
    await pool.end();
  }
}

async function loadEngine(files, adapterFactory) {
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const wasm = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm')
    .replace(/\.js$/, '_bg.wasm');
  const { instance } = await WebAssembly.instantiate(readFileSync(wasm), { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  // The engine tells the reason of a panic here, then traps.
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(message) };
  const datamodels = files.map(({ path, content }) => [path, content]);
  const debugLog = () => {};
  return bindings.SchemaEngine.new({ datamodels }, debugLog, bindMigrationAwareSqlAdapterFactory(adapterFactory));
}
