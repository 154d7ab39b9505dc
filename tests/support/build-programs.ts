import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../..');

/** For the tests that run the product as processes of its own: built, as `npm start` runs it. */
export default async function build(): Promise<void> {
  await promisify(execFile)(process.execPath, [join(root, 'scripts/build.js')]);
}
