// Prisma's schema engine as WebAssembly. The CLI would download a native one from a host that many networks close.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import pg from 'pg';

const CHAR_OID = 18;
const TEXT_OID = 25;

/**
 * PrismaPg over a pool, taught to read the catalogue: the engine asks for columns of type "char", which PrismaPg refuses.
 * They are given to it as text, and what it answers is marked as characters again, which the engine insists on.
 */
class CatalogueReader extends PrismaPg {
  constructor(pool) {
    const charColumns = new WeakMap();
    const query = pool.query.bind(pool);
    pool.query = async (...args) => {
      const result = await query(...args);
      const columns = (result.fields ?? []).filter((field) => field.dataTypeID === CHAR_OID);
      if (columns.length > 0)
        charColumns.set(
          result.rows,
          columns.map((field) => result.fields.indexOf(field)),
        );
      for (const field of columns) field.dataTypeID = TEXT_OID;
      return result;
    };
    super(pool);
    this.charColumns = charColumns;
  }

  async connect() {
    const adapter = await super.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      for (const index of this.charColumns.get(result.rows) ?? []) {
        result.columnTypes[index] = ColumnTypeEnum.Character;
      }
      return result;
    };
    return adapter;
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
  const pool = new pg.Pool({ connectionString: databaseUrl });
  try {
    const engine = await loadEngine(files, new CatalogueReader(pool));
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
